//! Placing code: plain [`Code`] becomes a code object whose instructions and constants lie in the arena.
//!
//! Constants of one compilation unit that are equal become one object, nested code included.

#![expect(unsafe_code, reason = "writes the code arena")]

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::bytecode::code::{Code, CodeKind, Const};
use crate::bytecode::const_key::ConstKey;
use crate::bytecode::opcode::{INDEX_MASK, Opcode, TEMP_BIT, WordKind};
use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::heap::header::{Raw, TypeHead};
use crate::number::complex::Complex;
use crate::objects::code::layout::{CodeObj, NOT_FAST, Sharers};
use crate::objects::{Ty, complex, float, int, set, str_, tuple};
use crate::syntax::ast::Constant;
use crate::vm::frame::live_at;
use crate::vm::quick;

/// The constants of one compilation unit.
#[derive(Debug, Default)]
pub(crate) struct Unit {
    merged: BTreeMap<ConstKey, Value>,
    /// Distinct literal objects that are not immortal: what CPython's syntax tree would hold.
    pub(crate) literals: Vec<Value>,
    /// Code whose constants are these: CPython gives it one tuple for all.
    shared: BTreeMap<Vec<ConstKey>, Rc<Sharers>>,
}

/// Loads a unit.
pub(crate) fn load(cx: &mut Cx, code: &Rc<Code>, unit: &mut Unit) -> Res<Value> {
    let mut consts = Vec::with_capacity(code.consts.len());
    for constant in &code.consts {
        consts.push(make_const(cx, constant, unit)?);
    }
    let mut names = Vec::with_capacity(code.names.len());
    for name in &code.names {
        names.push(str_::intern(cx, name));
    }
    let name = str_::intern(cx, &code.name);
    let qualname = str_::intern(cx, &code.qualname);
    let filename = cx.source_name(code.source)?;
    let sharers = sharers(code, unit);
    place(
        cx,
        code,
        consts,
        sharers,
        &names,
        [name, qualname, filename],
    )
}

/// The code objects of the unit that have the same constants; `None` where CPython compares by identity, or there are none.
fn sharers(code: &Code, unit: &mut Unit) -> Option<Rc<Sharers>> {
    let keys: Vec<ConstKey> = code
        .consts
        .iter()
        .map(ConstKey::of)
        .collect::<Option<_>>()?;
    let is_shared = !keys.is_empty();
    is_shared.then(|| Rc::clone(unit.shared.entry(keys).or_default()))
}

/// How many registers a generator keeps that is suspended by the instruction at `pc`: up to the last one that is alive, or that the
/// instruction reads.
fn n_kept(code: &Code, pc: u32, op: Opcode, word: u64) -> u16 {
    let (b, c) = ((word >> 32) as u16, (word >> 48) as u16);
    let read = match op {
        Opcode::Yield if b & TEMP_BIT != 0 => (b & INDEX_MASK) + 1,
        Opcode::YieldFrom => b.max(c) + 1,
        _ => 0,
    };
    let live = live_at(code, pc).iter().map(|register| register + 1);
    live.max().unwrap_or(0).max(read).max(code.n_locals)
}

/// Arguments that fill a plain function exactly.
fn fast_args(code: &Code) -> u32 {
    let p = &code.params;
    if code.kind == CodeKind::Function && p.keyword_only == 0 && !p.varargs && !p.varkw {
        p.positional
    } else {
        NOT_FAST
    }
}

