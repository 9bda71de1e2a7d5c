# comment first

def f():  # comment after colon
    # comment in body
    x = 1

    # between

    return x  # after return
# dedented comment
    # strangely indented comment
print(f())  # expect: 1
if True:
    pass
    # trailing comment

print("end")  # no newline problem  # expect: end
