//! Instructions over a text: backtracking as `_sre` does it, on a stack of our own.
//!
//! The stack holds ways not tried yet and, between them, what was overwritten since (marks of groups, counters of loops): going back to
//! a way restores what was true when it was left open. A nested match (look-around, atomic group, round of a possessive loop) puts a
//! fence on the stack; when it has matched, the ways above the fence are forgotten and the overwritten values stay.

use super::class::{Alphabet, Category, is_in, lower};
use super::compile::{Fence, Inst, One, Program};
use super::{At, Greed, UNBOUNDED};
use crate::text::view::{Text, Unit, with_units};

/// Why matching stopped without an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// `poll` said so.
    Interrupted,
    /// No memory for the stack.
    Memory,
}

/// Where a match must end or begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It begins at the start.
    Match,
    /// And ends at the end.
    Full,
    /// It begins anywhere.
    Search,
}

/// A match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Start and end of each group, the whole match first; [`NOWHERE`] for groups that did not take part.
    pub(crate) marks: Vec<usize>,
    /// The group that was closed last; 0 for none.
    pub(crate) last_index: u32,
}

/// No place in a text.
pub(crate) const NOWHERE: usize = usize::MAX;

/// Ways that are tried between two questions whether to go on.
const POLL_EVERY: u32 = 4096;

#[derive(Debug, Clone, Copy)]
struct Register {
    /// Rounds so far; -1 before the first `Until`.
    count: i64,
    /// Where the round before began.
    last: usize,
}

#[derive(Debug, Clone, Copy)]
enum Entry {
    /// A way: instruction, place.
    Way(usize, usize),
    /// One more round of a lazy loop: its `Until`, place.
    Round(usize, usize),
    /// Fewer characters: where to go on, fewest, as many as were taken last.
    Fewer(usize, usize, usize),
    /// One more character: its `Many`, place, how many more.
    More(usize, usize, u32),
    /// A mark was overwritten: which, its value, the last closed group.
    Mark(u32, usize, u32),
    /// A register was.
    Register(u32, Register),
    /// A fence: what it is for, where to go on when it need not match, place, the fence around it.
    Fence(Fence, usize, usize, usize),
}

struct Run<'a, U> {
    program: &'a Program,
    text: &'a [U],
    marks: Vec<usize>,
    last_index: u32,
    registers: Vec<Register>,
    stack: Vec<Entry>,
    /// Place of the innermost fence on the stack.
    fence: usize,
    /// The whole text must match.
    is_full: bool,
    /// A match that ends here does not count.
    must_pass: usize,
    steps: u32,
    poll: &'a mut dyn FnMut() -> bool,
}

/// Looks for a match in `text` from `start` on; the text ends where the search ends. `must_advance`: a match that is empty at the start does
/// not count. `poll` is asked now and then whether to stop.
pub(crate) fn run(
    program: &Program,
    text: Text<'_>,
    start: usize,
    mode: Mode,
    must_advance: bool,
    poll: &mut dyn FnMut() -> bool,
) -> Result<Option<Found>, Stop> {
    with_units!(text, units => run_over(program, units, start, mode, must_advance, poll))
}

fn run_over<U: Unit>(
    program: &Program,
    text: &[U],
    start: usize,
    mode: Mode,
    must_advance: bool,
    poll: &mut dyn FnMut() -> bool,
) -> Result<Option<Found>, Stop> {
    if start > text.len() {
        return Ok(None);
    }
    let fresh = Register {
        count: -1,
        last: NOWHERE,
    };
    let mut run = Run {
        program,
        text,
        marks: vec![NOWHERE; program.n_groups as usize * 2 + 2],
        last_index: 0,
        registers: vec![fresh; program.n_registers as usize],
        stack: Vec::new(),
        fence: NOWHERE,
        is_full: mode == Mode::Full,
        must_pass: if must_advance { start } else { NOWHERE },
        steps: 0,
        poll,
    };
    if mode != Mode::Search {
        return run.at(start);
    }
    let mut at = start;
    loop {
        if let Some(first) = &program.first {
            let rest = &text[at..];
            let next = match first.only {
                Some(cp) => {
                    U::narrow(cp).and_then(|unit| rest.iter().position(|&other| other == unit))
                }
                None => rest.iter().position(|&unit| {
                    let cp: u32 = unit.into();
                    if cp < 256 {
                        first.low[cp as usize / 64] >> (cp % 64) & 1 != 0
                    } else {
                        first.high
                    }
                }),
            };
            match next {
                Some(skip) => at += skip,
                None => return Ok(None),
            }
        }
        if let Some(found) = run.at(at)? {
            return Ok(Some(found));
        }
        if at >= text.len() || program.is_anchored {
            return Ok(None);
        }
        at += 1;
    }
}

