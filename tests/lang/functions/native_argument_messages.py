def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except (TypeError, ValueError) as e:
        return e
class L(list): pass
print(error(len))  # expect: len() takes exactly one argument (0 given)
print(error(len, 1, 2))  # expect: len() takes exactly one argument (2 given)
print(error(len, x=1))  # expect: len() takes no keyword arguments
print(error(list.append))  # expect: unbound method list.append() needs an argument
print(error(list.append, 1, 2))  # expect: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
print(error(list.append, [], 1, 2))  # expect: list.append() takes exactly one argument (2 given)
print(error([].append))  # expect: list.append() takes exactly one argument (0 given)
print(error([].append, x=1))  # expect: list.append() takes no keyword arguments
print(error(L().append))  # expect: L.append() takes exactly one argument (0 given)
print(error([].pop, 1, 2))  # expect: pop expected at most 1 argument, got 2
print(error([].insert, 1))  # expect: insert expected 2 arguments, got 1
print(error([].sort, 1))  # expect: sort() takes no positional arguments
print(error("".split, foo=1))  # expect: split() got an unexpected keyword argument 'foo'
print(error("".split, 1, 2, 3))  # expect: split() takes at most 2 arguments (3 given)
print(error("".encode, "utf-8", encoding="x"))  # expect: argument for encode() given by name ('encoding') and position (1)
print(error("a".replace, "b"))  # expect: replace() takes at least 2 positional arguments (1 given)
print(error({}.get))  # expect: get expected at least 1 argument, got 0
print(error({}.items, 1))  # expect: dict.items() takes no arguments (1 given)
print(error(dict.fromkeys))  # expect: fromkeys expected at least 1 argument, got 0
print(error("".join))  # expect: str.join() takes exactly one argument (0 given)
print(error(sum))  # expect: sum() takes at least 1 positional argument (0 given)
print(error(round))  # expect: round() missing required argument 'number' (pos 1)
print(error(pow, 1, 2, 3, 4))  # expect: pow() takes at most 3 arguments (4 given)
print(error(isinstance, 1))  # expect: isinstance expected 2 arguments, got 1
print(error(getattr, 1))  # expect: getattr expected at least 2 arguments, got 1
print(error(setattr, 1, 2))  # expect: setattr expected 3 arguments, got 2
print(error(setattr, 1, 2, 3))  # expect: attribute name must be string, not 'int'
print(error(id))  # expect: id() takes exactly one argument (0 given)
print(error(callable))  # expect: callable() takes exactly one argument (0 given)
print(error(vars, 1, 2))  # expect: vars expected at most 1 argument, got 2
print(error(vars, 1))  # expect: vars() argument must have __dict__ attribute
print(error(dir, 1, 2))  # expect: dir expected at most 1 argument, got 2
print(error(globals, 1))  # expect: globals() takes no arguments (1 given)
print(error(sorted))  # expect: sorted expected 1 argument, got 0
print(error(sorted, 1, 2))  # expect: sorted expected 1 argument, got 2
class A:
    take = list.append
print(error(lambda: A().take))  # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
def direct():
    return A().take(1)
print(error(direct))  # expect: descriptor 'append' for 'list' objects doesn't apply to a 'A' object
