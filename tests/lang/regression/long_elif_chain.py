def f(x):
    if x == 0: return 0
    elif x == 1: return 1
    elif x == 2: return 4
    elif x == 3: return 9
    elif x == 4: return 16
    elif x == 5: return 25
    elif x == 6: return 36
    else: return None
print([f(i) for i in range(8)])  # expect: [0, 1, 4, 9, 16, 25, 36, None]
