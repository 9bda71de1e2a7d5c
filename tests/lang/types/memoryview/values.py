def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

for f in "cbBhHiIlLqQnNfde?P":
    q = memoryview(bytearray(8)).cast(f)
    for v in (1, -1, 300, 2**31, 2**63, 2**64, 1e10, "a", b"a", b"ab", None):
        try:
            q[0] = v
            print(f, v, q[0])
        except Exception as e:
            print(f, v, type(e).__name__, e)
# expect: c 1 TypeError memoryview: invalid type for format 'c'
# expect: c -1 TypeError memoryview: invalid type for format 'c'
# expect: c 300 TypeError memoryview: invalid type for format 'c'
# expect: c 2147483648 TypeError memoryview: invalid type for format 'c'
# expect: c 9223372036854775808 TypeError memoryview: invalid type for format 'c'
# expect: c 18446744073709551616 TypeError memoryview: invalid type for format 'c'
# expect: c 10000000000.0 TypeError memoryview: invalid type for format 'c'
# expect: c a TypeError memoryview: invalid type for format 'c'
# expect: c b'a' b'a'
# expect: c b'ab' ValueError memoryview: invalid value for format 'c'
# expect: c None TypeError memoryview: invalid type for format 'c'
# expect: b 1 1
# expect: b -1 -1
# expect: b 300 ValueError memoryview: invalid value for format 'b'
# expect: b 2147483648 ValueError memoryview: invalid value for format 'b'
# expect: b 9223372036854775808 ValueError memoryview: invalid value for format 'b'
# expect: b 18446744073709551616 ValueError memoryview: invalid value for format 'b'
# expect: b 10000000000.0 TypeError memoryview: invalid type for format 'b'
# expect: b a TypeError memoryview: invalid type for format 'b'
# expect: b b'a' TypeError memoryview: invalid type for format 'b'
# expect: b b'ab' TypeError memoryview: invalid type for format 'b'
# expect: b None TypeError memoryview: invalid type for format 'b'
# expect: B 1 1
# expect: B -1 ValueError memoryview: invalid value for format 'B'
# expect: B 300 ValueError memoryview: invalid value for format 'B'
# expect: B 2147483648 ValueError memoryview: invalid value for format 'B'
# expect: B 9223372036854775808 ValueError memoryview: invalid value for format 'B'
# expect: B 18446744073709551616 ValueError memoryview: invalid value for format 'B'
# expect: B 10000000000.0 TypeError memoryview: invalid type for format 'B'
# expect: B a TypeError memoryview: invalid type for format 'B'
# expect: B b'a' TypeError memoryview: invalid type for format 'B'
# expect: B b'ab' TypeError memoryview: invalid type for format 'B'
# expect: B None TypeError memoryview: invalid type for format 'B'
# expect: h 1 1
# expect: h -1 -1
# expect: h 300 300
# expect: h 2147483648 ValueError memoryview: invalid value for format 'h'
# expect: h 9223372036854775808 ValueError memoryview: invalid value for format 'h'
# expect: h 18446744073709551616 ValueError memoryview: invalid value for format 'h'
# expect: h 10000000000.0 TypeError memoryview: invalid type for format 'h'
# expect: h a TypeError memoryview: invalid type for format 'h'
# expect: h b'a' TypeError memoryview: invalid type for format 'h'
# expect: h b'ab' TypeError memoryview: invalid type for format 'h'
# expect: h None TypeError memoryview: invalid type for format 'h'
# expect: H 1 1
# expect: H -1 ValueError memoryview: invalid value for format 'H'
# expect: H 300 300
# expect: H 2147483648 ValueError memoryview: invalid value for format 'H'
# expect: H 9223372036854775808 ValueError memoryview: invalid value for format 'H'
# expect: H 18446744073709551616 ValueError memoryview: invalid value for format 'H'
# expect: H 10000000000.0 TypeError memoryview: invalid type for format 'H'
# expect: H a TypeError memoryview: invalid type for format 'H'
# expect: H b'a' TypeError memoryview: invalid type for format 'H'
# expect: H b'ab' TypeError memoryview: invalid type for format 'H'
# expect: H None TypeError memoryview: invalid type for format 'H'
# expect: i 1 1
# expect: i -1 -1
# expect: i 300 300
# expect: i 2147483648 ValueError memoryview: invalid value for format 'i'
# expect: i 9223372036854775808 ValueError memoryview: invalid value for format 'i'
# expect: i 18446744073709551616 ValueError memoryview: invalid value for format 'i'
# expect: i 10000000000.0 TypeError memoryview: invalid type for format 'i'
# expect: i a TypeError memoryview: invalid type for format 'i'
# expect: i b'a' TypeError memoryview: invalid type for format 'i'
# expect: i b'ab' TypeError memoryview: invalid type for format 'i'
# expect: i None TypeError memoryview: invalid type for format 'i'
# expect: I 1 1
# expect: I -1 ValueError memoryview: invalid value for format 'I'
# expect: I 300 300
# expect: I 2147483648 2147483648
# expect: I 9223372036854775808 ValueError memoryview: invalid value for format 'I'
# expect: I 18446744073709551616 ValueError memoryview: invalid value for format 'I'
# expect: I 10000000000.0 TypeError memoryview: invalid type for format 'I'
# expect: I a TypeError memoryview: invalid type for format 'I'
# expect: I b'a' TypeError memoryview: invalid type for format 'I'
# expect: I b'ab' TypeError memoryview: invalid type for format 'I'
# expect: I None TypeError memoryview: invalid type for format 'I'
# expect: l 1 1
# expect: l -1 -1
# expect: l 300 300
# expect: l 2147483648 2147483648
# expect: l 9223372036854775808 ValueError memoryview: invalid value for format 'l'
# expect: l 18446744073709551616 ValueError memoryview: invalid value for format 'l'
# expect: l 10000000000.0 TypeError memoryview: invalid type for format 'l'
# expect: l a TypeError memoryview: invalid type for format 'l'
# expect: l b'a' TypeError memoryview: invalid type for format 'l'
# expect: l b'ab' TypeError memoryview: invalid type for format 'l'
# expect: l None TypeError memoryview: invalid type for format 'l'
# expect: L 1 1
# expect: L -1 ValueError memoryview: invalid value for format 'L'
# expect: L 300 300
# expect: L 2147483648 2147483648
# expect: L 9223372036854775808 9223372036854775808
# expect: L 18446744073709551616 ValueError memoryview: invalid value for format 'L'
# expect: L 10000000000.0 TypeError memoryview: invalid type for format 'L'
# expect: L a TypeError memoryview: invalid type for format 'L'
# expect: L b'a' TypeError memoryview: invalid type for format 'L'
# expect: L b'ab' TypeError memoryview: invalid type for format 'L'
# expect: L None TypeError memoryview: invalid type for format 'L'
# expect: q 1 1
# expect: q -1 -1
# expect: q 300 300
# expect: q 2147483648 2147483648
# expect: q 9223372036854775808 ValueError memoryview: invalid value for format 'q'
# expect: q 18446744073709551616 ValueError memoryview: invalid value for format 'q'
# expect: q 10000000000.0 TypeError memoryview: invalid type for format 'q'
# expect: q a TypeError memoryview: invalid type for format 'q'
# expect: q b'a' TypeError memoryview: invalid type for format 'q'
# expect: q b'ab' TypeError memoryview: invalid type for format 'q'
# expect: q None TypeError memoryview: invalid type for format 'q'
# expect: Q 1 1
# expect: Q -1 ValueError memoryview: invalid value for format 'Q'
# expect: Q 300 300
# expect: Q 2147483648 2147483648
# expect: Q 9223372036854775808 9223372036854775808
# expect: Q 18446744073709551616 ValueError memoryview: invalid value for format 'Q'
# expect: Q 10000000000.0 TypeError memoryview: invalid type for format 'Q'
# expect: Q a TypeError memoryview: invalid type for format 'Q'
# expect: Q b'a' TypeError memoryview: invalid type for format 'Q'
# expect: Q b'ab' TypeError memoryview: invalid type for format 'Q'
# expect: Q None TypeError memoryview: invalid type for format 'Q'
# expect: n 1 1
# expect: n -1 -1
# expect: n 300 300
# expect: n 2147483648 2147483648
# expect: n 9223372036854775808 ValueError memoryview: invalid value for format 'n'
# expect: n 18446744073709551616 ValueError memoryview: invalid value for format 'n'
# expect: n 10000000000.0 TypeError memoryview: invalid type for format 'n'
# expect: n a TypeError memoryview: invalid type for format 'n'
# expect: n b'a' TypeError memoryview: invalid type for format 'n'
# expect: n b'ab' TypeError memoryview: invalid type for format 'n'
# expect: n None TypeError memoryview: invalid type for format 'n'
# expect: N 1 1
# expect: N -1 ValueError memoryview: invalid value for format 'N'
# expect: N 300 300
# expect: N 2147483648 2147483648
# expect: N 9223372036854775808 9223372036854775808
# expect: N 18446744073709551616 ValueError memoryview: invalid value for format 'N'
# expect: N 10000000000.0 TypeError memoryview: invalid type for format 'N'
# expect: N a TypeError memoryview: invalid type for format 'N'
# expect: N b'a' TypeError memoryview: invalid type for format 'N'
# expect: N b'ab' TypeError memoryview: invalid type for format 'N'
# expect: N None TypeError memoryview: invalid type for format 'N'
# expect: f 1 1.0
# expect: f -1 -1.0
# expect: f 300 300.0
# expect: f 2147483648 2147483648.0
# expect: f 9223372036854775808 9.223372036854776e+18
# expect: f 18446744073709551616 1.8446744073709552e+19
# expect: f 10000000000.0 10000000000.0
# expect: f a TypeError memoryview: invalid type for format 'f'
# expect: f b'a' TypeError memoryview: invalid type for format 'f'
# expect: f b'ab' TypeError memoryview: invalid type for format 'f'
# expect: f None TypeError memoryview: invalid type for format 'f'
# expect: d 1 1.0
# expect: d -1 -1.0
# expect: d 300 300.0
# expect: d 2147483648 2147483648.0
# expect: d 9223372036854775808 9.223372036854776e+18
# expect: d 18446744073709551616 1.8446744073709552e+19
# expect: d 10000000000.0 10000000000.0
# expect: d a TypeError memoryview: invalid type for format 'd'
# expect: d b'a' TypeError memoryview: invalid type for format 'd'
# expect: d b'ab' TypeError memoryview: invalid type for format 'd'
# expect: d None TypeError memoryview: invalid type for format 'd'
# expect: e 1 1.0
# expect: e -1 -1.0
# expect: e 300 300.0
# expect: e 2147483648 ValueError memoryview: invalid value for format 'e'
# expect: e 9223372036854775808 ValueError memoryview: invalid value for format 'e'
# expect: e 18446744073709551616 ValueError memoryview: invalid value for format 'e'
# expect: e 10000000000.0 ValueError memoryview: invalid value for format 'e'
# expect: e a TypeError memoryview: invalid type for format 'e'
# expect: e b'a' TypeError memoryview: invalid type for format 'e'
# expect: e b'ab' TypeError memoryview: invalid type for format 'e'
# expect: e None TypeError memoryview: invalid type for format 'e'
# expect: ? 1 True
# expect: ? -1 True
# expect: ? 300 True
# expect: ? 2147483648 True
# expect: ? 9223372036854775808 True
# expect: ? 18446744073709551616 True
# expect: ? 10000000000.0 True
# expect: ? a True
# expect: ? b'a' True
# expect: ? b'ab' True
# expect: ? None False
# expect: P 1 1
# expect: P -1 18446744073709551615
# expect: P 300 300
# expect: P 2147483648 2147483648
# expect: P 9223372036854775808 9223372036854775808
# expect: P 18446744073709551616 ValueError memoryview: invalid value for format 'P'
# expect: P 10000000000.0 TypeError memoryview: invalid type for format 'P'
# expect: P a TypeError memoryview: invalid type for format 'P'
# expect: P b'a' TypeError memoryview: invalid type for format 'P'
# expect: P b'ab' TypeError memoryview: invalid type for format 'P'
# expect: P None TypeError memoryview: invalid type for format 'P'
