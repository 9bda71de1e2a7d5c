import enum
from enum import *
def tryit(text):
    try: exec(text, globals()); 
    except Exception as e:
        print(text.strip(), '=>', type(e).__name__, e, '| cause', repr(e.__cause__), '| notes', getattr(e,'__notes__',None), '| ctx', repr(e.__context__))
tryit("""
class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = 7
p = Perm.R | Perm.W
print(p, repr(p), list(p), len(p), Perm.R in p, ~p, p & Perm.R, p ^ Perm.R, Perm.RWX, list(Perm), bool(p & Perm.X), repr(p & Perm.X), Perm(3), list(Perm.RWX), Perm['RWX'])
print(Perm.R | 1)
""")
# expect: Perm.R|W <Perm.R|W: 6> [<Perm.R: 4>, <Perm.W: 2>] 2 True Perm.X Perm.R Perm.W Perm.RWX [<Perm.R: 4>, <Perm.W: 2>, <Perm.X: 1>] False <Perm: 0> Perm.W|X [<Perm.R: 4>, <Perm.W: 2>, <Perm.X: 1>] Perm.RWX
# expect: class Perm(Flag):
# expect:     R = 4
# expect:     W = 2
# expect:     X = 1
# expect:     RWX = 7
# expect: p = Perm.R | Perm.W
# expect: print(p, repr(p), list(p), len(p), Perm.R in p, ~p, p & Perm.R, p ^ Perm.R, Perm.RWX, list(Perm), bool(p & Perm.X), repr(p & Perm.X), Perm(3), list(Perm.RWX), Perm['RWX'])
# expect: print(Perm.R | 1) => TypeError unsupported operand type(s) for |: 'Perm' and 'int' | cause None | notes None | ctx None
tryit("Perm(8)")
# expect: Perm(8) => ValueError <flag 'Perm'> invalid value 8
# expect:     given 0b0 1000
# expect:   allowed 0b0 0111 | cause None | notes None | ctx None
tryit("Perm('x')")  # expect: Perm('x') => ValueError 'x' is not a valid Perm | cause None | notes None | ctx None
tryit("Perm(-1); print(repr(Perm(-1)), repr(Perm(-3)))")  # expect: <Perm.RWX: 7> <Perm.R|X: 5>
tryit("""
class IP(IntFlag):
    R = 4
    W = 2
print(IP.R|1, repr(IP.R|1), repr(IP(9)), repr(IP(-1)), ~IP.R, repr(~IP.R), IP.R|IP.W, 5|IP.R, IP.R+1, repr(IP(0)), IP(16), f'{IP.R}', f'{IP(6):x}', list(IP(7)), isinstance(IP.R|8, IP), repr(IP(8)))
class Cf(Flag, boundary=CONFORM):
    A=1
    B=2
print(repr(Cf(7)), repr(Cf(8)), repr(~Cf.A))
class Ej(Flag, boundary=EJECT):
    A=1
    B=2
print(repr(Ej(7)), repr(Ej(-8)), repr(~Ej.A))
class Kp(Flag, boundary=KEEP):
    A=1
    B=2
print(repr(Kp(7)), repr(Kp(8)), repr(~Kp.A), repr(Kp(-8)))
""")
# expect: 5 <IP.R|1: 5> <IP: 9> <IP.R|W|1: 7> 3 <IP.W|1: 3> 6 5 5 <IP: 0> 16 4 6 [<IP.R: 4>, <IP.W: 2>] True <IP: 8>
# expect: <Cf.A|B: 3> <Cf: 0> <Cf.B: 2>
# expect: 7 -8 <Ej.B: 2>
# expect: <Kp.A|B|4: 7> <Kp: 8> <Kp.B: 2> <Kp: 8>
