# A special method that is a slot wrapper which asks for the same special method again.
class Foo:
    pass


Foo.__repr__ = Foo.__str__
for show in (str, repr):
    try:
        show(Foo())
    except RecursionError as error:
        print("RecursionError")  # expect: RecursionError
# expect: RecursionError
