assert True
assert 1, "no"
try:
    assert 0
except AssertionError as e:
    print(repr(e))  # expect: AssertionError()
assert [], ("msg", 1)  # raises: AssertionError: ('msg', 1)
