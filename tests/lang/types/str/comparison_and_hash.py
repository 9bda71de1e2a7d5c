print("a" < "b", "a" < "B", "abc" < "abd", "" < "a", "é" > "z", "😀" > "\uffff", "abc" == "abc", "a" != 1, "a" == b"a")  # expect: True False True True True True True True False
print(sorted(["b", "A", "a", "B", "é", "_"]), max("hello"), min("hello"), hash("a") == hash("".join(["a"])), hash("") == 0)  # expect: ['A', 'B', '_', 'a', 'b', 'é'] o e True True
print(hash("abc"), hash("é"), hash("€"), hash("😀"), hash(b"abc") == hash("abc"), hash("a" * 100))  # expect: -4594863902769663758 6047309291227476195 -5529981157763016009 -3536540696076613844 True -2643860352045292050
