# Reference counts: who holds an object, and when it dies.
import sys


class Book:
    def __init__(self, title):
        self.title = title

    def __del__(self):
        print(f"  {self.title!r} is freed")


def holders(book):
    # The parameter and getrefcount's own argument are two of them.
    return sys.getrefcount(book)


book = Book("Dune")
print("one name:", sys.getrefcount(book) - 1)
again = book
shelf = [book, book]
index = {"sf": book}
print("two names, a list twice, a dict:", sys.getrefcount(book) - 1)
print("seen from inside a call:", holders(book))

del again
shelf.pop()
print("after del and pop:", sys.getrefcount(book) - 1)
shelf.clear()
index.clear()
print("only the name is left:", sys.getrefcount(book) - 1)
print("rebinding the name:")
book = None
print("a temporary dies at the end of its expression:")
print("  length of title:", len(Book("Ubik").title))
