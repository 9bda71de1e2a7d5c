//! The emitter: appends instructions and knows at each which temporaries are owned and which locals are borrowed.
//!
//! What an instruction consumes and what it makes follows from its row in the opcode table and, for windows, from
//! [`crate::bytecode::effect`]. After a jump that always jumps, nothing is appended until a label that something jumps to: unreachable
//! code is left out, as CPython leaves it out.

use std::collections::{BTreeMap, BTreeSet};

use super::ir::{Arg, HandlerId, HandlerInfo, Inst, Label, Reg, Word};
use crate::bytecode::effect::window_effect;
use crate::bytecode::opcode::{INDEX_MASK, Opcode, OperandKind};
use crate::source::Span;

/// Distance from which on a constant is loaded by an instruction of its own.
const CONST_REACH: u32 = INDEX_MASK as u32;

/// Lists of registers, each kept once.
#[derive(Debug, Default)]
pub(super) struct Pool<T> {
    pub(super) sets: Vec<Vec<T>>,
    index: BTreeMap<Vec<T>, u32>,
}

impl<T: Ord + Clone> Pool<T> {
    pub(super) fn new() -> Pool<T> {
        Pool {
            sets: vec![Vec::new()],
            index: BTreeMap::from([(Vec::new(), 0)]),
        }
    }

    fn intern(&mut self, set: Vec<T>) -> u32 {
        if let Some(&known) = self.index.get(&set) {
            return known;
        }
        let id = self.sets.len() as u32;
        self.sets.push(set.clone());
        self.index.insert(set, id);
        id
    }
}

/// What is known of a label.
#[derive(Debug, Default, Clone)]
struct LabelState {
    /// Index of the instruction it stands before.
    at: Option<u32>,
    /// Live temporaries of the first jump to it.
    live: Option<BTreeSet<u32>>,
}

/// Instructions of one unit.
#[derive(Debug)]
pub(super) struct Emitter {
    pub(super) insts: Vec<Inst>,
    /// Words so far.
    words: u32,
    labels: Vec<LabelState>,
    pub(super) handlers: Vec<HandlerInfo>,
    pub(super) live_pool: Pool<u32>,
    pub(super) pending_pool: Pool<Reg>,
    live: BTreeSet<u32>,
    live_id: Option<u32>,
    pending: Vec<Reg>,
    reachable: bool,
    /// The next temporary.
    pub(super) top: u32,
    pub(super) max_top: u32,
    pub(super) handler: Option<HandlerId>,
    pub(super) starts_line: bool,
    /// Span of what is emitted next.
    pub(super) span: Span,
    /// Locals in the order in which instructions mention them first: the order of `co_varnames`.
    pub(super) mentioned: Vec<u32>,
}

impl Emitter {
    pub(super) fn new() -> Emitter {
        Emitter {
            insts: Vec::new(),
            words: 0,
            labels: Vec::new(),
            handlers: Vec::new(),
            live_pool: Pool::new(),
            pending_pool: Pool::new(),
            live: BTreeSet::new(),
            live_id: Some(0),
            pending: Vec::new(),
            reachable: true,
            top: 0,
            max_top: 0,
            handler: None,
            starts_line: false,
            span: Span::default(),
            mentioned: Vec::new(),
        }
    }

    // ---- temporaries

    /// Reserves the next temporary.
    pub(super) fn alloc(&mut self) -> u32 {
        self.alloc_n(1)
    }

    /// Reserves `n` temporaries; the first is returned.
    pub(super) fn alloc_n(&mut self, n: u32) -> u32 {
        let first = self.top;
        self.set_top(first + n);
        first
    }

    /// Moves the stack's top.
    pub(super) fn set_top(&mut self, top: u32) {
        self.top = top;
        self.max_top = self.max_top.max(top);
    }

    /// Notes that a local is borrowed by an expression that goes on.
    pub(super) fn hold(&mut self, reg: Reg) {
        self.pending.push(reg);
    }

    /// Ends the last `hold` of the local.
    pub(super) fn release(&mut self, reg: Reg) {
        if let Some(at) = self.pending.iter().rposition(|&held| held == reg) {
            self.pending.remove(at);
        }
    }

