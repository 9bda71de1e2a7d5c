//! Binding arguments to parameters, where they lie in a call window.

#![expect(unsafe_code, reason = "register windows")]

use std::ptr::null_mut;

use crate::cx::{Cx, Raised, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::heap::header::Raw;
use crate::objects::function::layout::FunctionObj;
use crate::objects::tuple::layout::TupleObj;
use crate::objects::{Ty, dict, str_, tuple};
use crate::vm::call::code_of;
use crate::vm::ops::{Base, reg};

/// A callable's name as messages about its arguments give it.
fn qualname(cx: &Cx, function: &FunctionObj) -> String {
    // SAFETY: a function owns its qualified name.
    unsafe { str_::to_rust(cx, Value::from_slot(function.qualname.as_ptr())) }
}

fn quoted(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => format!("'{one}'"),
        [one, two] => format!("'{one}' and '{two}'"),
        [rest @ .., last] => {
            let rest: Vec<String> = rest.iter().map(|name| format!("'{name}'")).collect();
            format!("{}, and '{last}'", rest.join(", "))
        }
    }
}

const fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

fn value_slot(raw: Raw) -> Option<Value> {
    // SAFETY: a function's fields are null or owned.
    (!raw.is_null()).then(|| unsafe { Value::from_borrowed(raw) })
}

/// Most named arguments that are bound without a list.
const FEW: usize = 16;

/// Binds arguments where they lie, if they fit, as most calls' do: each name is one of a parameter's or goes into `**kwargs`, nothing is
/// missing or given twice. False: nothing was done.
///
/// # Safety
/// As [`bind`].
unsafe fn bind_in_place(cx: &mut Cx, function: Raw, new: Base, n: usize, names: &[Value]) -> bool {
    // SAFETY: duties of `bind`; until everything is known to fit, references only are read.
    unsafe {
        let f = &*function.cast::<FunctionObj>();
        let code = code_of(function);
        let params = code.code().params;
        let n_positional = params.positional as usize;
        let n_places = n_positional + params.keyword_only as usize;
        let n_given = n - names.len();
        let n_plain = n_given.min(n_positional);
        if names.len() > FEW || n_places > 64 || n_given > n_positional && !params.varargs {
            return false;
        }
        // Which places are filled, and where each named argument goes; past the places: among the others.
        let mut filled = if n_plain == 64 {
            u64::MAX
        } else {
            (1 << n_plain) - 1
        };
        let mut places = [n_places; FEW];
        for (k, name) in names.iter().enumerate() {
            let mut place = params.positional_only as usize;
            while place < n_places && code.param_name(place) != name.raw() {
                place += 1;
            }
            places[k] = place;
            if place < n_places {
                if filled >> place & 1 != 0 {
                    return false;
                }
                filled |= 1 << place;
            } else if !(params.varkw && cx.is_exact(name, Ty::Str) && str_::is_interned(cx, name)) {
                // An interned name is no parameter's if it is not identical with its interned name.
                return false;
            }
        }
        let defaults = f.defaults.get();
        let (default_items, n_defaults) = if defaults.is_null() {
            (null_mut(), 0)
        } else {
            let defaults = &*defaults.cast::<TupleObj>();
            (defaults.items(), defaults.len)
        };
        let first_default = n_positional.saturating_sub(n_defaults);
        let kwdefaults = f.kwdefaults.get();
        let default_of = |place: usize| -> Raw {
            if place >= n_positional {
                if kwdefaults.is_null() {
                    null_mut()
                } else {
                    dict::layout::get_str_raw(kwdefaults, code.param_name(place))
                }
            } else if place >= first_default {
                *default_items.add(place + n_defaults - n_positional)
            } else {
                null_mut()
            }
        };
        let is_whole =
            (n_plain..n_places).all(|i| filled >> i & 1 != 0 || !default_of(i).is_null());
        if !is_whole {
            return false;
        }
        let given = new.add(n_given);
        let mut others = null_mut();
        if params.varkw {
            let Some(made) = collect_others(cx, given, names, &places, n_places) else {
                return false;
            };
            others = made;
        }
        let mut rest = null_mut();
        if params.varargs {
            rest = tuple::layout::from_raw(cx, new.add(n_plain), n_given - n_plain);
            if rest.is_null() {
                if !others.is_null() {
                    heap::decref(cx, others);
                }
                return false;
            }
        }
        // Everything fits.
        let mut named = [null_mut(); FEW];
        for (k, value) in named.iter_mut().enumerate().take(names.len()) {
            *value = *given.add(k);
        }
        for i in n_plain..(code.n_locals as usize).max(n) {
            *new.add(i) = null_mut();
        }
        for (&place, &value) in places.iter().zip(&named).take(names.len()) {
            if place < n_places {
                *new.add(place) = value;
            } else {
                (*value).rc -= 1;
            }
        }
        for i in n_plain..n_places {
            if filled >> i & 1 == 0 {
                let value = default_of(i);
                heap::incref(value);
                *new.add(i) = value;
            }
        }
        let mut at = n_places;
        for collector in [rest, others] {
            if !collector.is_null() {
                *new.add(at) = collector;
                at += 1;
            }
        }
        true
    }
}

