def f(): super()
try:
    f()
except RuntimeError as e:
    print(e)  # expect: super(): no arguments
class A:
    def g(): super()
    def h(self):
        del self
        super()
try:
    A.g()
except RuntimeError as e:
    print(e)  # expect: super(): no arguments
try:
    A().h()
except RuntimeError as e:
    print(e)  # expect: super(): arg[0] deleted
try:
    super(A, A()).nope
except AttributeError as e:
    print(e)  # expect: 'super' object has no attribute 'nope'
