//! What CPython has and Glassheap has not: so that a program that asks for it is told so, by name.

/// Modules of CPython's library, as `sys.stdlib_module_names` lists them.
static STANDARD: &str = "\
__future__ _abc _ast _asyncio _bisect _blake2 _bz2 _codecs _collections _collections_abc _compat_pickle _compression _contextvars _csv \
_ctypes _curses _datetime _decimal _elementtree _functools _hashlib _heapq _imp _io _json _locale _lsprof _lzma _md5 _opcode _operator \
_osx_support _pickle _posixsubprocess _py_abc _pydatetime _pydecimal _pyio _pylong _pyrepl _queue _random _sha1 _sha2 _sha3 _signal \
_sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct _suggestions _symtable _sysconfig _thread \
_threading_local _tkinter _tokenize _tracemalloc _typing _uuid _warnings _weakref _weakrefset _winapi _zoneinfo abc antigravity argparse \
array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs codeop collections colorsys \
compileall concurrent configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis \
doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath \
getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect io ipaddress itertools json \
keyword linecache locale logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath \
nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix posixpath pprint \
profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy \
sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse \
ssl stat statistics string stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this \
threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata \
unittest urllib uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo";

/// Is it the name of a module of CPython's library?
pub(crate) fn is_standard_module(name: &str) -> bool {
    STANDARD.split_ascii_whitespace().any(|known| known == name)
}

/// All of them.
pub(crate) fn standard_modules() -> impl Iterator<Item = &'static str> {
    STANDARD.split_ascii_whitespace()
}

/// What is said of a module that CPython has.
pub(crate) fn module_note(name: &str) -> Option<&'static str> {
    let top = name.split('.').next().unwrap_or(name);
    is_standard_module(top)
        .then_some("CPython's library has it; this version of Glassheap does not")
}

/// Attributes of our modules that CPython has and we have not.
static ATTRIBUTES: &[(&str, &str)] = &[
    (
        "sys",
        "monitoring _current_frames _current_exceptions call_tracing path_hooks meta_path path_importer_cache pycache_prefix \
      orig_argv addaudithook audit set_asyncgen_hooks get_asyncgen_hooks set_coroutine_origin_tracking_depth breakpointhook \
      activate_stack_trampoline setdlopenflags getdlopenflags _debugmallocstats _clear_type_cache warnoptions _xoptions",
    ),
    (
        "os",
        "system popen fork execv execve spawnv kill wait waitpid open close read write pipe dup isatty chown link truncate umask \
      uname times abort get_terminal_size environb terminal_size fdopen supports_fd O_RDONLY O_WRONLY O_RDWR O_CREAT statvfs",
    ),
    (
        "time",
        "strptime mktime tzset struct_time thread_time thread_time_ns clock_gettime clock_gettime_ns clock_getres clock_settime \
      clock_settime_ns pthread_getcpuclockid get_clock_info CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW \
      CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI CLOCK_THREAD_CPUTIME_ID",
    ),
    ("builtins", "breakpoint"),
];

/// What is said of an attribute that CPython's module has.
pub(crate) fn note(module: &str, attribute: &str) -> Option<&'static str> {
    let (_, names) = ATTRIBUTES.iter().find(|(name, _)| *name == module)?;
    names
        .split_ascii_whitespace()
        .any(|known| known == attribute)
        .then_some("not part of this version of Glassheap")
}
