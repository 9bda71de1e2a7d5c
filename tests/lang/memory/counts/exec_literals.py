import sys
src = "import sys\nx = 98765.5\nprint(sys.getrefcount(x))\ndef f(): return 'a text'\nprint(sys.getrefcount(f()))"
exec(src)  # expect: 4
# expect: 3
c = compile(src, "<s>", "exec")
exec(c)  # expect: 3
# expect: 2
