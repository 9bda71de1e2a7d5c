print(eval("1 + 2"), eval("x * 2", {"x": 5}), eval("x + y", {"x": 1}, {"y": 2}))  # expect: 3 10 3
ns = {}
exec("def f(n):\n    return n + 1\nv = f(1)", ns)
print(ns["v"], ns["f"](5), "__builtins__" in ns)  # expect: 2 6 True
code = compile("a = 5\nb = a * 2", "<test>", "exec")
exec(code, ns)
print(ns["b"])  # expect: 10
print(eval(compile("7 * 6", "<e>", "eval")))  # expect: 42
exec(compile("1 + 1; print('single')", "<s>", "single"), ns)  # expect: 2
# expect: single
for src, mode in [("a b", "exec"), ("1 +", "eval"), ("x = 1", "eval"), ("", "eval"), ("for", "exec")]:
    try:
        compile(src, "<bad>", mode)
    except SyntaxError as e:
        print(e.msg, e.filename, e.lineno)  # expect: invalid syntax <bad> 1
        # expect: invalid syntax <bad> 1
        # expect: invalid syntax <bad> 1
        # expect: invalid syntax <bad> 0
        # expect: invalid syntax <bad> 1
try:
    compile("1", "<x>", "nope")
except ValueError as e:
    print(e)  # expect: compile() mode must be 'exec', 'eval' or 'single'
