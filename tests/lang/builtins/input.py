# stdin: first line
# stdin: second
name = input()
print(repr(name))  # expect: 'first line'
print(repr(input("prompt> ")))  # expect: prompt> 'second'
input()  # raises: EOFError: EOF when reading a line
