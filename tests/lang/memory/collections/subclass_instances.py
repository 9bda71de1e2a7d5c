# collector: off, auto
import gc
gc.disable()
class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class E(Exception): pass
class St(str): pass
gc.collect()
x = L(); x.append(x); del x
print(gc.collect())  # expect: 1
x = L(); x.me = x; del x
print(gc.collect())  # expect: 2
x = D(); x["x"] = x; del x
print(gc.collect())  # expect: 1
x = T(); x.me = x; del x
print(gc.collect())  # expect: 2
x = I(5); x.me = x; del x
print(gc.collect())  # expect: 2
x = E(); x.me = x; del x
print(gc.collect())  # expect: 2
x = E(); x.args = (x,); del x
print(gc.collect())  # expect: 2
x = St("a"); x.me = x; del x
print(gc.collect())  # expect: 2
