//! `io.FileIO`: a file of the system, or a standard stream, without any buffer. Positions are kept here and not by the system, so that a
//! program that is run again finds them as they were.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::host::{Answer, Creation, OpenFile, Request, Stream, Way};
use crate::objects::exception;
use crate::objects::io::layout;
use crate::objects::io::{self, STREAM, State, base, optional_length, unsupported};
use crate::objects::native::{Args, GetSet, Native, Signature, call_bound};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{Slots, TypeSpec};
use crate::objects::{Ty, bytes, int, str_};

use super::open::{path_of, text_argument};

/// The bit of a mode that says that a file is a directory, and where sizes and what follows stand in the answer to `Open`.
const SIZE: usize = 6;
const BLOCK_SIZE: usize = 10;

/// What is open.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Opened {
    Nothing,
    /// A file: its number and its absolute path.
    File(i64, String),
    Standard(Stream),
}

/// What a `FileIO` knows.
#[derive(Debug)]
pub(crate) struct FileIo {
    opened: Opened,
    way: Way,
    is_created: bool,
    closes: bool,
    is_terminal: bool,
    has_positions: bool,
    block_size: usize,
    pos: u64,
    /// Bytes of standard input that were asked for with others, and not read.
    pending: Vec<u8>,
}

impl FileIo {
    pub(super) fn new() -> FileIo {
        FileIo {
            opened: Opened::Nothing,
            way: Way {
                reads: false,
                writes: false,
                appends: false,
            },
            is_created: false,
            closes: true,
            is_terminal: false,
            has_positions: false,
            block_size: io::BUFFER_SIZE,
            pos: 0,
            pending: Vec::new(),
        }
    }

    fn file(&self) -> Option<OpenFile<'_>> {
        match &self.opened {
            Opened::File(number, path) => Some(OpenFile {
                number: *number,
                path,
                way: self.way,
            }),
            _ => None,
        }
    }

    /// The descriptor's number, if it is to be closed with the stream.
    pub(crate) fn number(&self) -> Option<i64> {
        match self.opened {
            Opened::File(number, _) => Some(number),
            _ => None,
        }
    }

    /// Has it positions, or does it only go on?
    pub(super) fn has_positions(&self) -> bool {
        self.has_positions
    }

    fn mode(&self) -> &'static str {
        let both = self.way.reads && self.way.writes;
        match (self.is_created, self.way.appends, both, self.way.reads) {
            (true, _, true, _) => "xb+",
            (true, ..) => "xb",
            (_, true, true, _) => "ab+",
            (_, true, ..) => "ab",
            (_, _, true, _) => "rb+",
            (_, _, _, true) => "rb",
            _ => "wb",
        }
    }
}

