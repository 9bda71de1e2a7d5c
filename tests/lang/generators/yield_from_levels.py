import sys, traceback
def inner(box):
    box.append(sys.getrefcount(box[0]))
    x = yield 1
    box.append(('x', x, sys.getrefcount(box[0])))
    yield 2
    return 'r'
def outer(box):
    g = inner(box)
    box.append(g)
    box[:] = [g]
    del g
    r = yield from box[0]
    box.append(r)
    r = yield from [7, 8]
    box.append(r)
box = []
o = outer(box)
print(next(o), box[1:])
print(o.send('hi'), box[1:])
print(next(o), box[1:])
print(list(o), box[1:])
# depth
def rec(n):
    if n: yield from rec(n - 1)
    else: yield sys._getframe().f_back.f_code.co_name
for v in rec(300): print(v)
depth = 0
def inf(n):
    global depth
    depth = n
    yield from inf(n + 1)
try:
    for v in inf(0): pass
except RecursionError as e:
    print(str(e), depth)
def inf2(n):
    global depth
    depth = n
    yield from inf2(n + 1)
try:
    next(inf2(0))
except RecursionError as e:
    print(str(e), depth)
# errors through levels
def a():
    yield 1
    raise KeyError('k')
def b():
    try:
        yield from a()
    except KeyError as e:
        print('caught', e, [f.name for f in traceback.extract_tb(e.__traceback__)], [f.lineno for f in traceback.extract_tb(e.__traceback__)])
        yield 5
        raise
def c():
    yield from b()
try:
    for x in c(): print(x)
except KeyError as e:
    print([ (f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)], e.__context__)
# throw, close
def t():
    try:
        while True:
            try: y = yield 'w'
            except ValueError as e: print('V', e); yield 'v'
    finally:
        print('fin')
def u():
    r = yield from t()
    return r
def w():
    r = yield from u()
g = w()
print(next(g), g.throw(ValueError('z')), next(g), g.gi_yieldfrom.gi_yieldfrom.gi_code.co_name, g.gi_running)
g.close()
# running already
def selfy():
    def k():
        yield 1
        try: next(me)
        except ValueError as e: print(e)
        print(me.gi_running, me.gi_yieldfrom, sys._getframe().f_back.f_code.co_name, sys._getframe().f_back.f_lineno, sys._getframe().f_back.f_back.f_lineno)
        yield 2
    yield from k()
me = selfy()
for x in me:
    print(x)
def ret():
    return 5
    yield
def r2():
    v = yield from ret()
    print('v', v)
    w = yield from ret()
    return v + w
def r3():
    z = (yield from r2()) + (yield from r2())
    yield z
print(list(r3()))
def stop():
    yield 1
    raise StopIteration(3)
def st2():
    yield from stop()
try:
    for x in st2(): pass
except RuntimeError as e: print(e, repr(e.__cause__), [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
# handled exception state
def he():
    yield sys.exc_info()[0]
    try: 1/0
    except ZeroDivisionError:
        yield sys.exc_info()[0]
        yield from he2()
    yield sys.exc_info()[0]
def he2():
    yield sys.exc_info()[0]
    try: {}['a']
    except KeyError as e:
        yield (sys.exc_info()[0], type(e.__context__))
    yield sys.exc_info()[0]
try: raise OSError
except OSError:
    for x in he(): print(x, sys.exc_info()[0])
class D:
    def __init__(s, n): s.n = n
    def __del__(s): print('del', s.n)
def loc():
    a = D('a'); b = D('b')
    x = yield 1
    x = yield 2
    return D('ret')
def loc2():
    q = D('q')
    r = yield from loc()
    print('got', r.n)
    q = None
    yield 3
for i in loc2(): print('i', i); i = None
class Agen:
    def __init__(s): s.i = 0
    def __iter__(s): return s
    def __next__(s):
        s.i += 1
        if s.i > 2: raise StopIteration('sv')
        return s.i
def cls(): 
    v = yield from Agen()
    yield v
print(list(cls()), sum(cls2 for cls2 in (x for x in range(4))))
f = w(); next(f); 
it = f.gi_yieldfrom
print(sys.getrefcount(it), it.gi_frame.f_lineno, f.gi_frame.f_lineno, f.gi_frame.f_back)
del f, it
print('end')
# expect: 1 [3]
# expect: 2 [3, ('x', 'hi', 3)]
# expect: 7 [3, ('x', 'hi', 3), 'r']
# expect: [8] [3, ('x', 'hi', 3), 'r', None]
# expect: rec
# expect: maximum recursion depth exceeded 998
# expect: maximum recursion depth exceeded 998
# expect: 1
# expect: caught 'k' ['b', 'a'] [51, 48]
# expect: 5
# expect: [('<module>', 59), ('c', 57), ('b', 51), ('a', 48)] None
# expect: V z
# expect: w v w t False
# expect: fin
# expect: 1
# expect: generator already executing
# expect: True None selfy 86 88
# expect: 2
# expect: v 5
# expect: v 5
# expect: [20]
# expect: generator raised StopIteration StopIteration(3) [('<module>', 108), ('st2', 106)]
# expect: <class 'OSError'> <class 'OSError'>
# expect: <class 'ZeroDivisionError'> <class 'OSError'>
# expect: <class 'ZeroDivisionError'> <class 'OSError'>
# expect: (<class 'KeyError'>, <class 'ZeroDivisionError'>) <class 'OSError'>
# expect: <class 'ZeroDivisionError'> <class 'OSError'>
# expect: <class 'OSError'> <class 'OSError'>
# expect: i 1
# expect: i 2
# expect: del a
# expect: del b
# expect: got ret
# expect: del q
# expect: i 3
# expect: del ret
# expect: [1, 2, 'sv'] 6
# expect: 3 71 74 None
# expect: fin
# expect: end
