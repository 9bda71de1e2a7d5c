"""How long statements take."""
import gc as _gc
import itertools
import sys as _sys
import time as _time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = _time.perf_counter

_globals = globals


def reindent(src, indent):
    """The lines of a text after the first one indented."""
    return src.replace("\n", "\n" + " " * indent)


def _template(init, setup, stmt):
    return (f"\ndef inner(_it, _timer{init}):\n    {setup}\n    _t0 = _timer()\n    for _i in _it:\n"
            f"        {stmt}\n        pass\n    _t1 = _timer()\n    return _t1 - _t0\n")


class Timer:
    """A statement, what is done before, and a clock."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        local_ns = {}
        global_ns = _globals() if globals is None else globals
        init = ""
        if isinstance(setup, str):
            compile(setup, dummy_src_name, "exec")
            stmtprefix = setup + "\n"
            setup = reindent(setup, 4)
        elif callable(setup):
            local_ns["_setup"] = setup
            init += ", _setup=_setup"
            stmtprefix = ""
            setup = "_setup()"
        else:
            raise ValueError("setup is neither a string nor callable")
        if isinstance(stmt, str):
            compile(stmtprefix + stmt, dummy_src_name, "exec")
            stmt = reindent(stmt, 8)
        elif callable(stmt):
            local_ns["_stmt"] = stmt
            init += ", _stmt=_stmt"
            stmt = "_stmt()"
        else:
            raise ValueError("stmt is neither a string nor callable")
        self.src = _template(init, setup, stmt)
        exec(compile(self.src, dummy_src_name, "exec"), global_ns, local_ns)
        self.inner = local_ns["inner"]

    def print_exc(self, file=None):
        """Writes the exception that is being handled."""
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """The time that so many runs take together."""
        it = itertools.repeat(None, number)
        was_enabled = _gc.isenabled()
        _gc.disable()
        try:
            return self.inner(it, self.timer)
        finally:
            if was_enabled:
                _gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """The times of several such measurements."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """A number of runs that takes a fifth of a second, and the time it took."""
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                time_taken = self.timeit(number)
                if callback:
                    callback(number, time_taken)
                if time_taken >= 0.2:
                    return number, time_taken
            i *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """The time that so many runs of a statement take together."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number,
           globals=None):
    """The times of several such measurements."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
