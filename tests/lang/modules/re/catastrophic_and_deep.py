# Deep patterns and long texts end in an answer or a RecursionError.
import re
try:
    re.compile("(" * 20000)
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
print(re.match("(?:a|b)*", "ab" * 50000).end())  # expect: 100000
print(re.match("(a|b)*?c", "ab" * 50000 + "c").end())  # expect: 100001
print(re.match("(?:(?=a)a)*", "a" * 50000).end())  # expect: 50000
print(re.match("(a*)*b", "a" * 18))  # expect: None
print(len(re.findall(".", "x" * 100000)))  # expect: 100000
