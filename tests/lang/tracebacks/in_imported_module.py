import _tb_helper
_tb_helper.run(3)
# raises: ValueError: refused 3
