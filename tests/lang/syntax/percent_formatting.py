print("%s %r %d %i" % ("a", "a", 3, 4.9))  # expect: a 'a' 3 4
print("%5.2f|%-5d|%05d|%+d" % (3.14159, 7, 7, 7))  # expect:  3.14|7    |00007|+7
print("%x %X %o %#x %c %%" % (255, 255, 8, 255, 65))  # expect: ff FF 10 0xff A %
print("%(a)s %(b)03d" % {"a": 1, "b": 2})  # expect: 1 002
print("%*d|%.*f" % (5, 42, 2, 3.14159))  # expect:    42|3.14
print("%e %g %G" % (12345.678, 0.00001, 1e20))  # expect: 1.234568e+04 1e-05 1E+20
print("%s" % [1, 2], "%s" % ((1, 2),))  # expect: [1, 2] (1, 2)
print("%10s|%-10s|%.2s" % ("abc", "abc", "abc"))  # expect:        abc|abc       |ab
