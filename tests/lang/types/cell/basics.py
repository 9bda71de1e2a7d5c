import types, gc, sys
def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except (TypeError, ValueError, NameError) as e:
        return f"{type(e).__name__}: {e}"
C = types.CellType
a, b, empty = C(1), C(2), C()
print(a.cell_contents, error(lambda: empty.cell_contents), error(C, 1, 2), error(C, a=2))  # expect: 1 ValueError: Cell is empty TypeError: cell expected at most 1 argument, got 2 TypeError: cell() takes no keyword arguments
print(a < b, a == C(1), a != b, empty < a, empty == C(), a == 1, a >= b, empty > C())  # expect: True True True True True False False False
print(error(hash, a), error(lambda: a < 1), error(lambda: C("x") < C(1)))  # expect: TypeError: unhashable type: 'cell' TypeError: '<' not supported between instances of 'cell' and 'int' TypeError: '<' not supported between instances of 'str' and 'int'
print(repr(empty).split(" at ")[0], repr(empty).endswith(": empty>"), "int object" in repr(a))  # expect: <cell True True
def outer():
    x = 10
    def get(): return x
    def put(v):
        nonlocal x
        x = v
    def drop():
        nonlocal x
        del x
    return get, put, drop
get, put, drop = outer()
cell = get.__closure__[0]
print(cell is put.__closure__[0], cell.cell_contents, type(cell) is C)  # expect: True 10 True
cell.cell_contents = 20
print(get())  # expect: 20
put([1])
print(cell.cell_contents)  # expect: [1]
del cell.cell_contents
print(error(get), error(lambda: cell.cell_contents))  # expect: NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope ValueError: Cell is empty
put(5)
drop()
print(error(get), cell == C())  # expect: NameError: cannot access free variable 'x' where it is not associated with a value in enclosing scope True
f = types.FunctionType(get.__code__, {}, "made", None, (C("mine"),))
print(f(), f.__name__, f.__qualname__)  # expect: mine made outer.<locals>.get
print(sys.getsizeof(a), gc.is_tracked(a), gc.get_referents(C("x")), gc.get_referents(empty))  # expect: 40 True ['x'] []
loop = C()
loop.cell_contents = loop
del loop
print(gc.collect() >= 1)  # expect: True
