//! The module `gc`, in full, over the heap's collector.

use crate::cx::{Cx, Res};
use crate::heap::ask;
use crate::heap::collect::{self, Collected, GcNotice, Reason};
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::modules::{ModuleSpec, sys};
use crate::objects::exception::layout::class_name;
use crate::objects::exception::{self, Exc};
use crate::objects::native::{Bound, Native};
use crate::objects::{dict, int, list, module, str_, tuple};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "gc",
    doc: "This module provides access to the garbage collector for reference cycles.",
    natives: &[
        Native::new(
            "enable",
            "()",
            "Enable automatic garbage collection.",
            enable,
        ),
        Native::new(
            "disable",
            "()",
            "Disable automatic garbage collection.",
            disable,
        ),
        Native::new(
            "isenabled",
            "()",
            "Returns true if automatic garbage collection is enabled.",
            isenabled,
        ),
        Native::new(
            "set_debug",
            "(flags, /)",
            "Set the garbage collection debugging flags.",
            set_debug,
        ),
        Native::new(
            "get_debug",
            "()",
            "Get the garbage collection debugging flags.",
            get_debug,
        ),
        Native::new(
            "get_count",
            "()",
            "Return a three-tuple of the current collection counts.",
            get_count,
        ),
        Native::new(
            "set_threshold",
            "(*thresholds)",
            "Set the collection thresholds (the collection frequency).",
            set_threshold,
        ),
        Native::new(
            "get_threshold",
            "()",
            "Return the current collection thresholds.",
            get_threshold,
        ),
        Native::new(
            "collect",
            "(generation=2)",
            "Run the garbage collector.",
            run_collect,
        ),
        Native::new(
            "get_objects",
            "(generation=None)",
            "Return a list of objects tracked by the collector (excluding the list returned).",
            get_objects,
        ),
        Native::new(
            "get_stats",
            "()",
            "Return a list of dictionaries containing per-generation statistics.",
            get_stats,
        ),
        Native::new(
            "is_tracked",
            "(obj, /)",
            "Returns true if the object is tracked by the garbage collector.",
            is_tracked,
        ),
        Native::new(
            "is_finalized",
            "(obj, /)",
            "Returns true if the object has been already finalized by the GC.",
            is_finalized,
        ),
        Native::new(
            "get_referrers",
            "(*objs)",
            "Return the list of objects that directly refer to any of 'objs'.",
            get_referrers,
        ),
        Native::new(
            "get_referents",
            "(*objs)",
            "Return the list of objects that are directly referred to by 'objs'.",
            get_referents,
        ),
        Native::new(
            "freeze",
            "()",
            "Freeze all current tracked objects and ignore them for future collections.",
            freeze,
        ),
        Native::new(
            "unfreeze",
            "()",
            "Unfreeze all objects in the permanent generation.",
            unfreeze,
        ),
        Native::new(
            "get_freeze_count",
            "()",
            "Return the number of objects in the permanent generation.",
            get_freeze_count,
        ),
    ],
    init,
    ..ModuleSpec::EMPTY
};

const CONSTANTS: [(&str, u32); 5] = [
    ("DEBUG_STATS", collect::DEBUG_STATS),
    ("DEBUG_COLLECTABLE", collect::DEBUG_COLLECTABLE),
    ("DEBUG_UNCOLLECTABLE", collect::DEBUG_UNCOLLECTABLE),
    ("DEBUG_SAVEALL", collect::DEBUG_SAVEALL),
    (
        "DEBUG_LEAK",
        collect::DEBUG_COLLECTABLE | collect::DEBUG_UNCOLLECTABLE | collect::DEBUG_SAVEALL,
    ),
];

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    for (name, value) in CONSTANTS {
        let value = int::new(cx, i64::from(value))?;
        module::set(cx, made, name, &value)?;
    }
    let (callbacks, garbage) = lists(cx)?;
    module::set(cx, made, "garbage", &garbage)?;
    module::set(cx, made, "callbacks", &callbacks)
}

