print([1, 2] < [1, 3], [1] < [1, 0], [] < [1], [1, 2] == [1, 2], [1] != [1.0], [2] > [1, 9], [1, [2]] == [1, [2]], [1] == (1,))  # expect: True True True True False True True False
class L(list): pass
print(L([1]) == [1], [1] == L([1]), [float("nan")] == [float("nan")])  # expect: True True False
try:
    [1] < ["a"]
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'int' and 'str'
