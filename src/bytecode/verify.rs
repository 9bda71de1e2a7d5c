//! Checks a unit by running it on nothing but ownership: debug builds and tests do so for every unit that is compiled.
//!
//! For every path: a consumed temporary is owned, a written one is not, the live set of the tables is exactly what is owned beside the
//! operands, paths that meet own the same, jumps and handlers land on instructions, constants, names and registers exist, a
//! pending local is a local, and nothing but a return or a raise leaves the code with a temporary owned.

use std::collections::{BTreeMap, BTreeSet};

use super::code::Code;
use super::disasm::{Decoded, decode, set_at, shout};
use super::effect::window_effect;
use super::opcode::{CONST_BIT, INDEX_MASK, NO_NAMESPACE, Opcode, OperandKind, TEMP_BIT, WordKind};

type Owned = BTreeSet<u16>;

struct Verifier<'c> {
    code: &'c Code,
    insts: BTreeMap<usize, Decoded>,
    /// What is owned before an instruction.
    states: BTreeMap<usize, Owned>,
    work: Vec<usize>,
}

/// Checks one unit; nested ones were checked when they were made.
pub(crate) fn verify(code: &Code) -> Result<(), String> {
    let insts: BTreeMap<usize, Decoded> = decode(&code.words).map(|inst| (inst.pc, inst)).collect();
    let end = insts
        .values()
        .next_back()
        .map_or(0, |last| last.pc + last.op.len());
    if end != code.words.len() || end == 0 {
        return Err(format!("words end at {end} of {}", code.words.len()));
    }
    for handler in &code.handlers {
        let is_start = |pc: u32| insts.contains_key(&(pc as usize));
        if !is_start(handler.start) || !is_start(handler.target) || handler.start >= handler.end {
            return Err(format!("handler {handler:?} is no range of instructions"));
        }
        if handler.exc < code.n_locals || handler.exc >= code.n_registers {
            return Err(format!("handler {handler:?} has no temporary"));
        }
    }
    for pair in code.handlers.windows(2) {
        if pair[0].end > pair[1].start {
            return Err(format!("handlers overlap: {pair:?}"));
        }
    }
    let mut verifier = Verifier {
        code,
        insts,
        states: BTreeMap::new(),
        work: Vec::new(),
    };
    verifier.flow(0, Owned::new(), 0)?;
    while let Some(pc) = verifier.work.pop() {
        verifier.step(pc).map_err(|fault| {
            let name = verifier
                .insts
                .get(&pc)
                .map(|inst| shout(inst.op))
                .unwrap_or_default();
            format!("{} at {pc} in {}: {fault}", name, code.qualname)
        })?;
    }
    if let Some(pc) = verifier
        .insts
        .keys()
        .find(|pc| !verifier.states.contains_key(pc))
    {
        return Err(format!(
            "the instruction at {pc} in {} is never reached",
            code.qualname
        ));
    }
    Ok(())
}

