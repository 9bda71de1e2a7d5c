//! The tape: every answer that the world gave a session, and what undoes every change that it made to files. With it a session is run again
//! and comes to the same state, without printing or writing anything; from there on it is live.
//!
//! After a way back the answers behind that point are kept: the clock, seeds and the environment answer as before, each in its turn, as long as
//! the program asks the same questions. Files are really written again, and really read; a line of input is asked for again.
//!
//! The tape is bounded. What does not fit is never lost to the program: only the way back ends there, and says why.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::rc::Rc;
use std::time::Duration;

use crate::host::{Answer, Creation, FileKind, Host, Request, Stream, WriteMode};

/// Bytes of answers that are kept, and bytes of old contents of files.
const MAX_BYTES: usize = 64 << 20;
/// What an entry of either list takes, beside its bytes.
const ENTRY_BYTES: usize = 48;
/// Links to links that are followed.
const MAX_LINKS: usize = 40;
/// The kind of file in a mode, and its values.
const KIND: i64 = 0o170_000;
const DIRECTORY: i64 = 0o040_000;
const REGULAR: i64 = 0o100_000;
const LINK: i64 = 0o120_000;

/// A question to the world: an answer fits the question that it was given to only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Question {
    Time,
    Monotonic,
    ProcessTime,
    Seed,
    Line,
    Terminal(Stream),
    Variable,
    /// A request that no file has a part in.
    Process,
    /// What lies in files, and changes of them: asked again whenever the program is not replayed.
    File,
}

/// Why one cannot go back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stuck {
    /// There is nothing before.
    Start,
    /// Old contents of files were too much to keep.
    Files,
    /// What the program read was too much to keep.
    Full,
    /// A statement on the way was interrupted: it would not be interrupted at the same point.
    Interrupted(String),
    /// Ctrl-C while everything was run again: the session stands at its start.
    Stopped,
    /// No second machine.
    NoMachine(String),
    /// Run again, the program did something else: a bug of ours.
    Diverged,
}

impl std::fmt::Display for Stuck {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Stuck::Start => f.write_str("this is the start: nothing is before it"),
            Stuck::Files => f.write_str(
                "no way back from here: the program has changed files whose old contents were too much to keep (64 MB)",
            ),
            Stuck::Full => f.write_str(
                "no way back to there: what the program has read until then was too much to keep (64 MB)",
            ),
            Stuck::Interrupted(what) => write!(
                f,
                "no way back to there: {what} was interrupted, and would not be at the same point again"
            ),
            Stuck::Stopped => f.write_str("interrupted on the way back"),
            Stuck::NoMachine(why) => write!(f, "no way back: {why}"),
            Stuck::Diverged => f.write_str(
                "a bug of Glassheap's, not of your program's: run again, it did not do the same",
            ),
        }
    }
}

/// Bytes of a transcript.
const MAX_TRANSCRIPT: usize = 16 << 20;

/// What was printed while it was kept instead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Printed {
    /// Standard output.
    pub(crate) output: Vec<u8>,
    /// Both streams, as a terminal would show them.
    pub(crate) shown: Vec<u8>,
}

/// What undoes a change of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Undo {
    Remove(String),
    RemoveDir(String),
    MakeDir(String, u32),
    /// The whole contents, and the permissions if the file is gone.
    Restore(String, Vec<u8>, Option<u32>),
    /// The length: what was added goes.
    Shorten(String, usize),
    Relink(String, String),
    Rename(String, String),
    Mode(String, u32),
    Dir(String),
}

impl Undo {
    fn bytes(&self) -> usize {
        match self {
            Undo::Restore(path, bytes, _) => path.len() + bytes.len(),
            Undo::Relink(a, b) | Undo::Rename(a, b) => a.len() + b.len(),
            Undo::Remove(path)
            | Undo::RemoveDir(path)
            | Undo::MakeDir(path, _)
            | Undo::Shorten(path, _)
            | Undo::Mode(path, _)
            | Undo::Dir(path) => path.len(),
        }
    }
}

