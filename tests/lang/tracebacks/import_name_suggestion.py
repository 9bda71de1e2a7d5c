from math import floot
# raises: ImportError: cannot import name 'floot' from 'math' (/root/.pyenv/versions/3.13.0/lib/python3.13/lib-dynload/math.cpython-313-x86_64-linux-gnu.so). Did you mean: 'floor'?
