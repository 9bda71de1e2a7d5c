import heapq, bisect, sys
def show(label, f):
    try:
        r = f()
        print(label, r)
    except BaseException as e:
        print(label, type(e).__name__, e)
h = []
for x in [5,3,8,1,9,2,7]: heapq.heappush(h, x); print(h)
print(heapq.heappop(h), h, heapq.heapreplace(h, 4), h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 6), h, heapq.heappushpop([], 3))
for n in (0,1,2,3,10,100,2500,2501,3000,5001):
    l = [(i * 7919 + 13) % 10007 for i in range(n)]; heapq.heapify(l); print(n, hash(tuple(l))); l2 = [(i * 7919 + 13) % 10007 for i in range(n)]; heapq._heapify_max(l2); print(hash(tuple(l2)))
log = []
class L:
    def __init__(s, n): s.n = n
    def __lt__(s, o): log.append((s.n, o.n)); return s.n < o.n
for n in (7, 2600):
    log.clear(); l = [L((i * 7919 + 13) % 10007) for i in range(n)]; heapq.heapify(l); print(len(log), hash(tuple(log))); log.clear(); heapq.heappop(l); heapq.heappush(l, L(5)); heapq.heapreplace(l, L(7)); heapq.heappushpop(l, L(70)); print(len(log), log)
