def f(v):
    w = v * 2
    raise ValueError
try:
    f([1])
except ValueError as e:
    fr = e.__traceback__.tb_next.tb_frame
    print(fr.f_locals, fr.f_code.co_name, fr.f_lineno, fr.f_back.f_code.co_name)  # expect: {'v': [1], 'w': [1, 1]} f 3 <module>
