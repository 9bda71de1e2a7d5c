import sys
print("out")  # expect: out
sys.exit("a message")
# raises: a message
