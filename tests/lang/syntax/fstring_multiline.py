a = 1
print(f"""{
    a  # a comment
    + 1
}""")  # expect: 2
