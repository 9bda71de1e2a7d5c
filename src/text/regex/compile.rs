//! A parsed pattern to instructions.

use super::class::{Alphabet, Class, Item, Ready};
use super::parse::{MAX_WIDTH, width};
use super::{
    ASCII, At, DOTALL, Greed, IGNORECASE, LOCALE, MULTILINE, Node, Parsed, UNICODE, Wrong,
};

/// What one character is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum One {
    /// This character.
    Char(u32),
    /// Any but this.
    NotChar(u32),
    /// A class, by number.
    Set(u32),
    /// Any but a newline.
    NotNewline,
    /// Any.
    Any,
}

/// What a nested match is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fence {
    /// `(?=...)`: it must match; the position is as before.
    Ahead,
    /// `(?!...)`: it must not.
    NotAhead,
    /// `(?>...)`: it must match, and is not tried again.
    Atomic,
    /// A round of a possessive loop that must match.
    Needed,
    /// A round that need not.
    Optional,
}

/// An instruction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Inst {
    /// One character.
    One(One),
    /// Start or end of a group.
    Mark(u32),
    At(At, Alphabet),
    /// Goes on; if that fails, there.
    Split(usize),
    Jump(usize),
    /// One character, so many times.
    Many(One, u32, u32, Greed),
    /// Before a loop: its register is made new.
    Enter(u32),
    /// Before each round of a loop and after the last: register, least, most, whether it is lazy, where the round begins.
    Until(u32, u32, u32, bool, usize),
    /// Of a possessive loop: register, least, most, where it ends.
    Step(u32, u32, u32, usize),
    /// After a round of it: its `Step`.
    StepEnd(u32, usize),
    /// What a group matched, ignoring case by this alphabet if there is one.
    Ref(u32, Option<Alphabet>),
    /// Unless the group matched, there.
    IfGroup(u32, usize),
    /// A nested match, so many characters back; where it goes on when it need not match.
    Open(Fence, u32, usize),
    /// Its end.
    Close(Fence),
    Fail,
    Match,
}

/// What a match can begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct First {
    /// The first 256 characters.
    pub(super) low: [u64; 4],
    /// Any of the others?
    pub(super) high: bool,
    /// If there is one alone.
    pub(super) only: Option<u32>,
}

/// A compiled pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Program {
    pub(super) insts: Vec<Inst>,
    pub(super) sets: Vec<Ready>,
    pub(super) n_registers: u32,
    /// Groups, that of the whole match not counted.
    pub(crate) n_groups: u32,
    /// What every match begins with; nothing if it may be empty.
    pub(super) first: Option<First>,
    /// Every match begins where the text does.
    pub(super) is_anchored: bool,
}

impl Program {
    /// Bytes that it takes.
    pub(crate) fn size(&self) -> usize {
        self.insts.len() * size_of::<Inst>() + self.sets.len() * size_of::<Ready>()
    }
}

struct Compiler {
    insts: Vec<Inst>,
    sets: Vec<Ready>,
    n_registers: u32,
    widths: Vec<Option<(u64, u64)>>,
}

/// Compiles a parsed pattern.
pub(crate) fn compile(parsed: &Parsed) -> Result<Program, Wrong> {
    let mut compiler = Compiler {
        insts: Vec::new(),
        sets: Vec::new(),
        n_registers: 0,
        widths: vec![None; parsed.n_groups as usize + 1],
    };
    measure(&parsed.nodes, &mut compiler.widths);
    compiler.nodes(&parsed.nodes, parsed.flags)?;
    compiler.insts.push(Inst::Match);
    let mut first = Firsts::default();
    let is_empty = compiler.first(&parsed.nodes, parsed.flags, &mut first);
    let only = match parsed.nodes.first() {
        Some(Node::Literal(cp)) if parsed.flags & IGNORECASE == 0 => Some(*cp),
        _ => None,
    };
    let first = (!is_empty).then_some(First {
        low: first.low,
        high: first.high,
        only,
    });
    let is_anchored = matches!(parsed.nodes.first(), Some(Node::At(At::StringBeginning)))
        || matches!(parsed.nodes.first(), Some(Node::At(At::Beginning)))
            && parsed.flags & MULTILINE == 0;
    Ok(Program {
        insts: compiler.insts,
        sets: compiler.sets,
        n_registers: compiler.n_registers,
        n_groups: parsed.n_groups,
        first,
        is_anchored,
    })
}

