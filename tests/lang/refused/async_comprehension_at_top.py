x = (i async for i in y)
# refused: asynchronous comprehensions
