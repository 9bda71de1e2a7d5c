# collector: auto
import _exit_helper
x = _exit_helper.D("main global")
print("end")  # expect: end
# expect: del main global
# expect: del module global
