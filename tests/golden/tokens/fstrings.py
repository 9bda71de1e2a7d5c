f"{x!r:>{w}.2f} {y = } {d["k"]} {x!=y} {x:=5} {{lit}} \N{DASH} {f'{1+1}':%Y}"
rf"\d{x}\{y}"
f'''a
{x:
}'''
f'{x:
}'
f"{ {'a': 1}['a'] }"
f"{(lambda x: 1)(2)}"
f'{x:{{y}}}'
f'{x # comment
}'
f'\{x}'
