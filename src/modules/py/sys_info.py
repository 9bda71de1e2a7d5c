"""The records of `sys`: tuples whose items have names. Run when one of them is first asked for."""


def _record(name, fields, values):
    n = len(fields)

    def __repr__(self):
        return name + "(" + ", ".join([f"{f}={v!r}" for f, v in zip(fields, self)]) + ")"

    def __new__(cls, *args):
        raise TypeError(f"cannot create '{name}' instances")
    space = {"__slots__": (), "__repr__": __repr__, "__module__": "sys", "n_fields": n, "n_sequence_fields": n,
             "n_unnamed_fields": 0, "__match_args__": tuple(fields), "__doc__": name}
    for i, field in enumerate(fields):
        space[field] = property(lambda self, i=i: self[i])
    cls = type(name.partition(".")[2], (tuple,), space)
    made = tuple.__new__(cls, values)
    cls.__new__ = __new__
    return made


version_info = _record("sys.version_info", ["major", "minor", "micro", "releaselevel", "serial"], (3, 13, 0, "final", 0))
float_info = _record(
    "sys.float_info",
    ["max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"],
    (1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1))
int_info = _record(
    "sys.int_info", ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"],
    (30, 4, 4300, 640))
hash_info = _record(
    "sys.hash_info",
    ["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"],
    (64, 2305843009213693951, 314159, 0, 1000003, "siphash13", 64, 128, 0))
flags = _record(
    "sys.flags",
    ["debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
     "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
     "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits"],
    (0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, False, 1, 0, False, 4300))
thread_info = _record("sys.thread_info", ["name", "lock", "version"], ("pthread", None, None))
