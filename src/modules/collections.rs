//! `_collections`, written in Rust, and `collections`, whose classes are library code in Python (`py/collections.py`). Those that are
//! rarely needed are in `py/collections_user.py`, which is run when the first of them is asked for.

use crate::cx::{Cx, Res};
use crate::heap::handle::{Value, lend};
use crate::modules::ModuleSpec;
use crate::objects::class::lookup::lookup;
use crate::objects::dict::layout as dicts;
use crate::objects::exception::layout::is_subtype;
use crate::objects::names::Name;
use crate::objects::native::{Bound, Native};
use crate::objects::type_obj::BinaryOp;
use crate::objects::{Ty, class, int, module};

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "_collections",
    doc: "What collections has that must be fast.",
    natives: &[Native::new(
        "_count_elements",
        "(mapping, iterable, /)",
        "Count the items of the iterable in the mapping.",
        count_elements,
    )],
    init,
    ..ModuleSpec::EMPTY
};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "collections",
    doc: "Containers beside those that are built in.",
    python: include_str!("py/collections.py"),
    ..ModuleSpec::EMPTY
};

/// `collections.abc`.
pub(crate) static ABC_MODULE: ModuleSpec = ModuleSpec {
    name: "collections.abc",
    doc: "Abstract base classes of containers.",
    python: include_str!("py/collections_abc.py"),
    ..ModuleSpec::EMPTY
};

/// What `collections` looks up when it is asked for: not importable under this name in CPython, hence the name.
pub(crate) static USER_MODULE: ModuleSpec = ModuleSpec {
    name: "_collections_user",
    doc: "The classes of collections that are written over the abstract ones.",
    python: include_str!("py/collections_user.py"),
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    for ty in [
        Ty::OrderedIterator,
        Ty::OrderedKeys,
        Ty::OrderedValues,
        Ty::OrderedItems,
    ] {
        class::complete(cx, ty)?;
    }
    for (name, ty) in [
        ("OrderedDict", Ty::OrderedDict),
        ("deque", Ty::Deque),
        ("defaultdict", Ty::DefaultDict),
        ("_deque_iterator", Ty::DequeIterator),
        ("_deque_reverse_iterator", Ty::DequeReverseIterator),
        ("_tuplegetter", Ty::TupleGetter),
    ] {
        class::complete(cx, ty)?;
        let class = cx.type_value(ty);
        module::set(cx, made, name, &class)?;
    }
    Ok(())
}

/// Counts in a dict whose reading and writing are a dict's directly, in anything else through `get` and by items.
fn count_elements(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (mapping, iterable) = (args.req(0), args.req(1));
    let source = cx.iter(iterable)?;
    let one = int::new(cx, 1)?;
    let same = |cx: &Cx, name: Name| {
        let of = |class| lookup(class, cx.name(name));
        match (of(cx.type_of(mapping)), of(cx.ty(Ty::Dict))) {
            (Some(a), Some(b)) => a.is(&b),
            _ => false,
        }
    };
    let is_dict = is_subtype(cx, cx.type_of(mapping), cx.ty(Ty::Dict));
    if is_dict && same(cx, Name::get) && same(cx, Name::__setitem__) {
        while let Some(key) = cx.next(&source)? {
            let hash = dicts::hash_of(cx, &key)?;
            let count = match dicts::lookup(cx, mapping, &key, hash)? {
                Some(old) => cx.binary(BinaryOp::Add, &old, &one)?,
                None => one.clone(),
            };
            // CPython's insertion holds the key for itself.
            let held = key.clone();
            dicts::insert(cx, mapping, &key, hash, &count)?;
            drop(held);
        }
        return Ok(cx.none());
    }
    let get = cx.name(Name::get).clone();
    let get = cx.get_attr(mapping, &get)?;
    let zero = int::new(cx, 0)?;
    while let Some(key) = cx.next(&source)? {
        let old = cx.call(&get, &lend([&key, &zero]))?;
        let count = cx.binary(BinaryOp::Add, &old, &one)?;
        cx.set_item(mapping, &key, &count)?;
    }
    Ok(cx.none())
}
