def bad(): raise ValueError("argument")
def f(*a): print("never")
out = []
def note(x): out.append(x); return x
try:
    f(note(1), bad(), note(2))
except ValueError as e:
    print(e, out)  # expect: argument [1]
try:
    [note(3), bad()][0]
except ValueError:
    print(out)  # expect: [1, 3]
try:
    {note("k"): bad()}
except ValueError:
    print(out)  # expect: [1, 3, 'k']
try:
    out[bad()] = note(4)
except ValueError:
    print(out)  # expect: [1, 3, 'k', 4]
