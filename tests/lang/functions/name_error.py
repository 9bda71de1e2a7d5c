def f(): return undefined_thing
f()  # raises: NameError: name 'undefined_thing' is not defined
