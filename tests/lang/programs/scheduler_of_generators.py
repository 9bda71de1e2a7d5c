def task(name, n):
    for i in range(n):
        got = yield (name, i)
        if got: print(name, "got", got)
    return name + " result"
def run(*tasks):
    queue, results = list(tasks), []
    while queue:
        t = queue.pop(0)
        try:
            print(*next(t))
            queue.append(t)
        except StopIteration as e:
            results.append(e.value)
    return results
print(run(task("a", 2), task("b", 3), task("c", 1)))  # expect: a 0
# expect: b 0
# expect: c 0
# expect: a 1
# expect: b 1
# expect: b 2
# expect: ['c result', 'a result', 'b result']
