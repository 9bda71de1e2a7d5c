"""Streams: text and bytes in files and in memory.

The classes are written in the runtime's own language, in `_io`. Here are the abstract base classes over them, which
know the others as their own, and the names of how a position is meant."""
import abc
from _io import (_IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, DEFAULT_BUFFER_SIZE, UnsupportedOperation,
                 BlockingIOError, StringIO, BytesIO, FileIO, BufferedReader, BufferedWriter, BufferedRandom, TextIOWrapper,
                 text_encoding)

__all__ = ["BlockingIOError", "open", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
           "BufferedReader", "BufferedWriter", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation",
           "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "open_code", "text_encoding"]

open = open
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class IOBase(_IOBase, metaclass=abc.ABCMeta):
    __doc__ = _IOBase.__doc__


class RawIOBase(_RawIOBase, IOBase):
    __doc__ = _RawIOBase.__doc__


class BufferedIOBase(_BufferedIOBase, IOBase):
    __doc__ = _BufferedIOBase.__doc__


class TextIOBase(_TextIOBase, IOBase):
    __doc__ = _TextIOBase.__doc__


def open_code(path):
    return open(path, "rb")


RawIOBase.register(FileIO)
for _class in (BytesIO, BufferedReader, BufferedWriter, BufferedRandom):
    BufferedIOBase.register(_class)
for _class in (StringIO, TextIOWrapper):
    TextIOBase.register(_class)
del _class
