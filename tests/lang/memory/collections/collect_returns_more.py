# collector: off, auto
import gc
gc.disable()
gc.collect()
C = gc.collect
class A: pass
def mk(f):
    f()
    return C()
def two():
    a, b = A(), A(); a.x = b; b.x = a
def with_payload():
    a = A(); a.me = a; a.data = [1, 2]; a.text = "t" * 9; a.d = {}
def deep():
    a = A(); a.l = [[[[a]]]]
def tup():
    a = A(); a.t = (1, (2, (a,)))
def sett():
    a = A(); a.s = {a}
def dct():
    a = A(); a.d = {"k": {"k2": a}}
def lam():
    f = lambda: f
def meth():
    a = A(); a.m = [].append; a.me = a
def bound():
    class B:
        def m(self): pass
    b = B(); b.m = b.m
def gen():
    def g():
        yield me
    me = g()
def it():
    l = []; l.append(iter([l]))
def exc():
    e = ValueError(); e.args = ([e],)
def nested_classes():
    class X:
        class Y: pass
def inherit():
    class X: pass
    class Y(X): pass
    class Z(X, ): pass
def prop():
    class X:
        @property
        def p(self): return X
def default():
    def f(x=[]): pass
    f.__defaults__[0].append(f)
for f in (two, with_payload, deep, tup, sett, dct, lam, meth, bound, gen, it, exc, nested_classes, inherit, prop, default):
    print(f.__name__, mk(f), C())  # expect: two 2 0
    # expect: with_payload 2 0
    # expect: deep 5 0
    # expect: tup 4 0
    # expect: sett 2 0
    # expect: dct 3 0
    # expect: lam 3 0
    # expect: meth 3 0
    # expect: bound 9 0
    # expect: gen 4 0
    # expect: it 3 0
    # expect: exc 3 0
    # expect: nested_classes 12 0
    # expect: inherit 12 0
    # expect: prop 10 0
    # expect: default 3 0
