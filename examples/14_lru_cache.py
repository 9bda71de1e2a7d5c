# A bounded cache built on the order of a dict, and what eviction frees.


class Result:
    alive = 0

    def __init__(self, value):
        self.value = value
        Result.alive += 1

    def __del__(self):
        Result.alive -= 1


def bounded(limit):
    def decorate(function):
        cache = {}

        def wrapper(argument):
            if argument in cache:
                wrapper.hits += 1
                cache[argument] = cache.pop(argument)
            else:
                cache[argument] = function(argument)
                if len(cache) > limit:
                    del cache[next(iter(cache))]
            return cache[argument]

        wrapper.hits = 0
        wrapper.cache = cache
        return wrapper

    return decorate


@bounded(limit=3)
def compute(n):
    return Result(n * n)


for n in (1, 2, 3, 1, 4, 5, 1, 2):
    compute(n)
print("kept:", list(compute.cache), "- hits:", compute.hits, "- results alive:", Result.alive)
held = compute(5)
for n in range(10, 20):
    compute(n)
print("kept:", list(compute.cache), "- alive, with one held outside:", Result.alive)
del held
print("after letting it go:", Result.alive)
