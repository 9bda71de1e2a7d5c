print(“hello”)
x = 1
y = 3 − 2
z = “a” ；
w = 1​
