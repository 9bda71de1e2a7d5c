//! Code objects as programs see them: attributes only, nothing can be changed.

pub(crate) mod layout;

use crate::bytecode::code::Code;
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::Exc;
use crate::objects::native::{Bound, GetSet, Native};
use crate::objects::type_obj::{Layout, Slots, T_NO_NEW, TypeSpec};
use crate::objects::{int, list, str_, tuple};
use crate::source::Span;
use crate::vm::load::constant_value;
use layout::{CodeObj, CodeTrace};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "code",
    doc: "Create a code object.  Not for mere mortals.",
    flags: T_NO_NEW,
    layout: Layout::Code,
    basic_size: 208,
    item_size: 2,
    trace: TraceFns::of::<CodeTrace>(),
    destroy: layout::destroy,
    size: Some(layout::size),
    slots: Slots {
        repr: Some(repr),
        ..Slots::NONE
    },
    methods: &[
        Native::new("co_lines", "($self, /)", "", co_lines),
        Native::new("co_positions", "($self, /)", "", co_positions),
        Native::new("replace", "($self, **kwargs)", "", refused),
        Native::new("__replace__", "($self, **kwargs)", "", refused),
    ],
    getset: &[
        GetSet {
            name: "co_name",
            doc: "",
            get: co_name,
            set: None,
        },
        GetSet {
            name: "co_qualname",
            doc: "",
            get: co_qualname,
            set: None,
        },
        GetSet {
            name: "co_filename",
            doc: "",
            get: co_filename,
            set: None,
        },
        GetSet {
            name: "co_firstlineno",
            doc: "",
            get: co_firstlineno,
            set: None,
        },
        GetSet {
            name: "co_argcount",
            doc: "",
            get: co_argcount,
            set: None,
        },
        GetSet {
            name: "co_posonlyargcount",
            doc: "",
            get: co_posonlyargcount,
            set: None,
        },
        GetSet {
            name: "co_kwonlyargcount",
            doc: "",
            get: co_kwonlyargcount,
            set: None,
        },
        GetSet {
            name: "co_nlocals",
            doc: "",
            get: co_nlocals,
            set: None,
        },
        GetSet {
            name: "co_stacksize",
            doc: "",
            get: co_stacksize,
            set: None,
        },
        GetSet {
            name: "co_flags",
            doc: "",
            get: co_flags,
            set: None,
        },
        GetSet {
            name: "co_varnames",
            doc: "",
            get: co_varnames,
            set: None,
        },
        GetSet {
            name: "co_cellvars",
            doc: "",
            get: co_cellvars,
            set: None,
        },
        GetSet {
            name: "co_freevars",
            doc: "",
            get: co_freevars,
            set: None,
        },
        GetSet {
            name: "co_names",
            doc: "",
            get: co_names,
            set: None,
        },
        GetSet {
            name: "co_consts",
            doc: "",
            get: co_consts,
            set: None,
        },
        GetSet {
            name: "co_code",
            doc: "",
            get: co_code,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

fn object(code: &Value) -> &CodeObj {
    code.cast::<CodeObj>()
        .expect("attributes of code objects are asked of code objects")
}

/// `co_filename` as an object.
pub(crate) fn filename(_cx: &Cx, code: &CodeObj) -> Value {
    constant_value(code.filename)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn co_name(_cx: &mut Cx, code: &Value) -> Res<Value> {
    Ok(constant_value(object(code).name))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn co_qualname(_cx: &mut Cx, code: &Value) -> Res<Value> {
    Ok(constant_value(object(code).qualname))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn co_filename(_cx: &mut Cx, code: &Value) -> Res<Value> {
    Ok(constant_value(object(code).filename))
}

fn number(cx: &mut Cx, n: u32) -> Res<Value> {
    int::new(cx, i64::from(n))
}

fn co_firstlineno(cx: &mut Cx, code: &Value) -> Res<Value> {
    number(cx, object(code).code().first_line)
}

fn co_argcount(cx: &mut Cx, code: &Value) -> Res<Value> {
    number(cx, object(code).code().params.positional)
}

fn co_posonlyargcount(cx: &mut Cx, code: &Value) -> Res<Value> {
    number(cx, object(code).code().params.positional_only)
}

fn co_kwonlyargcount(cx: &mut Cx, code: &Value) -> Res<Value> {
    number(cx, object(code).code().params.keyword_only)
}

fn co_nlocals(cx: &mut Cx, code: &Value) -> Res<Value> {
    number(cx, object(code).code().varnames.len() as u32)
}

fn co_stacksize(cx: &mut Cx, code: &Value) -> Res<Value> {
    number(cx, object(code).code().stack_size)
}

fn co_flags(cx: &mut Cx, code: &Value) -> Res<Value> {
    number(cx, object(code).code().flags)
}

fn names_tuple<'a>(cx: &mut Cx, names: impl Iterator<Item = &'a str>) -> Res<Value> {
    let names = names.map(|name| str_::intern(cx, name)).collect();
    tuple::from_vec(cx, names)
}

fn co_varnames(cx: &mut Cx, code: &Value) -> Res<Value> {
    let code = object(code).code_rc();
    names_tuple(cx, code.varnames.iter().map(|name| &**name))
}

fn co_cellvars(cx: &mut Cx, code: &Value) -> Res<Value> {
    let code = object(code).code_rc();
    names_tuple(cx, code.cellvars.iter().map(|(name, _)| &**name))
}

fn co_freevars(cx: &mut Cx, code: &Value) -> Res<Value> {
    let code = object(code).code_rc();
    names_tuple(cx, code.freevars.iter().map(|(name, _)| &**name))
}

fn co_names(cx: &mut Cx, code: &Value) -> Res<Value> {
    let code = object(code).code_rc();
    let names = &code.names[..code.n_names as usize];
    names_tuple(cx, names.iter().map(|name| &**name))
}

fn co_consts(cx: &mut Cx, code: &Value) -> Res<Value> {
    let object = object(code);
    let consts = (0..object.n_consts as usize)
        .map(|k| constant_value(object.constant(k)))
        .collect();
    let made = tuple::from_vec(cx, consts)?;
    // CPython's is as old as the code, so that a collection has long seen that it holds nothing to collect.
    crate::heap::hide(cx, &made);
    Ok(made)
}

fn co_code(cx: &mut Cx, _code: &Value) -> Res<Value> {
    Err(cx.raise(
        Exc::NotImplementedError,
        "co_code is CPython's bytecode: Glassheap has its own (`glassheap dis FILE`)",
    ))
}

fn refused(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Err(cx.raise(
        Exc::NotImplementedError,
        "changing code objects is not part of Glassheap",
    ))
}

/// Line and column (in bytes) of both ends of the instruction at a word; `None` for code that no line made.
pub(crate) fn span_at(code: &Code, offset: u32) -> Option<Span> {
    let i = code.positions.partition_point(|p| p.pc <= offset);
    let position = code.positions.get(i.checked_sub(1)?)?;
    (position.line != 0).then_some(position.span)
}

fn co_lines(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let code = object(args.req(0)).code_rc();
    let mut rows: Vec<(u32, u32, u32)> = Vec::new();
    for (i, position) in code.positions.iter().enumerate() {
        let end = code
            .positions
            .get(i + 1)
            .map_or(code.words.len() as u32, |next| next.pc);
        match rows.last_mut() {
            Some(last) if last.2 == position.line => last.1 = end,
            _ => rows.push((position.pc, end, position.line)),
        }
    }
    let mut made = Vec::new();
    for (start, end, line) in rows {
        let line = if line == 0 {
            cx.none()
        } else {
            number(cx, line)?
        };
        let row = [number(cx, start * 2)?, number(cx, end * 2)?, line];
        made.push(tuple::new(cx, &row)?);
    }
    let made = list::new(cx, made)?;
    cx.iter(&made)
}

fn co_positions(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let code = object(args.req(0)).code_rc();
    let mut made = Vec::new();
    for position in &code.positions {
        let ends = if position.line == 0 {
            None
        } else {
            cx.sources().get(code.source).map(|source| {
                (
                    source.lines.byte_col(position.span.start),
                    source.lines.byte_col(position.span.end),
                )
            })
        };
        let row = match ends {
            Some((start, end)) => [
                number(cx, start.line)?,
                number(cx, end.line)?,
                number(cx, start.col)?,
                number(cx, end.col)?,
            ],
            None => [cx.none(), cx.none(), cx.none(), cx.none()],
        };
        made.push(tuple::new(cx, &row)?);
    }
    let made = list::new(cx, made)?;
    cx.iter(&made)
}

fn repr(cx: &mut Cx, code: &Value) -> Res<Value> {
    let unit = object(code).code_rc();
    let filename = filename(cx, object(code));
    let filename = str_::to_rust(cx, &filename);
    let address = cx.address_of(code);
    let text = format!(
        "<code object {} at {address:#x}, file \"{filename}\", line {}>",
        unit.name, unit.first_line
    );
    str_::new(cx, &text)
}
