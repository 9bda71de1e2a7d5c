class MyErr(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
    def __str__(self): return f"[{self.code}] {self.args[0]}"
try:
    raise MyErr(5, "oops")
except MyErr as e:
    print(e, e.code, e.args, repr(e))  # expect: [5] oops 5 ('oops',) MyErr('oops')
class Plain(ValueError): pass
raise Plain("uncaught")  # raises: Plain: uncaught
