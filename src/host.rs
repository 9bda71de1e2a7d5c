//! `Host`: everything that reaches the machine from outside. Clock, files, standard streams, environment and random seeds come through
//! this trait alone, so that a run can be recorded and repeated exactly. Nothing below `session` names `std::fs`, `std::env`
//! or a clock.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::VecDeque;
use std::io::{self, BufRead, IsTerminal, Read, Seek, Write};
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// One of the standard streams.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stream {
    /// Standard input.
    Input,
    /// Standard output.
    Output,
    /// Standard error.
    Error,
}

/// What lies under a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Nothing, or nothing that can be seen.
    Missing,
    /// Something that can be read.
    File,
    /// A directory.
    Directory,
}

/// How a file is opened for writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteMode {
    /// Emptied if it is there.
    Truncate,
    /// Kept; new bytes go to its end.
    Append,
    /// It must not be there.
    Create,
}

/// How a program uses a file that it has opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// It reads.
    pub reads: bool,
    /// It writes.
    pub writes: bool,
    /// What it writes goes to the end.
    pub appends: bool,
}

/// How a file comes to be when it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Creation {
    /// It must be there.
    No,
    /// It is made if it is not there.
    Maybe,
    /// It is made, or emptied.
    Empty,
    /// It must not be there.
    New,
}

/// A file that a program has open: its number in the program, and what it takes to open it again. A host may have closed it meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenFile<'a> {
    /// `fileno()`
    pub number: i64,
    /// An absolute path.
    pub path: &'a str,
    /// What the program does with it.
    pub way: Way,
}

