# errno: the names, the numbers, and an exception that has one.
import errno

print(errno.ENOENT, errno.EEXIST, errno.EACCES, errno.EISDIR, errno.EAGAIN == errno.EWOULDBLOCK)
print(errno.errorcode[errno.ENOENT], errno.errorcode[11], errno.errorcode[95], len(errno.errorcode), len([n for n in dir(errno) if n[0] == "E"]))
try:
    open("no such file")
except OSError as e:
    print(e.errno == errno.ENOENT, errno.errorcode[e.errno])

# expect: 2 17 13 21 True
# expect: ENOENT EAGAIN ENOTSUP 130 133
# expect: True ENOENT
