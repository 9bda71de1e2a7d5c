# args: --max-heap 16M
# ours-only: CPython has no limit on its heap
print("before")  # expect: before
x = "x" * 10**9  # raises: MemoryError
