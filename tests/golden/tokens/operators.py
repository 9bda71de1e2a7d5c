a += b -= c *= d /= e //= f %= g @= h &= i |= j ^= k >>= l <<= m **= n
-> := ... == != <= >= < > << >> ** // ~ ^ | & @ ; , . : ( ) [ ] { }
match case type _ __ matched
True None False lambda
$ ? ! <>
