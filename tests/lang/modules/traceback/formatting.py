import traceback, sys
class F:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): pass
def show(x): print(x.replace(__file__.rsplit('/', 1)[0], 'DIR') if isinstance(x, str) else [i.replace(__file__.rsplit('/', 1)[0], 'DIR') for i in x])
def a(n):
    if n == 0: 1 / 0
    return a(n - 1)
def b():
    try: a(1)
    except ZeroDivisionError as e: raise ValueError('bad') from e
def c():
    try: a(0)
    except ZeroDivisionError: raise KeyError('k')
for f in (lambda: a(2), b, c, lambda: a(10), lambda: int('x'), lambda: [].nope):
    try: f()
    except Exception as e:
        show(traceback.format_exc())
        show(traceback.format_exception(e))
        show(traceback.format_exception(type(e), e, e.__traceback__, limit=1))
        show(traceback.format_exception(e, limit=-1, chain=False))
        show(traceback.format_exception_only(e))
        show(traceback.format_exception_only(type(e), e))
        show(traceback.format_tb(e.__traceback__))
        for s in traceback.extract_tb(e.__traceback__)[:3]:
            print(s.filename == __file__, s.lineno, s.name, s.line, s.colno, s.end_colno, s.end_lineno, len(s), repr(s).replace(__file__.rsplit('/', 1)[0], 'DIR'))
        t = traceback.TracebackException.from_exception(e)
        print(str(t), t.exc_type_str, len(t.stack), t.__cause__ is None, t.__context__ is None, t.__suppress_context__)
        o = F(); traceback.print_exc(file=o); print(''.join(o.t) == traceback.format_exc())
        o = F(); traceback.print_exception(e, file=o); print(len(o.t))
        o = F(); t.print(file=o); print(''.join(o.t) == ''.join(t.format()))









































































































































































def stack():
    show(traceback.format_stack())
    for s in traceback.extract_stack()[-2:]: print(s.name, s.lineno, s.line)

    o = F(); traceback.print_stack(file=o); show(''.join(o.t))
    o = F(); traceback.print_stack(limit=1, file=o); show(''.join(o.t))
stack()













try:
    e = ValueError('note'); e.add_note('n1\nn2'); raise e
except ValueError as e:
    show(traceback.format_exception(e)); show(traceback.format_exception_only(e))
    print([(f.f_code.co_name, n) for f, n in traceback.walk_tb(e.__traceback__)])
    traceback.clear_frames(e.__traceback__)



def ev(*texts):
    for t in texts:
        try: r = eval(t); print(t, '->', repr(r).split(' at 0x')[0])
        except Exception as e: print(t, '=>', type(e).__name__, e)
