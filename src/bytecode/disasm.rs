//! The listing of a unit: what `dis`, `:dis` and the golden files show.

use std::fmt::Write;

use super::code::{Code, CodeKind, Const};
use super::opcode::{
    CONST_BIT, INDEX_MASK, NO_NAMESPACE, Opcode, OperandKind, TEMP_BIT, UNIT_NAMESPACE, WordKind,
};
use crate::number::complex::Complex;
use crate::syntax::ast::Constant;

/// One decoded instruction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Decoded {
    /// Its first word.
    pub(crate) pc: usize,
    /// What it is.
    pub(crate) op: Opcode,
    /// Its fields.
    pub(crate) fields: [u16; 3],
    /// Its first inline word, or 0.
    pub(crate) word: u64,
}

/// Decodes the words of a unit; stops at what is no instruction.
pub(crate) fn decode(words: &[u64]) -> impl Iterator<Item = Decoded> {
    let mut pc = 0;
    std::iter::from_fn(move || {
        let &first = words.get(pc)?;
        let op = Opcode::from_number(first as u16)?;
        let fields = [
            (first >> 16) as u16,
            (first >> 32) as u16,
            (first >> 48) as u16,
        ];
        let word = if op.len() > 1 {
            words.get(pc + 1).copied().unwrap_or(0)
        } else {
            0
        };
        let at = pc;
        pc += op.len();
        Some(Decoded {
            pc: at,
            op,
            fields,
            word,
        })
    })
}

/// The name of an opcode in listings: `LoadAttr` is `LOAD_ATTR`.
pub(crate) fn shout(op: Opcode) -> String {
    let mut out = String::new();
    for (idx, c) in op.name().chars().enumerate() {
        if c.is_ascii_uppercase() && idx > 0 {
            out.push('_');
        }
        out.push(c.to_ascii_uppercase());
    }
    out
}

/// The listing of a unit and of those nested in it.
pub(crate) fn listing(code: &Code) -> String {
    let mut out = String::new();
    write_code(&mut out, code);
    out
}

fn write_code(out: &mut String, code: &Code) {
    let kind = match code.kind {
        CodeKind::Module => "module",
        CodeKind::Interactive => "prompt",
        CodeKind::Expression => "expression",
        CodeKind::Class => "class",
        CodeKind::Function => "function",
        CodeKind::Generator => "generator",
    };
    let _ = writeln!(
        out,
        "{kind} {} (line {}, {} locals, {} registers, CPython stack {})",
        code.qualname, code.first_line, code.n_locals, code.n_registers, code.stack_size
    );
    let targets = labels(code);
    let label = |pc: usize| {
        targets
            .iter()
            .position(|&target| target == pc)
            .map(|idx| format!("L{}", idx + 1))
    };
    let mut positions = code.positions.iter().peekable();
    for inst in decode(&code.words) {
        let mut line = String::new();
        while let Some(position) = positions.next_if(|position| position.pc as usize <= inst.pc) {
            if position.starts_line && position.pc as usize == inst.pc {
                line = position.line.to_string();
            }
        }
        let label_here = label(inst.pc).map(|label| label + ":").unwrap_or_default();
        let mut text = format!("{line:>5} {label_here:>5} {:<16}", shout(inst.op));
        for ((kind, name), field) in inst.op.operands().iter().zip(inst.fields) {
            let _ = write!(text, " {}", operand(code, inst.pc, *kind, name, field));
        }
        if let Some(word) = inst.op.words().first() {
            match word {
                WordKind::Name => {
                    let _ = write!(
                        text,
                        " {}",
                        code.names.get(inst.word as usize).map_or("?", |name| name)
                    );
                }
                WordKind::Const => {
                    let _ = write!(text, " {}", constant(code.consts.get(inst.word as usize)));
                }
                WordKind::Jump => {
                    let target = inst.pc as i64 + inst.word as i64;
                    let _ = write!(text, " -> {}", label(target as usize).unwrap_or_default());
                }
                WordKind::Pair => {
                    let _ = write!(text, " {},{}", inst.word as u32, inst.word >> 32);
                }
                WordKind::Cache => {}
            }
        }
        let live = set_at(&code.live, &code.live_sets, inst.pc);
        if !live.is_empty() {
            let _ = write!(text, "   ; owns {}", registers(code, live));
        }
        let pending = set_at(&code.pending, &code.pending_sets, inst.pc);
        if !pending.is_empty() {
            let _ = write!(text, "   ; borrows {}", registers(code, pending));
        }
        let _ = writeln!(out, "{}", text.trim_end());
    }
    for handler in &code.handlers {
        let keep = code
            .live_sets
            .get(handler.keep as usize)
            .map_or(&[][..], |set| set);
        let _ = writeln!(
            out,
            "  handler {}..{} -> {} exc {} keeps {}",
            label(handler.start as usize).unwrap_or_default(),
            label(handler.end as usize).unwrap_or_else(|| "end".into()),
            label(handler.target as usize).unwrap_or_default(),
            register(code, handler.exc),
            registers(code, keep)
        );
    }
    for constant in &code.consts {
        if let Const::Code(nested) = constant {
            out.push('\n');
            write_code(out, nested);
        }
    }
}

