class Outer:
    class Inner:
        def make(self): return Outer.Inner()
        class Deep: v = 1
    def method(self):
        class Local:
            def who(self): return __class__.__qualname__
        return Local
print(Outer.Inner().make().__class__.__qualname__, Outer.Inner.Deep.v, Outer().method()().who(), Outer().method().__qualname__)  # expect: Outer.Inner 1 Outer.method.<locals>.Local Outer.method.<locals>.Local
