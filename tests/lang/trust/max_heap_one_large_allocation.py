# args: --max-heap 16M
# ours-only: CPython has no limit on its heap
try:
    l = [0] * 10**8
except MemoryError as e:
    print("list", repr(e))  # expect: list MemoryError()
try:
    s = "x" * 10**9
except MemoryError:
    print("str")  # expect: str
try:
    n = 1 << 10**9
except MemoryError:
    print("int")  # expect: int
print(len([0] * 1000), len("y" * 1000))  # expect: 1000 1000
