class A: pass
a = A()
try:
    a.foo
except AttributeError as e:
    print(e.name, e.obj is a, e.args)  # expect: foo True ("'A' object has no attribute 'foo'",)
try:
    missing_name
except NameError as e:
    print(e.name)  # expect: missing_name
