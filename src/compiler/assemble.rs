//! The last step: registers get their numbers, jumps their distances, and the tables their words.

use std::rc::Rc;

use super::CompileError;
use super::bound::redundant_checks;
use super::flag;
use super::ir::{Arg, Inst, Reg, Word};
use super::scope::Table;
use super::unit::Unit;
use crate::bytecode::code::{Code, CodeKind, Handler, ParamCounts, Position};
use crate::bytecode::opcode::{NO_NAMESPACE, Opcode, Operand, TEMP_BIT, encode};
use crate::source::{LineTable, SourceId, Span};

/// As many registers as one unit may have: the rest of the numbers means other things.
const MAX_REGISTERS: u32 = 16_000;

/// Numbers of registers.
struct Numbering {
    locals: Vec<u16>,
    varnames: Vec<Rc<str>>,
    cells: Vec<u16>,
    first_temp: u16,
}

impl Numbering {
    fn of(unit: &Unit<'_>) -> Result<Numbering, CompileError> {
        let first_local = u32::from(unit.kind == CodeKind::Class);
        let mentioned = &unit.emit.mentioned;
        let mut locals = vec![0; unit.varnames.len()];
        for (at, &local) in mentioned.iter().enumerate() {
            locals[local as usize] = (first_local + at as u32) as u16;
        }
        let varnames: Vec<Rc<str>> = mentioned
            .iter()
            .map(|&local| Rc::clone(&unit.varnames[local as usize]))
            .collect();
        let mut next = first_local + varnames.len() as u32;
        let mut cells = Vec::with_capacity(unit.cells.len());
        for (idx, name) in unit.cells.iter().enumerate() {
            // A parameter that is a cell, or a cell whose name is also a register's inside a merged comprehension.
            let shared = varnames
                .iter()
                .position(|var| var == name)
                .filter(|_| idx < unit.n_own_cells);
            cells.push(if let Some(at) = shared {
                first_local + at as u32
            } else {
                next += 1;
                next - 1
            });
        }
        let total = next + unit.emit.max_top;
        if total > MAX_REGISTERS {
            let message = format!(
                "too many names or values at once in '{}': {total} registers",
                unit.name
            );
            return Err(CompileError {
                span: Span::default(),
                message,
            });
        }
        let cells = cells.into_iter().map(|cell| cell as u16).collect();
        Ok(Numbering {
            locals,
            varnames,
            cells,
            first_temp: next as u16,
        })
    }

    fn reg(&self, reg: Reg) -> u16 {
        match reg {
            Reg::Local(idx) => self.locals[idx as usize],
            // A unit that was refused for the lack of a cell is still put together.
            Reg::Cell(idx) => self.cells.get(idx as usize).copied().unwrap_or(0),
            Reg::Temp(idx) => self.first_temp + idx as u16,
            Reg::Namespace => 0,
            Reg::Globals => NO_NAMESPACE,
        }
    }

    fn field(&self, arg: Arg, pc: usize) -> Option<u16> {
        Some(match arg {
            Arg::None => 0,
            Arg::Dst(Reg::Temp(idx)) => self.reg(Reg::Temp(idx)) | TEMP_BIT,
            Arg::Dst(reg) | Arg::Keep(reg) | Arg::Reg(reg) => self.reg(reg),
            Arg::Take(idx) => Operand::temp(self.reg(Reg::Temp(idx))).0,
            Arg::Const(idx) => Operand::constant(pc, idx as usize)?.0,
            Arg::Num(n) => u16::try_from(n).ok()?,
        })
    }
}

/// A code without instructions, for units that could not be compiled.
pub(super) fn empty(source: SourceId) -> Code {
    Code {
        name: "".into(),
        qualname: "".into(),
        source,
        first_line: 1,
        kind: CodeKind::Module,
        doc: None,
        words: Vec::new(),
        consts: Vec::new(),
        n_names: 0,
        names: Vec::new(),
        params: ParamCounts::default(),
        varnames: Vec::new(),
        cellvars: Vec::new(),
        freevars: Vec::new(),
        n_locals: 0,
        n_registers: 0,
        stack_size: 0,
        flags: 0,
        handlers: Vec::new(),
        live: Vec::new(),
        live_sets: Vec::new(),
        pending: Vec::new(),
        pending_sets: Vec::new(),
        positions: Vec::new(),
        static_attributes: Vec::new(),
        explicit_globals: Vec::new(),
    }
}

