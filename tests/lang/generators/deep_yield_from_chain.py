def chain(n):
    if n == 0:
        yield "bottom"
    else:
        yield from chain(n - 1)
print(list(chain(400)))  # expect: ['bottom']
