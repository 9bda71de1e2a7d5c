//! `functools._lru_cache_wrapper`: a function that remembers its results.

use super::layout::{self, LRU_DICT, LRU_WEAK, LruObj, LruTrace, new_lru};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::dict::layout::{delete, hash_of, insert, lookup};
use crate::objects::exception::layout::is_subtype;
use crate::objects::function;
use crate::objects::getters::named_arguments;
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, GetSet, Native, Signature, call_bound};
use crate::objects::slice::size_argument;
use crate::objects::type_obj::{
    Layout, Memory, Slots, T_METHOD_DESCRIPTOR, T_VECTORCALL, TypeSpec,
};
use crate::objects::{Ty, dict, instance, int, tuple};

pub(crate) static LRU_CACHE_SPEC: TypeSpec = TypeSpec {
    name: "functools._lru_cache_wrapper",
    doc: "A function that remembers its results, as lru_cache makes it.",
    // The tuple that CPython packs the arguments into is made in `call`, which keeps it as the key.
    flags: T_METHOD_DESCRIPTOR | T_VECTORCALL,
    layout: Layout::LruCache,
    memory: Memory::Gc,
    basic_size: 152,
    weak_offset: LRU_WEAK,
    dict_offset: LRU_DICT,
    trace: TraceFns::of::<LruTrace>(),
    clear: Some(layout::clear_lru),
    destroy: layout::destroy_lru,
    slots: Slots {
        new: Some(new),
        call: Some(call),
        descr_get: Some(descr_get),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "cache_info",
            "($self, /)",
            "Hits, misses, the limit and the number of results as a named tuple.",
            cache_info,
        ),
        Native::new(
            "cache_clear",
            "($self, /)",
            "Forget all results and counts.",
            cache_clear,
        ),
        Native::new("__reduce__", "($self, /)", "", reduce),
        Native::new("__copy__", "($self, /)", "", itself),
        Native::new("__deepcopy__", "($self, memo, /)", "", itself),
    ],
    getset: &[GetSet {
        name: "__dict__",
        doc: "",
        get: get_dict,
        set: Some(set_dict),
    }],
    is_late: true,
    ..TypeSpec::ATOM
};

fn object(cached: &Value) -> &LruObj {
    cached
        .cast::<LruObj>()
        .expect("slots of a type are called on its objects")
}

static NEW: Signature = Signature::parse("(user_function, maxsize, typed, cache_info_type)");

fn new(cx: &mut Cx, class: &Value, args: Args<'_>) -> Res<Value> {
    call_bound(cx, "lru_cache", &NEW, args, |cx, bound| {
        let (function, max, typed) = (bound.req(0), bound.req(1), bound.req(2));
        let is_typed = cx.is_true(typed)?;
        if cx.type_of(function).slot(|slots| slots.call).is_none() {
            return Err(cx.type_error("the first argument must be callable"));
        }
        let max = if cx.is_none(max) {
            -1
        } else if cx.type_of(max).slot(|slots| slots.index).is_some() {
            size_argument(cx, max)?.max(0) as i64
        } else {
            return Err(cx.type_error("maxsize should be integer or None"));
        };
        let cache = dict::new(cx)?;
        let fields = [function.clone(), cache, bound.req(3).clone()];
        new_lru(cx, class, fields, max, is_typed)
    })
}

/// What a call is remembered under: a single str or int itself, otherwise a tuple of the arguments, of a mark, names and values of named
/// ones, and of types if those count.
fn make_key(cx: &mut Cx, cached: &Value, packed: &Value, args: Args<'_>) -> Res<Value> {
    let is_typed = object(cached).is_typed.get();
    if !is_typed && args.n_kw() == 0 {
        if let [only] = args.pos()
            && (cx.is_exact(only, Ty::Str) || int_exactly(cx, only))
        {
            return Ok(only.clone());
        }
        return Ok(packed.clone());
    }
    let mut parts = args.pos().to_vec();
    if args.n_kw() > 0 {
        // CPython's mark is an object of its own; a class that programs do not pass about serves as well.
        parts.push(cx.type_value(Ty::LruCache));
        for (name, value) in args.kw(cx) {
            parts.push(name.clone());
            parts.push(value.clone());
        }
    }
    if is_typed {
        for value in args.all() {
            parts.push(cx.type_value_of(value));
        }
    }
    tuple::from_vec(cx, parts)
}

fn int_exactly(cx: &Cx, value: &Value) -> bool {
    cx.is_exact(value, Ty::Int) || cx.is_exact(value, Ty::BigInt)
}

