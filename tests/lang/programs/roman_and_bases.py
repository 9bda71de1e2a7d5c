def roman(n):
    out = ""
    for v, s in [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        count, n = divmod(n, v)
        out += s * count
    return out
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)])  # expect: ['I', 'IV', 'IX', 'XIV', 'XL', 'XC', 'CD', 'MCMXCIV', 'MMXXIV']
def base(n, b):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n < 0: return "-" + base(-n, b)
    return digits[n] if n < b else base(n // b, b) + digits[n % b]
print(base(255, 16), base(-10, 2), base(10**20, 36), int(base(12345, 7), 7))  # expect: ff -1010 l3r41ifs0q5ts 12345
