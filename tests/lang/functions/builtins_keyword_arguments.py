print(sorted([3, 1, 2], reverse=True), sorted("bA", key=str.lower), max([1, 5], default=0), max([], default="d"))  # expect: [3, 2, 1] ['A', 'b'] 5 d
print(sum([1], start=2), int(x := "5"), pow(2, 3, mod=5), enumerate([1], start=5).__next__(), round(2.567, ndigits=1))  # expect: 3 5 3 (5, 1) 2.6
print(print("a", "b", sep="", end="!\n"), list(zip([1], [2], strict=True)), str(object=5), bool(0), open is not None)  # expect: ab!
# expect: None [(1, 2)] 5 False True