/// What lies at a path.
enum Found {
    Nothing,
    File(usize, u32),
    Dir(u32),
    Link(String),
    /// A device, a pipe: nothing there can be undone.
    Other,
}

/// Unwinds out of a machine that is given up; nothing of its program runs meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct GivenUp;

/// Leaves the machine that runs, as it is.
pub(crate) fn give_up() -> ! {
    std::panic::resume_unwind(Box::new(GivenUp))
}

/// See the file's head.
pub(crate) struct Tape {
    world: Box<dyn Host>,
    answers: Vec<(Question, Answer)>,
    answer_bytes: usize,
    /// The answer that comes next.
    next: usize,
    /// The session is run again, up to this answer.
    replay: Option<usize>,
    /// No answers from this one on: they were too much.
    full_at: Option<usize>,
    /// The next answer and the number of writes before that.
    before_replay: (usize, u64),
    has_diverged: bool,
    n_writes: u64,
    failed_writes: BTreeMap<u64, i32>,
    /// What undoes the changes of files, with the number of the answer that each belongs to.
    journal: VecDeque<(usize, Undo)>,
    journal_bytes: usize,
    /// Before this answer files cannot be as they were.
    floor: usize,
    max_bytes: usize,
    /// What is written now is for the user to keep.
    is_export: bool,
    /// What is printed is kept.
    printed: Option<Printed>,
    /// A copy of all that was printed, if somebody wants one.
    transcript: Option<Vec<u8>>,
    /// Times that the program was interrupted.
    pub(crate) n_interrupts: u64,
    /// Somebody wants the replay to end.
    is_stopped: bool,
}

impl std::fmt::Debug for Tape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tape")
            .field("next", &self.next)
            .field("answers", &self.answers.len())
            .finish_non_exhaustive()
    }
}

fn errno(error: &io::Error) -> i32 {
    error.raw_os_error().unwrap_or(5)
}

fn answer_bytes(answer: &Answer) -> usize {
    match answer {
        Answer::Bytes(Ok(bytes)) => bytes.len(),
        Answer::Texts(texts) => texts.iter().map(|text| text.len() + 24).sum(),
        Answer::Numbers(numbers) => 8 * numbers.len(),
        _ => 0,
    }
}

impl Tape {
    /// An empty tape of this world.
    pub(crate) fn new(world: Box<dyn Host>) -> Tape {
        Tape {
            world,
            answers: Vec::new(),
            answer_bytes: 0,
            next: 0,
            replay: None,
            full_at: None,
            before_replay: (0, 0),
            has_diverged: false,
            n_writes: 0,
            failed_writes: BTreeMap::new(),
            journal: VecDeque::new(),
            journal_bytes: 0,
            floor: 0,
            max_bytes: MAX_BYTES,
            is_export: false,
            printed: None,
            transcript: None,
            n_interrupts: 0,
            is_stopped: false,
        }
    }

    /// How many answers were given.
    pub(crate) fn at(&self) -> usize {
        self.next
    }

    /// Can a session that stood at this answer be had again?
    pub(crate) fn reaches(&self, at: usize) -> Result<(), Stuck> {
        if at < self.floor {
            return Err(Stuck::Files);
        }
        if self.full_at.is_some_and(|full| at > full) {
            return Err(Stuck::Full);
        }
        Ok(())
    }

    /// A session will be run again from the start, up to this answer.
    pub(crate) fn begin_replay(&mut self, to: usize) {
        self.before_replay = (self.next, self.n_writes);
        (self.next, self.n_writes) = (0, 0);
        self.replay = Some(to);
        self.has_diverged = false;
        self.is_stopped = false;
    }

    /// It will not; the last session goes on.
    pub(crate) fn cancel_replay(&mut self) {
        (self.next, self.n_writes) = self.before_replay;
        self.replay = None;
    }

