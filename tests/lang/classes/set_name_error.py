class D:
    def __set_name__(self, o, n): raise ValueError("bad name")
class A:  # raises: Error calling __set_name__ on 'D' instance 'd' in 'A'
    d = D()
