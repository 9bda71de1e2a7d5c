try:
    eval("len([1])", {"__builtins__": {}})
except NameError as e:
    print(e)  # expect: name 'len' is not defined
print(eval("len([1])", {"__builtins__": {"len": lambda v: "mine"}}), eval("len('ab')", {}))  # expect: mine 2
