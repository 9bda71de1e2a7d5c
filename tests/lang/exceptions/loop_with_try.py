out = []
for x in [1, 0, "a", None, 2]:
    try:
        out.append(10 // x)
    except ZeroDivisionError:
        out.append("zero")
    except TypeError as e:
        out.append(str(e).split(":")[0])
        continue
    finally:
        out.append("|")
print(out)  # expect: [10, '|', 'zero', '|', 'unsupported operand type(s) for //', '|', 'unsupported operand type(s) for //', '|', 5, '|']
