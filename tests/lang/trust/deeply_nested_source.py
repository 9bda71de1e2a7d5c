for depth, opening, closing in [(50, "(", ")"), (150, "[", "]"), (90, "{1:", "}")]:
    try:
        eval(opening * depth + "1" + closing * depth)
        print(depth, "fine")  # expect: 50 fine
        # expect: 150 fine
        # expect: 90 fine
    except (SyntaxError, MemoryError, RecursionError) as e:
        print(depth, e.msg if isinstance(e, SyntaxError) else type(e).__name__)
try:
    eval("(" * 201 + "1" + ")" * 201)
except SyntaxError as e:
    print(e.msg)  # expect: too many nested parentheses
src = "".join("    " * i + "if 1:\n" for i in range(100)) + "    " * 100 + "pass\n"
try:
    exec(src)
except IndentationError as e:
    print(e.msg)  # expect: too many levels of indentation
src = "".join(" " * i + "if 1:\n" for i in range(99)) + " " * 99 + "print('99 levels')\n"
exec(src)  # expect: 99 levels
