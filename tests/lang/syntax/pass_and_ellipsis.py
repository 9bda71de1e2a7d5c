def f(): ...
print(f())  # expect: None
class A: pass
print(..., Ellipsis is ...)  # expect: Ellipsis True