    pub(super) fn is_reachable(&self) -> bool {
        self.reachable
    }

    /// Owned temporaries now.
    pub(super) fn live_set(&mut self) -> u32 {
        if let Some(id) = self.live_id {
            return id;
        }
        let id = self.live_pool.intern(self.live.iter().copied().collect());
        self.live_id = Some(id);
        id
    }

    fn own(&mut self, temp: u32) {
        if self.live.insert(temp) {
            self.live_id = None;
        }
    }

    fn disown(&mut self, temp: u32) {
        if self.live.remove(&temp) {
            self.live_id = None;
        }
    }

    // ---- labels and handlers

    pub(super) fn label(&mut self) -> Label {
        self.labels.push(LabelState::default());
        Label(self.labels.len() as u32 - 1)
    }

    /// Puts a label here.
    pub(super) fn bind(&mut self, label: Label) {
        let at = self.insts.len() as u32;
        let state = &mut self.labels[label.0 as usize];
        state.at = Some(at);
        match &state.live {
            Some(live) => {
                debug_assert!(
                    !self.reachable || *live == self.live,
                    "paths that meet own the same: {live:?} {:?}",
                    self.live
                );
                self.live = live.clone();
                self.live_id = None;
                self.reachable = true;
            }
            None if self.reachable => state.live = Some(self.live.clone()),
            None => {}
        }
    }

    /// Whether anything jumps to the label or falls into it.
    pub(super) fn is_targeted(&self, label: Label) -> bool {
        self.labels[label.0 as usize].live.is_some()
    }

    /// Index of the instruction at a bound label.
    pub(super) fn label_at(&self, label: Label) -> Option<u32> {
        self.labels[label.0 as usize].at
    }

    fn jump_state(&mut self, label: Label, live: BTreeSet<u32>) {
        let state = &mut self.labels[label.0 as usize];
        match &state.live {
            Some(known) => debug_assert!(
                *known == live,
                "paths that meet own the same: {known:?} {live:?}"
            ),
            None => state.live = Some(live),
        }
    }

    /// Begins a region whose exceptions go to a new handler, which keeps what is owned now; the exception goes to temporary `exc`.
    pub(super) fn enter_region(&mut self, exc: u32) -> HandlerId {
        let target = self.label();
        let keep = self.live_set();
        let id = HandlerId(self.handlers.len() as u32);
        self.handlers.push(HandlerInfo {
            target,
            exc,
            keep,
            used: false,
        });
        self.handler = Some(id);
        self.max_top = self.max_top.max(exc + 1);
        id
    }

    /// As `enter_region`, when a temporary that is owned now is consumed inside the region and so does not stay.
    pub(super) fn enter_region_without(&mut self, exc: u32, temp: u32) -> HandlerId {
        let owned = self.live.contains(&temp);
        self.disown(temp);
        let id = self.enter_region(exc);
        if owned {
            self.own(temp);
        }
        id
    }

    /// Starts the code of a handler: what it keeps is owned, and the exception.
    pub(super) fn bind_handler(&mut self, id: HandlerId) {
        debug_assert!(!self.reachable, "code before a handler ends");
        let HandlerInfo {
            target,
            exc,
            keep,
            used,
        } = self.handlers[id.0 as usize].clone();
        if used {
            let mut live: BTreeSet<u32> =
                self.live_pool.sets[keep as usize].iter().copied().collect();
            live.insert(exc);
            self.labels[target.0 as usize].live = Some(live);
        }
        self.bind(target);
    }

    // ---- instructions

    /// Notes a local that an instruction mentions, reached or not: what is read before what is written.
    pub(super) fn mention(&mut self, args: &[Arg]) {
        let read = args.iter().filter(|arg| !matches!(arg, Arg::Dst(_)));
        let written = args.iter().filter(|arg| matches!(arg, Arg::Dst(_)));
        for arg in read.chain(written) {
            if let Arg::Dst(Reg::Local(local))
            | Arg::Keep(Reg::Local(local))
            | Arg::Reg(Reg::Local(local)) = *arg
                && !self.mentioned.contains(&local)
            {
                self.mentioned.push(local);
            }
        }
    }

