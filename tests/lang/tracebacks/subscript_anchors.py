d = {"a": {"b": []}}
print(d["a"]["b"][0]["c"])
# raises: IndexError: list index out of range