fn place(
    cx: &mut Cx,
    code: &Rc<Code>,
    consts: Vec<Value>,
    sharers: Option<Rc<Sharers>>,
    names: &[Value],
    texts: [Value; 3],
) -> Res<Value> {
    let n_consts = consts.len();
    // SAFETY: the arena gives the words to this code object alone; every word is written once here.
    unsafe {
        let n_params = (code.params.positional + code.params.keyword_only) as usize;
        let words = heap::arena_alloc(cx.heap(), n_params + n_consts + code.words.len());
        if words.is_null() {
            return Err(cx.memory_error());
        }
        let start = words.add(n_params + n_consts);
        for (i, name) in code.varnames.iter().take(n_params).enumerate() {
            *start.sub(1 + n_consts + i) = str_::intern(cx, name).raw() as u64;
        }
        // Where another code object of the unit has the same constants, it owns them for both.
        let is_owned = sharers
            .as_ref()
            .is_none_or(|sharers| sharers.borrow().is_empty());
        let mut literal = Vec::with_capacity(n_consts);
        for (k, constant) in consts.iter().enumerate() {
            literal.push(constant.raw());
            *start.sub(1 + k) = constant.raw() as u64;
        }
        let mut i = 0;
        while i < code.words.len() {
            let mut word = code.words[i];
            let op = Opcode::from_number(word as u16).expect("the compiler emits known opcodes");
            if op == Opcode::Return {
                word = (word & 0xffff_ffff) | (u64::from(code.n_locals) << 32);
            }
            let n_kept = if matches!(op, Opcode::Yield | Opcode::YieldFrom) {
                n_kept(code, i as u32, op, word)
            } else {
                0
            };
            if op == Opcode::Yield {
                word |= u64::from(n_kept) << 48;
            }
            *start.add(i) = quick::with_mode(op, word);
            for (j, kind) in op.words().iter().enumerate() {
                let at = i + 1 + j;
                let value = code.words[at];
                *start.add(at) = match kind {
                    WordKind::Name => names[value as usize].raw() as u64,
                    WordKind::Const => literal[value as usize] as u64,
                    WordKind::Jump | WordKind::Pair => value,
                    WordKind::Cache => u64::MAX,
                };
            }
            if op == Opcode::YieldFrom {
                *start.add(i + 1) = u64::from(n_kept);
            }
            i += op.len();
        }
        let ty = std::ptr::from_ref(cx.ty(Ty::Code)).cast::<TypeHead>();
        let raw = heap::alloc_atom(cx.heap(), ty, size_of::<CodeObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        if is_owned {
            for constant in consts {
                constant.into_raw();
            }
        }
        let object = raw.cast::<CodeObj>();
        if let Some(sharers) = &sharers {
            sharers.borrow_mut().push(raw);
        }
        (&raw mut (*object).sharers).write(sharers.map_or(std::ptr::null(), Rc::into_raw));
        let [name, qualname, filename] = texts;
        (&raw mut (*object).start).write(start);
        (&raw mut (*object).fast_args).write(fast_args(code));
        (&raw mut (*object).n_locals).write(code.n_locals);
        (&raw mut (*object).n_registers).write(code.n_registers);
        (&raw mut (*object).n_consts).write(n_consts as u32);
        (&raw mut (*object).n_words).write(code.words.len() as u32);
        (&raw mut (*object).code).write(Rc::into_raw(Rc::clone(code)));
        (&raw mut (*object).name).write(name.into_raw());
        (&raw mut (*object).qualname).write(qualname.into_raw());
        (&raw mut (*object).filename).write(filename.into_raw());
        (&raw mut (*object).weak_list).write(std::cell::Cell::new(std::ptr::null_mut()));
        cx.register_code(start, code);
        Ok(Value::from_owned(raw))
    }
}

/// Code in the arena.
#[derive(Debug)]
pub(crate) struct PlacedCode {
    /// Address of its first word.
    start: usize,
    /// The unit; its number of words is the code's.
    code: Rc<Code>,
}

/// Where an object was made, or an instruction stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SitePlace {
    /// The source text.
    pub(crate) source: crate::source::SourceId,
    /// Its line, from 1; 0 for code that no line made.
    pub(crate) line: u32,
    /// The part of it.
    pub(crate) span: crate::source::Span,
    /// Name of the function, class or module.
    pub(crate) name: Rc<str>,
}

impl Cx {
    /// Remembers where a code object lies in the arena.
    pub(crate) fn register_code(&mut self, start: *const u64, code: &Rc<Code>) {
        // SAFETY: exclusive use of the machine.
        let codes = unsafe { &mut (*self.machine()).vm.codes };
        codes.push(PlacedCode {
            start: start as usize,
            code: Rc::clone(code),
        });
    }

