def compile_expr(tokens):
    prec, out, ops = {"+": 1, "-": 1, "*": 2, "/": 2}, [], []
    for t in tokens:
        if t.isdigit(): out.append(("PUSH", int(t)))
        elif t == "(": ops.append(t)
        elif t == ")":
            while ops[-1] != "(": out.append((ops.pop(),))
            ops.pop()
        else:
            while ops and ops[-1] != "(" and prec[ops[-1]] >= prec[t]: out.append((ops.pop(),))
            ops.append(t)
    while ops: out.append((ops.pop(),))
    return out
def run(code):
    stack = []
    for op, *arg in code:
        if op == "PUSH": stack.append(*arg)
        else:
            b, a = stack.pop(), stack.pop()
            stack.append({"+": a.__add__, "-": a.__sub__, "*": a.__mul__, "/": a.__floordiv__}[op](b))
    return stack.pop()
for e in ["1 + 2 * 3", "( 1 + 2 ) * 3", "100 / 7 - 2 * 3"]:
    print(e, "=", run(compile_expr(e.split())))  # expect: 1 + 2 * 3 = 7
    # expect: ( 1 + 2 ) * 3 = 9
    # expect: 100 / 7 - 2 * 3 = 8
