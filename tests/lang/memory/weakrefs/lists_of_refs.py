import weakref
class A: pass
a = A()
r0 = weakref.ref(a)
r1 = weakref.ref(a, print)
p0 = weakref.proxy(a)
r2 = weakref.ref(a, len)
p1 = weakref.proxy(a, print)
refs = weakref.getweakrefs(a)
print(len(refs), refs[0] is r0, refs[1] is p0, [type(r).__name__ for r in refs])  # expect: 5 True True ['ReferenceType', 'ProxyType', 'ProxyType', 'ReferenceType', 'ReferenceType']
print(refs.index(r2) < refs.index(r1), weakref.getweakrefcount(a))  # expect: False 5
del r2, refs
print(weakref.getweakrefcount(a))  # expect: 4
r3 = weakref.ref(a, len)
print([r is r3 for r in weakref.getweakrefs(a)])  # expect: [False, False, True, False, False]
del r0
print([type(r).__name__ for r in weakref.getweakrefs(a)])  # expect: ['ProxyType', 'ReferenceType', 'ProxyType', 'ReferenceType']
r1 = r3 = None
print(weakref.getweakrefcount(a))  # expect: 2
p1 = None
del a
