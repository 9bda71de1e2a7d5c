# ours-only: CPython's answer depends on how much memory the machine promises
for f in [lambda: "x" * 10**12, lambda: 1 << 10**12]:
    try:
        f()
    except MemoryError as e:
        print("MemoryError", e)  # expect: MemoryError
        # expect: MemoryError
