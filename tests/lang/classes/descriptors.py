class D:
    def __set_name__(self, owner, name): self.name = name; print("set_name", owner.__name__, name)
    def __get__(self, obj, typ=None):
        return ("get", obj is None, typ.__name__)
    def __set__(self, obj, value): print("set", self.name, value)
    def __delete__(self, obj): print("delete", self.name)
class A:  # expect: set_name A d
    d = D()
a = A()
print(a.d, A.d)  # expect: ('get', False, 'A') ('get', True, 'A')
a.d = 5  # expect: set d 5
del a.d  # expect: delete d
a.__dict__["d"] = "instance"
print(a.d)  # expect: ('get', False, 'A')
