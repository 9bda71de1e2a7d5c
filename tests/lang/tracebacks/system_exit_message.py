import sys
print("before")  # expect: before
sys.exit("leaving with a message")
# raises: leaving with a message