/// Drops what has no effect: checks that cannot fail and jumps to what follows them. A line event moves on to the next instruction.
fn prune(unit: &mut Unit<'_>) -> Vec<bool> {
    let mut gone = redundant_checks(&unit.emit, unit.varnames.len(), unit.n_params);
    super::jumps::thread(&mut unit.emit, &gone);
    super::jumps::mark_unreachable(&unit.emit, &mut gone);
    for at in 0..gone.len() {
        if let (Opcode::Jump, Word::Jump(label)) =
            (unit.emit.insts[at].op, unit.emit.insts[at].word)
        {
            let target = unit
                .emit
                .label_at(label)
                .map_or(usize::MAX, |to| to as usize);
            let follows = target > at
                && target <= gone.len()
                && gone[at + 1..target].iter().all(|&gone| gone);
            gone[at] |= follows && !unit.emit.insts[at].starts_line;
        }
    }
    let mut moves_on = false;
    for (inst, &gone) in unit.emit.insts.iter_mut().zip(&gone) {
        inst.starts_line |= moves_on;
        moves_on = gone && inst.starts_line;
    }
    gone
}

/// Makes the code of a unit.
pub(super) fn assemble(
    mut unit: Unit<'_>,
    table: &Table,
    source: SourceId,
    lines: &LineTable,
) -> Result<Code, CompileError> {
    let gone = prune(&mut unit);
    let numbering = Numbering::of(&unit)?;
    let insts = &unit.emit.insts;
    let mut pcs = Vec::with_capacity(insts.len() + 1);
    let mut pc = 0u32;
    for (inst, gone) in insts.iter().zip(&gone) {
        pcs.push(pc);
        pc += if *gone { 0 } else { inst.op.len() as u32 };
    }
    pcs.push(pc);
    let kept: Vec<(u32, &Inst)> = insts
        .iter()
        .enumerate()
        .filter(|(at, _)| !gone[*at])
        .map(|(at, inst)| (pcs[at], inst))
        .collect();
    let mut words = Vec::with_capacity(pc as usize);
    for &(pc, inst) in &kept {
        encode_inst(&unit, &numbering, &pcs, pc, inst, &mut words)?;
    }
    let sets = |sets: &[Vec<u32>]| -> Vec<Box<[u16]>> {
        sets.iter()
            .map(|set| {
                set.iter()
                    .map(|&temp| numbering.reg(Reg::Temp(temp)))
                    .collect()
            })
            .collect()
    };
    let pending_sets = unit.emit.pending_pool.sets.iter().map(|set| {
        let mut regs: Vec<u16> = set.iter().map(|&reg| numbering.reg(reg)).collect();
        regs.sort_unstable();
        regs.into_boxed_slice()
    });
    let code = Code {
        name: Rc::clone(&unit.name),
        qualname: Rc::clone(&unit.qualname),
        source,
        first_line: unit.first_line,
        kind: unit.kind,
        doc: unit.doc.clone(),
        words,
        params: unit.params,
        cellvars: cells(&unit, &numbering, 0..unit.n_own_cells),
        freevars: cells(&unit, &numbering, unit.n_own_cells..unit.cells.len()),
        n_locals: numbering.first_temp,
        n_registers: numbering.first_temp + unit.emit.max_top as u16,
        stack_size: unit.stack_size,
        flags: flags(&unit, table),
        handlers: handlers(&unit, &numbering, &pcs, &kept, pc),
        live: changes(&kept, |inst| inst.live),
        live_sets: sets(&unit.emit.live_pool.sets),
        pending: changes(&kept, |inst| inst.pending),
        pending_sets: pending_sets.collect(),
        positions: positions(&kept, lines),
        static_attributes: unit.static_attributes.iter().cloned().collect(),
        explicit_globals: match unit.kind {
            CodeKind::Module | CodeKind::Interactive | CodeKind::Expression => {
                table.get(unit.scope).explicit_globals()
            }
            CodeKind::Class | CodeKind::Function | CodeKind::Generator => Vec::new(),
        },
        consts: unit.consts,
        n_names: unit.names.len() as u32,
        names: unit.names.into_iter().chain(unit.local_names).collect(),
        varnames: numbering.varnames,
    };
    #[cfg(any(test, debug_assertions))]
    if let Err(fault) = crate::bytecode::verify::verify(&code) {
        let listing = crate::bytecode::disasm::listing(&code);
        return Err(CompileError {
            span: Span::default(),
            message: format!("internal error: {fault}\n{listing}"),
        });
    }
    Ok(code)
}

fn cells(
    unit: &Unit<'_>,
    numbering: &Numbering,
    range: std::ops::Range<usize>,
) -> Vec<(Rc<str>, u16)> {
    let mut cells: Vec<_> = range
        .map(|idx| (Rc::clone(&unit.cells[idx]), numbering.cells[idx]))
        .collect();
    // As in `co_cellvars`: those that are parameters first, in their order.
    cells.sort_by_key(|&(_, register)| register);
    cells
}

