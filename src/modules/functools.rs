//! `_functools`, written in Rust, and `functools`, whose other half is library code in Python (`py/functools.py`).

use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, lend};
use crate::modules::ModuleSpec;
use crate::objects::exception::Exc;
use crate::objects::functools::cmp_to_key;
use crate::objects::native::{Bound, Native};
use crate::objects::{Ty, class, module};

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "_functools",
    doc: "What functools has that must be fast.",
    natives: &[
        Native::new(
            "reduce",
            "(function, iterable[, initial], /)",
            "Combine the items from left to right: reduce(f, [1, 2, 3]) is f(f(1, 2), 3).",
            reduce,
        ),
        Native::new(
            "cmp_to_key",
            "(mycmp)",
            "A key function of a comparison function.",
            cmp_to_key,
        ),
    ],
    init,
    ..ModuleSpec::EMPTY
};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "functools",
    doc: "Functions of functions, and callables.",
    python: include_str!("py/functools.py"),
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    class::complete(cx, Ty::KeyWrapper)?;
    for (name, ty) in [
        ("partial", Ty::Partial),
        ("_lru_cache_wrapper", Ty::LruCache),
    ] {
        class::complete(cx, ty)?;
        let class = cx.type_value(ty);
        module::set(cx, made, name, &class)?;
    }
    Ok(())
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let function = args.req(0);
    let iterator = match cx.iter(args.req(1)) {
        Ok(iterator) => iterator,
        Err(raised) => {
            if cx.catch(Exc::TypeError).is_none() {
                return Err(raised);
            }
            return Err(cx.type_error("reduce() arg 2 must support iteration"));
        }
    };
    let mut result = args.opt(2).cloned();
    // CPython packs the arguments of this function into a tuple, which holds them.
    let _packed = args.opt(2).cloned();
    while let Some(item) = cx.next(&iterator)? {
        result = Some(match result {
            Some(so_far) => cx.call(function, &lend([&so_far, &item]))?,
            None => item,
        });
    }
    result.ok_or_else(|| cx.type_error("reduce() of empty iterable with no initial value"))
}
