calls = []
class A:
    def __init__(self, v): self.v = v
    def __repr__(self): return f"A{self.v}"
    def __lt__(self, other):
        calls.append(f"{self.v}<{other.v}")
        return NotImplemented
    def __gt__(self, other):
        calls.append(f"{self.v}>{other.v}")
        return self.v > other.v
class B(A): pass
def asked(items, **how):
    calls.clear()
    items.sort(**how)
    return items, calls.copy()
print(asked([A(2), A(1)]))  # expect: ([A1, A2], ['1<2', '1<2', '2>1'])
print(asked([A(2), B(1)]))  # expect: ([A1, A2], ['1<2', '2>1'])
print(asked([(A(1), 2), (A(1), 1)]))  # expect: ([(A1, 2), (A1, 1)], ['1<1', '1<1', '1>1'])
class E(A):
    def __eq__(self, other):
        calls.append(f"{self.v}={other.v}")
        return self.v == other.v
    __hash__ = None
print(asked([(E(1), E(2)), (E(1), E(1))]))  # expect: ([(A1, A1), (A1, A2)], ['1=1', '1=2', '1<2', '2>1'])
print(asked([(E(2),), (E(1), 3)]))  # expect: ([(A1, 3), (A2,)], ['1=2', '1<2', '1<2', '2>1'])
print(asked([E(3), E(1), E(2)], key=lambda e: e.v))  # expect: ([A1, A2, A3], [])
print(asked([E(3), E(1), E(2)], key=lambda e: A(e.v), reverse=True))  # expect: ([A3, A2, A1], ['1<2', '1<2', '2>1', '3<1', '3<1', '1>3', '1<3', '1<3', '3>1', '3<2', '3<2', '2>3'])
def meddles(do):
    l = [3, 1, 2]
    try:
        l.sort(key=lambda v: do(l, v))
        return l
    except ValueError as e:
        return str(e), l
print(meddles(lambda l, v: l.clear() or v))  # expect: [1, 2, 3]
print(meddles(lambda l, v: l.extend([]) or v))  # expect: [1, 2, 3]
print(meddles(lambda l, v: l.extend([1]) or v))  # expect: ('list modified during sort', [1, 2, 3])
print(meddles(lambda l, v: (l.append(1), l.clear(), v)[2]))  # expect: ('list modified during sort', [1, 2, 3])
print(meddles(lambda l, v: (l.__imul__(3), v)[1]))  # expect: [1, 2, 3]
print(meddles(lambda l, v: (l.reverse(), v)[1]))  # expect: [1, 2, 3]
print(meddles(lambda l, v: (l.sort(), v)[1]))  # expect: [1, 2, 3]
print(meddles(lambda l, v: (l.insert(0, 1), l.pop(), v)[2]))  # expect: ('list modified during sort', [1, 2, 3])
print(meddles(lambda l, v: (l.__setitem__(slice(0, 0), [7]), v)[1]))  # expect: ('list modified during sort', [1, 2, 3])
print(meddles(lambda l, v: (len(l), l == [], list(l), v)[3]))  # expect: [1, 2, 3]
nan = float("nan")
print(sorted([3.0, nan, 1.0, 2.0, nan, 0.5]), sorted([2.0, nan, 1.0], reverse=True))  # expect: [3.0, nan, 1.0, 2.0, nan, 0.5] [2.0, nan, 1.0]
print(sorted([2**70, 1, 2**62, -2**80, 2**59]), sorted(["b", "é", "a", "日", "ab", ""]), sorted([True, 0, False, 1]))  # expect: [-1208925819614629174706176, 1, 576460752303423488, 4611686018427387904, 1180591620717411303424] ['', 'a', 'ab', 'b', 'é', '日'] [0, False, True, 1]