#[rustfmt::skip]
pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "_io.FileIO",
    doc: "Open a file.\n\nThe mode can be 'r' (default), 'w', 'x' or 'a' for reading,\nwriting, exclusive creation or appending.  The file will be created if it\ndoesn't exist when opened for writing or appending; it will be truncated\nwhen opened for writing.",
    base: Some(Ty::RawIoBase),
    basic_size: 48,
    slots: Slots {
        new: Some(new),
        init: Some(init),
        repr: Some(repr),
        ..Slots::NONE
    },
    methods: &[
        Native::new("read", "($self, size=-1, /)", "Read at most size bytes, returned as bytes.", |cx, args| {
            check_readable(cx, args.req(0))?;
            match optional_length(cx, args.opt(1))? {
                Some(n) => {
                    let piece = read(cx, args.req(0), n)?;
                    bytes::new(cx, &piece)
                }
                None => {
                    let all = read_all(cx, args.req(0))?;
                    bytes::new(cx, &all)
                }
            }
        }),
        Native::new("readall", "($self, /)", "Read all data from the file, returned as bytes.", |cx, args| {
            check_readable(cx, args.req(0))?;
            let all = read_all(cx, args.req(0))?;
            bytes::new(cx, &all)
        }),
        Native::new("readinto", "($self, buffer, /)", "Same as RawIOBase.readinto().", |cx, args| {
            check_readable(cx, args.req(0))?;
            let mut target = base::writable(cx, args.req(1), "readinto() argument must be read-write bytes-like object")?;
            let n = target.len();
            let piece = read(cx, args.req(0), n)?;
            target[..piece.len()].copy_from_slice(&piece);
            drop(target);
            int::new(cx, piece.len() as i64)
        }),
        Native::new("write", "($self, b, /)", "Write buffer b to file, return number of bytes written.", |cx, args| {
            check_writable(cx, args.req(0))?;
            let piece = cx.buffer(args.req(1))?.to_vec();
            let n = write(cx, args.req(0), &piece)?;
            int::new(cx, n as i64)
        }),
        Native::new("seek", "($self, pos, whence=0, /)", "Move to new file position and return the file position.", |cx, args| {
            let to = size_argument(cx, args.req(1))?;
            let whence = match args.opt(2) {
                Some(whence) => size_argument(cx, whence)?,
                None => 0,
            };
            let pos = seek(cx, args.req(0), to as i64, whence as i64)?;
            int::new(cx, pos as i64)
        }),
        Native::new("tell", "($self, /)", "Current file position.", |cx, args| {
            let pos = seek(cx, args.req(0), 0, 1)?;
            int::new(cx, pos as i64)
        }),
        Native::new("truncate", "($self, size=None, /)", "Truncate the file to at most size bytes and return the truncated size.", |cx, args| {
            let size = match args.opt(1).filter(|size| !cx.is_none(size)) {
                Some(size) => Some(size_argument(cx, size)? as i64),
                None => None,
            };
            let size = truncate(cx, args.req(0), size)?;
            int::new(cx, size)
        }),
        Native::new("close", "($self, /)", "Close the file.", |cx, args| {
            close(cx, args.req(0))?;
            Ok(cx.none())
        }),
        Native::new("seekable", "($self, /)", "True if file supports random-access.", |cx, args| {
            check_open(cx, args.req(0))?;
            let truth = with(args.req(0), |own| own.has_positions);
            Ok(cx.bool(truth))
        }),
        Native::new("readable", "($self, /)", "True if file was opened in a read mode.", |cx, args| {
            check_open(cx, args.req(0))?;
            let truth = with(args.req(0), |own| own.way.reads);
            Ok(cx.bool(truth))
        }),
        Native::new("writable", "($self, /)", "True if file was opened in a write mode.", |cx, args| {
            check_open(cx, args.req(0))?;
            let truth = with(args.req(0), |own| own.way.writes);
            Ok(cx.bool(truth))
        }),
        Native::new("fileno", "($self, /)", "Return the underlying file descriptor (an integer).", |cx, args| {
            let number = with(args.req(0), |own| match &own.opened {
                Opened::Nothing => None,
                Opened::File(number, _) => Some(*number),
                Opened::Standard(stream) => Some(*stream as i64),
            });
            match number {
                Some(number) => int::new(cx, number),
                None => Err(closed_error(cx)),
            }
        }),
        Native::new("isatty", "($self, /)", "True if the file is connected to a TTY device.", |cx, args| {
            check_open(cx, args.req(0))?;
            let truth = is_terminal(cx, args.req(0));
            Ok(cx.bool(truth))
        }),
    ],
    getset: &[
        GetSet { name: "closed", doc: "True if the file is closed", get: |cx, file| {
            let truth = !is_open(file);
            Ok(cx.bool(truth))
        }, set: None },
        GetSet { name: "closefd", doc: "True if the file descriptor will be closed by close().", get: |cx, file| {
            let truth = with(file, |own| own.closes);
            Ok(cx.bool(truth))
        }, set: None },
        GetSet { name: "mode", doc: "String giving the file mode", get: |cx, file| {
            let mode = with(file, |own| own.mode());
            str_::new(cx, mode)
        }, set: None },
        GetSet { name: "_blksize", doc: "", get: |cx, file| {
            let size = block_size(file);
            int::new(cx, size as i64)
        }, set: None },
    ],
    ..STREAM
};

pub(super) fn with<T>(file: &Value, with: impl FnOnce(&mut FileIo) -> T) -> T {
    match &mut *io::state(file).borrow_mut() {
        State::File(own) => with(own),
        _ => unreachable!("methods of FileIO are called on FileIO"),
    }
}

fn closed_error(cx: &mut Cx) -> Raised {
    cx.value_error("I/O operation on closed file")
}

pub(super) fn is_open(file: &Value) -> bool {
    with(file, |own| own.opened != Opened::Nothing)
}