impl<U: Unit> Run<'_, U> {
    /// A match that begins here.
    fn at(&mut self, start: usize) -> Result<Option<Found>, Stop> {
        self.stack.clear();
        self.fence = NOWHERE;
        self.last_index = 0;
        if self.program.n_groups > 0 {
            self.marks.fill(NOWHERE);
        }
        let Some(end) = self.go(start)? else {
            return Ok(None);
        };
        let mut marks = std::mem::take(&mut self.marks);
        marks[0] = start;
        marks[1] = end;
        for pair in marks.chunks_exact_mut(2) {
            if pair[0] == NOWHERE || pair[1] == NOWHERE {
                pair.fill(NOWHERE);
            }
        }
        Ok(Some(Found {
            marks,
            last_index: self.last_index,
        }))
    }

    #[inline]
    fn push(&mut self, entry: Entry) -> Result<(), Stop> {
        if self.stack.len() == self.stack.capacity() {
            let more = self.stack.len().max(32);
            self.stack.try_reserve(more).map_err(|_| Stop::Memory)?;
        }
        self.stack.push(entry);
        Ok(())
    }

    #[inline(always)]
    fn is(&self, one: One, unit: U) -> bool {
        let cp: u32 = unit.into();
        match one {
            One::Char(c) => cp == c,
            One::NotChar(c) => cp != c,
            One::Set(idx) => self.program.sets[idx as usize].contains(cp),
            One::NotNewline => cp != 10,
            One::Any => true,
        }
    }

    /// How many characters from `pos` on, at most `most`, are of a kind.
    #[inline]
    fn count(&self, one: One, pos: usize, most: u32) -> usize {
        let rest = &self.text[pos..];
        let rest = match usize::try_from(most) {
            Ok(most) if most < rest.len() && most != UNBOUNDED as usize => &rest[..most],
            _ => rest,
        };
        let until = |end: Option<usize>| end.unwrap_or(rest.len());
        match one {
            One::Any => rest.len(),
            One::NotNewline => match U::narrow(10) {
                Some(newline) => until(rest.iter().position(|&unit| unit == newline)),
                None => rest.len(),
            },
            One::Char(c) => match U::narrow(c) {
                Some(c) => until(rest.iter().position(|&unit| unit != c)),
                None => 0,
            },
            One::NotChar(c) => match U::narrow(c) {
                Some(c) => until(rest.iter().position(|&unit| unit == c)),
                None => rest.len(),
            },
            One::Set(idx) => {
                let set = &self.program.sets[idx as usize];
                until(rest.iter().position(|&unit| !set.contains(unit.into())))
            }
        }
    }

    fn is_word(&self, pos: usize, alphabet: Alphabet) -> bool {
        let unit = self.text.get(pos).copied();
        unit.is_some_and(|unit| is_in(unit.into(), Category::Word, alphabet))
    }

    fn is_newline(&self, pos: usize) -> bool {
        self.text.get(pos).copied().is_some_and(|unit| {
            let cp: u32 = unit.into();
            cp == 10
        })
    }

    fn holds(&self, at: At, alphabet: Alphabet, pos: usize) -> bool {
        let end = self.text.len();
        match at {
            At::Beginning | At::StringBeginning => pos == 0,
            At::LineBeginning => pos == 0 || self.is_newline(pos - 1),
            At::StringEnd => pos == end,
            At::End => pos == end || pos + 1 == end && self.is_newline(pos),
            At::LineEnd => pos == end || self.is_newline(pos),
            At::Boundary | At::NonBoundary => {
                // An empty text has neither, as in CPython 3.13.
                if end == 0 {
                    return false;
                }
                let before = pos > 0 && self.is_word(pos - 1, alphabet);
                (before != self.is_word(pos, alphabet)) == (at == At::Boundary)
            }
        }
    }

    /// What a group matched.
    fn group(&self, group: u32) -> Option<(usize, usize)> {
        let (start, end) = (
            self.marks[group as usize * 2],
            self.marks[group as usize * 2 + 1],
        );
        (start != NOWHERE && end != NOWHERE && start <= end).then_some((start, end))
    }

    fn set_register(&mut self, register: u32, value: Register) -> Result<(), Stop> {
        let old = self.registers[register as usize];
        self.push(Entry::Register(register, old))?;
        self.registers[register as usize] = value;
        Ok(())
    }

    /// A nested match has matched: its ways are forgotten. Gives the place that its fence kept.
    fn close(&mut self) -> usize {
        let base = self.fence;
        let mut place = 0;
        if let Some(&Entry::Fence(_, _, pos, around)) = self.stack.get(base) {
            place = pos;
            self.fence = around;
        }
        let mut kept = base;
        for i in base + 1..self.stack.len() {
            if matches!(self.stack[i], Entry::Mark(..) | Entry::Register(..)) {
                self.stack[kept] = self.stack[i];
                kept += 1;
            }
        }
        self.stack.truncate(kept);
        place
    }

    /// Goes back to the newest way that was not tried.
    fn back(&mut self) -> Result<Option<(usize, usize)>, Stop> {
        self.steps += 1;
        if self.steps >= POLL_EVERY {
            self.steps = 0;
            if (self.poll)() {
                return Err(Stop::Interrupted);
            }
        }
        loop {
            let Some(entry) = self.stack.pop() else {
                return Ok(None);
            };
            match entry {
                Entry::Way(pc, pos) => return Ok(Some((pc, pos))),
                Entry::Mark(mark, old, last_index) => {
                    self.marks[mark as usize] = old;
                    self.last_index = last_index;
                }
                Entry::Register(register, old) => self.registers[register as usize] = old,
                Entry::Fewer(pc, fewest, pos) => {
                    let pos = pos - 1;
                    if pos > fewest {
                        self.stack.push(Entry::Fewer(pc, fewest, pos));
                    }
                    return Ok(Some((pc, pos)));
                }
                Entry::More(pc, pos, left) => {
                    let Inst::Many(one, ..) = self.program.insts[pc] else {
                        continue;
                    };
                    if pos < self.text.len() && self.is(one, self.text[pos]) {
                        if left > 1 {
                            let left = if left == UNBOUNDED { left } else { left - 1 };
                            self.stack.push(Entry::More(pc, pos + 1, left));
                        }
                        return Ok(Some((pc + 1, pos + 1)));
                    }
                }
                Entry::Round(pc, pos) => {
                    let Inst::Until(register, _, _, _, body) = self.program.insts[pc] else {
                        continue;
                    };
                    let count = self.registers[register as usize].count + 1;
                    self.set_register(register, Register { count, last: pos })?;
                    return Ok(Some((body, pos)));
                }
                Entry::Fence(fence, pc, pos, around) => {
                    self.fence = around;
                    if matches!(fence, Fence::NotAhead | Fence::Optional) {
                        return Ok(Some((pc, pos)));
                    }
                }
            }
        }
    }

    /// Runs from the first instruction; where the match ends.
    fn go(&mut self, start: usize) -> Result<Option<usize>, Stop> {
        let program = self.program;
        let (mut pc, mut pos) = (0, start);
        loop {
            let goes_on = match &program.insts[pc] {
                Inst::One(one) => {
                    let fits = pos < self.text.len() && self.is(*one, self.text[pos]);
                    pos += 1;
                    pc += 1;
                    fits
                }
                Inst::Mark(mark) => {
                    let old = self.marks[*mark as usize];
                    self.push(Entry::Mark(*mark, old, self.last_index))?;
                    self.marks[*mark as usize] = pos;
                    if mark % 2 == 1 {
                        self.last_index = mark / 2;
                    }
                    pc += 1;
                    true
                }
                Inst::At(at, alphabet) => {
                    pc += 1;
                    self.holds(*at, *alphabet, pos)
                }
                Inst::Split(other) => {
                    self.push(Entry::Way(*other, pos))?;
                    pc += 1;
                    true
                }
                Inst::Jump(to) => {
                    pc = *to;
                    true
                }
                Inst::Many(one, min, max, greed) => {
                    let most = if *greed == Greed::Lazy { *min } else { *max };
                    let n = self.count(*one, pos, most);
                    let fits = n >= *min as usize;
                    if fits {
                        match greed {
                            Greed::Lazy if max > min => {
                                let left = if *max == UNBOUNDED {
                                    UNBOUNDED
                                } else {
                                    max - min
                                };
                                self.push(Entry::More(pc, pos + n, left))?;
                            }
                            Greed::Greedy if n > *min as usize => {
                                self.push(Entry::Fewer(pc + 1, pos + *min as usize, pos + n))?;
                            }
                            _ => {}
                        }
                    }
                    pos += n;
                    pc += 1;
                    fits
                }
                Inst::Enter(register) => {
                    let fresh = Register {
                        count: -1,
                        last: NOWHERE,
                    };
                    self.set_register(*register, fresh)?;
                    pc += 1;
                    true
                }
                Inst::Until(register, min, max, is_lazy, body) => {
                    let Register { count, last } = self.registers[*register as usize];
                    let count = count + 1;
                    let may_go_on = (*max == UNBOUNDED || count < i64::from(*max)) && pos != last;
                    if count < i64::from(*min) {
                        self.set_register(*register, Register { count, last })?;
                        pc = *body;
                    } else if *is_lazy {
                        if may_go_on {
                            self.push(Entry::Round(pc, pos))?;
                        }
                        pc += 1;
                    } else if may_go_on {
                        self.push(Entry::Way(pc + 1, pos))?;
                        self.set_register(*register, Register { count, last: pos })?;
                        pc = *body;
                    } else {
                        pc += 1;
                    }
                    true
                }
                Inst::Step(register, min, max, end) => {
                    let Register { count, last } = self.registers[*register as usize];
                    let count = count + 1;
                    let is_needed = count < i64::from(*min);
                    let may_go_on = (*max == UNBOUNDED || count < i64::from(*max)) && pos != last;
                    if is_needed || may_go_on {
                        let last = if is_needed { last } else { pos };
                        self.set_register(*register, Register { count, last })?;
                        let fence = if is_needed {
                            Fence::Needed
                        } else {
                            Fence::Optional
                        };
                        self.open(fence, *end, pos)?;
                        pc += 1;
                    } else {
                        pc = *end;
                    }
                    true
                }
                Inst::StepEnd(_, step) => {
                    self.close();
                    pc = *step;
                    true
                }
                Inst::Ref(group, by) => {
                    pc += 1;
                    match self.group(*group) {
                        Some((from, to)) if to - from <= self.text.len() - pos => {
                            let n = to - from;
                            let (a, b) = (&self.text[from..to], &self.text[pos..pos + n]);
                            pos += n;
                            match by {
                                None => a == b,
                                Some(by) => a
                                    .iter()
                                    .zip(b)
                                    .all(|(&x, &y)| lower(x.into(), *by) == lower(y.into(), *by)),
                            }
                        }
                        _ => false,
                    }
                }
                Inst::IfGroup(group, otherwise) => {
                    pc = if self.group(*group).is_some() {
                        pc + 1
                    } else {
                        *otherwise
                    };
                    true
                }
                Inst::Open(fence, back, after) => {
                    let back = *back as usize;
                    if back > pos {
                        // Nothing to look at: what must match fails, what must not does not.
                        pc = *after;
                        *fence == Fence::NotAhead
                    } else {
                        self.open(*fence, *after, pos)?;
                        pos -= back;
                        pc += 1;
                        true
                    }
                }
                Inst::Close(fence) => match fence {
                    Fence::NotAhead => {
                        self.forget();
                        false
                    }
                    Fence::Ahead => {
                        pos = self.close();
                        pc += 1;
                        true
                    }
                    Fence::Atomic | Fence::Needed | Fence::Optional => {
                        self.close();
                        pc += 1;
                        true
                    }
                },
                Inst::Fail => false,
                Inst::Match => {
                    if (!self.is_full || pos == self.text.len()) && pos != self.must_pass {
                        return Ok(Some(pos));
                    }
                    false
                }
            };
            if !goes_on {
                match self.back()? {
                    Some(way) => (pc, pos) = way,
                    None => return Ok(None),
                }
            }
        }
    }

    fn open(&mut self, fence: Fence, after: usize, pos: usize) -> Result<(), Stop> {
        let around = self.fence;
        self.fence = self.stack.len();
        self.push(Entry::Fence(fence, after, pos, around))
    }

    /// A nested match has matched and must not: everything since its fence is undone, the fence too.
    fn forget(&mut self) {
        let base = self.fence;
        while self.stack.len() > base {
            match self.stack.pop() {
                Some(Entry::Mark(mark, old, last_index)) => {
                    self.marks[mark as usize] = old;
                    self.last_index = last_index;
                }
                Some(Entry::Register(register, old)) => self.registers[register as usize] = old,
                Some(Entry::Fence(_, _, _, around)) => self.fence = around,
                _ => {}
            }
        }
    }
}