/// `gc.callbacks` and `gc.garbage`.
fn lists(cx: &mut Cx) -> Res<(Value, Value)> {
    if let Some(lists) = &cx.runtime().gc_lists {
        return Ok(lists.clone());
    }
    let made = (list::new(cx, Vec::new())?, list::new(cx, Vec::new())?);
    cx.runtime_mut().gc_lists = Some(made.clone());
    Ok(made)
}

fn enable(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    cx.heap_mut().set_gc_enabled(true);
    Ok(cx.none())
}

fn disable(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    cx.heap_mut().set_gc_enabled(false);
    Ok(cx.none())
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn isenabled(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let truth = cx.heap_mut().gc.is_enabled;
    Ok(cx.bool(truth))
}

/// An argument that C keeps in an `int`.
fn c_int(cx: &mut Cx, value: &Value) -> Res<i32> {
    let index = cx.index(value)?;
    if let Some(Ok(n)) = int::to_i64(&index).map(i32::try_from) {
        Ok(n)
    } else {
        let negative = cx.repr_string(&index)?.starts_with('-');
        let message = if negative {
            "signed integer is less than minimum"
        } else {
            "signed integer is greater than maximum"
        };
        let message = if int::to_i64(&index).is_none() {
            "Python int too large to convert to C int"
        } else {
            message
        };
        Err(cx.raise(Exc::OverflowError, message))
    }
}

fn set_debug(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let flags = c_int(cx, args.req(0))?;
    cx.heap_mut().gc.debug = flags as u32;
    Ok(cx.none())
}

fn get_debug(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let flags = cx.heap_mut().gc.debug as i32;
    int::new(cx, i64::from(flags))
}

fn triple(cx: &mut Cx, numbers: [u32; 3]) -> Res<Value> {
    let values = numbers
        .into_iter()
        .map(|n| int::new(cx, i64::from(n)))
        .collect::<Res<Vec<_>>>()?;
    tuple::from_vec(cx, values)
}

fn get_count(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let counts = cx.heap_mut().gc_counts();
    triple(cx, counts)
}

fn set_threshold(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if !(1..=3).contains(&args.rest().len()) {
        return Err(cx.type_error("gc.set_threshold requires 1 to 3 arguments"));
    }
    let mut given = Vec::new();
    for value in args.rest() {
        given.push(c_int(cx, value)? as u32);
    }
    cx.heap_mut().set_thresholds(&given);
    Ok(cx.none())
}

fn get_threshold(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let thresholds = cx.heap_mut().gc.thresholds;
    triple(cx, thresholds)
}

fn run_collect(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let generation = match args.opt(0) {
        Some(value) => c_int(cx, value)?,
        None => 2,
    };
    if !(0..3).contains(&generation) {
        return Err(cx.value_error("invalid generation"));
    }
    let n = collect::collect(cx, Some(generation as u8), Reason::Manual);
    int::new(cx, n as i64)
}

fn get_objects(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let generations = match args.opt(0) {
        Some(value) if !cx.is_none(value) => {
            if cx.type_of(value).slots.get().index.is_none() {
                let got = class_name(cx, cx.type_of(value));
                return Err(
                    cx.type_error(format!("argument should be integer or None, not '{got}'"))
                );
            }
            let generation = cx.index_isize(value)?;
            if generation >= 3 {
                return Err(cx.value_error(
                    "generation parameter must be less than the number of available generations (3)",
                ));
            }
            if generation < -1 {
                return Err(cx.value_error("generation parameter cannot be negative"));
            }
            // -1 is what CPython's function takes `None` for.
            match u8::try_from(generation) {
                Ok(generation) => generation..generation + 1,
                Err(_) => 0..3,
            }
        }
        _ => 0..3,
    };
    let mut found = Vec::new();
    for generation in generations {
        found.extend(ask::tracked(cx, generation));
    }
    list::new(cx, found)
}

fn set_number(cx: &mut Cx, into: &Value, name: &str, n: u64) -> Res<()> {
    let key = str_::intern(cx, name);
    let value = int::new(cx, n as i64)?;
    dict::set(cx, into, &key, &value)
}

fn get_stats(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let stats = cx.heap_mut().gc.stats;
    let mut made = Vec::new();
    for row in stats {
        let entry = dict::new(cx)?;
        set_number(cx, &entry, "collections", row.collections)?;
        set_number(cx, &entry, "collected", row.collected)?;
        set_number(cx, &entry, "uncollectable", row.uncollectable)?;
        made.push(entry);
    }
    list::new(cx, made)
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn is_tracked(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    Ok(cx.bool(ask::is_tracked(args.req(0))))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn is_finalized(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    Ok(cx.bool(ask::is_finalized(args.req(0))))
}

fn get_referrers(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let found = ask::referrers(cx, args.rest(), &[]);
    list::new(cx, found)
}

fn get_referents(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let mut found = Vec::new();
    for object in args.rest() {
        if ask::has_gc_header(object) {
            found.extend(ask::referents(object));
        }
    }
    list::new(cx, found)
}

fn freeze(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    cx.heap_mut().freeze();
    Ok(cx.none())
}

fn unfreeze(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    cx.heap_mut().unfreeze();
    Ok(cx.none())
}

fn get_freeze_count(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    let n = cx.heap_mut().freeze_count();
    int::new(cx, i64::from(n))
}

/// What the collector tells us: the hook that a machine installs (`Heap::hooks`).
pub(crate) fn notice(cx: &mut Cx, notice: GcNotice) {
    match notice {
        GcNotice::Start { generation } => call_callbacks(
            cx,
            "start",
            Collected {
                generation,
                ..Collected::default()
            },
        ),
        GcNotice::Stop(result) => call_callbacks(cx, "stop", result),
        GcNotice::StatsStart { generation } => {
            let [young, middle, old] = [0, 1, 2].map(|g| ask::n_tracked(cx, g));
            let permanent = cx.heap_mut().freeze_count();
            let now = cx.host().monotonic_ns();
            cx.runtime_mut().gc_started_ns = now;
            sys::write_error(
                cx,
                &format!(
                    "gc: collecting generation {generation}...\ngc: objects in each generation: {young} {middle} {old}\ngc: objects in permanent generation: {permanent}\n"
                ),
            );
        }
        GcNotice::StatsDone(result) => {
            let now = cx.host().monotonic_ns();
            let seconds = (now - cx.runtime().gc_started_ns) as f64 / 1e9;
            sys::write_error(
                cx,
                &format!(
                    "gc: done, {} unreachable, {} uncollectable, {seconds:.4}s elapsed\n",
                    result.collected, result.uncollectable
                ),
            );
        }
        GcNotice::Collectable(raw) => {
            let value = held(raw);
            let name = class_name(cx, cx.type_of(&value));
            let address = cx.address_of(&value);
            sys::write_error(cx, &format!("gc: collectable <{name} {address:#x}>\n"));
        }
        GcNotice::Save(raw) => {
            let value = held(raw);
            let kept = lists(cx).and_then(|(_, garbage)| list::push(cx, &garbage, value));
            if kept.is_err() {
                drop(cx.take_exception());
            }
        }
    }
}

/// A live object that the collector shows us.
fn held(raw: Raw) -> Value {
    crate::vm::load::constant_value(raw)
}

fn call_callbacks(cx: &mut Cx, phase: &str, result: Collected) {
    let Some((callbacks, _)) = cx.runtime().gc_lists.clone() else {
        return;
    };
    if list::len(cx, &callbacks) == 0 {
        return;
    }
    // A pending exception is none of the callbacks' business.
    let outcome: Res<()> = (|| {
        let info = dict::new(cx)?;
        set_number(cx, &info, "generation", u64::from(result.generation))?;
        set_number(cx, &info, "collected", result.collected as u64)?;
        set_number(cx, &info, "uncollectable", result.uncollectable as u64)?;
        let phase = str_::intern(cx, phase);
        let mut i = 0;
        while i < list::len(cx, &callbacks) {
            let callback = list::items(cx, &callbacks)[i].clone();
            if cx.call(&callback, &[phase.clone(), info.clone()]).is_err() {
                exception::unraisable(cx, Some(&callback));
            }
            i += 1;
        }
        Ok(())
    })();
    if outcome.is_err() {
        exception::unraisable(cx, None);
    }
}
