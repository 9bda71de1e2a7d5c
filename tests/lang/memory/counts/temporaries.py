import sys
G = sys.getrefcount
print(G([]), G({}), G(object()), G([1, 2]), G(set()))  # expect: 1 1 1 1 1
def f(): return []
print(G(f()))  # expect: 1
class A: pass
print(G(A()))  # expect: 1
print(G([f()][0]), G((lambda: [])()))  # expect: 1 1
