class A:
    n = 3
    f = [lambda: __class__.__name__ for _ in range(1)]
    def m(self): return [self.n * i for i in range(3)]
print(A().m(), A.f[0]())
# raises: SystemError: compiler_lookup_arg(name='__class__') with reftype=5 failed in A; freevars of code <lambda>: ('__class__',)
