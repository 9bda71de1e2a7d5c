class A:
    def __del__(self): print("del")
a = A()
a.__del__()  # expect: del
print("still alive")  # expect: still alive
del a  # expect: del