/// What a program asks of the file system and the process, beside reading and writing files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request<'a> {
    /// The working directory: a text.
    CurrentDir,
    /// Another working directory.
    ChangeDir(&'a str),
    /// The names in a directory: texts, as they come.
    List(&'a str),
    /// A new directory with these permissions.
    MakeDir(&'a str, u32),
    /// A file or link is removed.
    RemoveFile(&'a str),
    /// An empty directory is removed.
    RemoveDir(&'a str),
    /// A file or directory has another name.
    Rename(&'a str, &'a str),
    /// What is known of a file: numbers, see [`Answer::Numbers`]. The flag: links are followed.
    Stat(&'a str, bool),
    /// Where a link leads: a text.
    ReadLink(&'a str),
    /// A new link: where it leads, its path.
    Link(&'a str, &'a str),
    /// Permissions are changed.
    ChangeMode(&'a str, u32),
    /// Opens a file: numbers as of `Stat`, then the size of a block, whether it is a terminal, whether it has positions.
    Open(OpenFile<'a>, Creation),
    /// So many bytes at most from this position on; without one, those that come next. No bytes: the end.
    ReadAt(OpenFile<'a>, Option<u64>, usize),
    /// Writes bytes at this position, or at the end: the number of bytes, and the position behind them.
    WriteAt(OpenFile<'a>, Option<u64>, &'a [u8]),
    /// Cuts a file off, or fills it with zeroes.
    SetLength(OpenFile<'a>, u64),
    /// What is known of an open file: as of `Stat`.
    StatOpen(OpenFile<'a>),
    /// The program is done with a file.
    Close(OpenFile<'a>),
    /// All files are closed; those that are still in use are opened again.
    CloseAll,
    /// What was written to standard output and is still kept is not written: bytes.
    TakeOutput,
    /// So many random bytes.
    Random(usize),
    /// The process's number and its parent's: numbers.
    Process,
    /// How many processors there are: a number.
    Processors,
    /// All variables of the environment: texts, names and values in turn.
    Environment,
}

/// The world outside.
pub trait Host {
    /// Nanoseconds since 1970, by the wall clock.
    fn time_ns(&mut self) -> i64;
    /// Nanoseconds of a clock that never goes back.
    fn monotonic_ns(&mut self) -> i64;
    /// Nanoseconds of processor time.
    fn process_time_ns(&mut self) -> i64;
    /// Waits.
    fn sleep(&mut self, duration: Duration);
    /// The bytes of a file.
    fn read_file(&mut self, path: &str) -> io::Result<Vec<u8>>;
    /// Opens a file for writing: creates or empties it as `mode` says, without writing anything.
    fn open_for_writing(&mut self, path: &str, mode: WriteMode) -> io::Result<()>;
    /// Writes bytes at the end of a file.
    fn append_file(&mut self, path: &str, bytes: &[u8]) -> io::Result<()>;
    /// What lies under a path.
    fn file_kind(&mut self, path: &str) -> FileKind;
    /// Writes to standard output or standard error. May keep bytes until `flush`.
    fn write(&mut self, stream: Stream, bytes: &[u8]) -> io::Result<()>;
    /// Writes what is kept.
    fn flush(&mut self, stream: Stream) -> io::Result<()>;
    /// One line of standard input with its newline; empty at its end.
    fn read_line(&mut self) -> io::Result<Vec<u8>>;
    /// A line asked for with a prompt. A terminal host may offer editing.
    fn read_line_prompted(&mut self, prompt: &str) -> io::Result<Vec<u8>> {
        self.write(Stream::Output, prompt.as_bytes())?;
        self.flush(Stream::Output)?;
        self.read_line()
    }
    /// Is the stream a terminal?
    fn is_terminal(&mut self, stream: Stream) -> bool;
    /// Does the next character on the terminal come first in its line?
    fn is_at_line_start(&mut self) -> bool {
        true
    }
    /// An environment variable.
    fn env(&mut self, name: &str) -> Option<String>;
    /// Everything else; a host without a file system refuses.
    fn request(&mut self, _request: Request<'_>) -> io::Result<Answer> {
        // "Function not implemented".
        Err(io::Error::from_raw_os_error(38))
    }
    /// Eight random bytes.
    fn random_seed(&mut self) -> u64;
    /// The program is about to be interrupted (Ctrl-C).
    fn interrupted(&mut self) {}
    /// What is written from here on (until it is `false`) is a file that the user asked a view for: it stays whatever becomes of the program.
    fn exports(&mut self, _is_export: bool) {}
}

/// The real world.
#[derive(Debug)]
pub struct RealHost {
    start: Instant,
    out: io::Stdout,
    /// Written to standard output, and kept as long as CPython's text layer keeps it.
    kept: Vec<u8>,
    out_is_terminal: bool,
    is_at_line_start: bool,
    /// By their numbers.
    files: BTreeMap<i64, std::fs::File>,
}

/// Bytes of standard output that are kept.
const KEPT: usize = 8192;

impl Drop for RealHost {
    fn drop(&mut self) {
        // Nobody is left to be told of a failure.
        let _ = self.flush(Stream::Output);
    }
}

impl Default for RealHost {
    fn default() -> RealHost {
        RealHost::new()
    }
}

impl RealHost {
    /// The host of a process.
    pub fn new() -> RealHost {
        RealHost {
            start: Instant::now(),
            out: io::stdout(),
            kept: Vec::new(),
            out_is_terminal: io::stdout().is_terminal(),
            is_at_line_start: true,
            files: BTreeMap::new(),
        }
    }

    fn write_kept(&mut self) -> io::Result<()> {
        let kept = std::mem::take(&mut self.kept);
        let written = self.out.lock().write_all(&kept);
        // Its memory is used again.
        self.kept = kept;
        self.kept.clear();
        written
    }

    fn open(&mut self, file: OpenFile<'_>, creation: Creation) -> io::Result<&mut std::fs::File> {
        let mut options = std::fs::OpenOptions::new();
        options.read(file.way.reads);
        if file.way.appends {
            options.append(true);
        } else {
            options.write(file.way.writes);
        }
        match creation {
            Creation::No => &mut options,
            Creation::Maybe => options.create(true),
            Creation::Empty => options.create(true).truncate(true),
            Creation::New => options.create_new(true),
        };
        let opened = options.open(file.path)?;
        if opened.metadata()?.is_dir() {
            // "Is a directory".
            return Err(io::Error::from_raw_os_error(21));
        }
        Ok(match self.files.entry(file.number) {
            std::collections::btree_map::Entry::Occupied(entry) => {
                let place = entry.into_mut();
                *place = opened;
                place
            }
            std::collections::btree_map::Entry::Vacant(entry) => entry.insert(opened),
        })
    }

    /// The file, opened again if it is closed.
    fn file(&mut self, file: OpenFile<'_>) -> io::Result<&mut std::fs::File> {
        if self.files.contains_key(&file.number) {
            return self
                .files
                .get_mut(&file.number)
                .ok_or_else(|| io::Error::from_raw_os_error(9));
        }
        self.open(file, Creation::No)
    }

    fn file_request(&mut self, request: Request<'_>) -> io::Result<Answer> {
        match request {
            Request::Open(file, creation) => {
                let opened = self.open(file, creation)?;
                let data = opened.metadata()?;
                let mut numbers = numbers_of(&data);
                numbers.push(block_size(&data));
                numbers.push(i64::from(opened.is_terminal()));
                numbers.push(i64::from(opened.stream_position().is_ok()));
                Ok(Answer::Numbers(numbers))
            }
            Request::ReadAt(file, pos, n) => {
                let opened = self.file(file)?;
                let mut bytes = Vec::new();
                let size = opened.metadata().map_or(0, |data| data.len());
                // A file of the system's own may say that it is empty.
                let rest = size.saturating_sub(pos.unwrap_or(0)).max(1 << 16);
                let most = n.min(usize::try_from(rest).unwrap_or(n));
                bytes
                    .try_reserve_exact(most)
                    .map_err(|_| io::Error::from(io::ErrorKind::OutOfMemory))?;
                bytes.resize(most, 0);
                let got = match pos {
                    Some(pos) => read_at(opened, &mut bytes, pos)?,
                    None => opened.read(&mut bytes)?,
                };
                bytes.truncate(got);
                Ok(Answer::Bytes(Ok(bytes)))
            }
            Request::WriteAt(file, pos, bytes) => {
                let opened = self.file(file)?;
                let end = match pos {
                    Some(pos) if !file.way.appends => {
                        write_at(opened, bytes, pos)?;
                        pos + bytes.len() as u64
                    }
                    _ => {
                        opened.write_all(bytes)?;
                        opened.stream_position().unwrap_or(0)
                    }
                };
                Ok(Answer::Numbers(vec![bytes.len() as i64, end as i64]))
            }
            Request::SetLength(file, size) => {
                self.file(file)?.set_len(size)?;
                Ok(Answer::Truth(true))
            }
            Request::StatOpen(file) => {
                Ok(Answer::Numbers(numbers_of(&self.file(file)?.metadata()?)))
            }
            Request::Close(file) => {
                self.files.remove(&file.number);
                Ok(Answer::Truth(true))
            }
            _ => {
                self.files.clear();
                Ok(Answer::Truth(true))
            }
        }
    }
}

#[cfg(unix)]
fn block_size(data: &std::fs::Metadata) -> i64 {
    use std::os::unix::fs::MetadataExt;
    data.blksize() as i64
}

#[cfg(not(unix))]
fn block_size(_data: &std::fs::Metadata) -> i64 {
    8192
}

#[cfg(unix)]
fn read_at(file: &std::fs::File, bytes: &mut [u8], pos: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, bytes, pos)
}

#[cfg(not(unix))]
fn read_at(mut file: &std::fs::File, bytes: &mut [u8], pos: u64) -> io::Result<usize> {
    file.seek(io::SeekFrom::Start(pos))?;
    file.read(bytes)
}

#[cfg(unix)]
fn write_at(file: &std::fs::File, bytes: &[u8], pos: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::write_all_at(file, bytes, pos)
}

#[cfg(not(unix))]
fn write_at(mut file: &std::fs::File, bytes: &[u8], pos: u64) -> io::Result<()> {
    file.seek(io::SeekFrom::Start(pos))?;
    file.write_all(bytes)
}

fn nanoseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_nanos()).unwrap_or(i64::MAX)
}

fn text_of(name: &std::ffi::OsStr) -> String {
    name.to_string_lossy().into_owned()
}

#[cfg(unix)]
fn numbers_of(data: &std::fs::Metadata) -> Vec<i64> {
    use std::os::unix::fs::MetadataExt;
    let ns = |seconds: i64, rest: i64| seconds.saturating_mul(1_000_000_000).saturating_add(rest);
    vec![
        i64::from(data.mode()),
        data.ino() as i64,
        data.dev() as i64,
        data.nlink() as i64,
        i64::from(data.uid()),
        i64::from(data.gid()),
        data.size() as i64,
        ns(data.atime(), data.atime_nsec()),
        ns(data.mtime(), data.mtime_nsec()),
        ns(data.ctime(), data.ctime_nsec()),
    ]
}

#[cfg(not(unix))]
fn numbers_of(data: &std::fs::Metadata) -> Vec<i64> {
    let ns = |time: io::Result<SystemTime>| {
        let since = time
            .ok()
            .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        since.map_or(0, nanoseconds)
    };
    let mode = if data.is_dir() { 0o040_755 } else { 0o100_644 };
    vec![
        mode,
        0,
        0,
        1,
        0,
        0,
        data.len() as i64,
        ns(data.accessed()),
        ns(data.modified()),
        ns(data.created()),
    ]
}

#[cfg(unix)]
fn unix_request(request: Request<'_>) -> io::Result<Answer> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    match request {
        Request::MakeDir(path, mode) => {
            std::fs::DirBuilder::new().mode(mode).create(path)?;
        }
        Request::Link(to, path) => std::os::unix::fs::symlink(to, path)?,
        Request::ChangeMode(path, mode) => {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))?;
        }
        Request::Process => {
            let parent = std::os::unix::process::parent_id();
            let own = std::process::id();
            return Ok(Answer::Numbers(vec![i64::from(own), i64::from(parent)]));
        }
        Request::Random(n) => {
            let mut bytes = Vec::new();
            bytes
                .try_reserve_exact(n)
                .map_err(|_| io::Error::from(io::ErrorKind::OutOfMemory))?;
            let source = std::fs::File::open("/dev/urandom")?;
            source.take(n as u64).read_to_end(&mut bytes)?;
            return Ok(Answer::Bytes(Ok(bytes)));
        }
        _ => return Err(io::Error::from_raw_os_error(38)),
    }
    Ok(Answer::Truth(true))
}

#[cfg(not(unix))]
fn unix_request(request: Request<'_>) -> io::Result<Answer> {
    match request {
        Request::MakeDir(path, _) => std::fs::create_dir(path)?,
        Request::Process => return Ok(Answer::Numbers(vec![i64::from(std::process::id()), 0])),
        _ => return Err(io::Error::from_raw_os_error(38)),
    }
    Ok(Answer::Truth(true))
}

fn real_request(request: Request<'_>) -> io::Result<Answer> {
    match request {
        Request::CurrentDir => {
            let dir = std::env::current_dir()?;
            return Ok(Answer::Texts(vec![text_of(dir.as_os_str())]));
        }
        Request::ChangeDir(path) => std::env::set_current_dir(path)?,
        Request::List(path) => {
            let mut names = Vec::new();
            for entry in std::fs::read_dir(path)? {
                names.push(text_of(&entry?.file_name()));
            }
            return Ok(Answer::Texts(names));
        }
        Request::RemoveFile(path) => std::fs::remove_file(path)?,
        Request::RemoveDir(path) => std::fs::remove_dir(path)?,
        Request::Rename(from, to) => std::fs::rename(from, to)?,
        Request::Stat(path, follows) => {
            let data = if follows {
                std::fs::metadata(path)?
            } else {
                std::fs::symlink_metadata(path)?
            };
            return Ok(Answer::Numbers(numbers_of(&data)));
        }
        Request::ReadLink(path) => {
            let to = std::fs::read_link(path)?;
            return Ok(Answer::Texts(vec![text_of(to.as_os_str())]));
        }
        Request::Processors => {
            let n = std::thread::available_parallelism()?.get();
            return Ok(Answer::Numbers(vec![n as i64]));
        }
        Request::Environment => {
            let pairs = std::env::vars_os();
            let texts = pairs.flat_map(|(name, value)| [text_of(&name), text_of(&value)]);
            return Ok(Answer::Texts(texts.collect()));
        }
        _ => return unix_request(request),
    }
    Ok(Answer::Truth(true))
}

impl Host for RealHost {
    fn time_ns(&mut self) -> i64 {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, nanoseconds)
    }

    fn monotonic_ns(&mut self) -> i64 {
        // A process's clock starts at an arbitrary point; never 0, as some programs test it for truth.
        nanoseconds(self.start.elapsed()) + 1_000_000_000
    }

    fn process_time_ns(&mut self) -> i64 {
        cpu_time_ns().unwrap_or_else(|| nanoseconds(self.start.elapsed()))
    }

    fn sleep(&mut self, duration: Duration) {
        std::thread::sleep(duration);
    }

    fn read_file(&mut self, path: &str) -> io::Result<Vec<u8>> {
        std::fs::read(path)
    }

    fn open_for_writing(&mut self, path: &str, mode: WriteMode) -> io::Result<()> {
        let mut options = std::fs::OpenOptions::new();
        match mode {
            WriteMode::Truncate => options.write(true).create(true).truncate(true),
            WriteMode::Append => options.append(true).create(true),
            WriteMode::Create => options.write(true).create_new(true),
        };
        options.open(path).map(drop)
    }

    fn append_file(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        std::fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(path)?
            .write_all(bytes)
    }

    fn file_kind(&mut self, path: &str) -> FileKind {
        match std::fs::metadata(Path::new(path)) {
            Ok(data) if data.is_dir() => FileKind::Directory,
            Ok(_) => FileKind::File,
            Err(_) => FileKind::Missing,
        }
    }

    fn write(&mut self, stream: Stream, bytes: &[u8]) -> io::Result<()> {
        if let Some(last) = bytes.last() {
            self.is_at_line_start = *last == b'\n';
        }
        if stream == Stream::Error {
            // What was printed before comes first, where both go to the same place.
            return io::stderr().write_all(bytes);
        }
        if self.kept.len() + bytes.len() > KEPT {
            self.write_kept()?;
        }
        self.kept.extend_from_slice(bytes);
        if self.out_is_terminal && bytes.contains(&b'\n') {
            self.write_kept()?;
            self.out.flush()
        } else if self.kept.len() >= KEPT {
            self.write_kept()
        } else {
            Ok(())
        }
    }

    fn flush(&mut self, stream: Stream) -> io::Result<()> {
        if stream == Stream::Error {
            io::stderr().flush()
        } else {
            self.write_kept()?;
            self.out.flush()
        }
    }

    fn read_line(&mut self) -> io::Result<Vec<u8>> {
        let mut line = Vec::new();
        io::stdin().lock().read_until(b'\n', &mut line)?;
        if line.ends_with(b"\n") {
            // The terminal has shown it.
            self.is_at_line_start = true;
        }
        Ok(line)
    }

    fn is_at_line_start(&mut self) -> bool {
        self.is_at_line_start
    }

    fn is_terminal(&mut self, stream: Stream) -> bool {
        match stream {
            Stream::Input => io::stdin().is_terminal(),
            Stream::Output => self.out_is_terminal,
            Stream::Error => io::stderr().is_terminal(),
        }
    }

    fn request(&mut self, request: Request<'_>) -> io::Result<Answer> {
        match request {
            Request::Open(..)
            | Request::ReadAt(..)
            | Request::WriteAt(..)
            | Request::SetLength(..)
            | Request::StatOpen(_)
            | Request::Close(_)
            | Request::CloseAll => self.file_request(request),
            Request::TakeOutput => Ok(Answer::Bytes(Ok(std::mem::take(&mut self.kept)))),
            _ => real_request(request),
        }
    }

    fn env(&mut self, name: &str) -> Option<String> {
        std::env::var(name).ok()
    }

    fn random_seed(&mut self) -> u64 {
        let mut bytes = [0; 8];
        let read = std::fs::File::open("/dev/urandom").and_then(|mut f| f.read_exact(&mut bytes));
        if read.is_err() {
            return self.time_ns() as u64;
        }
        u64::from_le_bytes(bytes)
    }
}

/// Processor time of this process, all its threads together.
#[cfg(unix)]
fn cpu_time_ns() -> Option<i64> {
    let clock = nix::time::ClockId::CLOCK_PROCESS_CPUTIME_ID;
    nix::time::clock_gettime(clock)
        .ok()
        .map(|time| nanoseconds(Duration::from(time)))
}

/// Processor time of this process: not known.
#[cfg(not(unix))]
fn cpu_time_ns() -> Option<i64> {
    None
}

/// A world in memory, for tests: the clock goes by itself, files are a map, output is kept.
#[derive(Debug, Default)]
pub struct MemoryHost {
    /// The clock; each look moves it by a microsecond.
    pub now_ns: i64,
    /// Files by path.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Lines that are still to be read.
    pub input: VecDeque<Vec<u8>>,
    /// What was written to standard output.
    pub out: Vec<u8>,
    /// What was written to standard error; a clone of it can be read while the machine owns the host.
    pub err: Rc<RefCell<Vec<u8>>>,
    /// The environment.
    pub environment: BTreeMap<String, String>,
    /// The next seed.
    pub seed: u64,
}

impl MemoryHost {
    /// A path as files are known by: from the root, or from the working directory, which is the root.
    fn key<'a>(&self, path: &'a str) -> &'a str {
        if self.files.contains_key(path) {
            path
        } else {
            path.strip_prefix('/').unwrap_or(path)
        }
    }

    fn tick(&mut self) -> i64 {
        self.now_ns += 1000;
        self.now_ns
    }
}

impl Host for MemoryHost {
    fn time_ns(&mut self) -> i64 {
        self.tick()
    }

    fn monotonic_ns(&mut self) -> i64 {
        self.tick()
    }

    fn process_time_ns(&mut self) -> i64 {
        self.tick()
    }

    fn sleep(&mut self, duration: Duration) {
        self.now_ns += nanoseconds(duration);
    }

    fn read_file(&mut self, path: &str) -> io::Result<Vec<u8>> {
        self.files
            .get(self.key(path))
            .cloned()
            .ok_or_else(|| io::Error::from_raw_os_error(2))
    }

    fn open_for_writing(&mut self, path: &str, mode: WriteMode) -> io::Result<()> {
        let path = self.key(path);
        if mode == WriteMode::Create && self.files.contains_key(path) {
            return Err(io::Error::from_raw_os_error(17));
        }
        let file = self.files.entry(path.to_owned()).or_default();
        if mode == WriteMode::Truncate {
            file.clear();
        }
        Ok(())
    }

    fn append_file(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.key(path);
        self.files
            .entry(path.to_owned())
            .or_default()
            .extend_from_slice(bytes);
        Ok(())
    }

    fn file_kind(&mut self, path: &str) -> FileKind {
        if self.files.contains_key(self.key(path)) {
            return FileKind::File;
        }
        let prefix = format!("{}/", path.trim_end_matches('/'));
        if self.files.keys().any(|name| name.starts_with(&prefix)) {
            FileKind::Directory
        } else {
            FileKind::Missing
        }
    }

    fn write(&mut self, stream: Stream, bytes: &[u8]) -> io::Result<()> {
        match stream {
            Stream::Error => self.err.borrow_mut().extend_from_slice(bytes),
            _ => self.out.extend_from_slice(bytes),
        }
        Ok(())
    }

    fn flush(&mut self, _stream: Stream) -> io::Result<()> {
        Ok(())
    }

    fn read_line(&mut self) -> io::Result<Vec<u8>> {
        Ok(self.input.pop_front().unwrap_or_default())
    }

    fn is_terminal(&mut self, _stream: Stream) -> bool {
        false
    }

    fn request(&mut self, request: Request<'_>) -> io::Result<Answer> {
        let missing = || io::Error::from_raw_os_error(2);
        match request {
            Request::CurrentDir => Ok(Answer::Texts(vec!["/".to_owned()])),
            Request::RemoveFile(path) => match self.files.remove(self.key(path)) {
                Some(_) => Ok(Answer::Truth(true)),
                None => Err(missing()),
            },
            Request::Rename(from, to) => {
                let file = self.files.remove(self.key(from)).ok_or_else(missing)?;
                let to = self.key(to);
                self.files.insert(to.to_owned(), file);
                Ok(Answer::Truth(true))
            }
            Request::Environment => {
                let pairs = self.environment.iter();
                let texts = pairs.flat_map(|(name, value)| [name.clone(), value.clone()]);
                Ok(Answer::Texts(texts.collect()))
            }
            Request::Open(file, creation) => {
                let path = self.key(file.path);
                let is_there = self.files.contains_key(path);
                match creation {
                    Creation::No if !is_there => return Err(missing()),
                    Creation::New if is_there => return Err(io::Error::from_raw_os_error(17)),
                    _ => {}
                }
                let content = self.files.entry(path.to_owned()).or_default();
                if creation == Creation::Empty {
                    content.clear();
                }
                let size = content.len() as i64;
                let numbers = [0o100_644, 0, 0, 1, 0, 0, size, 0, 0, 0, 4096, 0, 1];
                Ok(Answer::Numbers(numbers.to_vec()))
            }
            Request::ReadAt(file, pos, n) => {
                let content = self.files.get(self.key(file.path)).ok_or_else(missing)?;
                let start = (pos.unwrap_or(0) as usize).min(content.len());
                let end = start.saturating_add(n).min(content.len());
                Ok(Answer::Bytes(Ok(content[start..end].to_vec())))
            }
            Request::WriteAt(file, pos, bytes) => {
                let path = self.key(file.path);
                let content = self.files.get_mut(path).ok_or_else(missing)?;
                let start = match pos {
                    Some(pos) if !file.way.appends => pos as usize,
                    _ => content.len(),
                };
                let end = start + bytes.len();
                content.resize(content.len().max(end), 0);
                content[start..end].copy_from_slice(bytes);
                Ok(Answer::Numbers(vec![bytes.len() as i64, end as i64]))
            }
            Request::SetLength(file, size) => {
                let path = self.key(file.path);
                let content = self.files.get_mut(path).ok_or_else(missing)?;
                content.resize(size as usize, 0);
                Ok(Answer::Truth(true))
            }
            Request::StatOpen(file) => {
                let size = self
                    .files
                    .get(self.key(file.path))
                    .ok_or_else(missing)?
                    .len() as i64;
                let numbers = [0o100_644, 0, 0, 1, 0, 0, size, 0, 0, 0];
                Ok(Answer::Numbers(numbers.to_vec()))
            }
            Request::Close(_) | Request::CloseAll => Ok(Answer::Truth(true)),
            Request::TakeOutput => Ok(Answer::Bytes(Ok(Vec::new()))),
            Request::Process => Ok(Answer::Numbers(vec![2, 1])),
            Request::Random(n) => Ok(Answer::Bytes(Ok(vec![4; n]))),
            _ => Err(io::Error::from_raw_os_error(38)),
        }
    }

    fn env(&mut self, name: &str) -> Option<String> {
        self.environment.get(name).cloned()
    }

    fn random_seed(&mut self) -> u64 {
        self.seed = self.seed.wrapping_add(1);
        self.seed
    }
}

/// One answer of a host, as a recording keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Of a clock or a seed.
    Number(i64),
    /// Of a file, a line of input or a variable; the system's error number if it failed.
    Bytes(Result<Vec<u8>, i32>),
    /// Of a question about a path.
    Kind(FileKind),
    /// Of a yes-or-no question.
    Truth(bool),
    /// Of a [`Request`]: texts.
    Texts(Vec<String>),
    /// Of a [`Request`]: numbers. Of a file: mode, inode, device, links, user, group, size, nanoseconds of access, change and status.
    Numbers(Vec<i64>),
    /// A [`Request`] failed with this error number of the system.
    Failed(i32),
}
