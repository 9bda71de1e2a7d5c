def line(y):
    out = []
    for x in range(40):
        cr, ci, zr, zi = x / 16 - 2, y / 6 - 1, 0.0, 0.0
        for i in range(50):
            zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
            if zr * zr + zi * zi > 4: break
        out.append(" .:-=+*#%@"[i // 5])
    return "".join(out).rstrip()
for y in range(7): print("|" + line(y))  # expect: |                            ..:-@
# expect: |                          ..-+@**.
# expect: |                     .:#:.@:-@@#::-...-
# expect: |                   ...:-@@@@@@@@@@@@@@..
# expect: |           .-:..:....@@@@@@@@@@@@@@@@@@#
# expect: |         ...*@@@@@@@-@@@@@@@@@@@@@@@@@@.
# expect: |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@:..
