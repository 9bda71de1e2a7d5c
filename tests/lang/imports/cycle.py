import _helper_cycle1  # expect: c1 start
# expect: c2 start
# expect: c2 sees False
# expect: cannot import name 'x' from partially initialized module '_helper_cycle1'
# expect: c1 end
print(_helper_cycle1.x)  # expect: 1
