a = 'abc
b = "it's
c = 'C:\dir\'
d = f'{x} and
e = 1
f = '''to the
end