fn check_open(cx: &mut Cx, file: &Value) -> Res<()> {
    if is_open(file) {
        Ok(())
    } else {
        Err(closed_error(cx))
    }
}

fn check_readable(cx: &mut Cx, file: &Value) -> Res<()> {
    check_open(cx, file)?;
    if with(file, |own| own.way.reads) {
        Ok(())
    } else {
        Err(unsupported(cx, "File not open for reading"))
    }
}

fn check_writable(cx: &mut Cx, file: &Value) -> Res<()> {
    check_open(cx, file)?;
    if with(file, |own| own.way.writes) {
        Ok(())
    } else {
        Err(unsupported(cx, "File not open for writing"))
    }
}

/// Bytes of the buffer that suits the file.
pub(super) fn block_size(file: &Value) -> usize {
    with(file, |own| own.block_size)
}

/// The standard stream that it is, if any.
pub(super) fn standard_of(file: &Value) -> Option<Stream> {
    with(file, |own| match own.opened {
        Opened::Standard(stream) => Some(stream),
        _ => None,
    })
}

pub(super) fn is_terminal(cx: &mut Cx, file: &Value) -> bool {
    match standard_of(file) {
        Some(stream) => cx.host().is_terminal(stream),
        None => with(file, |own| own.is_terminal),
    }
}

/// Would closing the stream close a descriptor?
pub(super) fn owns_descriptor(file: &Value) -> bool {
    with(file, |own| own.closes && own.number().is_some())
}

fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    layout::new(cx, class, State::File(FileIo::new()))
}

/// A `FileIO` of a standard stream, which closing leaves open.
pub(super) fn of_standard(cx: &mut Cx, stream: Stream) -> Res<Value> {
    crate::objects::class::complete(cx, Ty::FileIo)?;
    let class = cx.type_value(Ty::FileIo);
    let file = layout::new(cx, &class, State::File(FileIo::new()))?;
    with(&file, |own| begin_standard(own, stream));
    let name = match stream {
        Stream::Input => "<stdin>",
        Stream::Output => "<stdout>",
        Stream::Error => "<stderr>",
    };
    let name = str_::new(cx, name)?;
    set_name(cx, &file, &name)?;
    Ok(file)
}

fn begin_standard(own: &mut FileIo, stream: Stream) {
    own.opened = Opened::Standard(stream);
    own.closes = false;
    own.way = Way {
        reads: stream == Stream::Input,
        writes: stream != Stream::Input,
        appends: false,
    };
}

fn set_name(cx: &mut Cx, file: &Value, name: &Value) -> Res<()> {
    let attribute = str_::intern(cx, "name");
    cx.set_attr(file, &attribute, name)
}

static INIT: Signature = Signature::parse("(file, mode='r', closefd=True, opener=None)");

fn init(cx: &mut Cx, file: &Value, args: Args<'_>) -> Res<()> {
    call_bound(cx, "FileIO", &INIT, args, |cx, given| {
        if is_open(file) && with(file, |own| own.closes) {
            close_descriptor(cx, file)?;
        }
        let mode = text_argument(cx, given.opt(1), "FileIO", "mode")?;
        let mode = mode.unwrap_or_else(|| "r".to_owned());
        let closes = match given.opt(2) {
            Some(closes) => cx.is_true(closes)?,
            None => true,
        };
        let opener = given.opt(3).filter(|opener| !cx.is_none(opener)).cloned();
        start(cx, file, given.req(0), &mode, (closes, opener))?;
        Ok(cx.none())
    })
    .map(drop)
}

/// The way and the creation that a mode of a `FileIO` means.
fn parse_mode(cx: &mut Cx, mode: &str) -> Res<(Way, Creation)> {
    let wrong = "Must have exactly one of create/read/write/append mode and at most one plus";
    let mut way = Way {
        reads: false,
        writes: false,
        appends: false,
    };
    let mut creation = None;
    let mut has_plus = false;
    for c in mode.chars() {
        let of_letter = match c {
            'r' => Some(Creation::No),
            'w' => Some(Creation::Empty),
            'x' => Some(Creation::New),
            'a' => Some(Creation::Maybe),
            _ => None,
        };
        match c {
            'b' => {}
            '+' if !has_plus => has_plus = true,
            '+' => return Err(cx.value_error(wrong)),
            _ if of_letter.is_none() => {
                return Err(cx.value_error(format!("invalid mode: {mode:.200}")));
            }
            _ if creation.is_some() => return Err(cx.value_error(wrong)),
            _ => {
                creation = of_letter;
                way.reads = c == 'r';
                way.writes = c != 'r';
                way.appends = c == 'a';
            }
        }
    }
    let Some(creation) = creation else {
        return Err(cx.value_error(wrong));
    };
    if has_plus {
        (way.reads, way.writes) = (true, true);
    }
    Ok((way, creation))
}

