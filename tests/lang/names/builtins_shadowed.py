print(len("abc"))  # expect: 3
len = lambda x: "mine"
print(len("abc"))  # expect: mine
del len
print(len("abc"))  # expect: 3
def f(list): return list
print(f(3))  # expect: 3
