import _literals  # expect: 3 3 3 3 2
