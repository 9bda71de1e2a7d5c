e = ValueError("v")
e.add_note("one")
e.add_note("two")
print(e.__notes__)  # expect: ['one', 'two']
try:
    e.add_note(5)
except TypeError as x:
    print(x)  # expect: note must be a str, not 'int'