/// Opens the file of a new object.
pub(super) fn start(
    cx: &mut Cx,
    file: &Value,
    name: &Value,
    mode: &str,
    (closes, opener): (bool, Option<Value>),
) -> Res<()> {
    if int::is_int(name) {
        if opener.is_some() {
            return Err(cx.refuse("open() with an opener"));
        }
        return start_standard(cx, file, name, mode, closes);
    }
    let path_value = path_of(cx, name)?;
    let path = str_::to_rust(cx, &path_value);
    let (way, creation) = parse_mode(cx, mode)?;
    if !closes {
        return Err(cx.value_error("Cannot use closefd=False with file name"));
    }
    if path.contains('\0') {
        return Err(cx.value_error("embedded null byte"));
    }
    if opener.is_some() {
        return Err(cx.refuse("open() with an opener"));
    }
    let path = absolute(cx, path)?;
    let number = cx.runtime_mut().descriptors.take();
    let opened = OpenFile {
        number,
        path: &path,
        way,
    };
    let answer = cx.host().request(Request::Open(opened, creation));
    let numbers = match answer {
        Ok(Answer::Numbers(numbers)) => numbers,
        answer => {
            cx.runtime_mut().descriptors.give_back(number);
            let error = answer
                .err()
                .unwrap_or_else(|| std::io::Error::from_raw_os_error(5));
            return Err(exception::raise_os_error(cx, &error, Some(name)));
        }
    };
    let at = |i: usize| numbers.get(i).copied().unwrap_or(0);
    with(file, |own| {
        own.opened = Opened::File(number, path);
        own.way = way;
        own.is_created = creation == Creation::New;
        own.closes = true;
        own.block_size = usize::try_from(at(BLOCK_SIZE))
            .ok()
            .filter(|&n| n > 1)
            .unwrap_or(io::BUFFER_SIZE);
        own.is_terminal = at(BLOCK_SIZE + 1) != 0;
        own.has_positions = at(BLOCK_SIZE + 2) != 0;
        own.pos = if way.appends { at(SIZE) as u64 } else { 0 };
    });
    set_name(cx, file, name)
}

/// A number of an open file: only standard streams can be had by it.
fn start_standard(cx: &mut Cx, file: &Value, name: &Value, mode: &str, closes: bool) -> Res<()> {
    let number = size_argument(cx, name)?;
    if number < 0 {
        return Err(cx.value_error("negative file descriptor"));
    }
    parse_mode(cx, mode)?;
    let stream = match number {
        0 => Stream::Input,
        1 => Stream::Output,
        2 => Stream::Error,
        _ => return Err(cx.refuse("open() of a file descriptor beside 0, 1 and 2")),
    };
    if closes {
        return Err(cx.refuse("open() of a standard stream that is closed with it: closefd=False"));
    }
    with(file, |own| begin_standard(own, stream));
    set_name(cx, file, name)
}

fn absolute(cx: &mut Cx, path: String) -> Res<String> {
    if path.starts_with('/') || path.is_empty() {
        return Ok(path);
    }
    match cx.host().request(Request::CurrentDir) {
        Ok(Answer::Texts(dir)) => {
            let dir = dir.first().map_or("", String::as_str);
            Ok(std::path::Path::new(dir)
                .join(&path)
                .to_string_lossy()
                .into_owned())
        }
        _ => Ok(path),
    }
}

fn repr(cx: &mut Cx, file: &Value) -> Res<Value> {
    let class = cx.type_name_of(file);
    let class = if class == "FileIO" {
        "_io.FileIO".to_owned()
    } else {
        class
    };
    if !is_open(file) {
        return str_::new(cx, &format!("<{class} [closed]>"));
    }
    let (mode, closes) = with(file, |own| (own.mode(), own.closes));
    let closes = if closes { "True" } else { "False" };
    let name = str_::intern(cx, "name");
    let shown = match cx.get_attr_opt(file, &name)? {
        Some(name) => format!("name={}", cx.repr_string(&name)?),
        None => {
            let number = io::call(cx, file, "fileno", &[])?;
            format!("fd={}", cx.repr_string(&number)?)
        }
    };
    str_::new(
        cx,
        &format!("<{class} {shown} mode='{mode}' closefd={closes}>"),
    )
}

