print(float(), float("1.5"), float(" -2e3 "), float("1_000.5"), float("infinity"), float("-Inf"), float("nan"), float(10**20), float(".5"), float("5."), float("1e400"), float("٣.٥"))  # expect: 0.0 1.5 -2000.0 1000.5 inf -inf nan 1e+20 0.5 5.0 inf 3.5
for bad in ["", "1e", "1_", "_1", "0x1", "1.2.3", "in f", "--1"]:
    try:
        print(float(bad))
    except ValueError as e:
        print(e)  # expect: could not convert string to float: ''
        # expect: could not convert string to float: '1e'
        # expect: could not convert string to float: '1_'
        # expect: could not convert string to float: '_1'
        # expect: could not convert string to float: '0x1'
        # expect: could not convert string to float: '1.2.3'
        # expect: could not convert string to float: 'in f'
        # expect: could not convert string to float: '--1'
