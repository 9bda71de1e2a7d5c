# collector: off, auto
import sys
sys.setrecursionlimit(10**6)
def f(n): return 0 if n == 0 else 1 + f(n - 1)
print(f(200000))  # expect: 200000
class A:
    def m(self, n): return 0 if n == 0 else 1 + self.m(n - 1)
print(A().m(100000))  # expect: 100000
