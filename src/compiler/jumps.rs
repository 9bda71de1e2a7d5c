//! Jumps that land on jumps go where those go, and what nothing reaches any more is left out.
//!
//! A jump is only shortened to one in the same region of handlers, and past no line event: whoever interrupts or steps sees the same places.

use super::emit::Emitter;
use super::ir::{Inst, Label, Word};
use crate::bytecode::opcode::Opcode;

/// Longest chain of jumps that is followed.
const MAX_CHAIN: usize = 8;

/// Shortens jumps. `gone` marks instructions that are left out.
pub(super) fn thread(emit: &mut Emitter, gone: &[bool]) {
    for at in 0..emit.insts.len() {
        let Word::Jump(mut label) = emit.insts[at].word else {
            continue;
        };
        for _ in 0..MAX_CHAIN {
            let Some(next) = passes_through(emit, gone, at, label) else {
                break;
            };
            label = next;
        }
        let target = emit.label_at(label).map_or(usize::MAX, |to| to as usize);
        let inst = &mut emit.insts[at];
        inst.word = Word::Jump(label);
        match inst.op {
            Opcode::Jump if target <= at => inst.op = Opcode::JumpBack,
            Opcode::JumpBack if target > at => inst.op = Opcode::Jump,
            _ => {}
        }
    }
}

/// Where the jump at `label` goes on to, if that is a plain jump in the same region.
fn passes_through(emit: &Emitter, gone: &[bool], at: usize, label: Label) -> Option<Label> {
    let mut to = emit.label_at(label)? as usize;
    while to < gone.len() && gone[to] {
        to += 1;
    }
    let (from, target) = (&emit.insts[at], emit.insts.get(to)?);
    let Word::Jump(next) = target.word else {
        return None;
    };
    let is_plain =
        matches!(target.op, Opcode::Jump | Opcode::JumpBack) && !target.starts_line && to != at;
    if !is_plain || from.handler != target.handler {
        return None;
    }
    // These do not look at the breaker: they go forward only.
    let is_blind = matches!(
        from.op,
        Opcode::ForIter | Opcode::JumpIfNone | Opcode::JumpIfNotNone | Opcode::JumpIs
    );
    let is_back = emit.label_at(next)? as usize <= at;
    (!(is_back && is_blind)).then_some(next)
}

/// Marks what no path from the start reaches.
pub(super) fn mark_unreachable(emit: &Emitter, gone: &mut [bool]) {
    let n = emit.insts.len();
    let mut reached = vec![false; n];
    let mut work = vec![0];
    while let Some(at) = work.pop() {
        if at >= n || reached[at] {
            continue;
        }
        reached[at] = true;
        let inst: &Inst = &emit.insts[at];
        if let Word::Jump(label) = inst.word {
            work.extend(emit.label_at(label).map(|to| to as usize));
        }
        if let Some(handler) = inst.handler {
            work.extend(
                emit.label_at(emit.handlers[handler.0 as usize].target)
                    .map(|to| to as usize),
            );
        }
        if gone[at] || !inst.ends_flow() {
            work.push(at + 1);
        }
    }
    for (gone, reached) in gone.iter_mut().zip(reached) {
        *gone |= !reached;
    }
}
