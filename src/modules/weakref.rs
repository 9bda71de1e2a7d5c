//! `_weakref`, written in Rust, and `weakref`, whose containers are library code in Python (`py/weakref.py`).

use crate::cx::{Cx, Res};
use crate::heap::ask;
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::native::{Bound, Native};
use crate::objects::{Ty, int, list, module, weakref};

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "_weakref",
    doc: "Weak-reference support module.",
    natives: &[
        Native::new(
            "getweakrefcount",
            "(object, /)",
            "Return the number of weak references to 'object'.",
            getweakrefcount,
        ),
        Native::new(
            "getweakrefs",
            "(object, /)",
            "Return a list of all weak reference objects pointing to 'object'.",
            getweakrefs,
        ),
        Native::new(
            "proxy",
            "(object, callback=None, /)",
            "Create a proxy object that weakly references 'object'.",
            proxy,
        ),
        Native::new(
            "_register_exit",
            "(function, /)",
            "Have a function called when the program ends.",
            register_exit,
        ),
    ],
    init,
    ..ModuleSpec::EMPTY
};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "weakref",
    doc: "Weak reference support for Python.",
    python: include_str!("py/weakref.py"),
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    for (name, ty) in [
        ("ref", Ty::Weakref),
        ("ReferenceType", Ty::Weakref),
        ("ProxyType", Ty::WeakProxy),
        ("CallableProxyType", Ty::WeakCallableProxy),
    ] {
        let class = cx.type_value(ty);
        module::set(cx, made, name, &class)?;
    }
    Ok(())
}

fn getweakrefcount(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = ask::weak_references(args.req(0)).len();
    int::new(cx, n as i64)
}

fn getweakrefs(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let found = ask::weak_references(args.req(0));
    list::new(cx, found)
}

fn proxy(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let callback = args.opt(1).filter(|callback| !cx.is_none(callback));
    weakref::new_proxy(cx, args.req(0), callback)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn register_exit(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    cx.runtime_mut().at_exit.push(args.req(0).clone());
    Ok(cx.none())
}