    /// Files are made as they were at this answer.
    pub(crate) fn undo_changes(&mut self, to: usize) {
        // They are opened again by the program that still has them.
        let _ = self.world.request(Request::CloseAll);
        while self.journal.back().is_some_and(|&(at, _)| at >= to)
            && let Some((_, undo)) = self.journal.pop_back()
        {
            self.journal_bytes -= undo.bytes() + ENTRY_BYTES;
            // What cannot be undone stays as it is: a folder that others use, say.
            let _ = self.undo(undo);
        }
    }

    /// From here on the session is live again.
    pub(crate) fn end_replay(&mut self) -> Result<(), Stuck> {
        let to = self.replay.take();
        if self.is_stopped {
            return Err(Stuck::Stopped);
        }
        if self.has_diverged || to.is_some_and(|to| to != self.next) {
            self.forget();
            return Err(Stuck::Diverged);
        }
        Ok(())
    }

    /// How often something was printed.
    #[cfg(test)]
    pub(crate) fn n_writes(&self) -> u64 {
        self.n_writes
    }

    /// Is a session run again?
    pub(crate) fn is_replaying(&self) -> bool {
        self.replay.is_some()
    }

    /// Did somebody want the replay to end?
    pub(crate) fn is_stopped(&self) -> bool {
        self.is_stopped
    }

    /// Has the session that is run again been left as it stood?
    pub(crate) fn was_given_up(&self) -> bool {
        self.is_stopped || self.has_diverged
    }

    /// What was answered after this point is not given again: the program goes another way.
    pub(crate) fn forget(&mut self) {
        for (_, answer) in self.answers.drain(self.next.min(self.answers.len())..) {
            self.answer_bytes -= answer_bytes(&answer) + ENTRY_BYTES;
        }
        self.failed_writes.split_off(&self.n_writes);
        if self.full_at.is_some_and(|full| full >= self.next) {
            self.full_at = None;
        }
    }

    /// Keeps what is printed from here on, or prints it again; gives what was kept.
    pub(crate) fn keep_printed(&mut self, keeps: bool) -> Printed {
        let kept = self.printed.take();
        self.printed = keeps.then(Printed::default);
        kept.unwrap_or_default()
    }

    /// Is what is printed kept?
    pub(crate) fn keeps_printed(&self) -> bool {
        self.printed.is_some()
    }

    fn ask(&mut self, question: Question, ask: impl FnOnce(&mut dyn Host) -> Answer) -> Answer {
        let known = self.answers.get(self.next);
        let fits = known.is_some_and(|(of, _)| *of == question);
        if let Some(to) = self.replay {
            if self.next < to
                && fits
                && let Some((_, answer)) = known
            {
                self.next += 1;
                return answer.clone();
            }
            self.has_diverged = true;
            give_up();
        }
        let is_fresh = matches!(question, Question::File | Question::Line);
        if fits
            && !is_fresh
            && let Some((_, answer)) = known
        {
            self.next += 1;
            return answer.clone();
        }
        if !fits {
            self.forget();
        }
        let answer = ask(&mut *self.world);
        self.note(question, &answer);
        answer
    }

    fn note(&mut self, question: Question, answer: &Answer) {
        let bytes = answer_bytes(answer) + ENTRY_BYTES;
        if let Some((_, known)) = self.answers.get_mut(self.next) {
            self.answer_bytes = self.answer_bytes + bytes - answer_bytes(known) - ENTRY_BYTES;
            known.clone_from(answer);
        } else if self.full_at.is_none() && self.answer_bytes + bytes <= self.max_bytes {
            self.answer_bytes += bytes;
            self.answers.push((question, answer.clone()));
        } else if self.full_at.is_none() {
            self.full_at = Some(self.answers.len());
        }
        self.next += 1;
    }

