for i in range(3):
    try:
        if i == 1:
            break
        print("try", i)  # expect: try 0
    finally:
        print("finally", i)  # expect: finally 0
        # expect: finally 1
print("after", i)  # expect: after 1
