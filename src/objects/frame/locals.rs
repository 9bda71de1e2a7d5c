//! `frame.f_locals` of a function: a mapping that shows the locals as they are now. Writing to it is refused by name.

use crate::bytecode::code::CodeKind;
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::Exc;
use crate::objects::frame::layout::{self, FrameLocalsObj, FrameLocalsTrace};
use crate::objects::frame::object;
use crate::objects::names::Name;
use crate::objects::native::{Bound, Native};
use crate::objects::type_obj::{
    Layout, Memory, Slots, T_MAPPING, T_NO_NEW, T_UNHASHABLE, TypeSpec,
};
use crate::objects::{CompareOp, cell, dict, str_};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "FrameLocalsProxy",
    flags: T_NO_NEW | T_MAPPING | T_UNHASHABLE,
    layout: Layout::FrameLocals,
    memory: Memory::Gc,
    basic_size: 24,
    trace: TraceFns::of::<FrameLocalsTrace>(),
    clear: Some(layout::destroy_locals_view),
    destroy: layout::destroy_locals_view,
    slots: Slots {
        repr: Some(repr),
        len: Some(len),
        getitem: Some(getitem),
        setitem: Some(refuse_write),
        contains: Some(contains),
        iter: Some(iter),
        compare: Some(compare),
        ..Slots::NONE
    },
    methods: &[
        Native::new("keys", "($self, /)", "", keys),
        Native::new("values", "($self, /)", "", values),
        Native::new("items", "($self, /)", "", items),
        Native::new("copy", "($self, /)", "", copy),
        Native::new("get", "($self, key, default=None, /)", "", get),
        Native::new("update", "($self, *args, **kwargs)", "", refuse),
        Native::new("setdefault", "($self, *args)", "", refuse),
        Native::new("pop", "($self, *args)", "", refuse),
        Native::new("popitem", "($self, /)", "", refuse),
        Native::new("clear", "($self, /)", "", refuse),
    ],
    ..TypeSpec::ATOM
};

/// A new dict of a frame's locals: those that are bound, in the order of their registers; cells by their contents.
pub(crate) fn snapshot(cx: &mut Cx, frame: &Value) -> Res<Value> {
    let made = dict::new(cx)?;
    let code = object(frame).code().code_rc();
    let skips_namespace = code.kind == CodeKind::Class;
    let mut named: Vec<(usize, std::rc::Rc<str>, bool)> = Vec::new();
    for (i, name) in code.varnames.iter().enumerate() {
        let is_cell = code
            .cellvars
            .iter()
            .any(|(_, register)| *register as usize == i);
        named.push((i, name.clone(), is_cell));
    }
    for (name, register) in code.cellvars.iter().chain(&code.freevars) {
        if *register as usize >= code.varnames.len() {
            named.push((*register as usize, name.clone(), true));
        }
    }
    for (register, name, is_cell) in named {
        if skips_namespace && register == 0 {
            continue;
        }
        let Some(mut value) = object(frame).local(register) else {
            continue;
        };
        if is_cell {
            // A frame that has not come to its MakeCell yet still has the argument itself.
            if cell::is_cell(cx, &value) {
                match cell::get(cx, &value) {
                    Some(content) => value = content,
                    None => continue,
                }
            }
        }
        let key = str_::intern(cx, &name);
        dict::set(cx, &made, &key, &value)?;
    }
    Ok(made)
}

fn now(cx: &mut Cx, view: &Value) -> Res<Value> {
    let frame = view
        .cast::<FrameLocalsObj>()
        .expect("methods of the view are called on views")
        .frame();
    snapshot(cx, &frame)
}

fn repr(cx: &mut Cx, view: &Value) -> Res<Value> {
    let dict = now(cx, view)?;
    cx.repr(&dict)
}

fn len(cx: &mut Cx, view: &Value) -> Res<usize> {
    let dict = now(cx, view)?;
    cx.len(&dict)
}

fn getitem(cx: &mut Cx, view: &Value, key: &Value) -> Res<Value> {
    let dict = now(cx, view)?;
    if let Some(value) = dict::get(cx, &dict, key)? {
        Ok(value)
    } else {
        let shown = cx.repr_string(key)?;
        Err(cx.raise(
            Exc::KeyError,
            format!("local variable {shown} is not defined"),
        ))
    }
}

fn contains(cx: &mut Cx, view: &Value, key: &Value) -> Res<bool> {
    let dict = now(cx, view)?;
    Ok(dict::get(cx, &dict, key)?.is_some())
}

fn iter(cx: &mut Cx, view: &Value) -> Res<Value> {
    let dict = now(cx, view)?;
    cx.iter(&dict)
}

fn compare(cx: &mut Cx, view: &Value, other: &Value, op: CompareOp) -> Res<Value> {
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(cx.not_implemented());
    }
    let mine = now(cx, view)?;
    let other = if other.cast::<FrameLocalsObj>().is_some() {
        now(cx, other)?
    } else {
        other.clone()
    };
    cx.compare(&mine, &other, op)
}

fn refuse_write(cx: &mut Cx, _view: &Value, _key: &Value, _value: Option<&Value>) -> Res<()> {
    Err(cx.raise(
        Exc::NotImplementedError,
        "writing to another frame's f_locals is not part of Glassheap",
    ))
}

fn refuse(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    refuse_write(cx, args.req(0), args.req(0), None)?;
    Ok(cx.none())
}

fn delegate(cx: &mut Cx, view: &Value, method: Name) -> Res<Value> {
    let dict = now(cx, view)?;
    let made = cx.call_method(&dict, method, &[])?;
    let list = cx.type_value(crate::objects::Ty::List);
    cx.call(&list, &[made])
}

fn keys(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    delegate(cx, args.req(0), Name::keys)
}

fn values(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    delegate(cx, args.req(0), Name::values)
}

fn items(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    delegate(cx, args.req(0), Name::items)
}

fn copy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    now(cx, args.req(0))
}

fn get(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let dict = now(cx, args.req(0))?;
    let found = dict::get(cx, &dict, args.req(1))?;
    Ok(found
        .or_else(|| args.opt(2).cloned())
        .unwrap_or_else(|| cx.none()))
}
