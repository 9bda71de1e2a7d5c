//! Built-in functions, and built-in methods bound to an object or class.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::layout::class_qualname;
use crate::objects::function::bound::reduce_to;
use crate::objects::function::layout::{self, BuiltinObj, BuiltinTrace, peek, read, write};
use crate::objects::module::layout::ModuleObj;
use crate::objects::native::{Args, Bound, GetSet, Native};
use crate::objects::type_obj::{Layout, Memory, Slots, T_IMMUTABLE, T_NO_NEW, TypeObj, TypeSpec};
use crate::objects::{CompareOp, str_};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "builtin_function_or_method",
    flags: T_NO_NEW | T_IMMUTABLE,
    layout: Layout::Builtin,
    memory: Memory::Gc,
    basic_size: 56,
    weak_offset: layout::BUILTIN_WEAK,
    trace: TraceFns::of::<BuiltinTrace>(),
    clear: Some(layout::destroy_builtin),
    destroy: layout::destroy_builtin,
    slots: Slots {
        call: Some(call),
        repr: Some(repr),
        hash: Some(hash),
        compare: Some(compare),
        ..Slots::NONE
    },
    methods: &[Native::new("__reduce__", "($self, /)", "", reduce)],
    getset: &[
        GetSet {
            name: "__module__",
            doc: "",
            get: module,
            set: Some(set_module),
        },
        GetSet {
            name: "__doc__",
            doc: "",
            get: doc,
            set: None,
        },
        GetSet {
            name: "__name__",
            doc: "",
            get: name,
            set: None,
        },
        GetSet {
            name: "__qualname__",
            doc: "",
            get: qualname,
            set: None,
        },
        GetSet {
            name: "__self__",
            doc: "",
            get: self_of,
            set: None,
        },
        GetSet {
            name: "__text_signature__",
            doc: "",
            get: text_signature,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

fn object(builtin: &Value) -> &BuiltinObj {
    builtin
        .cast::<BuiltinObj>()
        .expect("methods of built-in functions are called on built-in functions")
}

/// What a method is bound to: neither nothing nor a module.
fn bound_to(builtin: &BuiltinObj) -> Option<&Value> {
    peek(&builtin.self_).filter(|self_| self_.cast::<ModuleObj>().is_none())
}

/// The class that a built-in method belongs to, by what it is bound to: a class itself, or an object's class.
pub(crate) fn class_of_self<'a>(cx: &'a Cx, self_: &'a Value) -> &'a TypeObj {
    match self_.cast::<TypeObj>() {
        Some(class) => class,
        None => cx.type_of(self_),
    }
}

fn call(cx: &mut Cx, builtin: &Value, args: Args<'_>) -> Res<Value> {
    super::call_native(cx, builtin, args)
}

fn repr(cx: &mut Cx, builtin: &Value) -> Res<Value> {
    let object = object(builtin);
    let name = object.native.name;
    let text = match bound_to(object) {
        Some(self_) => {
            let class = cx.type_of(self_).tp_name(cx);
            let address = cx.address_of(self_);
            format!("<built-in method {name} of {class} object at {address:#x}>")
        }
        None => format!("<built-in function {name}>"),
    };
    str_::new(cx, &text)
}

/// By the object and the name: addresses of Rust functions differ from run to run.
#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn hash(cx: &mut Cx, builtin: &Value) -> Res<i64> {
    let object = object(builtin);
    let own = peek(&object.self_).map_or(0, |self_| {
        crate::number::hash::hash_pointer(cx.address_of(self_))
    });
    let name = str_::intern(cx, object.native.name);
    let hash = own ^ str_::hash(cx, &name);
    Ok(if hash == -1 { -2 } else { hash })
}

#[expect(clippy::unnecessary_wraps, reason = "a slot's signature")]
fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let (Some(f), Some(g)) = (a.cast::<BuiltinObj>(), b.cast::<BuiltinObj>()) else {
        return Ok(cx.not_implemented());
    };
    let is_equal = std::ptr::eq(f.native, g.native) && std::ptr::eq(f.self_.get(), g.self_.get());
    Ok(match op {
        CompareOp::Eq => cx.bool(is_equal),
        CompareOp::Ne => cx.bool(!is_equal),
        CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => cx.not_implemented(),
    })
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn module(cx: &mut Cx, builtin: &Value) -> Res<Value> {
    Ok(read(&object(builtin).module).unwrap_or_else(|| cx.none()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn set_module(_cx: &mut Cx, builtin: &Value, value: Option<&Value>) -> Res<()> {
    write(&object(builtin).module, value.cloned());
    Ok(())
}

/// Documentation of a row as an attribute.
pub(super) fn doc_of(cx: &mut Cx, native: &Native) -> Res<Value> {
    if native.doc.is_empty() {
        Ok(cx.none())
    } else {
        str_::new(cx, native.doc)
    }
}

fn doc(cx: &mut Cx, builtin: &Value) -> Res<Value> {
    doc_of(cx, object(builtin).native)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn name(cx: &mut Cx, builtin: &Value) -> Res<Value> {
    Ok(str_::intern(cx, object(builtin).native.name))
}

fn qualname(cx: &mut Cx, builtin: &Value) -> Res<Value> {
    let object = object(builtin);
    let name = object.native.name;
    match bound_to(object) {
        Some(self_) => {
            let class = class_qualname(cx, class_of_self(cx, self_));
            str_::new(cx, &format!("{class}.{name}"))
        }
        None => Ok(str_::intern(cx, name)),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn self_of(cx: &mut Cx, builtin: &Value) -> Res<Value> {
    Ok(read(&object(builtin).self_).unwrap_or_else(|| cx.none()))
}

/// `$module` or the row's own first parameter comes first, as argument clinic writes it.
fn text_signature(cx: &mut Cx, builtin: &Value) -> Res<Value> {
    let object = object(builtin);
    let signature = &object.native.signature;
    if signature.has_self || bound_to(object).is_some() {
        return str_::new(cx, signature.text);
    }
    let rest = &signature.text[1..];
    let text = if rest == ")" {
        "($module, /)".to_owned()
    } else if signature.n_positional_only > 0 || rest.contains(", /") {
        format!("($module, {rest}")
    } else {
        format!("($module, /, {rest}")
    };
    str_::new(cx, &text)
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let object = object(args.req(0));
    let name = str_::intern(cx, object.native.name);
    match bound_to(object) {
        Some(self_) => reduce_to(cx, self_, &name),
        None => Ok(name),
    }
}
