# A generator is a suspended frame: it keeps its locals alive, and runs its finally when dropped.
import sys


def numbers(limit):
    buffer = [0] * 1000
    try:
        for i in range(limit):
            buffer[i % 1000] = i
            yield i
    finally:
        print("  generator closed, buffer of", len(buffer), "is released")


def squares(source):
    for value in source:
        yield value * value


everything = [i * i for i in range(10000)]
print("a list of 10000 squares:", sys.getsizeof(everything), "bytes for its slots alone")
pipeline = squares(numbers(10000))
print("a generator of them:", sys.getsizeof(pipeline) < 300)
print("first three:", next(pipeline), next(pipeline), next(pipeline))
print("dropping it half way:")
del pipeline
print("running one to its end:")
print("  sum:", sum(squares(numbers(100))))
print("breaking out of a loop:")
for value in squares(numbers(5)):
    if value == 4:
        break
print("done")
