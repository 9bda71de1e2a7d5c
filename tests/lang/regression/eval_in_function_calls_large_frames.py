# The namespace of eval lies where no callee's frame does.
def handles(a):
    try:
        raise KeyError
    except KeyError:
        pass
    many = [a, 1, 2, 3, 4, 5, 6, 7, 8]
    return a


def run(text):
    own = 10
    print(eval(text))


run("handles(own) + own")  # expect: 20
run("[handles(x) for x in (own, own)]")  # expect: [10, 10]


def execute():
    own = 3
    space = {"own": own}
    exec("a = handles(own)\nb = handles(a) + own\nimport sys\nc = handles(sys.maxsize) == sys.maxsize", globals(), space)
    print(space["a"], space["b"], space["c"])


execute()  # expect: 3 6 True
