"""Streams: text and bytes in files and in memory.

The classes are written in the runtime's own language, in `_io`. Here are the abstract base classes over them, which
know the others as their own, and the names of how a position is meant."""
import abc
from _io import (_IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, DEFAULT_BUFFER_SIZE, UnsupportedOperation,
                 BlockingIOError, StringIO, BytesIO, text_encoding)

__all__ = ["BlockingIOError", "open", "IOBase", "RawIOBase", "BytesIO", "StringIO", "BufferedIOBase", "TextIOBase",
           "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE"]

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


BufferedIOBase.register(BytesIO)
TextIOBase.register(StringIO)
