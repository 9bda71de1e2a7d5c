def f(): return 10.25, "text with space", b"bytes", 10**30, (1, "two words", 3.5)
def g(): return 10.25, "text with space", b"bytes", 10**30, (1, "two words", 3.5)
print([a is b for a, b in zip(f(), g())])  # expect: [True, True, True, True, True]
class A:
    x = 10.25
    def m(self): return 10.25, "text with space"
print(A.x is f()[0], A().m()[0] is A.x, A().m()[1] is f()[1])  # expect: True True True
h = lambda: 10.25
print(h() is A.x, (lambda v=10.25: v)() is A.x)  # expect: True True
print([x for x in [10.25]][0] is A.x, [10.25 for _ in range(1)][0] is A.x)  # expect: True True
e = eval("10.25")
print(e is A.x, eval("10.25") is e)  # expect: False False
print(f() is f(), f()[4] is f()[4])  # expect: True True
def k(): return -0.0, 0.0, 0, False, 0.0
def m(): return -0.0, 0.0, 0, False, 0.0
print([a is b for a, b in zip(k(), m())], k())  # expect: [True, True, True, True, True] (-0.0, 0.0, 0, False, 0.0)
def n(): return 1, True, 1.0
print([type(v).__name__ for v in n()])  # expect: ['int', 'bool', 'float']
s = {"a key": 1}
t = {"a key": 2}
print(list(s)[0] is list(t)[0])  # expect: True
def p(q="default text"): return q
def r(q="default text"): return q
print(p() is r())  # expect: True
