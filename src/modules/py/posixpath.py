"""Paths with slashes: taken apart, put together, looked up."""
import os
import sys as _sys

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname",
           "commonprefix", "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists",
           "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath", "samefile",
           "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep",
           "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath", "isjunction",
           "isdevdrive"]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = _sys.platform == "darwin"


def _marks(path):
    """Slash, dot and two dots of the path's kind."""
    return (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")


def _check_kinds(name, *paths):
    """Why texts and bytes did not go together."""
    has_text = has_bytes = False
    for path in paths:
        if isinstance(path, str):
            has_text = True
        elif isinstance(path, bytes):
            has_bytes = True
        else:
            raise TypeError(f"{name}() argument must be str, bytes, or os.PathLike object, not "
                            f"{path.__class__.__name__!r}") from None
    if has_text and has_bytes:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    """The path as it is."""
    return os.fspath(s)


def isabs(s):
    """Does it begin at the root?"""
    s = os.fspath(s)
    return s.startswith(_marks(s)[0])


def join(a, *p):
    """Paths put together; one that begins at the root forgets those before."""
    a = os.fspath(a)
    slash = _marks(a)[0]
    path = a
    try:
        for b in map(os.fspath, p):
            if b.startswith(slash) or not path:
                path = b
            elif path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError, BytesWarning):
        _check_kinds("join", a, *p)
        raise
    return path