    /// What a site (`Header::site`) stands for; `None` for the runtime itself.
    pub(crate) fn site_place(&self, site: u32) -> Option<SitePlace> {
        if site == 0 {
            return None;
        }
        let address = self.heap() as usize + heap::ARENA_OFFSET + 8 * site as usize;
        // SAFETY: shared use of the machine.
        let codes = unsafe { &(*self.machine()).vm.codes };
        let placed = &codes[codes
            .partition_point(|placed| placed.start <= address)
            .checked_sub(1)?];
        let offset = ((address - placed.start) / 8) as u32;
        if offset as usize >= placed.code.words.len() {
            return None;
        }
        let positions = &placed.code.positions;
        let position = positions[positions
            .partition_point(|p| p.pc <= offset)
            .checked_sub(1)?];
        Some(SitePlace {
            source: placed.code.source,
            line: position.line,
            span: position.span,
            name: Rc::clone(&placed.code.name),
        })
    }
}

fn make_const(cx: &mut Cx, constant: &Const, unit: &mut Unit) -> Res<Value> {
    let key = ConstKey::of(constant);
    if let Some(known) = key.as_ref().and_then(|k| unit.merged.get(k)) {
        return Ok(known.clone());
    }
    let value = match constant {
        Const::Value(value) => {
            let made = make_literal(cx, value)?;
            if !made.is_immortal() {
                unit.literals.push(made.clone());
                if matches!(value, Constant::Bytes(_)) {
                    // CPython's parser adds it to its tree as a literal, and again as a row of literals of which there is one.
                    unit.literals.push(made.clone());
                }
            }
            made
        }
        Const::MadeBytes(bytes) => {
            let made = crate::objects::bytes::new(cx, bytes)?;
            if !made.is_immortal() {
                unit.literals.push(made.clone());
            }
            made
        }
        Const::Complex(real, imag) => {
            let made = complex::new(cx, Complex::new(*real, *imag))?;
            unit.literals.push(made.clone());
            made
        }
        Const::BigInt(value) => {
            let made = int::from_big(cx, (**value).clone())?;
            unit.literals.push(made.clone());
            made
        }
        Const::Tuple(items) => {
            let items = items
                .iter()
                .map(|c| make_const(cx, c, unit))
                .collect::<Res<Vec<_>>>()?;
            let made = tuple::from_vec(cx, items)?;
            if !made.is_immortal() {
                unit.literals.push(made.clone());
            }
            made
        }
        Const::MadeTuple(items) => {
            let items = items
                .iter()
                .map(|c| make_const(cx, c, unit))
                .collect::<Res<Vec<_>>>()?;
            tuple::from_vec(cx, items)?
        }
        Const::FrozenSet(items) => {
            let items = items
                .iter()
                .map(|c| make_const(cx, c, unit))
                .collect::<Res<Vec<_>>>()?;
            set::new(cx, true, items)?
        }
        Const::Code(code) => load(cx, code, unit)?,
    };
    if let Some(key) = key {
        unit.merged.insert(key, value.clone());
    }
    Ok(value)
}

fn make_literal(cx: &mut Cx, constant: &Constant) -> Res<Value> {
    Ok(match constant {
        Constant::None => cx.none(),
        Constant::True => cx.bool(true),
        Constant::False => cx.bool(false),
        Constant::Ellipsis => cx.ellipsis(),
        Constant::Float(f) => float::new(cx, *f)?,
        Constant::Int(value) => int::new(cx, *value)?,
        Constant::BigInt(value) => int::from_big(cx, num_bigint::BigInt::from((**value).clone()))?,
        Constant::Str(text) => str_::from_constant(cx, text)?,
        Constant::Bytes(bytes) => crate::objects::bytes::new(cx, bytes)?,
        Constant::Complex(imag) => complex::new(cx, Complex::new(0.0, *imag))?,
    })
}

/// A raw constant is owned by its code; this borrows it.
pub(crate) fn constant_value(raw: Raw) -> Value {
    // SAFETY: constants live as long as their code object, which the caller holds.
    unsafe { Value::from_borrowed(raw) }
}
