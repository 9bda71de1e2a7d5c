class MyError(Exception):
    pass
class Outer:
    class Inner(MyError): pass
raise Outer.Inner("with", "two args")
# raises: Outer.Inner: ('with', 'two args')
