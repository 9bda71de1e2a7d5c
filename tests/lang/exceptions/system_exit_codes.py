print("before")  # expect: before
raise SystemExit(3)
# exit: 3