    fn number(&mut self, question: Question, ask: impl FnOnce(&mut dyn Host) -> i64) -> i64 {
        match self.ask(question, |world| Answer::Number(ask(world))) {
            Answer::Number(number) => number,
            _ => 0,
        }
    }

    fn bytes(
        &mut self,
        question: Question,
        ask: impl FnOnce(&mut dyn Host) -> io::Result<Vec<u8>>,
    ) -> io::Result<Vec<u8>> {
        let answer = self.ask(question, |world| {
            Answer::Bytes(ask(world).map_err(|error| errno(&error)))
        });
        match answer {
            Answer::Bytes(bytes) => bytes.map_err(io::Error::from_raw_os_error),
            _ => Err(io::Error::from_raw_os_error(5)),
        }
    }

    /// Changes files: what undoes it is found first and kept if it has worked.
    fn change(
        &mut self,
        undo: impl FnOnce(&mut Tape) -> Result<Vec<Undo>, TooMuch>,
        change: impl FnOnce(&mut dyn Host) -> io::Result<Answer>,
    ) -> io::Result<Answer> {
        let undo = if self.is_replaying() {
            Ok(Vec::new())
        } else {
            undo(self)
        };
        let at = self.next;
        let answer = self.ask(Question::File, |world| match change(world) {
            Ok(answer) => answer,
            Err(error) => Answer::Failed(errno(&error)),
        });
        if let Answer::Failed(number) = answer {
            return Err(io::Error::from_raw_os_error(number));
        }
        match undo {
            _ if self.is_export => {}
            Ok(list) => list.into_iter().for_each(|undo| self.journalize(at, undo)),
            Err(TooMuch) => self.close(at),
        }
        Ok(answer)
    }

    /// Files cannot be brought to what they were before this answer.
    fn close(&mut self, at: usize) {
        self.journal.clear();
        self.journal_bytes = 0;
        self.floor = at + 1;
    }

    fn journalize(&mut self, at: usize, undo: Undo) {
        let bytes = undo.bytes() + ENTRY_BYTES;
        self.journal_bytes += bytes;
        self.journal.push_back((at, undo));
        while self.journal_bytes > self.max_bytes
            && let Some((at, oldest)) = self.journal.pop_front()
        {
            self.journal_bytes -= oldest.bytes() + ENTRY_BYTES;
            self.floor = at + 1;
        }
    }

    /// What lies at a path; a link is followed if asked for.
    fn found(&mut self, path: &str, follows: bool) -> Found {
        match self.world.request(Request::Stat(path, follows)) {
            Ok(Answer::Numbers(numbers)) => {
                let mode = numbers.first().copied().unwrap_or(0);
                let permissions = (mode & 0o7777) as u32;
                match mode & KIND {
                    REGULAR => {
                        let size = numbers.get(6).copied().unwrap_or(0);
                        Found::File(usize::try_from(size).unwrap_or(usize::MAX), permissions)
                    }
                    DIRECTORY => Found::Dir(permissions),
                    LINK => match self.world.request(Request::ReadLink(path)) {
                        Ok(Answer::Texts(texts)) => {
                            Found::Link(texts.into_iter().next().unwrap_or_default())
                        }
                        _ => Found::Other,
                    },
                    _ => Found::Other,
                }
            }
            // "Function not implemented": a world without permissions.
            Err(error) if errno(&error) == 38 => match self.world.file_kind(path) {
                FileKind::Missing => Found::Nothing,
                FileKind::Directory => Found::Dir(0o755),
                FileKind::File => match self.world.read_file(path) {
                    Ok(bytes) => Found::File(bytes.len(), 0o644),
                    Err(_) => Found::Other,
                },
            },
            _ => Found::Nothing,
        }
    }

    /// The contents of a file, if they can be kept.
    fn contents(&mut self, path: &str, size: usize) -> Result<Vec<u8>, TooMuch> {
        if size > self.max_bytes / 2 {
            return Err(TooMuch);
        }
        self.world.read_file(path).map_err(|_| TooMuch)
    }

