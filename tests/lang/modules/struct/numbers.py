def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

import struct

for order in ("", "=", "<", ">"):
    for code in "bBhHiIlLqQefd?":
        for v in (1, -1, 200, 2**31, 2**63, 2**64, 1.5, 1e39, "a"):
            try:
                packed = struct.pack(order + code, v)
                print(order + code, v, packed, struct.unpack(order + code, packed))
            except Exception as e:
                print(order + code, v, type(e).__name__, e)
# expect: b 1 b'\x01' (1,)
# expect: b -1 b'\xff' (-1,)
# expect: b 200 error 'b' format requires -128 <= number <= 127
# expect: b 2147483648 error 'b' format requires -128 <= number <= 127
# expect: b 9223372036854775808 error 'b' format requires -128 <= number <= 127
# expect: b 18446744073709551616 error 'b' format requires -128 <= number <= 127
# expect: b 1.5 error required argument is not an integer
# expect: b 1e+39 error required argument is not an integer
# expect: b a error required argument is not an integer
# expect: B 1 b'\x01' (1,)
# expect: B -1 error 'B' format requires 0 <= number <= 255
# expect: B 200 b'\xc8' (200,)
# expect: B 2147483648 error 'B' format requires 0 <= number <= 255
# expect: B 9223372036854775808 error 'B' format requires 0 <= number <= 255
# expect: B 18446744073709551616 error 'B' format requires 0 <= number <= 255
# expect: B 1.5 error required argument is not an integer
# expect: B 1e+39 error required argument is not an integer
# expect: B a error required argument is not an integer
# expect: h 1 b'\x01\x00' (1,)
# expect: h -1 b'\xff\xff' (-1,)
# expect: h 200 b'\xc8\x00' (200,)
# expect: h 2147483648 error 'h' format requires -32768 <= number <= 32767
# expect: h 9223372036854775808 error 'h' format requires -32768 <= number <= 32767
# expect: h 18446744073709551616 error 'h' format requires -32768 <= number <= 32767
# expect: h 1.5 error required argument is not an integer
# expect: h 1e+39 error required argument is not an integer
# expect: h a error required argument is not an integer
# expect: H 1 b'\x01\x00' (1,)
# expect: H -1 error 'H' format requires 0 <= number <= 65535
# expect: H 200 b'\xc8\x00' (200,)
# expect: H 2147483648 error 'H' format requires 0 <= number <= 65535
# expect: H 9223372036854775808 error 'H' format requires 0 <= number <= 65535
# expect: H 18446744073709551616 error 'H' format requires 0 <= number <= 65535
# expect: H 1.5 error required argument is not an integer
# expect: H 1e+39 error required argument is not an integer
# expect: H a error required argument is not an integer
# expect: i 1 b'\x01\x00\x00\x00' (1,)
# expect: i -1 b'\xff\xff\xff\xff' (-1,)
# expect: i 200 b'\xc8\x00\x00\x00' (200,)
# expect: i 2147483648 error 'i' format requires -2147483648 <= number <= 2147483647
# expect: i 9223372036854775808 error 'i' format requires -2147483648 <= number <= 2147483647
# expect: i 18446744073709551616 error 'i' format requires -2147483648 <= number <= 2147483647
# expect: i 1.5 error required argument is not an integer
# expect: i 1e+39 error required argument is not an integer
# expect: i a error required argument is not an integer
# expect: I 1 b'\x01\x00\x00\x00' (1,)
# expect: I -1 error 'I' format requires 0 <= number <= 4294967295
# expect: I 200 b'\xc8\x00\x00\x00' (200,)
# expect: I 2147483648 b'\x00\x00\x00\x80' (2147483648,)
# expect: I 9223372036854775808 error 'I' format requires 0 <= number <= 4294967295
# expect: I 18446744073709551616 error 'I' format requires 0 <= number <= 4294967295
# expect: I 1.5 error required argument is not an integer
# expect: I 1e+39 error required argument is not an integer
# expect: I a error required argument is not an integer
# expect: l 1 b'\x01\x00\x00\x00\x00\x00\x00\x00' (1,)
# expect: l -1 b'\xff\xff\xff\xff\xff\xff\xff\xff' (-1,)
# expect: l 200 b'\xc8\x00\x00\x00\x00\x00\x00\x00' (200,)
# expect: l 2147483648 b'\x00\x00\x00\x80\x00\x00\x00\x00' (2147483648,)
# expect: l 9223372036854775808 error 'l' format requires -9223372036854775808 <= number <= 9223372036854775807
# expect: l 18446744073709551616 error 'l' format requires -9223372036854775808 <= number <= 9223372036854775807
# expect: l 1.5 error required argument is not an integer
# expect: l 1e+39 error required argument is not an integer
# expect: l a error required argument is not an integer
# expect: L 1 b'\x01\x00\x00\x00\x00\x00\x00\x00' (1,)
# expect: L -1 error 'L' format requires 0 <= number <= 18446744073709551615
# expect: L 200 b'\xc8\x00\x00\x00\x00\x00\x00\x00' (200,)
# expect: L 2147483648 b'\x00\x00\x00\x80\x00\x00\x00\x00' (2147483648,)
# expect: L 9223372036854775808 b'\x00\x00\x00\x00\x00\x00\x00\x80' (9223372036854775808,)
# expect: L 18446744073709551616 error 'L' format requires 0 <= number <= 18446744073709551615
# expect: L 1.5 error required argument is not an integer
# expect: L 1e+39 error required argument is not an integer
# expect: L a error required argument is not an integer
# expect: q 1 b'\x01\x00\x00\x00\x00\x00\x00\x00' (1,)
# expect: q -1 b'\xff\xff\xff\xff\xff\xff\xff\xff' (-1,)
# expect: q 200 b'\xc8\x00\x00\x00\x00\x00\x00\x00' (200,)
# expect: q 2147483648 b'\x00\x00\x00\x80\x00\x00\x00\x00' (2147483648,)
# expect: q 9223372036854775808 error 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
# expect: q 18446744073709551616 error 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
# expect: q 1.5 error required argument is not an integer
# expect: q 1e+39 error required argument is not an integer
# expect: q a error required argument is not an integer
# expect: Q 1 b'\x01\x00\x00\x00\x00\x00\x00\x00' (1,)
# expect: Q -1 error 'Q' format requires 0 <= number <= 18446744073709551615
# expect: Q 200 b'\xc8\x00\x00\x00\x00\x00\x00\x00' (200,)
# expect: Q 2147483648 b'\x00\x00\x00\x80\x00\x00\x00\x00' (2147483648,)
# expect: Q 9223372036854775808 b'\x00\x00\x00\x00\x00\x00\x00\x80' (9223372036854775808,)
# expect: Q 18446744073709551616 error 'Q' format requires 0 <= number <= 18446744073709551615
# expect: Q 1.5 error required argument is not an integer
# expect: Q 1e+39 error required argument is not an integer
# expect: Q a error required argument is not an integer
# expect: e 1 b'\x00<' (1.0,)
# expect: e -1 b'\x00\xbc' (-1.0,)
# expect: e 200 b'@Z' (200.0,)
# expect: e 2147483648 error int too large to convert
# expect: e 9223372036854775808 error int too large to convert
# expect: e 18446744073709551616 error int too large to convert
# expect: e 1.5 b'\x00>' (1.5,)
# expect: e 1e+39 OverflowError float too large to pack with e format
# expect: e a error required argument is not a float
# expect: f 1 b'\x00\x00\x80?' (1.0,)
# expect: f -1 b'\x00\x00\x80\xbf' (-1.0,)
# expect: f 200 b'\x00\x00HC' (200.0,)
# expect: f 2147483648 b'\x00\x00\x00O' (2147483648.0,)
# expect: f 9223372036854775808 b'\x00\x00\x00_' (9.223372036854776e+18,)
# expect: f 18446744073709551616 b'\x00\x00\x80_' (1.8446744073709552e+19,)
# expect: f 1.5 b'\x00\x00\xc0?' (1.5,)
# expect: f 1e+39 b'\x00\x00\x80\x7f' (inf,)
# expect: f a error required argument is not a float
# expect: d 1 b'\x00\x00\x00\x00\x00\x00\xf0?' (1.0,)
# expect: d -1 b'\x00\x00\x00\x00\x00\x00\xf0\xbf' (-1.0,)
# expect: d 200 b'\x00\x00\x00\x00\x00\x00i@' (200.0,)
# expect: d 2147483648 b'\x00\x00\x00\x00\x00\x00\xe0A' (2147483648.0,)
# expect: d 9223372036854775808 b'\x00\x00\x00\x00\x00\x00\xe0C' (9.223372036854776e+18,)
# expect: d 18446744073709551616 b'\x00\x00\x00\x00\x00\x00\xf0C' (1.8446744073709552e+19,)
# expect: d 1.5 b'\x00\x00\x00\x00\x00\x00\xf8?' (1.5,)
# expect: d 1e+39 b'\x1dJ\x9c\xf4\x87\x82\x07H' (1e+39,)
# expect: d a error required argument is not a float
# expect: ? 1 b'\x01' (True,)
# expect: ? -1 b'\x01' (True,)
# expect: ? 200 b'\x01' (True,)
# expect: ? 2147483648 b'\x01' (True,)
# expect: ? 9223372036854775808 b'\x01' (True,)
# expect: ? 18446744073709551616 b'\x01' (True,)
# expect: ? 1.5 b'\x01' (True,)
# expect: ? 1e+39 b'\x01' (True,)
# expect: ? a b'\x01' (True,)
# expect: =b 1 b'\x01' (1,)
# expect: =b -1 b'\xff' (-1,)
# expect: =b 200 error 'b' format requires -128 <= number <= 127
# expect: =b 2147483648 error 'b' format requires -128 <= number <= 127
# expect: =b 9223372036854775808 error 'b' format requires -128 <= number <= 127
# expect: =b 18446744073709551616 error 'b' format requires -128 <= number <= 127
# expect: =b 1.5 error required argument is not an integer
# expect: =b 1e+39 error required argument is not an integer
# expect: =b a error required argument is not an integer
# expect: =B 1 b'\x01' (1,)
# expect: =B -1 error 'B' format requires 0 <= number <= 255
# expect: =B 200 b'\xc8' (200,)
# expect: =B 2147483648 error 'B' format requires 0 <= number <= 255
# expect: =B 9223372036854775808 error 'B' format requires 0 <= number <= 255
# expect: =B 18446744073709551616 error 'B' format requires 0 <= number <= 255
# expect: =B 1.5 error required argument is not an integer
# expect: =B 1e+39 error required argument is not an integer
# expect: =B a error required argument is not an integer
# expect: =h 1 b'\x01\x00' (1,)
# expect: =h -1 b'\xff\xff' (-1,)
# expect: =h 200 b'\xc8\x00' (200,)
# expect: =h 2147483648 error 'h' format requires -32768 <= number <= 32767
# expect: =h 9223372036854775808 error 'h' format requires -32768 <= number <= 32767
# expect: =h 18446744073709551616 error 'h' format requires -32768 <= number <= 32767
# expect: =h 1.5 error required argument is not an integer
# expect: =h 1e+39 error required argument is not an integer
# expect: =h a error required argument is not an integer
# expect: =H 1 b'\x01\x00' (1,)
# expect: =H -1 error 'H' format requires 0 <= number <= 65535
# expect: =H 200 b'\xc8\x00' (200,)
# expect: =H 2147483648 error 'H' format requires 0 <= number <= 65535
# expect: =H 9223372036854775808 error 'H' format requires 0 <= number <= 65535
# expect: =H 18446744073709551616 error 'H' format requires 0 <= number <= 65535
# expect: =H 1.5 error required argument is not an integer
# expect: =H 1e+39 error required argument is not an integer
# expect: =H a error required argument is not an integer
# expect: =i 1 b'\x01\x00\x00\x00' (1,)
# expect: =i -1 b'\xff\xff\xff\xff' (-1,)
# expect: =i 200 b'\xc8\x00\x00\x00' (200,)
# expect: =i 2147483648 error 'i' format requires -2147483648 <= number <= 2147483647
# expect: =i 9223372036854775808 error 'i' format requires -2147483648 <= number <= 2147483647
# expect: =i 18446744073709551616 error 'i' format requires -2147483648 <= number <= 2147483647
# expect: =i 1.5 error required argument is not an integer
# expect: =i 1e+39 error required argument is not an integer
# expect: =i a error required argument is not an integer
# expect: =I 1 b'\x01\x00\x00\x00' (1,)
# expect: =I -1 error 'I' format requires 0 <= number <= 4294967295
# expect: =I 200 b'\xc8\x00\x00\x00' (200,)
# expect: =I 2147483648 b'\x00\x00\x00\x80' (2147483648,)
# expect: =I 9223372036854775808 error 'I' format requires 0 <= number <= 4294967295
# expect: =I 18446744073709551616 error 'I' format requires 0 <= number <= 4294967295
# expect: =I 1.5 error required argument is not an integer
# expect: =I 1e+39 error required argument is not an integer
# expect: =I a error required argument is not an integer
# expect: =l 1 b'\x01\x00\x00\x00' (1,)
# expect: =l -1 b'\xff\xff\xff\xff' (-1,)
# expect: =l 200 b'\xc8\x00\x00\x00' (200,)
# expect: =l 2147483648 error 'l' format requires -2147483648 <= number <= 2147483647
# expect: =l 9223372036854775808 error 'l' format requires -2147483648 <= number <= 2147483647
# expect: =l 18446744073709551616 error 'l' format requires -2147483648 <= number <= 2147483647
# expect: =l 1.5 error required argument is not an integer
# expect: =l 1e+39 error required argument is not an integer
# expect: =l a error required argument is not an integer
# expect: =L 1 b'\x01\x00\x00\x00' (1,)
# expect: =L -1 error 'L' format requires 0 <= number <= 4294967295
# expect: =L 200 b'\xc8\x00\x00\x00' (200,)
# expect: =L 2147483648 b'\x00\x00\x00\x80' (2147483648,)
# expect: =L 9223372036854775808 error 'L' format requires 0 <= number <= 4294967295
# expect: =L 18446744073709551616 error 'L' format requires 0 <= number <= 4294967295
# expect: =L 1.5 error required argument is not an integer
# expect: =L 1e+39 error required argument is not an integer
# expect: =L a error required argument is not an integer
# expect: =q 1 b'\x01\x00\x00\x00\x00\x00\x00\x00' (1,)
# expect: =q -1 b'\xff\xff\xff\xff\xff\xff\xff\xff' (-1,)
# expect: =q 200 b'\xc8\x00\x00\x00\x00\x00\x00\x00' (200,)
# expect: =q 2147483648 b'\x00\x00\x00\x80\x00\x00\x00\x00' (2147483648,)
# expect: =q 9223372036854775808 error 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
# expect: =q 18446744073709551616 error 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
# expect: =q 1.5 error required argument is not an integer
# expect: =q 1e+39 error required argument is not an integer
# expect: =q a error required argument is not an integer
# expect: =Q 1 b'\x01\x00\x00\x00\x00\x00\x00\x00' (1,)
# expect: =Q -1 error 'Q' format requires 0 <= number <= 18446744073709551615
# expect: =Q 200 b'\xc8\x00\x00\x00\x00\x00\x00\x00' (200,)
# expect: =Q 2147483648 b'\x00\x00\x00\x80\x00\x00\x00\x00' (2147483648,)
# expect: =Q 9223372036854775808 b'\x00\x00\x00\x00\x00\x00\x00\x80' (9223372036854775808,)
# expect: =Q 18446744073709551616 error 'Q' format requires 0 <= number <= 18446744073709551615
# expect: =Q 1.5 error required argument is not an integer
# expect: =Q 1e+39 error required argument is not an integer
# expect: =Q a error required argument is not an integer
# expect: =e 1 b'\x00<' (1.0,)
# expect: =e -1 b'\x00\xbc' (-1.0,)
# expect: =e 200 b'@Z' (200.0,)
# expect: =e 2147483648 error int too large to convert
# expect: =e 9223372036854775808 error int too large to convert
# expect: =e 18446744073709551616 error int too large to convert
# expect: =e 1.5 b'\x00>' (1.5,)
# expect: =e 1e+39 OverflowError float too large to pack with e format
# expect: =e a error required argument is not a float
# expect: =f 1 b'\x00\x00\x80?' (1.0,)
# expect: =f -1 b'\x00\x00\x80\xbf' (-1.0,)
# expect: =f 200 b'\x00\x00HC' (200.0,)
# expect: =f 2147483648 b'\x00\x00\x00O' (2147483648.0,)
# expect: =f 9223372036854775808 b'\x00\x00\x00_' (9.223372036854776e+18,)
# expect: =f 18446744073709551616 b'\x00\x00\x80_' (1.8446744073709552e+19,)
# expect: =f 1.5 b'\x00\x00\xc0?' (1.5,)
# expect: =f 1e+39 OverflowError float too large to pack with f format
# expect: =f a error required argument is not a float
# expect: =d 1 b'\x00\x00\x00\x00\x00\x00\xf0?' (1.0,)
# expect: =d -1 b'\x00\x00\x00\x00\x00\x00\xf0\xbf' (-1.0,)
# expect: =d 200 b'\x00\x00\x00\x00\x00\x00i@' (200.0,)
# expect: =d 2147483648 b'\x00\x00\x00\x00\x00\x00\xe0A' (2147483648.0,)
# expect: =d 9223372036854775808 b'\x00\x00\x00\x00\x00\x00\xe0C' (9.223372036854776e+18,)
# expect: =d 18446744073709551616 b'\x00\x00\x00\x00\x00\x00\xf0C' (1.8446744073709552e+19,)
# expect: =d 1.5 b'\x00\x00\x00\x00\x00\x00\xf8?' (1.5,)
# expect: =d 1e+39 b'\x1dJ\x9c\xf4\x87\x82\x07H' (1e+39,)
# expect: =d a error required argument is not a float
# expect: =? 1 b'\x01' (True,)
# expect: =? -1 b'\x01' (True,)
# expect: =? 200 b'\x01' (True,)
# expect: =? 2147483648 b'\x01' (True,)
# expect: =? 9223372036854775808 b'\x01' (True,)
# expect: =? 18446744073709551616 b'\x01' (True,)
# expect: =? 1.5 b'\x01' (True,)
# expect: =? 1e+39 b'\x01' (True,)
# expect: =? a b'\x01' (True,)
# expect: <b 1 b'\x01' (1,)
# expect: <b -1 b'\xff' (-1,)
# expect: <b 200 error 'b' format requires -128 <= number <= 127
# expect: <b 2147483648 error 'b' format requires -128 <= number <= 127
# expect: <b 9223372036854775808 error 'b' format requires -128 <= number <= 127
# expect: <b 18446744073709551616 error 'b' format requires -128 <= number <= 127
# expect: <b 1.5 error required argument is not an integer
# expect: <b 1e+39 error required argument is not an integer
# expect: <b a error required argument is not an integer
# expect: <B 1 b'\x01' (1,)
# expect: <B -1 error 'B' format requires 0 <= number <= 255
# expect: <B 200 b'\xc8' (200,)
# expect: <B 2147483648 error 'B' format requires 0 <= number <= 255
# expect: <B 9223372036854775808 error 'B' format requires 0 <= number <= 255
# expect: <B 18446744073709551616 error 'B' format requires 0 <= number <= 255
# expect: <B 1.5 error required argument is not an integer
# expect: <B 1e+39 error required argument is not an integer
# expect: <B a error required argument is not an integer
# expect: <h 1 b'\x01\x00' (1,)
# expect: <h -1 b'\xff\xff' (-1,)
# expect: <h 200 b'\xc8\x00' (200,)
# expect: <h 2147483648 error 'h' format requires -32768 <= number <= 32767
# expect: <h 9223372036854775808 error 'h' format requires -32768 <= number <= 32767
# expect: <h 18446744073709551616 error 'h' format requires -32768 <= number <= 32767
# expect: <h 1.5 error required argument is not an integer
# expect: <h 1e+39 error required argument is not an integer
# expect: <h a error required argument is not an integer
# expect: <H 1 b'\x01\x00' (1,)
# expect: <H -1 error 'H' format requires 0 <= number <= 65535
# expect: <H 200 b'\xc8\x00' (200,)
# expect: <H 2147483648 error 'H' format requires 0 <= number <= 65535
# expect: <H 9223372036854775808 error 'H' format requires 0 <= number <= 65535
# expect: <H 18446744073709551616 error 'H' format requires 0 <= number <= 65535
# expect: <H 1.5 error required argument is not an integer
# expect: <H 1e+39 error required argument is not an integer
# expect: <H a error required argument is not an integer
# expect: <i 1 b'\x01\x00\x00\x00' (1,)
# expect: <i -1 b'\xff\xff\xff\xff' (-1,)
# expect: <i 200 b'\xc8\x00\x00\x00' (200,)
# expect: <i 2147483648 error 'i' format requires -2147483648 <= number <= 2147483647
# expect: <i 9223372036854775808 error 'i' format requires -2147483648 <= number <= 2147483647
# expect: <i 18446744073709551616 error 'i' format requires -2147483648 <= number <= 2147483647
# expect: <i 1.5 error required argument is not an integer
# expect: <i 1e+39 error required argument is not an integer
# expect: <i a error required argument is not an integer
# expect: <I 1 b'\x01\x00\x00\x00' (1,)
# expect: <I -1 error 'I' format requires 0 <= number <= 4294967295
# expect: <I 200 b'\xc8\x00\x00\x00' (200,)
# expect: <I 2147483648 b'\x00\x00\x00\x80' (2147483648,)
# expect: <I 9223372036854775808 error 'I' format requires 0 <= number <= 4294967295
# expect: <I 18446744073709551616 error 'I' format requires 0 <= number <= 4294967295
# expect: <I 1.5 error required argument is not an integer
# expect: <I 1e+39 error required argument is not an integer
# expect: <I a error required argument is not an integer
# expect: <l 1 b'\x01\x00\x00\x00' (1,)
# expect: <l -1 b'\xff\xff\xff\xff' (-1,)
# expect: <l 200 b'\xc8\x00\x00\x00' (200,)
# expect: <l 2147483648 error 'l' format requires -2147483648 <= number <= 2147483647
# expect: <l 9223372036854775808 error 'l' format requires -2147483648 <= number <= 2147483647
# expect: <l 18446744073709551616 error 'l' format requires -2147483648 <= number <= 2147483647
# expect: <l 1.5 error required argument is not an integer
# expect: <l 1e+39 error required argument is not an integer
# expect: <l a error required argument is not an integer
# expect: <L 1 b'\x01\x00\x00\x00' (1,)
# expect: <L -1 error 'L' format requires 0 <= number <= 4294967295
# expect: <L 200 b'\xc8\x00\x00\x00' (200,)
# expect: <L 2147483648 b'\x00\x00\x00\x80' (2147483648,)
# expect: <L 9223372036854775808 error 'L' format requires 0 <= number <= 4294967295
# expect: <L 18446744073709551616 error 'L' format requires 0 <= number <= 4294967295
# expect: <L 1.5 error required argument is not an integer
# expect: <L 1e+39 error required argument is not an integer
# expect: <L a error required argument is not an integer
# expect: <q 1 b'\x01\x00\x00\x00\x00\x00\x00\x00' (1,)
# expect: <q -1 b'\xff\xff\xff\xff\xff\xff\xff\xff' (-1,)
# expect: <q 200 b'\xc8\x00\x00\x00\x00\x00\x00\x00' (200,)
# expect: <q 2147483648 b'\x00\x00\x00\x80\x00\x00\x00\x00' (2147483648,)
# expect: <q 9223372036854775808 error 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
# expect: <q 18446744073709551616 error 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
# expect: <q 1.5 error required argument is not an integer
# expect: <q 1e+39 error required argument is not an integer
# expect: <q a error required argument is not an integer
# expect: <Q 1 b'\x01\x00\x00\x00\x00\x00\x00\x00' (1,)
# expect: <Q -1 error 'Q' format requires 0 <= number <= 18446744073709551615
# expect: <Q 200 b'\xc8\x00\x00\x00\x00\x00\x00\x00' (200,)
# expect: <Q 2147483648 b'\x00\x00\x00\x80\x00\x00\x00\x00' (2147483648,)
# expect: <Q 9223372036854775808 b'\x00\x00\x00\x00\x00\x00\x00\x80' (9223372036854775808,)
# expect: <Q 18446744073709551616 error 'Q' format requires 0 <= number <= 18446744073709551615
# expect: <Q 1.5 error required argument is not an integer
# expect: <Q 1e+39 error required argument is not an integer
# expect: <Q a error required argument is not an integer
# expect: <e 1 b'\x00<' (1.0,)
# expect: <e -1 b'\x00\xbc' (-1.0,)
# expect: <e 200 b'@Z' (200.0,)
# expect: <e 2147483648 error int too large to convert
# expect: <e 9223372036854775808 error int too large to convert
# expect: <e 18446744073709551616 error int too large to convert
# expect: <e 1.5 b'\x00>' (1.5,)
# expect: <e 1e+39 OverflowError float too large to pack with e format
# expect: <e a error required argument is not a float
# expect: <f 1 b'\x00\x00\x80?' (1.0,)
# expect: <f -1 b'\x00\x00\x80\xbf' (-1.0,)
# expect: <f 200 b'\x00\x00HC' (200.0,)
# expect: <f 2147483648 b'\x00\x00\x00O' (2147483648.0,)
# expect: <f 9223372036854775808 b'\x00\x00\x00_' (9.223372036854776e+18,)
# expect: <f 18446744073709551616 b'\x00\x00\x80_' (1.8446744073709552e+19,)
# expect: <f 1.5 b'\x00\x00\xc0?' (1.5,)
# expect: <f 1e+39 OverflowError float too large to pack with f format
# expect: <f a error required argument is not a float
# expect: <d 1 b'\x00\x00\x00\x00\x00\x00\xf0?' (1.0,)
# expect: <d -1 b'\x00\x00\x00\x00\x00\x00\xf0\xbf' (-1.0,)
# expect: <d 200 b'\x00\x00\x00\x00\x00\x00i@' (200.0,)
# expect: <d 2147483648 b'\x00\x00\x00\x00\x00\x00\xe0A' (2147483648.0,)
# expect: <d 9223372036854775808 b'\x00\x00\x00\x00\x00\x00\xe0C' (9.223372036854776e+18,)
# expect: <d 18446744073709551616 b'\x00\x00\x00\x00\x00\x00\xf0C' (1.8446744073709552e+19,)
# expect: <d 1.5 b'\x00\x00\x00\x00\x00\x00\xf8?' (1.5,)
# expect: <d 1e+39 b'\x1dJ\x9c\xf4\x87\x82\x07H' (1e+39,)
# expect: <d a error required argument is not a float
# expect: <? 1 b'\x01' (True,)
# expect: <? -1 b'\x01' (True,)
# expect: <? 200 b'\x01' (True,)
# expect: <? 2147483648 b'\x01' (True,)
# expect: <? 9223372036854775808 b'\x01' (True,)
# expect: <? 18446744073709551616 b'\x01' (True,)
# expect: <? 1.5 b'\x01' (True,)
# expect: <? 1e+39 b'\x01' (True,)
# expect: <? a b'\x01' (True,)
# expect: >b 1 b'\x01' (1,)
# expect: >b -1 b'\xff' (-1,)
# expect: >b 200 error 'b' format requires -128 <= number <= 127
# expect: >b 2147483648 error 'b' format requires -128 <= number <= 127
# expect: >b 9223372036854775808 error 'b' format requires -128 <= number <= 127
# expect: >b 18446744073709551616 error 'b' format requires -128 <= number <= 127
# expect: >b 1.5 error required argument is not an integer
# expect: >b 1e+39 error required argument is not an integer
# expect: >b a error required argument is not an integer
# expect: >B 1 b'\x01' (1,)
# expect: >B -1 error 'B' format requires 0 <= number <= 255
# expect: >B 200 b'\xc8' (200,)
# expect: >B 2147483648 error 'B' format requires 0 <= number <= 255
# expect: >B 9223372036854775808 error 'B' format requires 0 <= number <= 255
# expect: >B 18446744073709551616 error 'B' format requires 0 <= number <= 255
# expect: >B 1.5 error required argument is not an integer
# expect: >B 1e+39 error required argument is not an integer
# expect: >B a error required argument is not an integer
# expect: >h 1 b'\x00\x01' (1,)
# expect: >h -1 b'\xff\xff' (-1,)
# expect: >h 200 b'\x00\xc8' (200,)
# expect: >h 2147483648 error 'h' format requires -32768 <= number <= 32767
# expect: >h 9223372036854775808 error 'h' format requires -32768 <= number <= 32767
# expect: >h 18446744073709551616 error 'h' format requires -32768 <= number <= 32767
# expect: >h 1.5 error required argument is not an integer
# expect: >h 1e+39 error required argument is not an integer
# expect: >h a error required argument is not an integer
# expect: >H 1 b'\x00\x01' (1,)
# expect: >H -1 error 'H' format requires 0 <= number <= 65535
# expect: >H 200 b'\x00\xc8' (200,)
# expect: >H 2147483648 error 'H' format requires 0 <= number <= 65535
# expect: >H 9223372036854775808 error 'H' format requires 0 <= number <= 65535
# expect: >H 18446744073709551616 error 'H' format requires 0 <= number <= 65535
# expect: >H 1.5 error required argument is not an integer
# expect: >H 1e+39 error required argument is not an integer
# expect: >H a error required argument is not an integer
# expect: >i 1 b'\x00\x00\x00\x01' (1,)
# expect: >i -1 b'\xff\xff\xff\xff' (-1,)
# expect: >i 200 b'\x00\x00\x00\xc8' (200,)
# expect: >i 2147483648 error 'i' format requires -2147483648 <= number <= 2147483647
# expect: >i 9223372036854775808 error 'i' format requires -2147483648 <= number <= 2147483647
# expect: >i 18446744073709551616 error 'i' format requires -2147483648 <= number <= 2147483647
# expect: >i 1.5 error required argument is not an integer
# expect: >i 1e+39 error required argument is not an integer
# expect: >i a error required argument is not an integer
# expect: >I 1 b'\x00\x00\x00\x01' (1,)
# expect: >I -1 error 'I' format requires 0 <= number <= 4294967295
# expect: >I 200 b'\x00\x00\x00\xc8' (200,)
# expect: >I 2147483648 b'\x80\x00\x00\x00' (2147483648,)
# expect: >I 9223372036854775808 error 'I' format requires 0 <= number <= 4294967295
# expect: >I 18446744073709551616 error 'I' format requires 0 <= number <= 4294967295
# expect: >I 1.5 error required argument is not an integer
# expect: >I 1e+39 error required argument is not an integer
# expect: >I a error required argument is not an integer
# expect: >l 1 b'\x00\x00\x00\x01' (1,)
# expect: >l -1 b'\xff\xff\xff\xff' (-1,)
# expect: >l 200 b'\x00\x00\x00\xc8' (200,)
# expect: >l 2147483648 error 'l' format requires -2147483648 <= number <= 2147483647
# expect: >l 9223372036854775808 error 'l' format requires -2147483648 <= number <= 2147483647
# expect: >l 18446744073709551616 error 'l' format requires -2147483648 <= number <= 2147483647
# expect: >l 1.5 error required argument is not an integer
# expect: >l 1e+39 error required argument is not an integer
# expect: >l a error required argument is not an integer
# expect: >L 1 b'\x00\x00\x00\x01' (1,)
# expect: >L -1 error 'L' format requires 0 <= number <= 4294967295
# expect: >L 200 b'\x00\x00\x00\xc8' (200,)
# expect: >L 2147483648 b'\x80\x00\x00\x00' (2147483648,)
# expect: >L 9223372036854775808 error 'L' format requires 0 <= number <= 4294967295
# expect: >L 18446744073709551616 error 'L' format requires 0 <= number <= 4294967295
# expect: >L 1.5 error required argument is not an integer
# expect: >L 1e+39 error required argument is not an integer
# expect: >L a error required argument is not an integer
# expect: >q 1 b'\x00\x00\x00\x00\x00\x00\x00\x01' (1,)
# expect: >q -1 b'\xff\xff\xff\xff\xff\xff\xff\xff' (-1,)
# expect: >q 200 b'\x00\x00\x00\x00\x00\x00\x00\xc8' (200,)
# expect: >q 2147483648 b'\x00\x00\x00\x00\x80\x00\x00\x00' (2147483648,)
# expect: >q 9223372036854775808 error 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
# expect: >q 18446744073709551616 error 'q' format requires -9223372036854775808 <= number <= 9223372036854775807
# expect: >q 1.5 error required argument is not an integer
# expect: >q 1e+39 error required argument is not an integer
# expect: >q a error required argument is not an integer
# expect: >Q 1 b'\x00\x00\x00\x00\x00\x00\x00\x01' (1,)
# expect: >Q -1 error 'Q' format requires 0 <= number <= 18446744073709551615
# expect: >Q 200 b'\x00\x00\x00\x00\x00\x00\x00\xc8' (200,)
# expect: >Q 2147483648 b'\x00\x00\x00\x00\x80\x00\x00\x00' (2147483648,)
# expect: >Q 9223372036854775808 b'\x80\x00\x00\x00\x00\x00\x00\x00' (9223372036854775808,)
# expect: >Q 18446744073709551616 error 'Q' format requires 0 <= number <= 18446744073709551615
# expect: >Q 1.5 error required argument is not an integer
# expect: >Q 1e+39 error required argument is not an integer
# expect: >Q a error required argument is not an integer
# expect: >e 1 b'<\x00' (1.0,)
# expect: >e -1 b'\xbc\x00' (-1.0,)
# expect: >e 200 b'Z@' (200.0,)
# expect: >e 2147483648 error int too large to convert
# expect: >e 9223372036854775808 error int too large to convert
# expect: >e 18446744073709551616 error int too large to convert
# expect: >e 1.5 b'>\x00' (1.5,)
# expect: >e 1e+39 OverflowError float too large to pack with e format
# expect: >e a error required argument is not a float
# expect: >f 1 b'?\x80\x00\x00' (1.0,)
# expect: >f -1 b'\xbf\x80\x00\x00' (-1.0,)
# expect: >f 200 b'CH\x00\x00' (200.0,)
# expect: >f 2147483648 b'O\x00\x00\x00' (2147483648.0,)
# expect: >f 9223372036854775808 b'_\x00\x00\x00' (9.223372036854776e+18,)
# expect: >f 18446744073709551616 b'_\x80\x00\x00' (1.8446744073709552e+19,)
# expect: >f 1.5 b'?\xc0\x00\x00' (1.5,)
# expect: >f 1e+39 OverflowError float too large to pack with f format
# expect: >f a error required argument is not a float
# expect: >d 1 b'?\xf0\x00\x00\x00\x00\x00\x00' (1.0,)
# expect: >d -1 b'\xbf\xf0\x00\x00\x00\x00\x00\x00' (-1.0,)
# expect: >d 200 b'@i\x00\x00\x00\x00\x00\x00' (200.0,)
# expect: >d 2147483648 b'A\xe0\x00\x00\x00\x00\x00\x00' (2147483648.0,)
# expect: >d 9223372036854775808 b'C\xe0\x00\x00\x00\x00\x00\x00' (9.223372036854776e+18,)
# expect: >d 18446744073709551616 b'C\xf0\x00\x00\x00\x00\x00\x00' (1.8446744073709552e+19,)
# expect: >d 1.5 b'?\xf8\x00\x00\x00\x00\x00\x00' (1.5,)
# expect: >d 1e+39 b'H\x07\x82\x87\xf4\x9cJ\x1d' (1e+39,)
# expect: >d a error required argument is not a float
# expect: >? 1 b'\x01' (True,)
# expect: >? -1 b'\x01' (True,)
# expect: >? 200 b'\x01' (True,)
# expect: >? 2147483648 b'\x01' (True,)
# expect: >? 9223372036854775808 b'\x01' (True,)
# expect: >? 18446744073709551616 b'\x01' (True,)
# expect: >? 1.5 b'\x01' (True,)
# expect: >? 1e+39 b'\x01' (True,)
# expect: >? a b'\x01' (True,)