fn failed(cx: &mut Cx, answer: std::io::Result<Answer>) -> Raised {
    let error = answer
        .err()
        .unwrap_or_else(|| std::io::Error::from_raw_os_error(5));
    exception::raise_os_error(cx, &error, None)
}

/// At most so many bytes; none at the end.
pub(super) fn read(cx: &mut Cx, file: &Value, n: usize) -> Res<Vec<u8>> {
    check_readable(cx, file)?;
    if n == 0 {
        return Ok(Vec::new());
    }
    if standard_of(file).is_some() {
        return read_input(cx, file, n);
    }
    let state = io::object(file).state().borrow();
    let State::File(own) = &*state else {
        return Ok(Vec::new());
    };
    let pos = own.has_positions.then_some(own.pos);
    let Some(opened) = own.file() else {
        return Ok(Vec::new());
    };
    let answer = cx.host().request(Request::ReadAt(opened, pos, n));
    drop(state);
    match answer {
        Ok(Answer::Bytes(Ok(piece))) => {
            with(file, |own| own.pos += piece.len() as u64);
            Ok(piece)
        }
        Ok(Answer::Bytes(Err(number))) => {
            Err(failed(cx, Err(std::io::Error::from_raw_os_error(number))))
        }
        answer => Err(failed(cx, answer)),
    }
}

fn read_input(cx: &mut Cx, file: &Value, n: usize) -> Res<Vec<u8>> {
    if with(file, |own| own.pending.is_empty()) {
        let line = cx.host().read_line();
        let line = line.map_err(|error| exception::raise_os_error(cx, &error, None))?;
        with(file, |own| own.pending = line);
    }
    Ok(with(file, |own| {
        let n = n.min(own.pending.len());
        own.pending.drain(..n).collect()
    }))
}

/// All bytes to the end.
pub(super) fn read_all(cx: &mut Cx, file: &Value) -> Res<Vec<u8>> {
    let mut all = Vec::new();
    loop {
        let size = (all.len()).max(1 << 20);
        let piece = read(cx, file, size)?;
        if piece.is_empty() {
            return Ok(all);
        }
        if all.len() + piece.len() > cx.heap_limit() {
            return Err(cx.memory_error());
        }
        all.extend(piece);
    }
}

/// Writes bytes; how many of them were written.
pub(super) fn write(cx: &mut Cx, file: &Value, piece: &[u8]) -> Res<usize> {
    check_writable(cx, file)?;
    if let Some(stream) = standard_of(file) {
        if stream == Stream::Error {
            // Both may be the same terminal: what came first shows first.
            let _ = cx.host().flush(Stream::Output);
        }
        let written = cx.host().write(stream, piece);
        written.map_err(|error| exception::raise_os_error(cx, &error, None))?;
        return Ok(piece.len());
    }
    if piece.is_empty() {
        return Ok(0);
    }
    let state = io::object(file).state().borrow();
    let State::File(own) = &*state else {
        return Ok(0);
    };
    let pos = (own.has_positions && !own.way.appends).then_some(own.pos);
    let Some(opened) = own.file() else {
        return Ok(0);
    };
    let answer = cx.host().request(Request::WriteAt(opened, pos, piece));
    drop(state);
    match answer {
        Ok(Answer::Numbers(numbers)) if numbers.len() == 2 => {
            with(file, |own| own.pos = numbers[1] as u64);
            Ok(numbers[0] as usize)
        }
        answer => Err(failed(cx, answer)),
    }
}

/// Writes what the host keeps of a standard stream.
pub(super) fn flush(cx: &mut Cx, file: &Value) -> Res<()> {
    if let Some(stream) = standard_of(file)
        && stream != Stream::Input
    {
        let flushed = cx.host().flush(stream);
        flushed.map_err(|error| exception::raise_os_error(cx, &error, None))?;
    }
    Ok(())
}