    /// What brings back what lies at a path when it is gone.
    fn bring_back(&mut self, path: &str) -> Result<Vec<Undo>, TooMuch> {
        Ok(match self.found(path, false) {
            Found::File(size, mode) => {
                let bytes = self.contents(path, size)?;
                vec![Undo::Restore(path.to_owned(), bytes, Some(mode))]
            }
            Found::Dir(mode) => vec![Undo::MakeDir(path.to_owned(), mode)],
            Found::Link(to) => vec![Undo::Relink(to, path.to_owned())],
            Found::Nothing | Found::Other => Vec::new(),
        })
    }

    /// The file that a path leads to through links.
    fn behind_links(&mut self, path: &str) -> String {
        let mut path = path.to_owned();
        for _ in 0..MAX_LINKS {
            let Found::Link(to) = self.found(&path, false) else {
                break;
            };
            path = match path.rsplit_once('/') {
                Some((dir, _)) if !to.starts_with('/') => format!("{dir}/{to}"),
                _ => to,
            };
        }
        path
    }

    /// What undoes that a file is written to; `is_emptied` before.
    fn unwrite(&mut self, path: &str, is_emptied: bool) -> Result<Vec<Undo>, TooMuch> {
        let path = self.behind_links(path);
        Ok(match self.found(&path, false) {
            Found::Nothing => vec![Undo::Remove(path)],
            Found::File(size, _) if is_emptied => {
                let bytes = self.contents(&path, size)?;
                vec![Undo::Restore(path, bytes, None)]
            }
            Found::File(size, _) => vec![Undo::Shorten(path, size)],
            Found::Dir(_) | Found::Link(_) | Found::Other => Vec::new(),
        })
    }

    /// What undoes that bytes are written at a position; without one, at the end.
    fn unwrite_at(&mut self, path: &str, pos: Option<u64>) -> Result<Vec<Undo>, TooMuch> {
        let end = match self.found(path, true) {
            Found::File(size, _) => size as u64,
            _ => 0,
        };
        self.unwrite(path, pos.is_some_and(|pos| pos < end))
    }

    fn undo_of(&mut self, request: Request<'_>) -> Result<Vec<Undo>, TooMuch> {
        match request {
            Request::ChangeDir(_) => match self.world.request(Request::CurrentDir) {
                Ok(Answer::Texts(texts)) => Ok(texts.into_iter().map(Undo::Dir).collect()),
                _ => Ok(Vec::new()),
            },
            Request::MakeDir(path, _) => Ok(vec![Undo::RemoveDir(path.to_owned())]),
            Request::RemoveFile(path) | Request::RemoveDir(path) => self.bring_back(path),
            Request::Rename(from, to) => {
                let numbers =
                    |tape: &mut Tape, path| match tape.world.request(Request::Stat(path, false)) {
                        Ok(Answer::Numbers(numbers)) => Some((numbers[1], numbers[2])),
                        _ => None,
                    };
                let (a, b) = (numbers(self, from), numbers(self, to));
                if from == to || (a.is_some() && a == b) {
                    return Ok(Vec::new());
                }
                // Undone from the last to the first.
                let mut list = self.bring_back(to)?;
                list.push(Undo::Rename(to.to_owned(), from.to_owned()));
                Ok(list)
            }
            Request::Link(_, path) => Ok(vec![Undo::Remove(path.to_owned())]),
            Request::Open(file, creation) if creation != Creation::No => {
                self.unwrite(file.path, creation == Creation::Empty)
            }
            Request::WriteAt(file, pos, _) => self.unwrite_at(file.path, pos),
            Request::SetLength(file, size) => self.unwrite_at(file.path, Some(size)),
            Request::ChangeMode(path, _) => Ok(match self.found(path, true) {
                Found::File(_, mode) | Found::Dir(mode) => {
                    vec![Undo::Mode(path.to_owned(), mode)]
                }
                _ => Vec::new(),
            }),
            _ => Ok(Vec::new()),
        }
    }