for f in (lambda: heapq.heappop([]), lambda: heapq.heappush((), 1), lambda: heapq.heappop(()), lambda: heapq.heapify('a'), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush([1]), lambda: heapq.heappop(), lambda: heapq.heappush([1], 'a'), lambda: heapq._heappop_max([]), lambda: heapq._heapreplace_max([], 1)): show('err', f)
print(heapq._heappop_max([9, 5, 3]), heapq._heapreplace_max([9, 5, 3], 1))
data = [(i * 37) % 101 for i in range(50)]
for n in (-1, 0, 1, 2, 5, 50, 60): print(heapq.nsmallest(n, data), heapq.nlargest(n, data), heapq.nlargest(n, iter(data), key=lambda x: -x), heapq.nsmallest(n, iter(data), key=lambda x: x % 10))
print(heapq.nlargest(1, []), heapq.nsmallest(2, []), list(heapq.merge([1,4,7], [2,5], [0,9])), list(heapq.merge([7,4,1], [5,2], reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb'], key=len)), list(heapq.merge()), list(heapq.merge([], [1])), list(heapq.merge([3, 1], [-2], key=lambda x: -x)), list(heapq.merge('ace', 'bd', key=ord, reverse=False)))
show('nl', lambda: heapq.nlargest('a', [1])); show('nl', lambda: heapq.nlargest(2, 3))
class E:
    def __init__(s, l): s.l = l
    def __lt__(s, o): s.l.clear(); return True
for op in (lambda l: heapq.heapify(l), lambda l: heapq.heappop(l), lambda l: heapq.heappush(l, E(l)), lambda l: heapq.heapreplace(l, E(l)), lambda l: heapq.heappushpop(l, E(l)), lambda l: heapq._heapify_max(l)):
    l = []; l.extend(E(l) for _ in range(6)); show('evil', lambda: type(op(l)).__name__); print(len(l))
a = [1,2,2,2,3]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 2, 0, 2), bisect.bisect_left(a, 0), bisect.bisect(a, 9), bisect.bisect_left(a, 2, lo=2), bisect.bisect('abd', 'c'), bisect.bisect_left([(1,'a'),(2,'b')], 2, key=lambda p: p[0]), bisect.bisect is bisect.bisect_right)
bisect.insort(a, 2.5); bisect.insort_left(a, 2); print(a); l = [('a', 5)]; bisect.insort(l, ('b', 3), key=lambda t: t[1]); print(l)
for f in (lambda: bisect.bisect({1,2}, 1), lambda: bisect.bisect(3, 1), lambda: bisect.bisect({1:2}, 1), lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect([1],1,0,-1), lambda: bisect.bisect([1], 1, 0, -2), lambda: bisect.bisect([1,2],1,0,50), lambda: bisect.bisect([1], 'a'), lambda: bisect.insort((1,2), 1), lambda: bisect.insort([1],2,hi='a'), lambda: bisect.bisect(), lambda: bisect.bisect([1], x=0), lambda: bisect.bisect([1], 1, 0, 1, 2), lambda: bisect.bisect(range(10**6), 77777)): show('b', f)
class Ins(list):
    def insert(s, i, x): print('insert', i, x); super().insert(i, x)
i = Ins([1,3]); bisect.insort(i, 2); print(i)

# expect: [5]
# expect: [3, 5]
# expect: [3, 5, 8]
# expect: [1, 3, 8, 5]
# expect: [1, 3, 8, 5, 9]
# expect: [1, 3, 2, 5, 9, 8]
# expect: [1, 3, 2, 5, 9, 8, 7]
# expect: 1 [4, 5, 7, 6, 9, 8] 2 [4, 5, 7, 6, 9, 8] 0 3 [4, 5, 7, 6, 9, 8] 3
# expect: 0 5740354900026072187
# expect: 5740354900026072187
# expect: 1 5647185927008167994
# expect: 5647185927008167994
# expect: 2 -4574993717030850442
# expect: -6492291755823674170
# expect: 3 95140081988676450
# expect: -6708925535727019153
# expect: 10 8329103960082915826
# expect: 5979511113780477451
# expect: 100 -3666126632568697657
# expect: -3165397109913399807
# expect: 2500 -8829623726999361869
# expect: -7997324512532249689
# expect: 2501 8381670612106190147
# expect: 977534096841972573
# expect: 3000 -3780355690484992701
# expect: -5173397322393230760
# expect: 5001 5217633545840634793
# expect: 3567036823276822439
# expect: 8 7185352838141003072
# expect: 14 [(1668, 5844), (3756, 7932), (7499, 3756), (5, 5844), (5, 1668), (3756, 1668), (9587, 5844), (7, 5844), (7, 1668), (7, 70), (3756, 1668), (9587, 5844), (70, 5844), (70, 1668)]
# expect: 4247 -3714078046871580306
# expect: 60 [(2, 3), (11, 13), (12, 30), (88, 59), (214, 137), (261, 184), (617, 493), (926, 973), (1839, 3494), (5102, 3014), (3927, 8605), (9605, 3927), (5, 7102), (5, 5853), (5, 3341), (5, 1271), (5, 820), (5, 49), (5, 31), (5, 22), (5, 13), (5, 11), (5, 2), (5, 3), (21, 32), (50, 98), (329, 175), (252, 186), (608, 272), (359, 531), (705, 964), (1397, 2447), (3485, 2793), (7, 2793), (7, 1397), (7, 705), (7, 359), (7, 272), (7, 186), (7, 175), (7, 50), (7, 21), (7, 3), (3, 70), (5, 7), (12, 11), (13, 70), (22, 156), (31, 310), (126, 49), (820, 1253), (1686, 1271), (3341, 3765), (5853, 7517), (70, 7102), (70, 5853), (70, 3341), (70, 1271), (70, 820), (70, 49)]
# expect: err IndexError index out of range
# expect: err TypeError heappush() argument 1 must be list, not tuple
# expect: err TypeError heappop() argument must be list, not tuple
# expect: err TypeError heapify() argument must be list, not str
# expect: err IndexError index out of range
# expect: err TypeError heappush expected 2 arguments, got 1
# expect: err TypeError _heapq.heappop() takes exactly one argument (0 given)
# expect: err TypeError '<' not supported between instances of 'str' and 'int'
# expect: err IndexError index out of range
# expect: err IndexError index out of range
# expect: 9 9
# expect: [] [] [] []
# expect: [] [] [] []
# expect: [0] [100] [0] [0]
# expect: [0, 2] [100, 97] [0, 2] [0, 10]
# expect: [0, 2, 3, 6, 9] [100, 97, 96, 94, 93] [0, 2, 3, 6, 9] [0, 10, 20, 30, 40]
# expect: [0, 2, 3, 6, 9, 10, 12, 13, 16, 19, 20, 22, 23, 26, 29, 30, 33, 36, 37, 39, 40, 43, 46, 47, 49, 50, 53, 56, 57, 59, 60, 63, 66, 67, 70, 73, 74, 76, 77, 80, 83, 84, 86, 87, 90, 93, 94, 96, 97, 100] [100, 97, 96, 94, 93, 90, 87, 86, 84, 83, 80, 77, 76, 74, 73, 70, 67, 66, 63, 60, 59, 57, 56, 53, 50, 49, 47, 46, 43, 40, 39, 37, 36, 33, 30, 29, 26, 23, 22, 20, 19, 16, 13, 12, 10, 9, 6, 3, 2, 0] [0, 2, 3, 6, 9, 10, 12, 13, 16, 19, 20, 22, 23, 26, 29, 30, 33, 36, 37, 39, 40, 43, 46, 47, 49, 50, 53, 56, 57, 59, 60, 63, 66, 67, 70, 73, 74, 76, 77, 80, 83, 84, 86, 87, 90, 93, 94, 96, 97, 100] [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 2, 12, 22, 3, 13, 23, 33, 43, 53, 63, 73, 83, 93, 74, 84, 94, 6, 16, 26, 36, 46, 56, 66, 76, 86, 96, 37, 47, 57, 67, 77, 87, 97, 9, 19, 29, 39, 49, 59]
# expect: [0, 2, 3, 6, 9, 10, 12, 13, 16, 19, 20, 22, 23, 26, 29, 30, 33, 36, 37, 39, 40, 43, 46, 47, 49, 50, 53, 56, 57, 59, 60, 63, 66, 67, 70, 73, 74, 76, 77, 80, 83, 84, 86, 87, 90, 93, 94, 96, 97, 100] [100, 97, 96, 94, 93, 90, 87, 86, 84, 83, 80, 77, 76, 74, 73, 70, 67, 66, 63, 60, 59, 57, 56, 53, 50, 49, 47, 46, 43, 40, 39, 37, 36, 33, 30, 29, 26, 23, 22, 20, 19, 16, 13, 12, 10, 9, 6, 3, 2, 0] [0, 2, 3, 6, 9, 10, 12, 13, 16, 19, 20, 22, 23, 26, 29, 30, 33, 36, 37, 39, 40, 43, 46, 47, 49, 50, 53, 56, 57, 59, 60, 63, 66, 67, 70, 73, 74, 76, 77, 80, 83, 84, 86, 87, 90, 93, 94, 96, 97, 100] [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 2, 12, 22, 3, 13, 23, 33, 43, 53, 63, 73, 83, 93, 74, 84, 94, 6, 16, 26, 36, 46, 56, 66, 76, 86, 96, 37, 47, 57, 67, 77, 87, 97, 9, 19, 29, 39, 49, 59]
# expect: [] [] [0, 1, 2, 4, 5, 7, 9] [7, 5, 4, 2, 1] ['a', 'bb', 'ccc'] [] [1] [3, 1, -2] ['a', 'b', 'c', 'd', 'e']
# expect: nl TypeError '>=' not supported between instances of 'str' and 'int'
# expect: nl TypeError 'int' object is not iterable
# expect: evil RuntimeError list changed size during iteration
# expect: 0
# expect: evil RuntimeError list changed size during iteration
# expect: 0
# expect: evil RuntimeError list changed size during iteration
# expect: 0
# expect: evil RuntimeError list changed size during iteration
# expect: 0
# expect: evil IndexError index out of range
# expect: 0
# expect: evil RuntimeError list changed size during iteration
# expect: 0
# expect: 4 1 2 0 5 2 2 1 True
# expect: [1, 2, 2, 2, 2, 2.5, 3]
# expect: [('b', 3), ('a', 5)]
# expect: b TypeError 'set' object does not support indexing
# expect: b TypeError object of type 'int' has no len()
# expect: b TypeError dict is not a sequence
# expect: b ValueError lo must be non-negative
# expect: b 1
# expect: b 0
# expect: b IndexError list index out of range
# expect: b TypeError '<' not supported between instances of 'str' and 'int'
# expect: b AttributeError 'tuple' object has no attribute 'insert'
# expect: b TypeError argument should be integer or None, not 'str'
# expect: b TypeError bisect_right() missing required argument 'a' (pos 1)
# expect: b 0
# expect: b TypeError bisect_right() takes at most 4 positional arguments (5 given)
# expect: b 77778
# expect: insert 1 2
# expect: [1, 2, 3]
