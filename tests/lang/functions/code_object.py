def f(a, b, /, c, *d, e=1, **g):
    x = 1
    return x
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals)  # expect: f f 3 2 1 7
print(c.co_varnames, c.co_freevars, c.co_cellvars, c.co_firstlineno)  # expect: ('a', 'b', 'c', 'e', 'd', 'g', 'x') () () 1
