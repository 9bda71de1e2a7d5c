# collector: off, auto
# args: --max-heap 16M
# ours-only: CPython has no limit on its heap
kept = []
try:
    while True:
        kept.append("a text that is not shared " + str(len(kept)))
except MemoryError:
    n = len(kept)
    kept = None
    print("stopped", n > 10000)  # expect: stopped True
again = [str(i) * 5 for i in range(1000)]
print(len(again))  # expect: 1000
