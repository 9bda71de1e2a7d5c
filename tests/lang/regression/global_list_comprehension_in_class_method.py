K = 10
class A:
    K = 20
    def f(self): return [K + i for i in range(2)], [self.K + i for i in range(2)]
    g = [K for _ in [1]]
print(A().f(), A.g)  # expect: ([10, 11], [20, 21]) [10]
