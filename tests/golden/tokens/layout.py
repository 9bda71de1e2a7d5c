# a comment
if x:
    y = 1  # after code

    # indented comment
    if y:
	z
    else: w
def f(
    a,
        b):
    return (a +
  b)

x = 1 \
  + 2
class _: pass