def split(p):
    """What comes before the last slash, and what comes after it."""
    p = os.fspath(p)
    slash = _marks(p)[0]
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def basename(p):
    return split(p)[1] if not isinstance(p, (str, bytes)) else p[p.rfind(_marks(p)[0]) + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    """A path and its extension with the dot; dots that begin a name begin no extension."""
    p = os.fspath(p)
    slash, dot, _ = _marks(p)
    at = p.rfind(dot)
    name = p.rfind(slash) + 1
    if at > name:
        for i in range(name, at):
            if p[i:i + 1] != dot:
                return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    """Nothing, the slashes of the root, and the rest."""
    p = os.fspath(p)
    slash = _marks(p)[0]
    empty = p[:0]
    if p[:1] != slash:
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def commonprefix(m):
    """The characters with which all paths begin."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    first, last = min(m), max(m)
    for i, c in enumerate(first):
        if c != last[i]:
            return first[:i]
    return first


def commonpath(paths):
    """The directories with which all paths begin."""
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, dot, _ = _marks(paths[0])
    try:
        split_paths = [path.split(slash) for path in paths]
        absolutes = {p.startswith(slash) for p in paths}
        if len(absolutes) != 1:
            raise ValueError("Can't mix absolute and relative paths") from None
        split_paths = [[c for c in s if c and c != dot] for s in split_paths]
        first, last = min(split_paths), max(split_paths)
        common = first
        for i, c in enumerate(first):
            if c != last[i]:
                common = first[:i]
                break
        return (slash if absolutes.pop() else slash[:0]) + slash.join(common)
    except (TypeError, AttributeError):
        _check_kinds("commonpath", *paths)
        raise


def normpath(path):
    """The path without empty parts, `.` and `..`."""
    path = os.fspath(path)
    slash, dot, dots = _marks(path)
    if not path:
        return dot
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != dots or not root and not parts or parts and parts[-1] == dots:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    """The path from the root on, normal."""
    path = os.fspath(path)
    if not isabs(path):
        cwd = os.getcwdb() if isinstance(path, bytes) else os.getcwd()
        path = join(cwd, path)
    return normpath(path)


def relpath(path, start=None):
    """The path as it is seen from another one."""
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, dot, dots = _marks(path)
    start = dot if start is None else os.fspath(start)
    try:
        start_list = [x for x in abspath(start).split(slash) if x]
        path_list = [x for x in abspath(path).split(slash) if x]
        i = len(commonprefix([start_list, path_list]))
        rel = [dots] * (len(start_list) - i) + path_list[i:]
        return join(*rel) if rel else dot
    except (TypeError, AttributeError, BytesWarning):
        _check_kinds("relpath", path, start)
        raise


def realpath(filename, *, strict=False):
    """The path without links."""
    path = abspath(filename)
    slash, dot, dots = _marks(path)
    rest = [part for part in path.split(slash) if part]
    rest.reverse()
    made = slash
    n_links = 0
    while rest:
        name = rest.pop()
        if name == dot:
            continue
        if name == dots:
            made = split(made)[0]
            continue
        new = join(made, name)
        try:
            is_link = os.lstat(new).st_mode & 0o170000 == 0o120000
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            made = new
            continue
        n_links += 1
        if n_links > 40:
            if strict:
                os.stat(new)
            made = new
            continue
        target = os.readlink(new)
        if target.startswith(slash):
            made = slash
        rest.extend(reversed([part for part in target.split(slash) if part]))
    return made


def _mode(path, follow=True):
    """What kind of file it is, or None."""
    try:
        return (os.stat if follow else os.lstat)(path).st_mode & 0o170000
    except (OSError, ValueError):
        return None


def exists(path):
    """Is there something, links followed?"""
    return _mode(path) is not None


def lexists(path):
    """Is there something, a link counted too?"""
    return _mode(path, False) is not None


def isfile(path):
    return _mode(path) == 0o100000


def isdir(s):
    return _mode(s) == 0o040000


def islink(path):
    try:
        return os.lstat(path).st_mode & 0o170000 == 0o120000
    except (OSError, ValueError, AttributeError):
        return False


def isjunction(path):
    os.fspath(path)
    return False


def isdevdrive(path):
    os.fspath(path)
    return False


def ismount(path):
    """Is it where a file system begins?"""
    try:
        s1 = os.lstat(path)
    except (OSError, ValueError):
        return False
    if s1.st_mode & 0o170000 == 0o120000:
        return False
    path = os.fspath(path)
    parent = realpath(join(path, _marks(path)[2]))
    try:
        s2 = os.lstat(parent)
    except OSError:
        return False
    return s1.st_dev != s2.st_dev or s1.st_ino == s2.st_ino


def getsize(filename):
    return os.stat(filename).st_size


def getmtime(filename):
    return os.stat(filename).st_mtime


def getatime(filename):
    return os.stat(filename).st_atime


def getctime(filename):
    return os.stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(os.stat(f1), os.stat(f2))


def sameopenfile(fp1, fp2):
    raise NotImplementedError("os.path.sameopenfile is not part of this version of Glassheap")


def expanduser(path):
    """`~` at the beginning replaced by `HOME`; that of another user stays."""
    path = os.fspath(path)
    is_bytes = isinstance(path, bytes)
    text = os.fsdecode(path)
    if not text.startswith("~"):
        return path
    i = text.find("/", 1)
    if i < 0:
        i = len(text)
    if i != 1 or "HOME" not in os.environ:
        return path
    made = os.environ["HOME"].rstrip("/") + text[i:] or "/"
    return os.fsencode(made) if is_bytes else made


def expandvars(path):
    """`$name` and `${name}` replaced by variables of the environment that are there."""
    path = os.fspath(path)
    is_bytes = isinstance(path, bytes)
    text = os.fsdecode(path)
    if "$" not in text:
        return path
    made = []
    i = 0
    while i < len(text):
        j = text.find("$", i)
        if j < 0:
            break
        made.append(text[i:j])
        end = j + 1
        name = None
        if text.startswith("{", end):
            close = text.find("}", end)
            if close > 0:
                name = text[end + 1:close]
                end = close + 1
        else:
            while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == "_"):
                end += 1
            name = text[j + 1:end] or None
        if name is not None and name in os.environ:
            made.append(os.environ[name])
        else:
            made.append(text[j:end])
        i = end
    made.append(text[i:])
    made = "".join(made)
    return os.fsencode(made) if is_bytes else made
