x: print("evaluated") = 1  # expect: evaluated
class C:  # expect: in class
    y: print("in class")
l = [0]
l[0]: print("target") = 5  # expect: target
print(l)  # expect: [5]
