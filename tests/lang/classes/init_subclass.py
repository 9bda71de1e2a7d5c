class Base:
    reg = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
        Base.reg.append(cls.__name__)
class A(Base, tag="x"): pass
class B(A): pass
print(Base.reg, A.tag, B.tag)  # expect: ['A', 'B'] x None
try:
    class C: pass
    class D(C, tag=1): pass
except TypeError as e:
    print(e)  # expect: D.__init_subclass__() takes no keyword arguments
