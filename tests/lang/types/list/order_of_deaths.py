class D:
    def __init__(self, name): self.name = name
    def __del__(self): died.append(self.name)
died = []
def made(text): return [D(c) for c in text]
def deaths(f):
    died.clear()
    f()
    return "".join(died)
def clear():
    l = made("abcd"); l.clear(); died.append("|")
def init():
    l = made("abcd"); l.__init__(); died.append("|")
def slice_replaced():
    l = made("abcdef"); l[1:4] = made("xy"); died.append("|")
def slice_deleted():
    l = made("abcdef"); del l[1:4]; died.append("|")
def whole_deleted():
    l = made("abcdef"); del l[:]; died.append("|")
def extended_deleted():
    l = made("abcdef"); del l[::2]; died.append("|")
def extended_deleted_down():
    l = made("abcdef"); del l[::-2]; died.append("|")
def extended_set():
    l = made("abcdef"); l[::-2] = made("xyz"); died.append("|")
def imul_zero():
    l = made("abc"); l *= 0; died.append("|")
def many():
    l = made("abcdefghijklmnop"); del l[2:14]; died.append("|")
def popped():
    l = made("abc"); l.pop(1); died.append("|")
def removed():
    l = made("abc"); l.remove(l[0]); died.append("|")
def as_tuple():
    t = tuple(made("abc")); del t; died.append("|")
print(deaths(clear))  # expect: dcba|
print(deaths(init))  # expect: dcba|
print(deaths(slice_replaced))  # expect: dcb|feyxa
print(deaths(slice_deleted))  # expect: dcb|fea
print(deaths(whole_deleted))  # expect: fedcba|
print(deaths(extended_deleted))  # expect: ace|fdb
print(deaths(extended_deleted_down))  # expect: bdf|eca
print(deaths(extended_set))  # expect: fdb|xeycza
print(deaths(imul_zero))  # expect: cba|
print(deaths(many))  # expect: nmlkjihgfedc|poba
print(deaths(popped))  # expect: b|ca
print(deaths(removed))  # expect: a|cb
print(deaths(as_tuple))  # expect: cba|
class Key(D):
    def __lt__(self, other): return self.name < other.name
    def __del__(self):
        died.append("<")
        str(list(self.name))
        died.append(self.name + ">")
def keys(): [1, 2, 3, 4].sort(key=lambda n: Key("dbac"[n - 1]))
def keys_reversed(): [1, 2, 3].sort(key=lambda n: Key("bac"[n - 1]), reverse=True)
print(deaths(keys))  # expect: <a><b><c><d>
print(deaths(keys_reversed))  # expect: <a><b><c>
