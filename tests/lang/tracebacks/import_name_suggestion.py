from sys import maxsiz
# raises: ImportError: cannot import name 'maxsiz' from 'sys' (unknown location). Did you mean: 'maxsize'?