/// Widths of all groups, inner ones first.
fn measure(nodes: &[Node], widths: &mut [Option<(u64, u64)>]) {
    for node in nodes {
        match node {
            Node::Branch(items) => items.iter().for_each(|item| measure(item, widths)),
            Node::Repeat(_, _, _, inner) | Node::Atomic(inner) | Node::Look(_, _, inner) => {
                measure(inner, widths);
            }
            Node::Group(number, _, _, inner) => {
                measure(inner, widths);
                if let Some(number) = number {
                    widths[*number as usize] = Some(width(inner, widths));
                }
            }
            Node::RefExists(_, yes, no) => {
                measure(yes, widths);
                if let Some(no) = no {
                    measure(no, widths);
                }
            }
            Node::Literal(_)
            | Node::NotLiteral(_)
            | Node::Any
            | Node::In(_)
            | Node::Ref(_)
            | Node::At(_)
            | Node::Fail => {}
        }
    }
}

/// The alphabet that flags mean.
fn alphabet(flags: u32) -> Alphabet {
    if flags & UNICODE != 0 && flags & ASCII == 0 {
        Alphabet::Unicode
    } else {
        Alphabet::Ascii
    }
}

/// Flags inside of a group that turns some on and others off.
fn changed(flags: u32, add: u32, del: u32) -> u32 {
    let types = ASCII | LOCALE | UNICODE;
    let flags = if add & types != 0 {
        flags & !types
    } else {
        flags
    };
    (flags | add) & !del
}

#[derive(Default)]
struct Firsts {
    low: [u64; 4],
    high: bool,
}

impl Firsts {
    fn all(&mut self) {
        self.low = [u64::MAX; 4];
        self.high = true;
    }
}

impl Compiler {
    fn set(&mut self, class: &Class, flags: u32) -> One {
        let ready = Ready::new(class, alphabet(flags), flags & IGNORECASE != 0);
        let found = self.sets.iter().position(|known| *known == ready);
        let idx = found.unwrap_or_else(|| {
            self.sets.push(ready);
            self.sets.len() - 1
        });
        One::Set(idx as u32)
    }

    /// A node that is one character.
    fn one(&mut self, node: &Node, flags: u32) -> Option<One> {
        let folds = flags & IGNORECASE != 0;
        Some(match node {
            Node::Literal(cp) | Node::NotLiteral(cp) => {
                let is_negated = matches!(node, Node::NotLiteral(_));
                if folds {
                    let class = Class {
                        is_negated,
                        items: vec![Item::One(*cp)],
                    };
                    self.set(&class, flags)
                } else if is_negated {
                    One::NotChar(*cp)
                } else {
                    One::Char(*cp)
                }
            }
            Node::Any if flags & DOTALL != 0 => One::Any,
            Node::Any => One::NotNewline,
            Node::In(class) => self.set(class, flags),
            Node::Group(None, add, del, inner) => match &inner[..] {
                [only] => return self.one(only, changed(flags, *add, *del)),
                _ => return None,
            },
            _ => return None,
        })
    }

    fn nodes(&mut self, nodes: &[Node], flags: u32) -> Result<(), Wrong> {
        for node in nodes {
            self.node(node, flags)?;
        }
        Ok(())
    }

    fn node(&mut self, node: &Node, flags: u32) -> Result<(), Wrong> {
        match node {
            Node::Literal(_) | Node::NotLiteral(_) | Node::Any | Node::In(_) => {
                if let Some(one) = self.one(node, flags) {
                    self.insts.push(Inst::One(one));
                }
            }
            Node::Branch(items) => {
                let mut ends = Vec::new();
                for (i, item) in items.iter().enumerate() {
                    if i + 1 == items.len() {
                        self.nodes(item, flags)?;
                        break;
                    }
                    let split = self.hole();
                    self.nodes(item, flags)?;
                    ends.push(self.hole());
                    self.insts[split] = Inst::Split(self.insts.len());
                }
                for end in ends {
                    self.insts[end] = Inst::Jump(self.insts.len());
                }
            }
            Node::Repeat(min, max, greed, inner) => {
                self.repeat(*min, *max, *greed, inner, flags)?;
            }
            Node::Group(number, add, del, inner) => {
                if let Some(number) = number {
                    self.insts.push(Inst::Mark(number * 2));
                }
                self.nodes(inner, changed(flags, *add, *del))?;
                if let Some(number) = number {
                    self.insts.push(Inst::Mark(number * 2 + 1));
                }
            }
            Node::Atomic(inner) => self.fenced(Fence::Atomic, 0, inner, flags)?,
            Node::Ref(group) => {
                let folds = flags & IGNORECASE != 0;
                let by = folds.then(|| alphabet(flags));
                self.insts.push(Inst::Ref(*group, by));
            }
            Node::RefExists(group, yes, no) => {
                let test = self.hole();
                self.nodes(yes, flags)?;
                match no {
                    Some(no) => {
                        let end = self.hole();
                        self.insts[test] = Inst::IfGroup(*group, self.insts.len());
                        self.nodes(no, flags)?;
                        self.insts[end] = Inst::Jump(self.insts.len());
                    }
                    None => self.insts[test] = Inst::IfGroup(*group, self.insts.len()),
                }
            }
            Node::Look(is_behind, is_negated, inner) => {
                let mut back = 0;
                if *is_behind {
                    let (lo, hi) = width(inner, &self.widths);
                    if lo > u64::from(u32::MAX) && lo != MAX_WIDTH {
                        return Err(Wrong::Pattern("looks too much behind".to_owned(), None));
                    }
                    if lo != hi {
                        let message = "look-behind requires fixed-width pattern".to_owned();
                        return Err(Wrong::Pattern(message, None));
                    }
                    back = u32::try_from(lo).unwrap_or(u32::MAX);
                }
                let fence = if *is_negated {
                    Fence::NotAhead
                } else {
                    Fence::Ahead
                };
                self.fenced(fence, back, inner, flags)?;
            }
            Node::At(at) => {
                let at = match at {
                    At::Beginning if flags & MULTILINE != 0 => At::LineBeginning,
                    At::End if flags & MULTILINE != 0 => At::LineEnd,
                    other => *other,
                };
                self.insts.push(Inst::At(at, alphabet(flags)));
            }
            Node::Fail => self.insts.push(Inst::Fail),
        }
        Ok(())
    }

