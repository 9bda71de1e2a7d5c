# What is made inside a comprehension is named after the comprehension, without <locals>.
def f(): return next((lambda: 0) for _ in [1])
class A: g = ((lambda: k) for k in [1])
print(f().__qualname__)
print(next(A.g).__qualname__)
print(next(((x for x in y) for y in [[1]])).__qualname__)
# expect: f.<locals>.<genexpr>.<lambda>
# expect: A.<genexpr>.<lambda>
# expect: <genexpr>.<genexpr>