/// The dict of the named arguments, from `given` on, that are at no parameter's place; `None`: no memory.
unsafe fn collect_others(
    cx: &mut Cx,
    given: Base,
    names: &[Value],
    places: &[usize; FEW],
    n_places: usize,
) -> Option<Raw> {
    // SAFETY: the arguments are owned by their registers; the dict gets references of its own.
    unsafe {
        let mut outcome = dict::new(cx);
        for (k, name) in names.iter().enumerate() {
            if places[k] == n_places
                && let Ok(others) = &outcome
                && let Err(raised) = dict::set(cx, others, name, reg(given, k))
            {
                outcome = Err(raised);
            }
        }
        match outcome {
            Ok(others) => Some(others.into_raw()),
            Err(_) => {
                drop(cx.take_exception());
                None
            }
        }
    }
}

/// Binds `n` arguments, which lie from `new` on (the last ones have `names`), to the parameters of a function, as CPython's
/// `initialize_locals`; all other locals become null. On failure the arguments are dropped.
///
/// # Safety
/// 1. `function` is a live function. 2. The arguments are owned; there is room for all of the code's registers.
pub(crate) unsafe fn bind(
    cx: &mut Cx,
    function: Raw,
    new: Base,
    n: usize,
    names: &[Value],
) -> Res<()> {
    // SAFETY: duties 1 and 2; every reference has one owner at any time: the vector, or a register.
    unsafe {
        if bind_in_place(cx, function, new, n, names) {
            return Ok(());
        }
        let f = &*function.cast::<FunctionObj>();
        let code = code_of(function);
        let unit = code.code_rc();
        let params = unit.params;
        let n_pos_params = params.positional as usize;
        let n_named = names.len();
        let n_pos = n - n_named;
        let n_params = n_pos_params
            + params.keyword_only as usize
            + params.varargs as usize
            + params.varkw as usize;
        let mut given: Vec<Option<Value>> = (0..n)
            .map(|i| Some(Value::from_owned(*new.add(i))))
            .collect();
        for i in 0..(code.n_locals as usize).max(n) {
            *new.add(i) = null_mut();
        }
        let mut slots: Vec<Option<Value>> = (0..n_params).map(|_| None).collect();
        let n_plain = n_pos.min(n_pos_params);
        for i in 0..n_plain {
            slots[i] = given[i].take();
        }
        let n_keyword_places = n_pos_params + params.keyword_only as usize;
        let mut extra_at = n_keyword_places;
        if params.varargs {
            let rest: Vec<Value> = given[n_plain..n_pos]
                .iter_mut()
                .filter_map(Option::take)
                .collect();
            slots[extra_at] = Some(tuple::from_vec(cx, rest)?);
            extra_at += 1;
        }
        if params.varkw {
            slots[extra_at] = Some(dict::new(cx)?);
        }
        for (k, name) in names.iter().enumerate() {
            let value = given[n_pos + k].take();
            let text =
                str_::as_str(cx, name).map_or_else(|| str_::to_rust(cx, name), str::to_owned);
            let found = (params.positional_only as usize..n_keyword_places)
                .find(|&i| *unit.varnames[i] == *text);
            match found {
                Some(i) if slots[i].is_some() => {
                    let who = qualname(cx, f);
                    return Err(
                        cx.type_error(format!("{who}() got multiple values for argument '{text}'"))
                    );
                }
                Some(i) => slots[i] = value,
                None => {
                    if !cx.is_exact(name, Ty::Str) && str_::text(cx, name).is_none() {
                        let who = qualname(cx, f);
                        return Err(cx.type_error(format!("{who}() keywords must be strings")));
                    }
                    if params.varkw {
                        if let (Some(into), Some(value)) = (slots[extra_at].clone(), value) {
                            dict::set(cx, &into, name, &value)?;
                        }
                        continue;
                    }
                    return Err(unexpected(cx, f, &unit, names, &text));
                }
            }
        }
        if n_pos > n_pos_params && !params.varargs {
            let filled: Vec<bool> = slots.iter().map(Option::is_some).collect();
            return Err(too_many(cx, f, &unit, n_pos, &filled));
        }
        fill_defaults(cx, f, &unit, &mut slots)?;
        for (i, slot) in slots.into_iter().enumerate() {
            *new.add(i) = slot.map_or(null_mut(), Value::into_raw);
        }
        Ok(())
    }
}

