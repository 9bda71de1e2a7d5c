def run(src, inp=""):
    stack, jump = [], {}
    for i, c in enumerate(src):
        if c == "[": stack.append(i)
        elif c == "]":
            j = stack.pop()
            jump[i], jump[j] = j, i
    tape, ptr, pc, out, inp = [0] * 100, 0, 0, [], iter(inp)
    while pc < len(src):
        c = src[pc]
        if c == ">": ptr += 1
        elif c == "<": ptr -= 1
        elif c == "+": tape[ptr] = (tape[ptr] + 1) % 256
        elif c == "-": tape[ptr] = (tape[ptr] - 1) % 256
        elif c == ".": out.append(chr(tape[ptr]))
        elif c == ",": tape[ptr] = ord(next(inp, "\0"))
        elif c == "[" and not tape[ptr]: pc = jump[pc]
        elif c == "]" and tape[ptr]: pc = jump[pc]
        pc += 1
    return "".join(out)
print(run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++."))  # expect: Hello
print(run(",[.,]", "echo"))  # expect: echo