    fn undo(&mut self, undo: Undo) -> io::Result<()> {
        let world = &mut self.world;
        match &undo {
            Undo::Remove(path) => world.request(Request::RemoveFile(path)).map(drop),
            Undo::RemoveDir(path) => world.request(Request::RemoveDir(path)).map(drop),
            Undo::MakeDir(path, mode) => world.request(Request::MakeDir(path, *mode)).map(drop),
            Undo::Restore(path, bytes, mode) => {
                world.open_for_writing(path, WriteMode::Truncate)?;
                world.append_file(path, bytes)?;
                match mode {
                    Some(mode) => world.request(Request::ChangeMode(path, *mode)).map(drop),
                    None => Ok(()),
                }
            }
            Undo::Shorten(path, size) => {
                let mut bytes = world.read_file(path)?;
                if bytes.len() > *size {
                    bytes.truncate(*size);
                    world.open_for_writing(path, WriteMode::Truncate)?;
                    world.append_file(path, &bytes)?;
                }
                Ok(())
            }
            Undo::Relink(to, path) => world.request(Request::Link(to, path)).map(drop),
            Undo::Rename(from, to) => world.request(Request::Rename(from, to)).map(drop),
            Undo::Mode(path, mode) => world.request(Request::ChangeMode(path, *mode)).map(drop),
            Undo::Dir(path) => world.request(Request::ChangeDir(path)).map(drop),
        }
    }

    fn print(&mut self, stream: Stream, bytes: &[u8]) -> io::Result<()> {
        if let Some(printed) = &mut self.printed {
            if stream == Stream::Output {
                printed.output.extend_from_slice(bytes);
            }
            printed.shown.extend_from_slice(bytes);
            return Ok(());
        }
        self.copy(bytes);
        self.world.write(stream, bytes)
    }

    /// Adds to the transcript, if there is one.
    pub(crate) fn copy(&mut self, bytes: &[u8]) {
        if let Some(transcript) = &mut self.transcript
            && transcript.len() + bytes.len() <= MAX_TRANSCRIPT
        {
            transcript.extend_from_slice(bytes);
        }
    }

    /// Begins a transcript, or gives what is in it.
    pub(crate) fn transcript(&mut self) -> &[u8] {
        self.transcript.get_or_insert_default()
    }

    /// Something was or would be printed; what failed then fails again.
    fn printing(&mut self, print: impl FnOnce(&mut Tape) -> io::Result<()>) -> io::Result<()> {
        let number = self.n_writes;
        self.n_writes += 1;
        if self.is_replaying() {
            return match self.failed_writes.get(&number) {
                Some(&number) => Err(io::Error::from_raw_os_error(number)),
                None => Ok(()),
            };
        }
        let result = print(self);
        if let Err(error) = &result {
            self.failed_writes.insert(number, errno(error));
        }
        result
    }
}

/// The old contents of a file are too much to keep.
struct TooMuch;

/// The world as a session sees it through a tape.
#[derive(Debug, Clone)]
pub(crate) struct TapeHost(pub(crate) Rc<RefCell<Tape>>);

impl Host for TapeHost {
    fn time_ns(&mut self) -> i64 {
        self.0
            .borrow_mut()
            .number(Question::Time, |world| world.time_ns())
    }

    fn monotonic_ns(&mut self) -> i64 {
        let mut tape = self.0.borrow_mut();
        tape.number(Question::Monotonic, |world| world.monotonic_ns())
    }

    fn process_time_ns(&mut self) -> i64 {
        let mut tape = self.0.borrow_mut();
        tape.number(Question::ProcessTime, |world| world.process_time_ns())
    }

    fn sleep(&mut self, duration: Duration) {
        let mut tape = self.0.borrow_mut();
        if !tape.is_replaying() {
            tape.world.sleep(duration);
        }
    }

