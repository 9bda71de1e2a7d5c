def fact(n): return 1 if n == 0 else n * fact(n - 1)
print(fact(30))  # expect: 265252859812191058636308480000000
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(300))  # expect: True
def ack(m, n):
    if m == 0: return n + 1
    if n == 0: return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))
print(ack(2, 5))  # expect: 13
