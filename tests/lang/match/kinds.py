import sys
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self): return f"Point({self.x}, {self.y})"
class Color:
    RED = "red"
    GREEN = 2
def kind(v):
    match v:
        case None: return "none"
        case True | False: return "bool"
        case 0: return "zero"
        case -1 | -2.5: return "negative"
        case 1 + 2j | -3 - 4j: return "complex"
        case "a" | "b" as letter: return "letter " + letter
        case b"x": return "bytes"
        case Color.RED | Color.GREEN: return "color"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, *rest]: return f"1 then {rest}"
        case [*front, "end"]: return f"{front} then end"
        case (2, _, y, *_): return f"2 {y}"
        case [3, *_, 9]: return "3..9"
        case [4, *_]: return "4.."
        case [a, [b, *c], d]: return f"nested {a} {b} {c} {d}"
        case {"k": 1, "v": value}: return f"k1 {value}"
        case {"k": [p, q], **others}: return f"kpq {p} {q} {others}"
        case {5: _, Color.RED: w}: return f"five {w}"
        case {"only": None}: return "only none"
        case {}: return "dict"
        case Point(0, 0): return "origin"
        case Point(x=0, y=yy): return f"on y {yy}"
        case Point(xx, y=3): return f"y3 {xx}"
        case Point(xx, yy) if xx == yy: return f"diagonal {xx}"
        case Point(): return "point"
        case int(n) if n > 100: return f"big {n}"
        case int() | float() as num: return f"number {num}"
        case str(s): return f"text {s}"
        case tuple((m, n)): return f"pair {m} {n}"
        case set() | frozenset(): return "set"
        case object(__class__=k): return f"other {k.__name__}"
    return "nothing"
for v in [None, True, False, 0, 0.0, -1, -2.5, 1 + 2j, -3 - 4j, "a", "b", b"x", "red", 2, [], [7], (7,), [1, 2, 3], [1], [5, 6, "end"], (2, 3, 4, 5, 6), [2, 3], [3, 4, 9], [3, 9], [3, 8], [4, 5, 6],
          [0, [1, 2, 3], 4], {"k": 1, "v": 2, "z": 3}, {"k": [1, 2], "a": 5}, {5: 1, "red": 6}, {"only": None}, {"only": 1}, {}, Point(0, 0), Point(0, 5), Point(9, 3), Point(4, 4), Point(1, 2),
          500, 50, 3.5, "zzz", (1, 2, 3, 4, "end"), (7, 8), set(), frozenset([1]), range(2), range(1), bytearray if False else len, "", 1j, ...]:
    print(repr(v)[:30], "->", kind(v))
match 5:
    case x if x > 10:
        print("no")
    case x:
        print("x", x)
match (1, 2), 3:
    case (a, b), c:
        print(a, b, c)
match 1,:
    case 1,: print("tuple of one")
match [1, 2, 3]:
    case [a, b]: print("two")
    case [a, b, c] if a > b: print("guarded")
    case [a, b, c, *d]: print(a, b, c, d)
match {"a": {"b": [1, {"c": 2}]}}:
    case {"a": {"b": [_, {"c": deep}]}}: print("deep", deep)
match "x":
    case "y": print("y")
print("after")
match = 3; case = 4; _ = 5; type = 6
print(match, case, _, type, match * case, [match, case])
match (match):
    case 3: print("soft")
match -match:
    case -3: print("unary")
match[1:2] if False else print("subscript is an expression")
# expect: None -> none
# expect: True -> bool
# expect: False -> bool
# expect: 0 -> zero
# expect: 0.0 -> zero
# expect: -1 -> negative
# expect: -2.5 -> negative
# expect: (1+2j) -> complex
# expect: (-3-4j) -> complex
# expect: 'a' -> letter a
# expect: 'b' -> letter b
# expect: b'x' -> bytes
# expect: 'red' -> color
# expect: 2 -> color
# expect: [] -> empty
# expect: [7] -> one 7
# expect: (7,) -> one 7
# expect: [1, 2, 3] -> 1 then [2, 3]
# expect: [1] -> one 1
# expect: [5, 6, 'end'] -> [5, 6] then end
# expect: (2, 3, 4, 5, 6) -> 2 4
# expect: [2, 3] -> other list
# expect: [3, 4, 9] -> 3..9
# expect: [3, 9] -> 3..9
# expect: [3, 8] -> other list
# expect: [4, 5, 6] -> 4..
# expect: [0, [1, 2, 3], 4] -> nested 0 1 [2, 3] 4
# expect: {'k': 1, 'v': 2, 'z': 3} -> k1 2
# expect: {'k': [1, 2], 'a': 5} -> kpq 1 2 {'a': 5}
# expect: {5: 1, 'red': 6} -> five 6
# expect: {'only': None} -> only none
# expect: {'only': 1} -> dict
# expect: {} -> dict
# expect: Point(0, 0) -> origin
# expect: Point(0, 5) -> on y 5
# expect: Point(9, 3) -> y3 9
# expect: Point(4, 4) -> diagonal 4
# expect: Point(1, 2) -> point
# expect: 500 -> big 500
# expect: 50 -> number 50
# expect: 3.5 -> number 3.5
# expect: 'zzz' -> text zzz
# expect: (1, 2, 3, 4, 'end') -> 1 then [2, 3, 4, 'end']
# expect: (7, 8) -> pair 7 8
# expect: set() -> set
# expect: frozenset({1}) -> set
# expect: range(0, 2) -> other range
# expect: range(0, 1) -> one 0
# expect: <built-in function len> -> other builtin_function_or_method
# expect: '' -> text 
# expect: 1j -> other complex
# expect: Ellipsis -> other ellipsis
# expect: x 5
# expect: 1 2 3
# expect: tuple of one
# expect: 1 2 3 []
# expect: deep 2
# expect: after
# expect: 3 4 5 6 12 [3, 4]
# expect: soft
# expect: unary
# expect: subscript is an expression
