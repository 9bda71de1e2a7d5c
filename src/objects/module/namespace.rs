//! `types.SimpleNamespace`, and the type of `sys.implementation`.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::layout::class_name;
use crate::objects::module::layout::{self, DictTrace, NamespaceObj};
use crate::objects::native::{Args, Bound, GetSet, Native};
use crate::objects::type_obj::{
    Layout, Memory, Slots, T_BASETYPE, T_UNHASHABLE, TypeObj, TypeSpec,
};
use crate::objects::{CompareOp, Ty, dict, str_, tuple};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "types.SimpleNamespace",
    doc: "A simple attribute-based namespace.",
    flags: T_BASETYPE | T_UNHASHABLE,
    layout: Layout::Namespace,
    memory: Memory::Gc,
    basic_size: 24,
    dict_offset: 16,
    trace: TraceFns::of::<DictTrace>(),
    clear: Some(layout::destroy),
    destroy: layout::destroy,
    slots: Slots {
        new: Some(new_slot),
        init: Some(init),
        repr: Some(repr),
        compare: Some(compare),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "__reduce__",
            "($self, /)",
            "Return state information for pickling",
            reduce,
        ),
        Native::free(
            "__replace__",
            "($self, /, **changes)",
            "Return a copy of the namespace object with new values for the specified attributes.",
            replace,
        ),
    ],
    getset: &[GetSet {
        name: "__dict__",
        doc: "",
        get: dict_attribute,
        set: None,
    }],
    ..TypeSpec::ATOM
};

/// An empty namespace.
pub(crate) fn new(cx: &mut Cx) -> Res<Value> {
    let class = cx.type_value(Ty::Namespace);
    new_slot(cx, &class, Args::positional(&[]))
}

fn names(cx: &Cx, namespace: &Value) -> Value {
    namespace
        .cast::<NamespaceObj>()
        .and_then(NamespaceObj::dict)
        .unwrap_or_else(|| cx.none())
}

fn new_slot(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    let names = dict::new(cx)?;
    let Some(class) = class.cast::<TypeObj>() else {
        return Err(cx.type_error("SimpleNamespace.__new__(X): X is not a type object"));
    };
    layout::alloc(cx, class, names)
}

fn init(cx: &mut Cx, namespace: &Value, args: Args<'_>) -> Res<()> {
    let into = names(cx, namespace);
    match args.pos() {
        [] => {}
        [mapping] => {
            let class = cx.type_value(Ty::Dict);
            let given = cx.call(&class, std::slice::from_ref(mapping))?;
            let mut pos = 0;
            while let Some((key, value)) = dict::next_entry(cx, &given, &mut pos) {
                if !cx.is_exact(&key, Ty::Str) {
                    return Err(cx.type_error("keywords must be strings"));
                }
                dict::set(cx, &into, &key, &value)?;
            }
        }
        more => {
            let name = class_name(cx, cx.type_of(namespace));
            let n = more.len();
            return Err(cx.type_error(format!("{name} expected at most 1 argument, got {n}")));
        }
    }
    let named: Vec<(Value, Value)> = args.kw(cx).map(|(k, v)| (k.clone(), v.clone())).collect();
    for (key, value) in named {
        dict::set(cx, &into, &key, &value)?;
    }
    Ok(())
}

fn repr(cx: &mut Cx, namespace: &Value) -> Res<Value> {
    let name = if cx.is_exact(namespace, Ty::Namespace) {
        "namespace".to_owned()
    } else {
        class_name(cx, cx.type_of(namespace))
    };
    if !cx.enter_repr(namespace)? {
        return str_::new(cx, &format!("{name}(...)"));
    }
    let shown = fields(cx, namespace);
    cx.leave_repr(namespace);
    str_::new(cx, &format!("{name}({})", shown?.join(", ")))
}

fn fields(cx: &mut Cx, namespace: &Value) -> Res<Vec<String>> {
    let from = names(cx, namespace);
    let mut shown = Vec::new();
    let mut pos = 0;
    while let Some((key, value)) = dict::next_entry(cx, &from, &mut pos) {
        if cx.is_exact(&key, Ty::Str) {
            let key = str_::to_rust(cx, &key);
            shown.push(format!("{key}={}", cx.repr_string(&value)?));
        }
    }
    Ok(shown)
}

fn compare(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    if a.cast::<NamespaceObj>().is_none() || b.cast::<NamespaceObj>().is_none() {
        return Ok(cx.not_implemented());
    }
    let (a, b) = (names(cx, a), names(cx, b));
    cx.compare(&a, &b, op)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn dict_attribute(cx: &mut Cx, namespace: &Value) -> Res<Value> {
    Ok(names(cx, namespace))
}

fn replace(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let [namespace] = args.rest() else {
        return Err(cx.type_error("__replace__() takes no positional arguments"));
    };
    let class = cx.type_value_of(namespace);
    let made = cx.call(&class, &[])?;
    if made.cast::<NamespaceObj>().is_none() {
        let (wanted, got) = (
            class_name(cx, cx.type_of(namespace)),
            class_name(cx, cx.type_of(&made)),
        );
        return Err(cx.type_error(format!(
            "expect {wanted} type, but {wanted}() returned '{got}' object"
        )));
    }
    let (from, into) = (names(cx, namespace), names(cx, &made));
    let mut pos = 0;
    while let Some((key, value)) = dict::next_entry(cx, &from, &mut pos) {
        dict::set(cx, &into, &key, &value)?;
    }
    let changes: Vec<(Value, Value)> = args.kw().map(|(k, v)| (k.clone(), v.clone())).collect();
    for (key, value) in changes {
        dict::set(cx, &into, &key, &value)?;
    }
    Ok(made)
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let class = cx.type_value_of(args.req(0));
    let empty = tuple::new(cx, &[])?;
    let state = names(cx, args.req(0));
    tuple::new(cx, &[class, empty, state])
}