    /// Appends an instruction.
    pub(super) fn emit(&mut self, op: Opcode, args: &[Arg], word: Word) {
        self.mention(args);
        if !self.reachable {
            return;
        }
        let mut fields = [Arg::None; 3];
        fields[..args.len()].copy_from_slice(args);
        self.reach_constants(&mut fields);
        debug_assert_eq!(args.len(), op.operands().len(), "operands of {}", op.name());
        for field in fields {
            if let Arg::Take(temp) = field {
                debug_assert!(
                    self.live.contains(&temp),
                    "{} consumes the dead temporary {temp}",
                    op.name()
                );
                self.disown(temp);
            }
        }
        let numbers = fields.map(number);
        let pair = if let Word::Pair(low, high) = word {
            (low, high)
        } else {
            (0, 0)
        };
        let effect = window_effect(op, numbers, pair);
        for temp in effect.takes() {
            debug_assert!(
                self.live.contains(&temp),
                "{} consumes the dead temporary {temp}",
                op.name()
            );
            self.disown(temp);
        }
        let live = self.live_set();
        let pending = if self.pending.is_empty() {
            0
        } else {
            let mut set = self.pending.clone();
            set.sort_unstable();
            self.pending_pool.intern(set)
        };
        if let Some(handler) = self.handler {
            self.handlers[handler.0 as usize].used = true;
        }
        self.insts.push(Inst {
            op,
            args: fields,
            word,
            span: self.span,
            starts_line: std::mem::take(&mut self.starts_line),
            live,
            pending,
            handler: self.handler,
        });
        self.words += op.len() as u32;
        self.after(op, &fields, &effect.gives().collect::<Vec<_>>(), word);
    }

    /// What holds after an instruction.
    fn after(&mut self, op: Opcode, fields: &[Arg; 3], gives: &[u32], word: Word) {
        if let Word::Jump(label) = word {
            let mut live = self.live.clone();
            if op == Opcode::ForIter
                && let Arg::Reg(Reg::Temp(iter)) = fields[1]
            {
                live.remove(&iter);
            }
            self.jump_state(label, live);
        }
        if let (Opcode::YieldFrom, Arg::Reg(Reg::Temp(iter))) = (op, fields[1]) {
            self.disown(iter);
        }
        for &temp in gives {
            self.own(temp);
            self.max_top = self.max_top.max(temp + 1);
        }
        for (field, (kind, _)) in fields.iter().zip(op.operands()) {
            if let (Arg::Dst(Reg::Temp(temp)), OperandKind::Dst) = (*field, *kind) {
                debug_assert!(
                    !self.live.contains(&temp),
                    "{} overwrites the live temporary {temp}",
                    op.name()
                );
                self.own(temp);
                self.max_top = self.max_top.max(temp + 1);
            }
        }
        if self.insts.last().is_some_and(Inst::ends_flow) {
            self.reachable = false;
        }
    }

    /// Loads constants that are out of an operand's reach into temporaries above all that are in use.
    fn reach_constants(&mut self, fields: &mut [Arg; 3]) {
        for idx in 0..fields.len() {
            let Arg::Const(constant) = fields[idx] else {
                continue;
            };
            // Two more loads may come before the instruction.
            if self.words + 8 + constant < CONST_REACH {
                continue;
            }
            let in_fields = fields.iter().filter_map(|field| match field {
                Arg::Take(temp) | Arg::Dst(Reg::Temp(temp)) | Arg::Reg(Reg::Temp(temp)) => {
                    Some(temp + 1)
                }
                _ => None,
            });
            let used = in_fields
                .chain(self.live.last().map(|temp| temp + 1))
                .max()
                .unwrap_or(0)
                .max(self.top);
            self.emit(
                Opcode::LoadConst,
                &[Arg::Dst(Reg::Temp(used))],
                Word::Const(constant),
            );
            fields[idx] = Arg::Take(used);
        }
    }
}

/// A field as the number that windows are counted with.
fn number(arg: Arg) -> u32 {
    match arg {
        Arg::Dst(Reg::Temp(n))
        | Arg::Keep(Reg::Temp(n))
        | Arg::Reg(Reg::Temp(n))
        | Arg::Take(n)
        | Arg::Num(n) => n,
        _ => u32::MAX,
    }
}
