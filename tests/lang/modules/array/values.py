def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

from array import array

for code in "bBwhHiIlLqQfd":
    for v in (1, -1, 200, 40000, 2**31, 2**32, 2**63, 2**64, -2**63 - 1, 1.5, "a", "ab", None, True, b"a"):
        try:
            print(code, v, array(code, [v]).tolist())
        except Exception as e:
            print(code, v, type(e).__name__, e)
# expect: b 1 [1]
# expect: b -1 [-1]
# expect: b 200 OverflowError signed char is greater than maximum
# expect: b 40000 OverflowError signed short integer is greater than maximum
# expect: b 2147483648 OverflowError signed short integer is greater than maximum
# expect: b 4294967296 OverflowError signed short integer is greater than maximum
# expect: b 9223372036854775808 OverflowError Python int too large to convert to C long
# expect: b 18446744073709551616 OverflowError Python int too large to convert to C long
# expect: b -9223372036854775809 OverflowError Python int too large to convert to C long
# expect: b 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: b a TypeError 'str' object cannot be interpreted as an integer
# expect: b ab TypeError 'str' object cannot be interpreted as an integer
# expect: b None TypeError 'NoneType' object cannot be interpreted as an integer
# expect: b True [1]
# expect: b b'a' TypeError 'bytes' object cannot be interpreted as an integer
# expect: B 1 [1]
# expect: B -1 OverflowError unsigned byte integer is less than minimum
# expect: B 200 [200]
# expect: B 40000 OverflowError unsigned byte integer is greater than maximum
# expect: B 2147483648 OverflowError unsigned byte integer is greater than maximum
# expect: B 4294967296 OverflowError unsigned byte integer is greater than maximum
# expect: B 9223372036854775808 OverflowError Python int too large to convert to C long
# expect: B 18446744073709551616 OverflowError Python int too large to convert to C long
# expect: B -9223372036854775809 OverflowError Python int too large to convert to C long
# expect: B 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: B a TypeError 'str' object cannot be interpreted as an integer
# expect: B ab TypeError 'str' object cannot be interpreted as an integer
# expect: B None TypeError 'NoneType' object cannot be interpreted as an integer
# expect: B True [1]
# expect: B b'a' TypeError 'bytes' object cannot be interpreted as an integer
# expect: w 1 TypeError array item must be unicode character
# expect: w -1 TypeError array item must be unicode character
# expect: w 200 TypeError array item must be unicode character
# expect: w 40000 TypeError array item must be unicode character
# expect: w 2147483648 TypeError array item must be unicode character
# expect: w 4294967296 TypeError array item must be unicode character
# expect: w 9223372036854775808 TypeError array item must be unicode character
# expect: w 18446744073709551616 TypeError array item must be unicode character
# expect: w -9223372036854775809 TypeError array item must be unicode character
# expect: w 1.5 TypeError array item must be unicode character
# expect: w a ['a']
# expect: w ab TypeError array item must be unicode character
# expect: w None TypeError array item must be unicode character
# expect: w True TypeError array item must be unicode character
# expect: w b'a' TypeError array item must be unicode character
# expect: h 1 [1]
# expect: h -1 [-1]
# expect: h 200 [200]
# expect: h 40000 OverflowError signed short integer is greater than maximum
# expect: h 2147483648 OverflowError signed short integer is greater than maximum
# expect: h 4294967296 OverflowError signed short integer is greater than maximum
# expect: h 9223372036854775808 OverflowError Python int too large to convert to C long
# expect: h 18446744073709551616 OverflowError Python int too large to convert to C long
# expect: h -9223372036854775809 OverflowError Python int too large to convert to C long
# expect: h 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: h a TypeError 'str' object cannot be interpreted as an integer
# expect: h ab TypeError 'str' object cannot be interpreted as an integer
# expect: h None TypeError 'NoneType' object cannot be interpreted as an integer
# expect: h True [1]
# expect: h b'a' TypeError 'bytes' object cannot be interpreted as an integer
# expect: H 1 [1]
# expect: H -1 OverflowError unsigned short is less than minimum
# expect: H 200 [200]
# expect: H 40000 [40000]
# expect: H 2147483648 OverflowError signed integer is greater than maximum
# expect: H 4294967296 OverflowError signed integer is greater than maximum
# expect: H 9223372036854775808 OverflowError Python int too large to convert to C long
# expect: H 18446744073709551616 OverflowError Python int too large to convert to C long
# expect: H -9223372036854775809 OverflowError Python int too large to convert to C long
# expect: H 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: H a TypeError 'str' object cannot be interpreted as an integer
# expect: H ab TypeError 'str' object cannot be interpreted as an integer
# expect: H None TypeError 'NoneType' object cannot be interpreted as an integer
# expect: H True [1]
# expect: H b'a' TypeError 'bytes' object cannot be interpreted as an integer
# expect: i 1 [1]
# expect: i -1 [-1]
# expect: i 200 [200]
# expect: i 40000 [40000]
# expect: i 2147483648 OverflowError signed integer is greater than maximum
# expect: i 4294967296 OverflowError signed integer is greater than maximum
# expect: i 9223372036854775808 OverflowError Python int too large to convert to C long
# expect: i 18446744073709551616 OverflowError Python int too large to convert to C long
# expect: i -9223372036854775809 OverflowError Python int too large to convert to C long
# expect: i 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: i a TypeError 'str' object cannot be interpreted as an integer
# expect: i ab TypeError 'str' object cannot be interpreted as an integer
# expect: i None TypeError 'NoneType' object cannot be interpreted as an integer
# expect: i True [1]
# expect: i b'a' TypeError 'bytes' object cannot be interpreted as an integer
# expect: I 1 [1]
# expect: I -1 OverflowError can't convert negative value to unsigned int
# expect: I 200 [200]
# expect: I 40000 [40000]
# expect: I 2147483648 [2147483648]
# expect: I 4294967296 OverflowError unsigned int is greater than maximum
# expect: I 9223372036854775808 OverflowError unsigned int is greater than maximum
# expect: I 18446744073709551616 OverflowError Python int too large to convert to C unsigned long
# expect: I -9223372036854775809 OverflowError can't convert negative value to unsigned int
# expect: I 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: I a TypeError 'str' object cannot be interpreted as an integer
# expect: I ab TypeError 'str' object cannot be interpreted as an integer
# expect: I None TypeError 'NoneType' object cannot be interpreted as an integer
# expect: I True [1]
# expect: I b'a' TypeError 'bytes' object cannot be interpreted as an integer
# expect: l 1 [1]
# expect: l -1 [-1]
# expect: l 200 [200]
# expect: l 40000 [40000]
# expect: l 2147483648 [2147483648]
# expect: l 4294967296 [4294967296]
# expect: l 9223372036854775808 OverflowError Python int too large to convert to C long
# expect: l 18446744073709551616 OverflowError Python int too large to convert to C long
# expect: l -9223372036854775809 OverflowError Python int too large to convert to C long
# expect: l 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: l a TypeError 'str' object cannot be interpreted as an integer
# expect: l ab TypeError 'str' object cannot be interpreted as an integer
# expect: l None TypeError 'NoneType' object cannot be interpreted as an integer
# expect: l True [1]
# expect: l b'a' TypeError 'bytes' object cannot be interpreted as an integer
# expect: L 1 [1]
# expect: L -1 OverflowError can't convert negative value to unsigned int
# expect: L 200 [200]
# expect: L 40000 [40000]
# expect: L 2147483648 [2147483648]
# expect: L 4294967296 [4294967296]
# expect: L 9223372036854775808 [9223372036854775808]
# expect: L 18446744073709551616 OverflowError Python int too large to convert to C unsigned long
# expect: L -9223372036854775809 OverflowError can't convert negative value to unsigned int
# expect: L 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: L a TypeError 'str' object cannot be interpreted as an integer
# expect: L ab TypeError 'str' object cannot be interpreted as an integer
# expect: L None TypeError 'NoneType' object cannot be interpreted as an integer
# expect: L True [1]
# expect: L b'a' TypeError 'bytes' object cannot be interpreted as an integer
# expect: q 1 [1]
# expect: q -1 [-1]
# expect: q 200 [200]
# expect: q 40000 [40000]
# expect: q 2147483648 [2147483648]
# expect: q 4294967296 [4294967296]
# expect: q 9223372036854775808 OverflowError int too big to convert
# expect: q 18446744073709551616 OverflowError int too big to convert
# expect: q -9223372036854775809 OverflowError int too big to convert
# expect: q 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: q a TypeError 'str' object cannot be interpreted as an integer
# expect: q ab TypeError 'str' object cannot be interpreted as an integer
# expect: q None TypeError 'NoneType' object cannot be interpreted as an integer
# expect: q True [1]
# expect: q b'a' TypeError 'bytes' object cannot be interpreted as an integer
# expect: Q 1 [1]
# expect: Q -1 OverflowError can't convert negative int to unsigned
# expect: Q 200 [200]
# expect: Q 40000 [40000]
# expect: Q 2147483648 [2147483648]
# expect: Q 4294967296 [4294967296]
# expect: Q 9223372036854775808 [9223372036854775808]
# expect: Q 18446744073709551616 OverflowError int too big to convert
# expect: Q -9223372036854775809 OverflowError can't convert negative int to unsigned
# expect: Q 1.5 TypeError 'float' object cannot be interpreted as an integer
# expect: Q a TypeError 'str' object cannot be interpreted as an integer
# expect: Q ab TypeError 'str' object cannot be interpreted as an integer
# expect: Q None TypeError 'NoneType' object cannot be interpreted as an integer
# expect: Q True [1]
# expect: Q b'a' TypeError 'bytes' object cannot be interpreted as an integer
# expect: f 1 [1.0]
# expect: f -1 [-1.0]
# expect: f 200 [200.0]
# expect: f 40000 [40000.0]
# expect: f 2147483648 [2147483648.0]
# expect: f 4294967296 [4294967296.0]
# expect: f 9223372036854775808 [9.223372036854776e+18]
# expect: f 18446744073709551616 [1.8446744073709552e+19]
# expect: f -9223372036854775809 [-9.223372036854776e+18]
# expect: f 1.5 [1.5]
# expect: f a TypeError must be real number, not str
# expect: f ab TypeError must be real number, not str
# expect: f None TypeError must be real number, not NoneType
# expect: f True [1.0]
# expect: f b'a' TypeError must be real number, not bytes
# expect: d 1 [1.0]
# expect: d -1 [-1.0]
# expect: d 200 [200.0]
# expect: d 40000 [40000.0]
# expect: d 2147483648 [2147483648.0]
# expect: d 4294967296 [4294967296.0]
# expect: d 9223372036854775808 [9.223372036854776e+18]
# expect: d 18446744073709551616 [1.8446744073709552e+19]
# expect: d -9223372036854775809 [-9.223372036854776e+18]
# expect: d 1.5 [1.5]
# expect: d a TypeError must be real number, not str
# expect: d ab TypeError must be real number, not str
# expect: d None TypeError must be real number, not NoneType
# expect: d True [1.0]
# expect: d b'a' TypeError must be real number, not bytes
