import sys
S = sys.getsizeof
s = ""
sizes = []
for i in range(8):
    s += "ab"
    sizes.append(S(s))
print(sizes)  # expect: [43, 45, 47, 49, 51, 53, 55, 57]
t = "é"
t += "a"
print(S(t))  # expect: 59
t += "€"
print(S(t))  # expect: 64
t += "😀"
print(S(t))  # expect: 76
print(S("".join(["a"] * 50)), S("a" * 10 + "é"), S("%s" % "abc"), S(f"{'abc'}{1}"))  # expect: 91 68 44 45