impl Verifier<'_> {
    fn flow(&mut self, target: usize, owned: Owned, from: usize) -> Result<(), String> {
        if !self.insts.contains_key(&target) {
            return Err(format!(
                "{from} goes on at {target}, which is no instruction"
            ));
        }
        match self.states.get(&target) {
            Some(known) if *known == owned => Ok(()),
            Some(known) => Err(format!(
                "paths that meet at {target} own {known:?} and {owned:?}"
            )),
            None => {
                self.states.insert(target, owned);
                self.work.push(target);
                Ok(())
            }
        }
    }

    fn is_temp(&self, reg: u16) -> bool {
        reg >= self.code.n_locals && reg < self.code.n_registers
    }

    fn step(&mut self, pc: usize) -> Result<(), String> {
        let inst = self.insts[&pc];
        let mut owned = self.states[&pc].clone();
        self.check_words(inst)?;
        self.consume(inst, &mut owned)?;
        let live: Owned = set_at(&self.code.live, &self.code.live_sets, pc)
            .iter()
            .copied()
            .collect();
        if live != owned {
            return Err(format!("the table says {live:?}, owned are {owned:?}"));
        }
        for &reg in set_at(&self.code.pending, &self.code.pending_sets, pc) {
            if reg >= self.code.n_locals {
                return Err(format!("{reg} is pending but no local"));
            }
        }
        self.raise(pc, &owned)?;
        if let Some(WordKind::Jump) = inst.op.words().first() {
            let target = (pc as i64 + inst.word as i64) as usize;
            let mut at_target = owned.clone();
            if inst.op == Opcode::ForIter {
                at_target.remove(&inst.fields[1]);
            }
            let is_back = target <= pc;
            let is_forward_only = matches!(
                inst.op,
                Opcode::Jump
                    | Opcode::ForIter
                    | Opcode::JumpIfNone
                    | Opcode::JumpIfNotNone
                    | Opcode::JumpIs
            );
            if is_forward_only && is_back || inst.op == Opcode::JumpBack && !is_back {
                return Err("jumps the wrong way".into());
            }
            self.flow(target, at_target, pc)?;
        }
        match inst.op {
            Opcode::Jump | Opcode::JumpBack => return Ok(()),
            Opcode::Return if !owned.is_empty() => {
                return Err(format!("returns with {owned:?} owned"));
            }
            Opcode::Return | Opcode::Raise | Opcode::Reraise | Opcode::RaiseCompileTime => {
                return Ok(());
            }
            _ => {}
        }
        self.produce(inst, &mut owned)?;
        self.flow(pc + inst.op.len(), owned, pc)
    }

    fn check_words(&self, inst: Decoded) -> Result<(), String> {
        let bound = match inst.op.words().first() {
            Some(WordKind::Name) => self.code.names.len(),
            Some(WordKind::Const) => self.code.consts.len(),
            _ => return Ok(()),
        };
        if inst.word as usize >= bound {
            Err(format!("word {} of {bound}", inst.word))
        } else {
            Ok(())
        }
    }

    /// What the instruction takes.
    fn consume(&self, inst: Decoded, owned: &mut Owned) -> Result<(), String> {
        let mut taken = Vec::new();
        for ((kind, _), field) in inst.op.operands().iter().zip(inst.fields) {
            let reg = field & INDEX_MASK;
            match kind {
                OperandKind::Src if field & TEMP_BIT != 0 => taken.push(reg),
                OperandKind::Src if field & CONST_BIT != 0 => {
                    let idx = (reg as usize).checked_sub(inst.pc + 1);
                    if idx.is_none_or(|idx| idx >= self.code.consts.len()) {
                        return Err(format!("constant at distance {reg}"));
                    }
                }
                OperandKind::Src => {
                    if reg >= self.code.n_locals && !owned.contains(&reg) {
                        return Err(format!("reads the dead temporary {reg}"));
                    }
                }
                OperandKind::Window if field > self.code.n_registers => {
                    return Err(format!("window {field}"));
                }
                OperandKind::Reg => self.check_reg(inst, field, owned)?,
                OperandKind::Dst | OperandKind::Window | OperandKind::Num => {}
            }
        }
        taken.extend(effect_of(inst).takes().map(|reg| reg as u16));
        for reg in taken {
            if !self.is_temp(reg) || !owned.remove(&reg) {
                return Err(format!("consumes {reg}, which it does not own"));
            }
        }
        Ok(())
    }

    fn check_reg(&self, inst: Decoded, field: u16, owned: &Owned) -> Result<(), String> {
        let may_be_global = matches!(inst.op, Opcode::ImportStar | Opcode::SetupAnnotations);
        if field == NO_NAMESPACE && may_be_global {
            return Ok(());
        }
        if field >= self.code.n_registers {
            return Err(format!("register {field} of {}", self.code.n_registers));
        }
        let made_here = matches!(
            inst.op,
            Opcode::SetNull | Opcode::PushExcInfo | Opcode::WithEnter
        );
        if self.is_temp(field) && !owned.contains(&field) && !made_here {
            return Err(format!("reads the dead temporary {field}"));
        }
        Ok(())
    }

    /// An exception here: the handler's code finds what it keeps and the exception.
    fn raise(&mut self, pc: usize, owned: &Owned) -> Result<(), String> {
        let covers = |h: &&super::code::Handler| (h.start as usize..h.end as usize).contains(&pc);
        let Some(handler) = self.code.handlers.iter().find(covers) else {
            return Ok(());
        };
        let keep = self
            .code
            .live_sets
            .get(handler.keep as usize)
            .ok_or("a handler without its set")?;
        let mut kept: Owned = keep.iter().copied().collect();
        if let Some(reg) = kept.iter().find(|reg| !owned.contains(reg)) {
            return Err(format!("the handler keeps {reg}, which is not owned"));
        }
        if !kept.insert(handler.exc) {
            return Err(format!(
                "the handler keeps {}, where the exception goes",
                handler.exc
            ));
        }
        let target = handler.target as usize;
        self.flow(target, kept, pc)
    }

    /// What the instruction makes.
    fn produce(&self, inst: Decoded, owned: &mut Owned) -> Result<(), String> {
        if inst.op == Opcode::YieldFrom {
            owned.remove(&inst.fields[1]);
        }
        let mut made: Vec<u16> = effect_of(inst).gives().map(|reg| reg as u16).collect();
        for ((kind, _), field) in inst.op.operands().iter().zip(inst.fields) {
            if *kind == OperandKind::Dst {
                let reg = field & INDEX_MASK;
                if field & TEMP_BIT != 0 {
                    made.push(reg);
                } else if reg >= self.code.n_locals {
                    return Err(format!("writes {reg} as a local"));
                }
            }
        }
        for reg in made {
            if !self.is_temp(reg) {
                return Err(format!("writes {reg}, which is no temporary"));
            }
            if !owned.insert(reg) {
                return Err(format!("overwrites {reg}, which is owned"));
            }
        }
        Ok(())
    }
}

/// What the windows of an instruction take and make.
fn effect_of(inst: Decoded) -> super::effect::Effect {
    let pair = (inst.word as u32, (inst.word >> 32) as u32);
    let fields = inst.fields.map(|field| u32::from(field & INDEX_MASK));
    window_effect(inst.op, fields, pair)
}
