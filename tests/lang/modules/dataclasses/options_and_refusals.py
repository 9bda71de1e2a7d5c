import dataclasses, sys
from dataclasses import *
def tryit(text):
    g = globals()
    try: exec(text, g)
    except Exception as e: print(text.strip().splitlines()[:3], '=>', type(e).__name__, e)
def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
tryit("""
@dataclass
class P:
    x: int
    y: int = 5
    z: list = field(default_factory=list, repr=False)
    w: str = field(default='q', compare=False, metadata={'a':1})
""")
for bad in ["x: int = 1\n    y: int", "x: list = []", "x: dict = {}", "x = field()", "x: int = field(default_factory=list, default=3)", "_: KW_ONLY\n    x: int\n    __: KW_ONLY", "def __init__(self): pass\n    x: int", "x: int\n    def __repr__(self): return 'me'", "x: InitVar[int] = field(default_factory=int)"]:
    tryit(f"@dataclass\nclass B:\n    {bad}\nprint('fine', B.__doc__, B.__match_args__)")
# expect: ['@dataclass', 'class B:', '    x: int = 1'] => TypeError non-default argument 'y' follows default argument 'x'
# expect: ['@dataclass', 'class B:', '    x: list = []'] => ValueError mutable default <class 'list'> for field x is not allowed: use default_factory
# expect: ['@dataclass', 'class B:', '    x: dict = {}'] => ValueError mutable default <class 'dict'> for field x is not allowed: use default_factory
# expect: ['@dataclass', 'class B:', '    x = field()'] => TypeError 'x' is a field but has no type annotation
# expect: ['@dataclass', 'class B:', '    x: int = field(default_factory=list, default=3)'] => ValueError cannot specify both default and default_factory
# expect: ['@dataclass', 'class B:', '    _: KW_ONLY'] => TypeError '__' is KW_ONLY, but KW_ONLY has already been specified
# expect: fine B() ('x',)
# expect: fine B(x: int) ('x',)
# expect: ['@dataclass', 'class B:', '    x: InitVar[int] = field(default_factory=int)'] => TypeError field x cannot have a default factory
for opts, body in [("order=True, eq=False", "x:int"), ("order=True", "x:int\n    def __lt__(self,o): 1"), ("frozen=True","x:int\n    def __setattr__(self,a,b): 1"), ("unsafe_hash=True","x:int\n    def __hash__(self): return 1"), ("weakref_slot=True","x:int"), ("slots=True","x:int\n    __slots__=()"), ("kw_only=True","x:int\n    y:int=3\n    z:int=field(kw_only=False, default=1)"), ("match_args=False","x:int"), ("init=False","x:int"),("eq=False","x:int"),("repr=False","x:int"),("unsafe_hash=True","x:int\n    y:int=field(hash=False,default=2)"),("frozen=True","x:int"),("slots=True,weakref_slot=True","x:int=3"),("frozen=True,order=True","x:int\n    def __hash__(self): return 7"),("eq=True","x:int\n    def __eq__(self,o): return True"), ("kw_only=True,slots=True","x:int=field(default=3,init=False)")]:
    tryit(f"@dataclass({opts})\nclass B:\n    {body}\nprint({opts!r}, B.__doc__, B.__dict__.get('__match_args__'), B.__dict__.get('__slots__'), B.__hash__ is None, '__hash__' in B.__dict__, B.__init__.__defaults__ if hasattr(B.__init__,'__defaults__') else 0, B.__init__.__kwdefaults__ if hasattr(B.__init__,'__kwdefaults__') else 0, sorted(set(B.__dict__)-{{'__weakref__','__dict__'}}))")
