# Prints, for each code object of the files named on the command line, what of it a program can
# see or feel: the stack depth (a generator's size has it), the locals and the cells.
import sys


def walk(code):
    print(
        f"  {code.co_firstlineno}:{code.co_qualname} stack={code.co_stacksize}"
        f" args={code.co_argcount},{code.co_posonlyargcount},{code.co_kwonlyargcount}"
        f" vars={','.join(code.co_varnames)} cells={','.join(code.co_cellvars)} free={','.join(code.co_freevars)}"
    )
    for constant in code.co_consts:
        if type(constant) is type(code):
            walk(constant)


for path in sys.argv[1:]:
    print("/".join(path.split("/")[-2:]))
    with open(path) as file:
        text = file.read()
    try:
        walk(compile(text, path, "exec"))
    except SyntaxError as error:
        print("  SyntaxError:", error.msg)
    except SystemError:
        print("  SystemError: the compiler of CPython gives up")