ev("traceback.format_exc()", "traceback.format_exception(None)", "traceback.format_exception(3)", "traceback.format_exception(ValueError, 1)", "traceback.format_exception_only(None)", "traceback.format_exception(ValueError('x'))", "traceback.format_list([('f', 3, 'n', 'text')])", "traceback.format_list([('f', 3, 'n', None)])", "traceback.FrameSummary('f', 3, 'n', line=' x ').line", "list(traceback.FrameSummary('f', 3, 'n', line='x'))", "traceback.FrameSummary('f', 3, 'n', line='x') == ('f', 3, 'n', 'x')", "traceback.StackSummary.from_list([('f', 1, 'g', 'x')] * 6).format()", "sorted(traceback.__all__)")
# expect: Traceback (most recent call last):
# expect:   File "DIR/formatting.py", line 17, in <module>
# expect:     try: f()
# expect:          ~^^
# expect:   File "DIR/formatting.py", line 16, in <lambda>
# expect:     for f in (lambda: a(2), b, c, lambda: a(10), lambda: int('x'), lambda: [].nope):
# expect:                       ~^^^
# expect:   File "DIR/formatting.py", line 9, in a
# expect:     return a(n - 1)
# expect:   File "DIR/formatting.py", line 9, in a
# expect:     return a(n - 1)
# expect:   File "DIR/formatting.py", line 8, in a
# expect:     if n == 0: 1 / 0
# expect:                ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: 
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', '  File "DIR/formatting.py", line 16, in <lambda>\n    for f in (lambda: a(2), b, c, lambda: a(10), lambda: int(\'x\'), lambda: [].nope):\n                      ~^^^\n', '  File "DIR/formatting.py", line 9, in a\n    return a(n - 1)\n', '  File "DIR/formatting.py", line 9, in a\n    return a(n - 1)\n', '  File "DIR/formatting.py", line 8, in a\n    if n == 0: 1 / 0\n               ~~^~~\n', 'ZeroDivisionError: division by zero\n']
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', 'ZeroDivisionError: division by zero\n']
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 8, in a\n    if n == 0: 1 / 0\n               ~~^~~\n', 'ZeroDivisionError: division by zero\n']
# expect: ['ZeroDivisionError: division by zero\n']
# expect: ['ZeroDivisionError: division by zero\n']
# expect: ['  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', '  File "DIR/formatting.py", line 16, in <lambda>\n    for f in (lambda: a(2), b, c, lambda: a(10), lambda: int(\'x\'), lambda: [].nope):\n                      ~^^^\n', '  File "DIR/formatting.py", line 9, in a\n    return a(n - 1)\n', '  File "DIR/formatting.py", line 9, in a\n    return a(n - 1)\n', '  File "DIR/formatting.py", line 8, in a\n    if n == 0: 1 / 0\n               ~~^~~\n']
# expect: True 17 <module> try: f() 9 12 17 4 <FrameSummary file DIR/formatting.py, line 17 in <module>>
# expect: True 16 <lambda> for f in (lambda: a(2), b, c, lambda: a(10), lambda: int('x'), lambda: [].nope): 18 22 16 4 <FrameSummary file DIR/formatting.py, line 16 in <lambda>>
# expect: True 9 a return a(n - 1) 11 19 9 4 <FrameSummary file DIR/formatting.py, line 9 in a>
# expect: division by zero ZeroDivisionError 5 True True False
# expect: True
# expect: 14
# expect: True
# expect: Traceback (most recent call last):
# expect:   File "DIR/formatting.py", line 11, in b
# expect:     try: a(1)
# expect:          ~^^^
# expect:   File "DIR/formatting.py", line 9, in a
# expect:     return a(n - 1)
# expect:   File "DIR/formatting.py", line 8, in a
# expect:     if n == 0: 1 / 0
# expect:                ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: 
# expect: The above exception was the direct cause of the following exception:
# expect: 
# expect: Traceback (most recent call last):
# expect:   File "DIR/formatting.py", line 17, in <module>
# expect:     try: f()
# expect:          ~^^
# expect:   File "DIR/formatting.py", line 12, in b
# expect:     except ZeroDivisionError as e: raise ValueError('bad') from e
# expect:                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# expect: ValueError: bad
# expect: 
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 11, in b\n    try: a(1)\n         ~^^^\n', '  File "DIR/formatting.py", line 9, in a\n    return a(n - 1)\n', '  File "DIR/formatting.py", line 8, in a\n    if n == 0: 1 / 0\n               ~~^~~\n', 'ZeroDivisionError: division by zero\n', '\nThe above exception was the direct cause of the following exception:\n\n', 'Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', '  File "DIR/formatting.py", line 12, in b\n    except ZeroDivisionError as e: raise ValueError(\'bad\') from e\n                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n', 'ValueError: bad\n']
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 11, in b\n    try: a(1)\n         ~^^^\n', 'ZeroDivisionError: division by zero\n', '\nThe above exception was the direct cause of the following exception:\n\n', 'Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', 'ValueError: bad\n']
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 12, in b\n    except ZeroDivisionError as e: raise ValueError(\'bad\') from e\n                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n', 'ValueError: bad\n']
# expect: ['ValueError: bad\n']
# expect: ['ValueError: bad\n']
# expect: ['  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', '  File "DIR/formatting.py", line 12, in b\n    except ZeroDivisionError as e: raise ValueError(\'bad\') from e\n                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n']
# expect: True 17 <module> try: f() 9 12 17 4 <FrameSummary file DIR/formatting.py, line 17 in <module>>
# expect: True 12 b except ZeroDivisionError as e: raise ValueError('bad') from e 35 65 12 4 <FrameSummary file DIR/formatting.py, line 12 in b>
# expect: bad ValueError 2 False True True
# expect: True
# expect: 20
# expect: True
# expect: Traceback (most recent call last):
# expect:   File "DIR/formatting.py", line 14, in c
# expect:     try: a(0)
# expect:          ~^^^
# expect:   File "DIR/formatting.py", line 8, in a
# expect:     if n == 0: 1 / 0
# expect:                ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: 
# expect: During handling of the above exception, another exception occurred:
# expect: 
# expect: Traceback (most recent call last):
# expect:   File "DIR/formatting.py", line 17, in <module>
# expect:     try: f()
# expect:          ~^^
# expect:   File "DIR/formatting.py", line 15, in c
# expect:     except ZeroDivisionError: raise KeyError('k')
# expect:                               ^^^^^^^^^^^^^^^^^^^
# expect: KeyError: 'k'
# expect: 
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 14, in c\n    try: a(0)\n         ~^^^\n', '  File "DIR/formatting.py", line 8, in a\n    if n == 0: 1 / 0\n               ~~^~~\n', 'ZeroDivisionError: division by zero\n', '\nDuring handling of the above exception, another exception occurred:\n\n', 'Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', '  File "DIR/formatting.py", line 15, in c\n    except ZeroDivisionError: raise KeyError(\'k\')\n                              ^^^^^^^^^^^^^^^^^^^\n', "KeyError: 'k'\n"]
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 14, in c\n    try: a(0)\n         ~^^^\n', 'ZeroDivisionError: division by zero\n', '\nDuring handling of the above exception, another exception occurred:\n\n', 'Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', "KeyError: 'k'\n"]
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 15, in c\n    except ZeroDivisionError: raise KeyError(\'k\')\n                              ^^^^^^^^^^^^^^^^^^^\n', "KeyError: 'k'\n"]
# expect: ["KeyError: 'k'\n"]
# expect: ["KeyError: 'k'\n"]
# expect: ['  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', '  File "DIR/formatting.py", line 15, in c\n    except ZeroDivisionError: raise KeyError(\'k\')\n                              ^^^^^^^^^^^^^^^^^^^\n']
# expect: True 17 <module> try: f() 9 12 17 4 <FrameSummary file DIR/formatting.py, line 17 in <module>>
# expect: True 15 c except ZeroDivisionError: raise KeyError('k') 30 49 15 4 <FrameSummary file DIR/formatting.py, line 15 in c>
# expect: 'k' KeyError 2 True False False
# expect: True
# expect: 18
# expect: True
# expect: Traceback (most recent call last):
# expect:   File "DIR/formatting.py", line 17, in <module>
# expect:     try: f()
# expect:          ~^^
# expect:   File "DIR/formatting.py", line 16, in <lambda>
# expect:     for f in (lambda: a(2), b, c, lambda: a(10), lambda: int('x'), lambda: [].nope):
# expect:                                           ~^^^^
# expect:   File "DIR/formatting.py", line 9, in a
# expect:     return a(n - 1)
# expect:   File "DIR/formatting.py", line 9, in a
# expect:     return a(n - 1)
# expect:   File "DIR/formatting.py", line 9, in a
# expect:     return a(n - 1)
# expect:   [Previous line repeated 7 more times]
# expect:   File "DIR/formatting.py", line 8, in a
# expect:     if n == 0: 1 / 0
# expect:                ~~^~~
# expect: ZeroDivisionError: division by zero
# expect: 
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', '  File "DIR/formatting.py", line 16, in <lambda>\n    for f in (lambda: a(2), b, c, lambda: a(10), lambda: int(\'x\'), lambda: [].nope):\n                                          ~^^^^\n', '  File "DIR/formatting.py", line 9, in a\n    return a(n - 1)\n', '  File "DIR/formatting.py", line 9, in a\n    return a(n - 1)\n', '  File "DIR/formatting.py", line 9, in a\n    return a(n - 1)\n', '  [Previous line repeated 7 more times]\n', '  File "DIR/formatting.py", line 8, in a\n    if n == 0: 1 / 0\n               ~~^~~\n', 'ZeroDivisionError: division by zero\n']
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', 'ZeroDivisionError: division by zero\n']
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 8, in a\n    if n == 0: 1 / 0\n               ~~^~~\n', 'ZeroDivisionError: division by zero\n']
# expect: ['ZeroDivisionError: division by zero\n']
# expect: ['ZeroDivisionError: division by zero\n']
# expect: ['  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', '  File "DIR/formatting.py", line 16, in <lambda>\n    for f in (lambda: a(2), b, c, lambda: a(10), lambda: int(\'x\'), lambda: [].nope):\n                                          ~^^^^\n', '  File "DIR/formatting.py", line 9, in a\n    return a(n - 1)\n', '  File "DIR/formatting.py", line 9, in a\n    return a(n - 1)\n', '  File "DIR/formatting.py", line 9, in a\n    return a(n - 1)\n', '  [Previous line repeated 7 more times]\n', '  File "DIR/formatting.py", line 8, in a\n    if n == 0: 1 / 0\n               ~~^~~\n']
# expect: True 17 <module> try: f() 9 12 17 4 <FrameSummary file DIR/formatting.py, line 17 in <module>>
# expect: True 16 <lambda> for f in (lambda: a(2), b, c, lambda: a(10), lambda: int('x'), lambda: [].nope): 38 43 16 4 <FrameSummary file DIR/formatting.py, line 16 in <lambda>>
# expect: True 9 a return a(n - 1) 11 19 9 4 <FrameSummary file DIR/formatting.py, line 9 in a>
# expect: division by zero ZeroDivisionError 13 True True False
# expect: True
# expect: 18
# expect: True
# expect: Traceback (most recent call last):
# expect:   File "DIR/formatting.py", line 17, in <module>
# expect:     try: f()
# expect:          ~^^
# expect:   File "DIR/formatting.py", line 16, in <lambda>
# expect:     for f in (lambda: a(2), b, c, lambda: a(10), lambda: int('x'), lambda: [].nope):
# expect:                                                          ~~~^^^^^
# expect: ValueError: invalid literal for int() with base 10: 'x'
# expect: 
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', '  File "DIR/formatting.py", line 16, in <lambda>\n    for f in (lambda: a(2), b, c, lambda: a(10), lambda: int(\'x\'), lambda: [].nope):\n                                                         ~~~^^^^^\n', "ValueError: invalid literal for int() with base 10: 'x'\n"]
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', "ValueError: invalid literal for int() with base 10: 'x'\n"]
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 16, in <lambda>\n    for f in (lambda: a(2), b, c, lambda: a(10), lambda: int(\'x\'), lambda: [].nope):\n                                                         ~~~^^^^^\n', "ValueError: invalid literal for int() with base 10: 'x'\n"]
# expect: ["ValueError: invalid literal for int() with base 10: 'x'\n"]
# expect: ["ValueError: invalid literal for int() with base 10: 'x'\n"]
# expect: ['  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', '  File "DIR/formatting.py", line 16, in <lambda>\n    for f in (lambda: a(2), b, c, lambda: a(10), lambda: int(\'x\'), lambda: [].nope):\n                                                         ~~~^^^^^\n']
# expect: True 17 <module> try: f() 9 12 17 4 <FrameSummary file DIR/formatting.py, line 17 in <module>>
# expect: True 16 <lambda> for f in (lambda: a(2), b, c, lambda: a(10), lambda: int('x'), lambda: [].nope): 53 61 16 4 <FrameSummary file DIR/formatting.py, line 16 in <lambda>>
# expect: invalid literal for int() with base 10: 'x' ValueError 2 True True False
# expect: True
# expect: 8
# expect: True
# expect: Traceback (most recent call last):
# expect:   File "DIR/formatting.py", line 17, in <module>
# expect:     try: f()
# expect:          ~^^
# expect:   File "DIR/formatting.py", line 16, in <lambda>
# expect:     for f in (lambda: a(2), b, c, lambda: a(10), lambda: int('x'), lambda: [].nope):
# expect:                                                                            ^^^^^^^
# expect: AttributeError: 'list' object has no attribute 'nope'
# expect: 
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', '  File "DIR/formatting.py", line 16, in <lambda>\n    for f in (lambda: a(2), b, c, lambda: a(10), lambda: int(\'x\'), lambda: [].nope):\n                                                                           ^^^^^^^\n', "AttributeError: 'list' object has no attribute 'nope'\n"]
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', "AttributeError: 'list' object has no attribute 'nope'\n"]
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 16, in <lambda>\n    for f in (lambda: a(2), b, c, lambda: a(10), lambda: int(\'x\'), lambda: [].nope):\n                                                                           ^^^^^^^\n', "AttributeError: 'list' object has no attribute 'nope'\n"]
# expect: ["AttributeError: 'list' object has no attribute 'nope'\n"]
# expect: ["AttributeError: 'list' object has no attribute 'nope'\n"]
# expect: ['  File "DIR/formatting.py", line 17, in <module>\n    try: f()\n         ~^^\n', '  File "DIR/formatting.py", line 16, in <lambda>\n    for f in (lambda: a(2), b, c, lambda: a(10), lambda: int(\'x\'), lambda: [].nope):\n                                                                           ^^^^^^^\n']
# expect: True 17 <module> try: f() 9 12 17 4 <FrameSummary file DIR/formatting.py, line 17 in <module>>
# expect: True 16 <lambda> for f in (lambda: a(2), b, c, lambda: a(10), lambda: int('x'), lambda: [].nope): 71 78 16 4 <FrameSummary file DIR/formatting.py, line 16 in <lambda>>
# expect: 'list' object has no attribute 'nope' AttributeError 2 True True False
# expect: True
# expect: 8
# expect: True
# expect: ['  File "DIR/formatting.py", line 208, in <module>\n    stack()\n', '  File "DIR/formatting.py", line 203, in stack\n    show(traceback.format_stack())\n']
# expect: <module> 208 stack()
# expect: stack 204 for s in traceback.extract_stack()[-2:]: print(s.name, s.lineno, s.line)
# expect:   File "DIR/formatting.py", line 208, in <module>
# expect:     stack()
# expect:   File "DIR/formatting.py", line 206, in stack
# expect:     o = F(); traceback.print_stack(file=o); show(''.join(o.t))
# expect: 
# expect:   File "DIR/formatting.py", line 207, in stack
# expect:     o = F(); traceback.print_stack(limit=1, file=o); show(''.join(o.t))
# expect: 
# expect: ['Traceback (most recent call last):\n', '  File "DIR/formatting.py", line 223, in <module>\n    e = ValueError(\'note\'); e.add_note(\'n1\\nn2\'); raise e\n                                                  ^^^^^^^\n', 'ValueError: note\n', 'n1\n', 'n2\n']
# expect: ['ValueError: note\n', 'n1\n', 'n2\n']
# expect: [('<module>', 223)]
# expect: traceback.format_exc() -> 'NoneType: None\n'
# expect: traceback.format_exception(None) -> ['NoneType: None\n']
# expect: traceback.format_exception(3) => TypeError Exception expected for value, int found
# expect: traceback.format_exception(ValueError, 1) => ValueError Both or neither of value and tb must be given
# expect: traceback.format_exception_only(None) -> ['NoneType: None\n']
# expect: traceback.format_exception(ValueError('x')) -> ['ValueError: x\n']
# expect: traceback.format_list([('f', 3, 'n', 'text')]) -> ['  File "f", line 3, in n\n    text\n']
# expect: traceback.format_list([('f', 3, 'n', None)]) -> ['  File "f", line 3, in n\n']
# expect: traceback.FrameSummary('f', 3, 'n', line=' x ').line -> 'x'
# expect: list(traceback.FrameSummary('f', 3, 'n', line='x')) -> ['f', 3, 'n', 'x']
# expect: traceback.FrameSummary('f', 3, 'n', line='x') == ('f', 3, 'n', 'x') -> True
# expect: traceback.StackSummary.from_list([('f', 1, 'g', 'x')] * 6).format() -> ['  File "f", line 1, in g\n    x\n', '  File "f", line 1, in g\n    x\n', '  File "f", line 1, in g\n    x\n', '  [Previous line repeated 3 more times]\n']
# expect: sorted(traceback.__all__) -> ['FrameSummary', 'StackSummary', 'TracebackException', 'clear_frames', 'extract_stack', 'extract_tb', 'format_exc', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb', 'print_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'walk_stack', 'walk_tb']
