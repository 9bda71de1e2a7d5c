if x:
  while y:
    z