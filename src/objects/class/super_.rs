//! `super`: attributes of the classes after one in the mro of an object's class.

use crate::bytecode::code::CodeKind;
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::class::fields::SuperObj;
use crate::objects::class::fields::layout::{SuperTrace, destroy_super};
use crate::objects::class::layout::{is_subtype, type_in};
use crate::objects::class::lookup::own;
use crate::objects::exception::Exc;
use crate::objects::names::Name;
use crate::objects::native::{Args, GetSet};
use crate::objects::type_obj::{Layout, Memory, Slots, T_BASETYPE, TypeObj, TypeSpec};
use crate::objects::{Ty, cell, str_, tuple};
use crate::vm::frame::FrameRef;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "super",
    doc: "super() -> same as super(__class__, <first argument>)\nsuper(type) -> unbound super object\nsuper(type, obj) -> bound super object; requires isinstance(obj, type)\nsuper(type, type2) -> bound super object; requires issubclass(type2, type)\nTypical use to call a cooperative superclass method:\nclass C(B):\n    def meth(self, arg):\n        super().meth(arg)\nThis works for class methods too:\nclass C(B):\n    @classmethod\n    def cmeth(cls, arg):\n        super().cmeth(arg)\n",
    flags: T_BASETYPE,
    layout: Layout::Super,
    memory: Memory::Gc,
    basic_size: 40,
    trace: TraceFns::of::<SuperTrace>(),
    destroy: destroy_super,
    slots: Slots {
        new: Some(new),
        init: Some(init),
        repr: Some(repr),
        getattr: Some(getattr),
        descr_get: Some(descr_get),
        ..Slots::NONE
    },
    getset: &[
        GetSet {
            name: "__thisclass__",
            doc: "the class invoking super()",
            get: this_class,
            set: None,
        },
        GetSet {
            name: "__self__",
            doc: "the instance invoking super(); may be None",
            get: self_of,
            set: None,
        },
        GetSet {
            name: "__self_class__",
            doc: "the type of the instance invoking super(); may be None",
            get: self_class,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

fn parts(this: &Value) -> &SuperObj {
    this.cast::<SuperObj>()
        .expect("methods of super objects are called on super objects")
}

fn new(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    match class.cast::<TypeObj>() {
        Some(class) => SuperObj::alloc(cx, class),
        None => Err(cx.type_error("super.__new__(X): X is not a type object")),
    }
}

fn init(cx: &mut Cx, this: &Value, args: Args<'_>) -> Res<()> {
    if args.n_kw() > 0 {
        return Err(cx.type_error("super() takes no keyword arguments"));
    }
    let (class, obj) = match args.pos() {
        [] => of_frame(cx)?,
        [class] => (class.clone(), None),
        [class, obj] => (class.clone(), Some(obj.clone())),
        more => {
            let n = more.len();
            return Err(cx.type_error(format!("super() expected at most 2 arguments, got {n}")));
        }
    };
    if class.cast::<TypeObj>().is_none() {
        let got = cx.type_of(&class).tp_name(cx);
        return Err(cx.type_error(format!("super() argument 1 must be a type, not {got}")));
    }
    bind(cx, this, class, obj.filter(|obj| !cx.is_none(obj)))
}

fn bind(cx: &mut Cx, this: &Value, class: Value, obj: Option<Value>) -> Res<()> {
    let obj_class = match &obj {
        Some(obj) => Some(check(cx, &class, obj)?),
        None => None,
    };
    let fields = parts(this);
    fields.class.set(Some(class));
    fields.obj.set(obj);
    fields.obj_class.set(obj_class);
    Ok(())
}

/// Class and object of `super()` without arguments: those of the running function.
fn of_frame(cx: &mut Cx) -> Res<(Value, Option<Value>)> {
    let Some(frame) = FrameRef::current(cx) else {
        return Err(runtime_error(cx, "super(): no current frame"));
    };
    let unit = frame.code().code_rc();
    if unit.params.positional == 0 || !matches!(unit.kind, CodeKind::Function | CodeKind::Generator)
    {
        return Err(runtime_error(cx, "super(): no arguments"));
    }
    let register =
        |cx: &Cx, i: usize| crate::objects::class::layout::value_of(cx, frame.register(i));
    let first = register(cx, 0);
    let is_cell = unit.cellvars.iter().any(|(_, register)| *register == 0);
    let obj = match first {
        Some(first) if is_cell && cell::is_cell(cx, &first) => cell::get(cx, &first),
        first => first,
    };
    let Some(obj) = obj else {
        return Err(runtime_error(cx, "super(): arg[0] deleted"));
    };
    let held = unit
        .freevars
        .iter()
        .find(|(name, _)| &**name == "__class__");
    let Some(&(_, at)) = held else {
        return Err(runtime_error(cx, "super(): __class__ cell not found"));
    };
    let Some(held) = register(cx, at as usize).filter(|held| cell::is_cell(cx, held)) else {
        return Err(runtime_error(cx, "super(): bad __class__ cell"));
    };
    let Some(class) = cell::get(cx, &held) else {
        return Err(runtime_error(cx, "super(): empty __class__ cell"));
    };
    if class.cast::<TypeObj>().is_none() {
        let got = cx.type_of(&class).tp_name(cx);
        return Err(runtime_error(
            cx,
            &format!("super(): __class__ is not a type ({got})"),
        ));
    }
    Ok((class, Some(obj)))
}

#[cold]
fn runtime_error(cx: &mut Cx, text: &str) -> Raised {
    cx.raise(Exc::RuntimeError, text)
}

/// The class in whose mro the search goes on (`supercheck`); `None`: the object does not fit.
fn start_class(cx: &mut Cx, class: &TypeObj, obj: &Value) -> Res<Option<Value>> {
    if obj
        .cast::<TypeObj>()
        .is_some_and(|obj| is_subtype(obj, class))
    {
        return Ok(Some(obj.clone()));
    }
    let ty = cx.type_of(obj);
    if is_subtype(ty, class) {
        return Ok(Some(ty.to_value()));
    }
    let name = cx.name(Name::__class__).clone();
    let said = cx.get_attr_opt(obj, &name)?;
    let ty = cx.type_of(obj);
    Ok(said.filter(|said| {
        said.cast::<TypeObj>()
            .is_some_and(|said| !std::ptr::eq(said, ty) && is_subtype(said, class))
    }))
}

fn check(cx: &mut Cx, class: &Value, obj: &Value) -> Res<Value> {
    let Some(ty) = class.cast::<TypeObj>() else {
        return Ok(class.clone());
    };
    if let Some(found) = start_class(cx, ty, obj)? {
        return Ok(found);
    }
    let (what, shown) = match obj.cast::<TypeObj>() {
        Some(obj) => ("type", obj.tp_name(cx)),
        None => ("instance of", cx.type_of(obj).tp_name(cx)),
    };
    let class = ty.tp_name(cx);
    Err(cx.type_error(format!(
        "super(type, obj): obj ({what} {shown}) is not an instance or subtype of type ({class})."
    )))
}

/// What the classes after `class` in the mro have under a name, bound to the object.
fn find(
    cx: &mut Cx,
    class: &TypeObj,
    obj: &Value,
    start: &Value,
    name: &Value,
) -> Res<Option<Value>> {
    if str_::as_str(cx, name) == Some("__class__") {
        return Ok(None);
    }
    let Some(start_ty) = start.cast::<TypeObj>() else {
        return Ok(None);
    };
    let Some(mro) = start_ty.mro_value() else {
        return Ok(None);
    };
    let types = tuple::items(cx, &mro);
    let Some(at) = types
        .iter()
        .position(|ty| std::ptr::eq(ty.raw().cast(), class))
    else {
        return Ok(None);
    };
    let found = types[at + 1..]
        .iter()
        .filter_map(Value::cast::<TypeObj>)
        .find_map(|ty| own(cx, ty, name));
    let Some(found) = found else {
        return Ok(None);
    };
    match cx.type_of(&found).slots.get().descr_get {
        Some(read) => {
            let obj = Some(obj).filter(|obj| !obj.is(start));
            read(cx, &found, obj, start).map(Some)
        }
        None => Ok(Some(found)),
    }
}

/// What `super(cls, obj).name` finds, bound; `None`: the plain attribute lookup on the super object decides.
pub(crate) fn super_lookup(
    cx: &mut Cx,
    class: &Value,
    obj: &Value,
    name: &Value,
) -> Res<Option<Value>> {
    let Some(ty) = class.cast::<TypeObj>() else {
        return Ok(None);
    };
    if cx.is_none(obj) {
        return Ok(None);
    }
    match start_class(cx, ty, obj)? {
        Some(start) => find(cx, ty, obj, &start, name),
        None => Ok(None),
    }
}

fn getattr(cx: &mut Cx, this: &Value, name: &Value) -> Res<Value> {
    let fields = parts(this);
    if let (Some(class), Some(obj), Some(start)) =
        (fields.class.get(), fields.obj.get(), fields.obj_class.get())
        && let Some(class) = class.cast::<TypeObj>()
        && let Some(found) = find(cx, class, &obj, &start, name)?
    {
        return Ok(found);
    }
    cx.generic_get_attr(this, name)
}

fn descr_get(cx: &mut Cx, this: &Value, obj: Option<&Value>, _class: &Value) -> Res<Value> {
    let fields = parts(this);
    let Some(obj) = obj.filter(|obj| !cx.is_none(obj)) else {
        return Ok(this.clone());
    };
    if fields.obj.is_set() {
        return Ok(this.clone());
    }
    let Some(class) = fields.class.get() else {
        return Ok(this.clone());
    };
    if !cx.is_exact(this, Ty::Super) {
        let own = cx.type_value_of(this);
        return cx.call(&own, &[class, obj.clone()]);
    }
    let made = match cx.type_value(Ty::Super).cast::<TypeObj>() {
        Some(ty) => SuperObj::alloc(cx, ty)?,
        None => return Ok(this.clone()),
    };
    bind(cx, &made, class, Some(obj.clone()))?;
    Ok(made)
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let fields = parts(this);
    let name = |cx: &Cx, class: Option<&TypeObj>| {
        class.map_or_else(|| "NULL".to_owned(), |class| class.tp_name(cx))
    };
    let class = name(cx, type_in(&fields.class));
    let text = if fields.obj_class.is_set() {
        let obj = name(cx, type_in(&fields.obj_class));
        format!("<super: <class '{class}'>, <{obj} object>>")
    } else {
        format!("<super: <class '{class}'>, NULL>")
    };
    str_::new(cx, &text)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn this_class(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(parts(this).class.get().unwrap_or_else(|| cx.none()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn self_of(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(parts(this).obj.get().unwrap_or_else(|| cx.none()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn self_class(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(parts(this).obj_class.get().unwrap_or_else(|| cx.none()))
}
