class Lexer:
    def __init__(self, text): self.text, self.pos = text, 0
    def __iter__(self):
        while self.pos < len(self.text):
            c = self.text[self.pos]
            if c.isspace(): self.pos += 1
            elif c.isdigit():
                start = self.pos
                while self.pos < len(self.text) and (self.text[self.pos].isdigit() or self.text[self.pos] == "."): self.pos += 1
                t = self.text[start:self.pos]
                yield ("num", float(t) if "." in t else int(t))
            elif c in "+-*/()^%":
                self.pos += 1
                yield ("op", c)
            else:
                raise SyntaxError(f"bad character {c!r} at {self.pos}")
        yield ("end", None)
class Parser:
    LEVELS = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "^": 4}
    def __init__(self, text):
        self.tokens = iter(Lexer(text))
        self.advance()
    def advance(self): self.kind, self.value = next(self.tokens)
    def parse(self, level=0):
        left = self.atom()
        while self.kind == "op" and self.LEVELS.get(self.value, -1) > level or (self.kind == "op" and self.value == "^" and level == 4):
            op = self.value
            self.advance()
            right = self.parse(self.LEVELS[op] - (op == "^"))
            left = (op, left, right)
        return left
    def atom(self):
        if self.kind == "num":
            v = self.value
            self.advance()
            return v
        if self.value == "-":
            self.advance()
            return ("neg", self.parse(3))
        if self.value == "(":
            self.advance()
            v = self.parse()
            if self.value != ")": raise SyntaxError("expected )")
            self.advance()
            return v
        raise SyntaxError(f"unexpected {self.value!r}")
OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b, "^": lambda a, b: a ** b}
def evaluate(t):
    if not isinstance(t, tuple): return t
    if t[0] == "neg": return -evaluate(t[1])
    return OPS[t[0]](evaluate(t[1]), evaluate(t[2]))
for s in ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4 - 1.5", "7 % 4 * 2", "1 +", "2 $ 3", "(1", "1 / 0"]:
    try:
        print(s, "=", evaluate(Parser(s).parse()))  # expect: 1 + 2 * 3 = 7
        # expect: (1 + 2) * 3 = 9
        # expect: 2 ^ 3 ^ 2 = 512
        # expect: -2 ^ 2 = -4
        # expect: 10 / 4 - 1.5 = 1.0
        # expect: 7 % 4 * 2 = 6
    except (SyntaxError, ZeroDivisionError) as e:
        print(s, "!", type(e).__name__, e)  # expect: 1 + ! SyntaxError unexpected None
        # expect: 2 $ 3 ! SyntaxError bad character '$' at 2
        # expect: (1 ! SyntaxError expected )
        # expect: 1 / 0 ! ZeroDivisionError division by zero
