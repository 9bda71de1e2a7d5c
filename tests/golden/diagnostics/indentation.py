if x:
        a
    b
    c
if y:
	a
        b
z