fn encode_inst(
    unit: &Unit<'_>,
    numbering: &Numbering,
    pcs: &[u32],
    pc: u32,
    inst: &Inst,
    words: &mut Vec<u64>,
) -> Result<(), CompileError> {
    let too_big = |what: &str| CompileError {
        span: inst.span,
        message: format!("{what} in '{}'", unit.name),
    };
    let mut fields = [0; 3];
    for (field, arg) in fields.iter_mut().zip(inst.args) {
        *field = numbering
            .field(arg, pc as usize)
            .ok_or_else(|| too_big("too many values in one expression"))?;
    }
    words.push(encode(inst.op, fields[0], fields[1], fields[2]));
    let n_words = inst.op.words().len();
    let n_caches = match inst.word {
        Word::None => n_words,
        Word::Name(idx) | Word::Const(idx) => {
            words.push(u64::from(idx));
            n_words - 1
        }
        Word::LocalName(idx) => {
            words.push(u64::from(idx) + unit.names.len() as u64);
            n_words - 1
        }
        Word::Jump(label) => {
            let at = unit
                .emit
                .label_at(label)
                .ok_or_else(|| too_big("internal error: a jump without a target"))?;
            words.push((i64::from(pcs[at as usize]) - i64::from(pc)) as u64);
            n_words - 1
        }
        Word::Pair(low, high) => {
            words.push(u64::from(low) | u64::from(high) << 32);
            n_words - 1
        }
    };
    words.extend(std::iter::repeat_n(0, n_caches));
    Ok(())
}

/// Where a property of instructions changes.
fn changes(kept: &[(u32, &Inst)], of: impl Fn(&Inst) -> u32) -> Vec<(u32, u32)> {
    let mut entries: Vec<(u32, u32)> = Vec::new();
    for &(pc, inst) in kept {
        let value = of(inst);
        if entries.last().map_or(0, |last| last.1) != value {
            entries.push((pc, value));
        }
    }
    entries
}

/// The exception table: every instruction has one innermost handler, so the ranges are disjoint.
fn handlers(
    unit: &Unit<'_>,
    numbering: &Numbering,
    pcs: &[u32],
    kept: &[(u32, &Inst)],
    end: u32,
) -> Vec<Handler> {
    let mut table: Vec<Handler> = Vec::new();
    let mut last = None;
    for (idx, &(pc, inst)) in kept.iter().enumerate() {
        let next = kept.get(idx + 1).map_or(end, |next| next.0);
        if let Some(id) = inst.handler {
            let info = &unit.emit.handlers[id.0 as usize];
            if last == Some(id)
                && let Some(open) = table.last_mut()
            {
                open.end = next;
            } else if let Some(target) = unit.emit.label_at(info.target) {
                table.push(Handler {
                    start: pc,
                    end: next,
                    target: pcs[target as usize],
                    exc: numbering.reg(Reg::Temp(info.exc)),
                    keep: info.keep,
                });
            }
        }
        last = inst.handler;
    }
    table
}

fn positions(kept: &[(u32, &Inst)], lines: &LineTable) -> Vec<Position> {
    let mut entries: Vec<Position> = Vec::new();
    for &(pc, inst) in kept {
        let known = entries.last().filter(|last| last.span == inst.span);
        if known.is_some() && !inst.starts_line {
            if known.is_some_and(|last| last.starts_line) {
                entries.push(Position {
                    pc,
                    starts_line: false,
                    ..entries[entries.len() - 1]
                });
            }
            continue;
        }
        let line = match known {
            Some(last) => last.line,
            None if inst.span == Span::default() => 0,
            None => lines.line(inst.span.start),
        };
        entries.push(Position {
            pc,
            span: inst.span,
            line,
            starts_line: inst.starts_line,
        });
    }
    entries
}

fn flags(unit: &Unit<'_>, table: &Table) -> u32 {
    let mut flags = 0;
    if matches!(unit.kind, CodeKind::Function | CodeKind::Generator) {
        flags |= flag::OPTIMIZED | flag::NEWLOCALS;
        if table.get(unit.scope).nested {
            flags |= flag::NESTED;
        }
        if unit.kind == CodeKind::Generator {
            flags |= flag::GENERATOR;
        }
        if unit.params.varargs {
            flags |= flag::VARARGS;
        }
        if unit.params.varkw {
            flags |= flag::VARKEYWORDS;
        }
    }
    flags | unit.future
}