    /// A place for an instruction that is not known yet.
    fn hole(&mut self) -> usize {
        self.insts.push(Inst::Fail);
        self.insts.len() - 1
    }

    fn register(&mut self) -> u32 {
        self.n_registers += 1;
        self.n_registers - 1
    }

    fn fenced(&mut self, fence: Fence, back: u32, inner: &[Node], flags: u32) -> Result<(), Wrong> {
        let open = self.hole();
        self.nodes(inner, flags)?;
        self.insts.push(Inst::Close(fence));
        self.insts[open] = Inst::Open(fence, back, self.insts.len());
        Ok(())
    }

    fn repeat(
        &mut self,
        min: u32,
        max: u32,
        greed: Greed,
        inner: &[Node],
        flags: u32,
    ) -> Result<(), Wrong> {
        if let [only] = inner
            && let Some(one) = self.one(only, flags)
        {
            self.insts.push(Inst::Many(one, min, max, greed));
            return Ok(());
        }
        let register = self.register();
        self.insts.push(Inst::Enter(register));
        if greed == Greed::Possessive {
            let step = self.hole();
            self.nodes(inner, flags)?;
            self.insts.push(Inst::StepEnd(register, step));
            self.insts[step] = Inst::Step(register, min, max, self.insts.len());
            return Ok(());
        }
        let skip = self.hole();
        let body = self.insts.len();
        self.nodes(inner, flags)?;
        self.insts[skip] = Inst::Jump(self.insts.len());
        let is_lazy = greed == Greed::Lazy;
        self.insts
            .push(Inst::Until(register, min, max, is_lazy, body));
        Ok(())
    }

    /// Adds what nodes can begin with; true if they can match nothing.
    fn first(&mut self, nodes: &[Node], flags: u32, into: &mut Firsts) -> bool {
        for node in nodes {
            let can_be_empty = match node {
                Node::At(_) | Node::Look(..) => true,
                Node::Fail => false,
                Node::Branch(items) => {
                    let mut any = false;
                    for item in items {
                        any |= self.first(item, flags, into);
                    }
                    any
                }
                Node::Repeat(min, max, _, inner) => {
                    *max == 0 || self.first(inner, flags, into) || *min == 0
                }
                Node::Group(_, add, del, inner) => {
                    self.first(inner, changed(flags, *add, *del), into)
                }
                Node::Atomic(inner) => self.first(inner, flags, into),
                Node::Ref(_) | Node::RefExists(..) => {
                    into.all();
                    true
                }
                Node::Literal(_) | Node::NotLiteral(_) | Node::Any | Node::In(_) => {
                    match self.one(node, flags) {
                        Some(One::Char(cp)) if cp < 256 => {
                            into.low[cp as usize / 64] |= 1 << (cp % 64);
                        }
                        Some(One::Char(_)) => into.high = true,
                        Some(One::Set(idx)) => {
                            let low = self.sets[idx as usize].low();
                            for (word, bits) in into.low.iter_mut().zip(low) {
                                *word |= bits;
                            }
                            into.high = true;
                        }
                        _ => into.all(),
                    }
                    false
                }
            };
            if !can_be_empty {
                return false;
            }
        }
        true
    }
}