fn fill_defaults(
    cx: &mut Cx,
    f: &FunctionObj,
    unit: &crate::bytecode::code::Code,
    slots: &mut [Option<Value>],
) -> Res<()> {
    let n_pos = unit.params.positional as usize;
    if let Some(defaults) = value_slot(f.defaults.get()) {
        let n_defaults = tuple::items(cx, &defaults).len();
        for i in n_pos.saturating_sub(n_defaults)..n_pos {
            if slots[i].is_none() {
                slots[i] = tuple::items(cx, &defaults)
                    .get(i + n_defaults - n_pos)
                    .cloned();
            }
        }
    }
    let missing: Vec<String> = (0..n_pos)
        .filter(|&i| slots[i].is_none())
        .map(|i| unit.varnames[i].to_string())
        .collect();
    if !missing.is_empty() {
        return Err(missing_error(cx, f, "positional", &missing));
    }
    let keywords = n_pos..n_pos + unit.params.keyword_only as usize;
    let defaults = value_slot(f.kwdefaults.get());
    let mut missing = Vec::new();
    for i in keywords {
        if slots[i].is_some() {
            continue;
        }
        if let Some(defaults) = &defaults {
            let name = str_::intern(cx, &unit.varnames[i]);
            slots[i] = dict::get(cx, defaults, &name)?;
        }
        if slots[i].is_none() {
            missing.push(unit.varnames[i].to_string());
        }
    }
    if missing.is_empty() {
        Ok(())
    } else {
        Err(missing_error(cx, f, "keyword-only", &missing))
    }
}

#[cold]
fn missing_error(cx: &mut Cx, f: &FunctionObj, kind: &str, missing: &[String]) -> Raised {
    let who = qualname(cx, f);
    let n = missing.len();
    cx.type_error(format!(
        "{who}() missing {n} required {kind} argument{}: {}",
        plural(n),
        quoted(missing)
    ))
}

#[cold]
fn unexpected(
    cx: &mut Cx,
    f: &FunctionObj,
    unit: &crate::bytecode::code::Code,
    names: &[Value],
    text: &str,
) -> Raised {
    let who = qualname(cx, f);
    let n_only = unit.params.positional_only as usize;
    let only: Vec<String> = names
        .iter()
        .map(|name| str_::to_rust(cx, name))
        .filter(|name| unit.varnames[..n_only].iter().any(|var| **var == **name))
        .collect();
    if !only.is_empty() {
        let list = only.join(", ");
        return cx.type_error(format!(
            "{who}() got some positional-only arguments passed as keyword arguments: '{list}'"
        ));
    }
    let all = unit.params.positional as usize + unit.params.keyword_only as usize;
    let candidates = unit.varnames[n_only..all].iter().map(|name| &**name);
    let hint = crate::diagnostics::suggest::suggest(text, candidates);
    let hint = hint.map_or_else(String::new, |name| format!(". Did you mean '{name}'?"));
    cx.type_error(format!(
        "{who}() got an unexpected keyword argument '{text}'{hint}"
    ))
}

#[cold]
fn too_many(
    cx: &mut Cx,
    f: &FunctionObj,
    unit: &crate::bytecode::code::Code,
    given: usize,
    filled: &[bool],
) -> Raised {
    let who = qualname(cx, f);
    let max = unit.params.positional as usize;
    let n_defaults =
        value_slot(f.defaults.get()).map_or(0, |defaults| tuple::items(cx, &defaults).len());
    let keyword_given = filled[max..max + unit.params.keyword_only as usize]
        .iter()
        .filter(|&&is| is)
        .count();
    let (takes, is_plural) = if n_defaults > 0 {
        (format!("from {} to {max}", max - n_defaults), true)
    } else {
        (max.to_string(), max != 1)
    };
    let more = if keyword_given > 0 {
        format!(
            " positional argument{} (and {keyword_given} keyword-only argument{})",
            plural(given),
            plural(keyword_given)
        )
    } else {
        String::new()
    };
    let verb = if given == 1 && keyword_given == 0 {
        "was"
    } else {
        "were"
    };
    let s = if is_plural { "s" } else { "" };
    cx.type_error(format!(
        "{who}() takes {takes} positional argument{s} but {given}{more} {verb} given"
    ))
}
