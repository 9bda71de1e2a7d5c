class Meta_free:
    def __init_subclass__(cls): print("init_subclass", cls.__name__)
class D:
    def __set_name__(self, o, n): print("set_name", n)
class A(Meta_free):  # expect: body
# expect: set_name x
# expect: set_name y
# expect: init_subclass A
    print("body")
    x = D()
    y = D()
print("done")  # expect: done
