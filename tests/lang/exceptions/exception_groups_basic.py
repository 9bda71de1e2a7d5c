eg = ExceptionGroup("many", [ValueError(1), TypeError(2)])
print(eg, eg.message, eg.exceptions, isinstance(eg, Exception))  # expect: many (2 sub-exceptions) many (ValueError(1), TypeError(2)) True
try:
    raise eg
except ExceptionGroup as e:
    print(len(e.exceptions), e.__class__.__bases__[0].__name__)  # expect: 2 BaseExceptionGroup