/// Every place that a jump or a handler names, ascending.
fn labels(code: &Code) -> Vec<usize> {
    let jumps = decode(&code.words)
        .filter(|inst| inst.op.words().first() == Some(&WordKind::Jump))
        .map(|inst| (inst.pc as i64 + inst.word as i64) as usize);
    let handlers = code
        .handlers
        .iter()
        .flat_map(|h| [h.start as usize, h.end as usize, h.target as usize]);
    let mut targets: Vec<usize> = jumps.chain(handlers).collect();
    targets.sort_unstable();
    targets.dedup();
    targets
}

/// The entry of a table of changes that holds at `pc`.
pub(crate) fn set_at<'c>(changes: &[(u32, u32)], sets: &'c [Box<[u16]>], pc: usize) -> &'c [u16] {
    let idx = changes.partition_point(|&(from, _)| from as usize <= pc);
    let set = idx.checked_sub(1).map_or(0, |idx| changes[idx].1);
    sets.get(set as usize).map_or(&[], |set| set)
}

fn registers(code: &Code, set: &[u16]) -> String {
    set.iter()
        .map(|&reg| register(code, reg))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A register by its name, or `t0`, `t1`, … for temporaries.
fn register(code: &Code, reg: u16) -> String {
    if reg >= code.n_locals {
        return format!("t{}", reg - code.n_locals);
    }
    let first = u16::from(code.kind == CodeKind::Class);
    if reg < first {
        return "namespace".into();
    }
    if let Some((name, _)) = code
        .cellvars
        .iter()
        .chain(&code.freevars)
        .find(|(_, cell)| *cell == reg)
    {
        return format!("&{name}");
    }
    code.varnames
        .get((reg - first) as usize)
        .map_or_else(|| format!("r{reg}"), ToString::to_string)
}

fn operand(code: &Code, pc: usize, kind: OperandKind, name: &str, field: u16) -> String {
    match kind {
        OperandKind::Num => format!("{name}={field}"),
        OperandKind::Reg if field == NO_NAMESPACE => "globals".into(),
        OperandKind::Reg if field == UNIT_NAMESPACE => "namespace".into(),
        OperandKind::Reg => register(code, field),
        OperandKind::Window => format!("{}..", register(code, field)),
        OperandKind::Dst => format!("{} <-", register(code, field & !TEMP_BIT)),
        OperandKind::Src if field & TEMP_BIT != 0 => {
            format!("{}!", register(code, field & INDEX_MASK))
        }
        OperandKind::Src if field & CONST_BIT != 0 => {
            let idx = ((field & INDEX_MASK) as usize).checked_sub(pc + 1);
            constant(idx.and_then(|idx| code.consts.get(idx)))
        }
        OperandKind::Src => register(code, field),
    }
}

/// A constant, shortened.
pub(crate) fn constant(constant: Option<&Const>) -> String {
    let text = match constant {
        None => "?".into(),
        Some(Const::Value(value)) => literal(value),
        Some(Const::MadeBytes(bytes)) => crate::text::repr::repr_bytes(bytes),
        Some(Const::Complex(real, imag)) => {
            crate::number::complex::repr(Complex::new(*real, *imag))
        }
        Some(Const::BigInt(value)) => format!("{:#x}", **value),
        Some(Const::Tuple(items) | Const::MadeTuple(items)) => format!("({})", list(items)),
        Some(Const::FrozenSet(items)) => format!("frozenset({{{}}})", list(items)),
        Some(Const::Code(code)) => return format!("<{}>", code.qualname),
    };
    if text.chars().count() > 60 {
        text.chars().take(57).chain("...".chars()).collect()
    } else {
        text
    }
}

fn list(items: &[Const]) -> String {
    items
        .iter()
        .map(|item| constant(Some(item)))
        .collect::<Vec<_>>()
        .join(", ")
}

fn literal(value: &Constant) -> String {
    match value {
        Constant::None => "None".into(),
        Constant::True => "True".into(),
        Constant::False => "False".into(),
        Constant::Ellipsis => "...".into(),
        Constant::Int(value) => value.to_string(),
        Constant::BigInt(value) => format!("{:#x}", **value),
        Constant::Float(value) => crate::number::float::repr(*value),
        Constant::Complex(value) => crate::number::complex::repr(Complex::new(0.0, *value)),
        Constant::Str(text) => {
            crate::text::repr::repr_str(crate::text::view::Text::Four(&text.points()))
                .as_text()
                .to_string_lossy()
        }
        Constant::Bytes(bytes) => crate::text::repr::repr_bytes(bytes),
    }
}
