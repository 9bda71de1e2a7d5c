print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: [2]} == {1: [2]}, {} == [], repr({"a": {1: ()}}), str({}))  # expect: True True False {'a': {1: ()}} {}
class E:
    def __eq__(self, o): return True
    __hash__ = None
print({1: E()} == {1: 5}, {"k": float("nan")} == {"k": float("nan")})  # expect: True False
