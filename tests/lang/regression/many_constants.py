src = "x = [" + ", ".join(str(i + 1000) for i in range(3000)) + "]"
exec(src)
print(len(x), x[2999], sum(x))  # expect: 3000 3999 7498500
src = "def f(" + ", ".join(f"a{i}=0" for i in range(300)) + "): return a299"
ns = {}
exec(src, ns)
print(ns["f"](a299=7))  # expect: 7
