a = 1_
b = 0777
c = 0o18
d = 0b2
e = 0xg
f = 12abc
g = 1e+
