"""The operating system: files, directories, the environment, the process."""
import sys
import posix as _posix
from posix import (
    chdir, chmod, cpu_count, error, fspath, getcwd, getpid, getppid, listdir, mkdir, readlink, remove, rename,
    replace, rmdir, strerror, symlink, unlink, urandom)
from types import GenericAlias as _GenericAlias

name = "posix"
linesep = "\n"
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
F_OK = 0
R_OK = 4
W_OK = 2
X_OK = 1
EX_OK = 0
supports_bytes_environ = True

__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull",
           "SEEK_SET", "SEEK_CUR", "SEEK_END", "fsencode", "fsdecode", "get_exec_path", "extsep", "makedirs",
           "removedirs", "renames", "walk", "getenv", "environ", "chdir", "chmod", "cpu_count",
           "error", "fspath", "getcwd", "getcwdb", "getpid", "getppid", "listdir", "lstat", "mkdir", "readlink",
           "remove", "rename", "replace", "rmdir", "scandir", "stat", "stat_result", "strerror", "symlink",
           "unlink", "urandom", "DirEntry", "access", "F_OK", "R_OK", "W_OK", "X_OK", "putenv", "unsetenv"]


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as a text."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def getcwdb():
    return fsencode(getcwd())


class stat_result(tuple):
    """What is known of a file."""

    __slots__ = ()
    n_fields = 19
    n_sequence_fields = 10
    n_unnamed_fields = 3

    def __new__(cls, sequence, dict={}):
        return tuple.__new__(cls, sequence)

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])

    def __repr__(self):
        names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime",
                 "st_mtime", "st_ctime")
        return f"os.stat_result({', '.join(f'{n}={v!r}' for n, v in zip(names, self))})"