/// Another position; gives it.
pub(super) fn seek(cx: &mut Cx, file: &Value, to: i64, whence: i64) -> Res<u64> {
    check_open(cx, file)?;
    if !with(file, |own| own.has_positions) {
        // "Illegal seek".
        return Err(failed(cx, Err(std::io::Error::from_raw_os_error(29))));
    }
    let from = match whence {
        0 => 0,
        1 => with(file, |own| own.pos) as i64,
        2 => size(cx, file)?,
        _ => return Err(failed(cx, Err(std::io::Error::from_raw_os_error(22)))),
    };
    let pos = from.checked_add(to).filter(|&pos| pos >= 0);
    let Some(pos) = pos else {
        // "Invalid argument".
        return Err(failed(cx, Err(std::io::Error::from_raw_os_error(22))));
    };
    with(file, |own| own.pos = pos as u64);
    Ok(pos as u64)
}

fn size(cx: &mut Cx, file: &Value) -> Res<i64> {
    let state = io::object(file).state().borrow();
    let State::File(own) = &*state else {
        return Ok(0);
    };
    let Some(opened) = own.file() else {
        return Ok(0);
    };
    let answer = cx.host().request(Request::StatOpen(opened));
    drop(state);
    match answer {
        Ok(Answer::Numbers(numbers)) => Ok(numbers.get(SIZE).copied().unwrap_or(0)),
        answer => Err(failed(cx, answer)),
    }
}

/// Another length: this one, or the position.
pub(super) fn truncate(cx: &mut Cx, file: &Value, length: Option<i64>) -> Res<i64> {
    check_writable(cx, file)?;
    let length = match length {
        Some(length) => length,
        None => seek(cx, file, 0, 1)? as i64,
    };
    if length < 0 {
        return Err(failed(cx, Err(std::io::Error::from_raw_os_error(22))));
    }
    let state = io::object(file).state().borrow();
    let State::File(own) = &*state else {
        return Ok(length);
    };
    let Some(opened) = own.file() else {
        drop(state);
        return Err(failed(cx, Err(std::io::Error::from_raw_os_error(22))));
    };
    let answer = cx.host().request(Request::SetLength(opened, length as u64));
    drop(state);
    match answer {
        Ok(_) => Ok(length),
        answer => Err(failed(cx, answer)),
    }
}

fn close_descriptor(cx: &mut Cx, file: &Value) -> Res<()> {
    let opened = with(file, |own| {
        let way = own.way;
        match std::mem::replace(&mut own.opened, Opened::Nothing) {
            Opened::File(number, path) => Some((number, path, way)),
            _ => None,
        }
    });
    let Some((number, path, way)) = opened else {
        return Ok(());
    };
    cx.runtime_mut().descriptors.give_back(number);
    let answer = cx.host().request(Request::Close(OpenFile {
        number,
        path: &path,
        way,
    }));
    match answer {
        Ok(_) => Ok(()),
        answer => Err(failed(cx, answer)),
    }
}

/// Closes it, by way of `_RawIOBase.close()`, which a subclass sees flush.
pub(super) fn close(cx: &mut Cx, file: &Value) -> Res<()> {
    let base = cx.type_value(Ty::RawIoBase);
    let name = str_::intern(cx, "close");
    let close = cx.get_attr(&base, &name)?;
    let marked = cx.call(&close, std::slice::from_ref(file));
    match marked {
        Ok(_) => close_descriptor(cx, file),
        Err(raised) => {
            let waiting = cx.take_pending();
            let closed = close_descriptor(cx, file);
            if closed.is_err() {
                cx.take_pending();
            }
            cx.put_pending(waiting);
            Err(raised)
        }
    }
}

/// Numbers of open files, given out from 3 on: the lowest that is free, as the system does.
#[derive(Debug, Default)]
pub(crate) struct Descriptors {
    in_use: std::collections::BTreeSet<i64>,
}

impl Descriptors {
    fn take(&mut self) -> i64 {
        let mut number = 3;
        while self.in_use.contains(&number) {
            number += 1;
        }
        self.in_use.insert(number);
        number
    }

    fn give_back(&mut self, number: i64) {
        self.in_use.remove(&number);
    }
}

/// A file goes whose `close` has failed, or was never called.
pub(super) fn release(cx: &mut Cx, own: &FileIo) {
    if let (Some(file), true) = (own.file(), own.closes) {
        let _ = cx.host().request(Request::Close(file));
        cx.runtime_mut().descriptors.give_back(file.number);
    }
}