# expect: ['@dataclass(order=True, eq=False)', 'class B:', '    x:int'] => ValueError eq must be true if order is true
# expect: ['@dataclass(order=True)', 'class B:', '    x:int'] => TypeError Cannot overwrite attribute __lt__ in class B Consider using functools.total_ordering
# expect: ['@dataclass(frozen=True)', 'class B:', '    x:int'] => TypeError Cannot overwrite attribute __setattr__ in class B
# expect: ['@dataclass(unsafe_hash=True)', 'class B:', '    x:int'] => TypeError Cannot overwrite attribute __hash__ in class B
# expect: ['@dataclass(weakref_slot=True)', 'class B:', '    x:int'] => TypeError weakref_slot is True but slots is False
# expect: ['@dataclass(slots=True)', 'class B:', '    x:int'] => TypeError B already specifies __slots__
# expect: kw_only=True B(z: int = 1, *, x: int, y: int = 3) ('z',) None True True (1,) {'y': 3} ['__annotations__', '__dataclass_fields__', '__dataclass_params__', '__doc__', '__eq__', '__firstlineno__', '__hash__', '__init__', '__match_args__', '__module__', '__replace__', '__repr__', '__static_attributes__', 'y', 'z']
# expect: match_args=False B(x: int) None None True True None None ['__annotations__', '__dataclass_fields__', '__dataclass_params__', '__doc__', '__eq__', '__firstlineno__', '__hash__', '__init__', '__module__', '__replace__', '__repr__', '__static_attributes__']
# expect: init=False B() ('x',) None True True 0 0 ['__annotations__', '__dataclass_fields__', '__dataclass_params__', '__doc__', '__eq__', '__firstlineno__', '__hash__', '__match_args__', '__module__', '__replace__', '__repr__', '__static_attributes__']
# expect: eq=False B(x: int) ('x',) None False False None None ['__annotations__', '__dataclass_fields__', '__dataclass_params__', '__doc__', '__firstlineno__', '__init__', '__match_args__', '__module__', '__replace__', '__repr__', '__static_attributes__']
# expect: repr=False B(x: int) ('x',) None True True None None ['__annotations__', '__dataclass_fields__', '__dataclass_params__', '__doc__', '__eq__', '__firstlineno__', '__hash__', '__init__', '__match_args__', '__module__', '__replace__', '__static_attributes__']
# expect: unsafe_hash=True B(x: int, y: int = 2) ('x', 'y') None False True (2,) None ['__annotations__', '__dataclass_fields__', '__dataclass_params__', '__doc__', '__eq__', '__firstlineno__', '__hash__', '__init__', '__match_args__', '__module__', '__replace__', '__repr__', '__static_attributes__', 'y']
# expect: frozen=True B(x: int) ('x',) None False True None None ['__annotations__', '__dataclass_fields__', '__dataclass_params__', '__delattr__', '__doc__', '__eq__', '__firstlineno__', '__hash__', '__init__', '__match_args__', '__module__', '__replace__', '__repr__', '__setattr__', '__static_attributes__']
# expect: slots=True,weakref_slot=True B(x: int = 3) ('x',) ('x', '__weakref__') True True (3,) None ['__annotations__', '__dataclass_fields__', '__dataclass_params__', '__doc__', '__eq__', '__firstlineno__', '__hash__', '__init__', '__match_args__', '__module__', '__replace__', '__repr__', '__slots__', '__static_attributes__', 'x']
# expect: frozen=True,order=True B(x: int) ('x',) None False True None None ['__annotations__', '__dataclass_fields__', '__dataclass_params__', '__delattr__', '__doc__', '__eq__', '__firstlineno__', '__ge__', '__gt__', '__hash__', '__init__', '__le__', '__lt__', '__match_args__', '__module__', '__replace__', '__repr__', '__setattr__', '__static_attributes__']
# expect: eq=True B(x: int) ('x',) None True True None None ['__annotations__', '__dataclass_fields__', '__dataclass_params__', '__doc__', '__eq__', '__firstlineno__', '__hash__', '__init__', '__match_args__', '__module__', '__replace__', '__repr__', '__static_attributes__']
# expect: kw_only=True,slots=True B() () ('x',) True True None None ['__annotations__', '__dataclass_fields__', '__dataclass_params__', '__doc__', '__eq__', '__firstlineno__', '__hash__', '__init__', '__match_args__', '__module__', '__replace__', '__repr__', '__slots__', '__static_attributes__', 'x']
