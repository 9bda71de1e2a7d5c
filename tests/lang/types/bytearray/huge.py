def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

show(bytearray, 10**15)
# expect: MemoryError 
show(bytearray, 2**63)
# expect: OverflowError cannot fit 'int' into an index-sized integer
show(bytearray, -1)
# expect: ValueError negative count
show(lambda: bytearray(b"ab") * 2**62)
# expect: MemoryError 
show(bytearray(b"ab").__imul__, 2**62)
# expect: MemoryError 
show(bytearray(b"ab").join, [b""] * 2)
# expect: bytearray(b'ab')
