def g():
    print("never runs")
    yield
it = g()
try:
    it.throw(ValueError("before start"))
except ValueError as e:
    print(e)  # expect: before start
print(list(it))  # expect: []
it = g()
it.close()
print(list(it))  # expect: []
