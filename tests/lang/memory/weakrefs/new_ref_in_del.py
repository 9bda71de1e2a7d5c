import weakref
class A:
    def __del__(self):
        global late
        late = weakref.ref(self, lambda w: print("late callback"))
a = A()
del a  # expect: late callback
print(late())  # expect: None
