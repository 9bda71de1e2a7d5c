print(list(map(str.upper, "ab")), list(map(int.bit_length, [1, 8])), sorted(["b", "A"], key=str.lower), [*map(list.pop, [[1], [2]])], list(map("-".join, ["ab", "cd"])), dict.get({"a": 1}, "a"), str.join(",", "ab"), int.__add__(1, 2), list.append([], 1), "".__len__(), [].__len__.__call__())  # expect: ['A', 'B'] [1, 4] ['A', 'b'] [1, 2] ['a-b', 'c-d'] 1 a,b 3 None 0 0
for f in [lambda: str.upper(1), lambda: list.append({}, 1), lambda: str.upper(), lambda: dict.get([], 1), lambda: int.__add__("a", 1)]:
    try:
        f()
    except TypeError as e:
        print(e)  # expect: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
        # expect: descriptor 'append' for 'list' objects doesn't apply to a 'dict' object
        # expect: unbound method str.upper() needs an argument
        # expect: descriptor 'get' for 'dict' objects doesn't apply to a 'list' object
        # expect: descriptor '__add__' requires a 'int' object but received a 'str'