    fn read_file(&mut self, path: &str) -> io::Result<Vec<u8>> {
        let mut tape = self.0.borrow_mut();
        tape.bytes(Question::File, |world| world.read_file(path))
    }

    fn open_for_writing(&mut self, path: &str, mode: WriteMode) -> io::Result<()> {
        let is_emptied = mode == WriteMode::Truncate;
        let mut tape = self.0.borrow_mut();
        tape.change(
            |tape| tape.unwrite(path, is_emptied),
            |world| {
                world.open_for_writing(path, mode)?;
                Ok(Answer::Truth(true))
            },
        )
        .map(drop)
    }

    fn append_file(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let mut tape = self.0.borrow_mut();
        tape.change(
            |tape| tape.unwrite(path, false),
            |world| {
                world.append_file(path, bytes)?;
                Ok(Answer::Truth(true))
            },
        )
        .map(drop)
    }

    fn file_kind(&mut self, path: &str) -> FileKind {
        let mut tape = self.0.borrow_mut();
        match tape.ask(Question::File, |world| Answer::Kind(world.file_kind(path))) {
            Answer::Kind(kind) => kind,
            _ => FileKind::Missing,
        }
    }

    fn write(&mut self, stream: Stream, bytes: &[u8]) -> io::Result<()> {
        let mut tape = self.0.borrow_mut();
        tape.printing(|tape| tape.print(stream, bytes))
    }

    fn flush(&mut self, stream: Stream) -> io::Result<()> {
        let mut tape = self.0.borrow_mut();
        tape.printing(|tape| tape.world.flush(stream))
    }

    fn read_line(&mut self) -> io::Result<Vec<u8>> {
        let mut tape = self.0.borrow_mut();
        tape.bytes(Question::Line, |world| world.read_line())
    }

    fn is_terminal(&mut self, stream: Stream) -> bool {
        let mut tape = self.0.borrow_mut();
        let answer = tape.ask(Question::Terminal(stream), |world| {
            Answer::Truth(world.is_terminal(stream))
        });
        answer == Answer::Truth(true)
    }

    fn is_at_line_start(&mut self) -> bool {
        let mut tape = self.0.borrow_mut();
        tape.is_replaying() || tape.world.is_at_line_start()
    }

    fn env(&mut self, name: &str) -> Option<String> {
        let bytes = self.0.borrow_mut().bytes(Question::Variable, |world| {
            world
                .env(name)
                .map(String::into_bytes)
                .ok_or(io::Error::from_raw_os_error(2))
        });
        bytes.ok().and_then(|bytes| String::from_utf8(bytes).ok())
    }

    fn request(&mut self, request: Request<'_>) -> io::Result<Answer> {
        let mut tape = self.0.borrow_mut();
        let is_own = matches!(
            request,
            Request::Random(_)
                | Request::Process
                | Request::Processors
                | Request::Environment
                | Request::TakeOutput
        );
        if !is_own {
            return tape.change(|tape| tape.undo_of(request), |world| world.request(request));
        }
        let answer = tape.ask(Question::Process, |world| match world.request(request) {
            Ok(answer) => answer,
            Err(error) => Answer::Failed(errno(&error)),
        });
        match answer {
            Answer::Failed(number) => Err(io::Error::from_raw_os_error(number)),
            answer => Ok(answer),
        }
    }

    fn random_seed(&mut self) -> u64 {
        let mut tape = self.0.borrow_mut();
        tape.number(Question::Seed, |world| world.random_seed() as i64) as u64
    }

    fn exports(&mut self, is_export: bool) {
        self.0.borrow_mut().is_export = is_export;
    }

    fn interrupted(&mut self) {
        let mut tape = self.0.borrow_mut();
        if tape.is_replaying() {
            tape.is_stopped = true;
            give_up();
        }
        tape.n_interrupts += 1;
    }
}
