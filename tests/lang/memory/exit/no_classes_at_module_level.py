# collector: auto
l = []
D = type("D", (), {"__del__": lambda self: print("del", self.n), "__init__": lambda self, n: setattr(self, "n", n)})
a = D("a"); l.append(D("l")); b = D("b")
print("end")  # expect: end
# expect: del a
# expect: del b
# expect: del l
