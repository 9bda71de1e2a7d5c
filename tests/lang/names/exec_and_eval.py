g = {"a": 5}
print(eval("a + 1", g))  # expect: 6
exec("b = a * 2", g)
print(g["b"])  # expect: 10
exec("c = 3")
print(c)  # expect: 3
def f():
    x = 1
    exec("x = 2")
    return x, eval("x")
print(f())  # expect: (1, 1)
print(eval("[i for i in range(3)]"), eval("lambda x: x")(2), eval(" 1 "))  # expect: [0, 1, 2] 2 1
try:
    eval("x =")
except SyntaxError as e:
    print(e.msg)  # expect: invalid syntax
try:
    eval("x = 1")
except SyntaxError as e:
    print(e.msg)  # expect: invalid syntax
c = compile("1 + 1", "<s>", "eval")
print(eval(c), c.co_filename)  # expect: 2 <s>