fn call(cx: &mut Cx, cached: &Value, args: Args<'_>) -> Res<Value> {
    let own = object(cached);
    let (Some(function), Some(cache)) = (own.function.get(), own.cache.get()) else {
        return Ok(cx.none());
    };
    let packed = tuple::new(cx, args.pos())?;
    let named = named_arguments(cx, args)?;
    if own.max.get() == 0 {
        own.misses.set(own.misses.get() + 1);
        return call_packed(cx, &function, args, &packed, named.as_ref());
    }
    let key = make_key(cx, cached, &packed, args)?;
    let hash = hash_of(cx, &key)?;
    let found = lookup(cx, &cache, &key, hash)?;
    let is_bounded = own.max.get() > 0;
    let found = match found {
        Some(place) if is_bounded => {
            place_of(&place).and_then(|place| own.with_places(|places| places.touch(place)))
        }
        found => found,
    };
    if let Some(found) = found {
        own.hits.set(own.hits.get() + 1);
        return Ok(found);
    }
    own.misses.set(own.misses.get() + 1);
    let result = call_packed(cx, &function, args, &packed, named.as_ref())?;
    if is_bounded {
        keep(cx, own, &cache, (&key, hash), &result)?;
    } else {
        insert(cx, &cache, &key, hash, &result)?;
    }
    Ok(result)
}

/// Calls the function with the arguments as they were packed: with named ones, CPython unpacks all of them again, and holds them.
fn call_packed(
    cx: &mut Cx,
    function: &Value,
    args: Args<'_>,
    packed: &Value,
    named: Option<&Value>,
) -> Res<Value> {
    if named.is_none() {
        return cx.call_args(function, args);
    }
    let unpacked = args.pos().to_vec();
    let result = cx.call_ex(function, packed, named);
    drop(unpacked);
    result
}

fn place_of(value: &Value) -> Option<usize> {
    int::to_i64(value).and_then(|place| usize::try_from(place).ok())
}

/// Remembers a result where there is a limit.
fn keep(
    cx: &mut Cx,
    own: &LruObj,
    cache: &Value,
    (key, hash): (&Value, i64),
    result: &Value,
) -> Res<()> {
    if lookup(cx, cache, key, hash)?.is_some() {
        // The call itself has added it.
        return Ok(());
    }
    let max = own.max.get() as usize;
    let oldest = own.with_places(|places| places.oldest());
    let mut old = None;
    if dict::len(cx, cache) >= max
        && let Some((place, old_key, old_hash)) = oldest
    {
        match delete(cx, cache, &old_key, old_hash) {
            Err(raised) => {
                own.with_places(|places| places.put_back(place));
                return Err(raised);
            }
            Ok(is_there) => {
                old = own.with_places(|places| places.remove(place));
                if !is_there {
                    // The call has removed the oldest itself.
                    return Ok(());
                }
            }
        }
    }
    let Some(place) = own.with_places(|places| places.add(key, hash, result)) else {
        return Err(cx.memory_error());
    };
    let number = int::new(cx, place as i64)?;
    if let Err(raised) = insert(cx, cache, key, hash, &number) {
        drop(own.with_places(|places| places.remove(place)));
        return Err(raised);
    }
    drop(old);
    Ok(())
}

fn descr_get(cx: &mut Cx, cached: &Value, obj: Option<&Value>, _class: &Value) -> Res<Value> {
    match obj.filter(|obj| !cx.is_none(obj)) {
        Some(obj) => function::method(cx, cached, obj),
        None => Ok(cached.clone()),
    }
}

fn cache_info(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let own = object(args.req(0));
    let (Some(info_type), Some(cache)) = (own.info_type.get(), own.cache.get()) else {
        return Ok(cx.none());
    };
    let max = match own.max.get() {
        -1 => cx.none(),
        max => int::new(cx, max)?,
    };
    let hits = int::new(cx, own.hits.get() as i64)?;
    let misses = int::new(cx, own.misses.get() as i64)?;
    let n = dict::len(cx, &cache);
    let n = int::new(cx, n as i64)?;
    cx.call(&info_type, &[hits, misses, max, n])
}

fn cache_clear(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let own = object(args.req(0));
    own.hits.set(0);
    own.misses.set(0);
    let taken = own.take_all();
    if let Some(cache) = own.cache.get() {
        dict::clear(cx, &cache);
    }
    drop(taken);
    Ok(cx.none())
}

fn reduce(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let name = cx.name(Name::__qualname__).clone();
    cx.get_attr(args.req(0), &name)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn itself(_cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    Ok(args.req(0).clone())
}

/// `__dict__` of objects that have theirs in a field.
pub(super) fn get_dict(cx: &mut Cx, object: &Value) -> Res<Value> {
    let found = instance::dict(cx, object)?;
    Ok(found.unwrap_or_else(|| cx.none()))
}

/// Changes it (`PyObject_GenericSetDict`).
pub(super) fn set_dict(cx: &mut Cx, object: &Value, value: Option<&Value>) -> Res<()> {
    match value {
        None => Err(cx.type_error("cannot delete __dict__")),
        Some(value) if !is_subtype(cx, cx.type_of(value), cx.ty(Ty::Dict)) => {
            let got = cx.type_name_of(value);
            Err(cx.type_error(format!(
                "__dict__ must be set to a dictionary, not a '{got}'"
            )))
        }
        Some(value) => instance::set_dict(cx, object, Some(value.clone())),
    }
}
