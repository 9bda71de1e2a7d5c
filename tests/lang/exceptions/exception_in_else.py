try:
    try:
        pass
    except ValueError:
        print("never")
    else:
        raise ValueError("from else")
    finally:
        print("fin")  # expect: fin
except ValueError as e:
    print(e)  # expect: from else
