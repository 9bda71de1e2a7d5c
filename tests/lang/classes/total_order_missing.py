class A: pass
try:
    sorted([A(), A()])
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'A' and 'A'
print(max([A()], key=id).__class__.__name__)  # expect: A
