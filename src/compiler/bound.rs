//! Takes out the checks of locals that are certainly bound.
//!
//! A forward analysis over the instructions: a local is bound where every path to it has stored it and not deleted it since.
//! Handlers are reached from before and after every instruction under them.

use std::collections::BTreeMap;

use super::emit::Emitter;
use super::ir::{Arg, Inst, Reg, Word};
use crate::bytecode::opcode::Opcode;

/// Bits of locals.
type Bits = Vec<u64>;

fn set(bits: &mut Bits, local: u32, value: bool) {
    let mask = 1 << (local % 64);
    let word = &mut bits[local as usize / 64];
    *word = if value { *word | mask } else { *word & !mask };
}

fn has(bits: &Bits, local: u32) -> bool {
    bits[local as usize / 64] & (1 << (local % 64)) != 0
}

/// What an instruction does to what is bound.
fn step(inst: &Inst, bits: &mut Bits) {
    match (inst.op, inst.args[0], inst.args[1]) {
        (Opcode::DeleteLocal, Arg::Reg(Reg::Local(local)), _) => set(bits, local, false),
        (Opcode::SaveLocal, _, Arg::Reg(Reg::Local(local))) => set(bits, local, false),
        // What is restored may be "unbound".
        (Opcode::RestoreLocal, Arg::Reg(Reg::Local(local)), _) => set(bits, local, false),
        (Opcode::CheckBound, Arg::Reg(Reg::Local(local)), _) => set(bits, local, true),
        (_, Arg::Dst(Reg::Local(local)), _) => set(bits, local, true),
        _ => {}
    }
}

/// Marks the instructions that can go; `true` at their index.
pub(super) fn redundant_checks(emit: &Emitter, n_locals: usize, n_params: usize) -> Vec<bool> {
    let insts = &emit.insts;
    let mut redundant = vec![false; insts.len()];
    if !insts.iter().any(|inst| inst.op == Opcode::CheckBound) {
        return redundant;
    }
    let starts = leaders(emit);
    let block_of: BTreeMap<u32, usize> = starts
        .iter()
        .enumerate()
        .map(|(idx, &at)| (at, idx))
        .collect();
    let n_words = n_locals.div_ceil(64).max(1);
    let mut entry: Vec<Option<Bits>> = vec![None; starts.len()];
    let mut params = vec![0; n_words];
    (0..n_params as u32).for_each(|local| set(&mut params, local, true));
    if starts.is_empty() {
        return redundant;
    }
    entry[0] = Some(params);
    let mut work = vec![0];
    while let Some(block) = work.pop() {
        let Some(mut bits) = entry[block].clone() else {
            continue;
        };
        let start = starts[block] as usize;
        let end = starts.get(block + 1).map_or(insts.len(), |&at| at as usize);
        let mut flow = |target: u32, bits: &Bits, work: &mut Vec<usize>| {
            let Some(&to) = block_of.get(&target) else {
                return;
            };
            let changed = match &mut entry[to] {
                Some(known) => {
                    let mut changed = false;
                    for (known, bits) in known.iter_mut().zip(bits) {
                        changed |= *known & !bits != 0;
                        *known &= bits;
                    }
                    changed
                }
                unknown @ None => {
                    *unknown = Some(bits.clone());
                    true
                }
            };
            if changed {
                work.push(to);
            }
        };
        for inst in &insts[start..end] {
            let handler = inst
                .handler
                .and_then(|id| emit.label_at(emit.handlers[id.0 as usize].target));
            if let Some(target) = handler {
                flow(target, &bits, &mut work);
            }
            // The jump of an exhausted ForIter stores nothing.
            if let (Opcode::ForIter, Word::Jump(label)) = (inst.op, inst.word)
                && let Some(target) = emit.label_at(label)
            {
                flow(target, &bits, &mut work);
            }
            step(inst, &mut bits);
            if let Some(target) = handler {
                flow(target, &bits, &mut work);
            }
            if let (false, Word::Jump(label)) = (inst.op == Opcode::ForIter, inst.word)
                && let Some(target) = emit.label_at(label)
            {
                flow(target, &bits, &mut work);
            }
        }
        if end < insts.len() && !insts[end - 1].ends_flow() {
            flow(end as u32, &bits, &mut work);
        }
    }
    for (block, &start) in starts.iter().enumerate() {
        let end = starts.get(block + 1).map_or(insts.len(), |&at| at as usize);
        let Some(mut bits) = entry[block].clone() else {
            continue;
        };
        for (at, inst) in insts.iter().enumerate().take(end).skip(start as usize) {
            if let (Opcode::CheckBound, Arg::Reg(Reg::Local(local))) = (inst.op, inst.args[0]) {
                redundant[at] = has(&bits, local);
            }
            step(inst, &mut bits);
        }
    }
    redundant
}

/// First instructions of blocks, ascending.
fn leaders(emit: &Emitter) -> Vec<u32> {
    let n = emit.insts.len() as u32;
    let mut starts = vec![0];
    for (at, inst) in emit.insts.iter().enumerate() {
        if let Word::Jump(label) = inst.word {
            starts.extend(emit.label_at(label));
            starts.push(at as u32 + 1);
        } else if inst.ends_flow() {
            starts.push(at as u32 + 1);
        }
    }
    starts.extend(
        emit.handlers
            .iter()
            .filter(|h| h.used)
            .filter_map(|h| emit.label_at(h.target)),
    );
    starts.retain(|&at| at < n);
    starts.sort_unstable();
    starts.dedup();
    starts
}
