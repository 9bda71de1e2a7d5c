class D:
    def __set_name__(self, owner, name): raise ValueError("bad")
class A:
    attr = D()
# raises: Error calling __set_name__ on 'D' instance 'attr' in 'A'