class _Stat(stat_result):
    """With times finer than seconds."""

    def __new__(cls, numbers):
        mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime = numbers
        self = tuple.__new__(cls, (mode, ino, dev, nlink, uid, gid, size, atime // 10**9, mtime // 10**9,
                                   ctime // 10**9))
        self.st_atime_ns, self.st_mtime_ns, self.st_ctime_ns = atime, mtime, ctime
        self.st_atime, self.st_mtime, self.st_ctime = atime / 1e9, mtime / 1e9, ctime / 1e9
        return self


_Stat.__name__ = _Stat.__qualname__ = "stat_result"


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file; links are followed."""
    if dir_fd is not None or isinstance(path, int):
        raise NotImplementedError("files given by their descriptors are not part of this version of Glassheap")
    return _Stat(_posix._stat(path, follow_symlinks))


def lstat(path, *, dir_fd=None):
    """What is known of a file, or of a link itself."""
    return stat(path, dir_fd=dir_fd, follow_symlinks=False)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Is a file there, as far as its permissions tell?"""
    try:
        bits = stat(path, follow_symlinks=follow_symlinks).st_mode
    except OSError:
        return False
    for wanted, bit in (R_OK, 0o444), (W_OK, 0o222), (X_OK, 0o111):
        if mode & wanted and not bits & bit:
            return False
    return True


import posixpath as path
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep
sys.modules["os.path"] = path


def makedirs(name, mode=0o777, exist_ok=False):
    """A directory with all those above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            # Somebody else has made it meanwhile.
            pass
        if tail == curdir or tail == b".":
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Removes a directory, and those above it that become empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    """Renames with directories made as they are needed, and removed as they become empty."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


class DirEntry:
    """A name in a directory, and what is known of it."""

    __slots__ = ("name", "path", "_stat", "_lstat")

    def __init__(self, *args):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def inode(self):
        return self.stat(follow_symlinks=False).st_ino

    def stat(self, *, follow_symlinks=True):
        if follow_symlinks:
            if self._stat is None:
                self._stat = stat(self.path)
            return self._stat
        if self._lstat is None:
            self._lstat = lstat(self.path)
        return self._lstat

    def _is(self, kind, follow_symlinks):
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode & 0o170000 == kind
        except FileNotFoundError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        return self._is(0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(0o100000, follow_symlinks)

    def is_symlink(self):
        return self._is(0o120000, False)

    def is_junction(self):
        return False

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    __class_getitem__ = classmethod(_GenericAlias)


DirEntry.__module__ = "posix"


class ScandirIterator:
    def __init__(self, top, names):
        self._top = top
        self._names = iter(names)

    def __iter__(self):
        return self

    def __next__(self):
        name = next(self._names)
        entry = object.__new__(DirEntry)
        entry.name = name
        entry.path = path.join(self._top, name)
        entry._stat = entry._lstat = None
        return entry

    def close(self):
        self._names = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def scandir(path=None):
    """The entries of a directory."""
    top = "." if path is None else fspath(path)
    return ScandirIterator(top, listdir(top))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directories below one with the names of directories and files in each."""
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        dirs = []
        nondirs = []
        below = []
        try:
            entries = list(scandir(top))
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in entries:
            try:
                is_dir = entry.is_dir()
            except OSError:
                is_dir = False
            if is_dir:
                dirs.append(entry.name)
            else:
                nondirs.append(entry.name)
            if not topdown and is_dir and (followlinks or not entry.is_symlink()):
                below.append(entry.path)
        if topdown:
            yield top, dirs, nondirs
            # The program may have changed the list.
            for dirname in reversed(dirs):
                new_path = path.join(top, dirname)
                if followlinks or not path.islink(new_path):
                    stack.append(new_path)
        else:
            stack.append((top, dirs, nondirs))
            stack.extend(reversed(below))


def get_exec_path(env=None):
    """The directories in which programs are looked for."""
    if env is None:
        env = __getattr__("environ") if "environ" not in globals() else environ
    return env.get("PATH", defpath).split(pathsep)


def getenv(key, default=None):
    """A variable of the environment, or the default."""
    return _environ().get(key, default)


def putenv(name, value, /):
    pass


def unsetenv(name, /):
    pass


def _environ():
    found = globals().get("environ")
    return __getattr__("environ") if found is None else found


def __getattr__(attr):
    # These need `collections.abc`, which most programs that ask for paths do not.
    if attr == "environ":
        from collections.abc import MutableMapping

        class _Environ(MutableMapping):
            """The environment of the process, as a program sees and changes it."""

            def __init__(self, data):
                self._data = data

            @staticmethod
            def _check(value):
                if not isinstance(value, str):
                    raise TypeError("str expected, not %s" % type(value).__name__)
                return value

            def __getitem__(self, key):
                return self._data[self._check(key)]

            def __setitem__(self, key, value):
                key = self._check(key)
                self._data[key] = self._check(value)

            def __delitem__(self, key):
                try:
                    del self._data[self._check(key)]
                except KeyError:
                    raise KeyError(key) from None

            def __iter__(self):
                yield from list(self._data)

            def __len__(self):
                return len(self._data)

            def __repr__(self):
                items = ", ".join(f"{key!r}: {value!r}" for key, value in self._data.items())
                return f"environ({{{items}}})"

            def copy(self):
                return dict(self)

            def setdefault(self, key, value):
                if key not in self:
                    self[key] = value
                return self[key]

            def __ior__(self, other):
                self.update(other)
                return self

            def __or__(self, other):
                return dict(self) | dict(other)

            def __ror__(self, other):
                return dict(other) | dict(self)

        _Environ.__qualname__ = "_Environ"
        texts = _posix._environment()
        made = _Environ(dict(zip(texts[::2], texts[1::2])))
    elif attr == "PathLike":
        from abc import ABC, abstractmethod

        class PathLike(ABC):
            """What has a path: `__fspath__` gives it."""

            __slots__ = ()

            @abstractmethod
            def __fspath__(self):
                raise NotImplementedError

            @classmethod
            def __subclasshook__(cls, subclass):
                if cls is not PathLike:
                    return NotImplemented
                for base in subclass.__mro__:
                    if "__fspath__" in base.__dict__:
                        return True if base.__dict__["__fspath__"] is not None else NotImplemented
                return NotImplemented

            __class_getitem__ = classmethod(_GenericAlias)

        PathLike.__qualname__ = "PathLike"
        made = PathLike
    else:
        raise AttributeError(f"module 'os' has no attribute {attr!r}")
    globals()[attr] = made
    return made
