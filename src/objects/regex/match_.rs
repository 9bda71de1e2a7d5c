//! Matches.

use std::rc::Rc;

use super::layout::{
    MatchObj, MatchTrace, Matched, destroy_match, destroy_match_fields, size_of_match,
};
use super::{compiled, part, replace};
use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::exception::Exc;
use crate::objects::native::{Bound, GetSet, Native, readonly_field};
use crate::objects::type_obj::{Layout, Memory, Slots, T_IMMUTABLE, T_NO_NEW, TypeSpec};
use crate::objects::{class, dict, int, str_, tuple};
use crate::text::regex::machine::NOWHERE;
use crate::text::view::Text;

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "re.Match",
    doc: "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.",
    flags: T_NO_NEW | T_IMMUTABLE,
    layout: Layout::RegexMatch,
    memory: Memory::Gc,
    basic_size: 88,
    item_size: 8,
    trace: TraceFns::of::<MatchTrace>(),
    clear: Some(destroy_match_fields),
    destroy: destroy_match,
    size: Some(size_of_match),
    slots: Slots {
        repr: Some(repr),
        getitem: Some(getitem),
        ..Slots::NONE
    },
    methods: &[
        Native::new(
            "group",
            "($self, /, *args)",
            "group([group1, ...]) -> str or tuple.\n    Return subgroup(s) of the match by indices or names.\n    For 0 returns the entire match.",
            match_group,
        ),
        Native::new(
            "start",
            "($self, group=0, /)",
            "Return index of the start of the substring matched by group.",
            match_start,
        ),
        Native::new(
            "end",
            "($self, group=0, /)",
            "Return index of the end of the substring matched by group.",
            match_end,
        ),
        Native::new(
            "span",
            "($self, group=0, /)",
            "For match object m, return the 2-tuple (m.start(group), m.end(group)).",
            match_span,
        ),
        Native::new(
            "groups",
            "($self, /, default=None)",
            "Return a tuple containing all the subgroups of the match, from 1.\n\n  default\n    Is used for groups that did not participate in the match.",
            match_groups,
        ),
        Native::new(
            "groupdict",
            "($self, /, default=None)",
            "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.\n\n  default\n    Is used for groups that did not participate in the match.",
            match_groupdict,
        ),
        Native::new(
            "expand",
            "($self, /, template)",
            "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.",
            match_expand,
        ),
        Native::new("__copy__", "($self, /)", "", itself),
        Native::new("__deepcopy__", "($self, memo, /)", "", itself),
        Native::class(
            "__class_getitem__",
            "($type, object, /)",
            "See PEP 585",
            class_getitem,
        ),
    ],
    getset: &[
        GetSet {
            name: "string",
            doc: "The string passed to match() or search().",
            get: string,
            set: Some(readonly_field),
        },
        GetSet {
            name: "re",
            doc: "The regular expression object.",
            get: pattern,
            set: Some(readonly_field),
        },
        GetSet {
            name: "pos",
            doc: "The index into the string at which the RE engine started looking for a match.",
            get: pos,
            set: Some(readonly_field),
        },
        GetSet {
            name: "endpos",
            doc: "The index into the string beyond which the RE engine will not go.",
            get: endpos,
            set: Some(readonly_field),
        },
        GetSet {
            name: "lastindex",
            doc: "The integer index of the last matched capturing group.",
            get: lastindex,
            set: None,
        },
        GetSet {
            name: "lastgroup",
            doc: "The name of the last matched capturing group.",
            get: lastgroup,
            set: None,
        },
        GetSet {
            name: "regs",
            doc: "",
            get: regs,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

fn object(this: &Value) -> &MatchObj {
    this.cast::<MatchObj>()
        .expect("methods of matches are called on matches")
}

fn matched(cx: &mut Cx, this: &Value) -> Res<Rc<Matched>> {
    match object(this).matched() {
        Some(matched) => Ok(matched),
        None => Err(cx.type_error("a match that the collector has cleared")),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn string(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(object(this).string.get().unwrap_or_else(|| cx.none()))
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn pattern(cx: &mut Cx, this: &Value) -> Res<Value> {
    Ok(object(this).pattern.get().unwrap_or_else(|| cx.none()))
}

fn pos(cx: &mut Cx, this: &Value) -> Res<Value> {
    let matched = matched(cx, this)?;
    int::new(cx, matched.pos as i64)
}

fn endpos(cx: &mut Cx, this: &Value) -> Res<Value> {
    let matched = matched(cx, this)?;
    int::new(cx, matched.endpos as i64)
}

fn lastindex(cx: &mut Cx, this: &Value) -> Res<Value> {
    let matched = matched(cx, this)?;
    match matched.found.last_index {
        0 => Ok(cx.none()),
        n => int::new(cx, i64::from(n)),
    }
}

fn lastgroup(cx: &mut Cx, this: &Value) -> Res<Value> {
    let last = matched(cx, this)?.found.last_index;
    let re = pattern(cx, this)?;
    let compiled = compiled(cx, &re)?;
    let named = compiled.names.iter().find(|&&(_, group)| group == last);
    match named {
        Some((name, _)) => str_::from_text(cx, Text::Four(name)),
        None => Ok(cx.none()),
    }
}

#[cold]
fn no_such_group(cx: &mut Cx) -> Raised {
    cx.raise(Exc::IndexError, "no such group")
}

/// A group's number, of a number or a name.
fn group_index(cx: &mut Cx, this: &Value, key: &Value) -> Res<usize> {
    let n_groups = matched(cx, this)?.found.marks.len() / 2;
    let mut index = None;
    if crate::objects::protocol::number::is_index(cx, key) {
        index = usize::try_from(cx.index_isize_or(key, Exc::IndexError)?).ok();
    } else {
        let re = pattern(cx, this)?;
        let names = re
            .cast::<super::layout::PatternObj>()
            .and_then(|re| re.groupindex.get());
        if let Some(names) = names {
            match dict::get(cx, &names, key) {
                Ok(found) => {
                    index = found.and_then(|found| usize::try_from(int::to_i64(&found)?).ok());
                }
                // What can't be a key names no group.
                Err(_) => drop(cx.take_exception()),
            }
        }
    }
    match index {
        Some(index) if index < n_groups => Ok(index),
        _ => Err(no_such_group(cx)),
    }
}

/// A group's text, or a default.
fn group_text(cx: &mut Cx, this: &Value, group: usize, default: &Value) -> Res<Value> {
    let matched = matched(cx, this)?;
    let (from, to) = (
        matched.found.marks[group * 2],
        matched.found.marks[group * 2 + 1],
    );
    if from == NOWHERE {
        return Ok(default.clone());
    }
    let string = string(cx, this)?;
    part(cx, &string, from, to)
}

fn match_group(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let this = args.req(0);
    let none = cx.none();
    match args.rest() {
        [] => group_text(cx, this, 0, &none),
        [key] => {
            let group = group_index(cx, this, key)?;
            group_text(cx, this, group, &none)
        }
        keys => {
            let mut items = Vec::with_capacity(keys.len());
            for key in keys {
                let group = group_index(cx, this, key)?;
                items.push(group_text(cx, this, group, &none)?);
            }
            tuple::from_vec(cx, items)
        }
    }
}

fn getitem(cx: &mut Cx, this: &Value, key: &Value) -> Res<Value> {
    let group = group_index(cx, this, key)?;
    let none = cx.none();
    group_text(cx, this, group, &none)
}

/// Start and end of a group; -1 for one that took no part.
fn span_of(cx: &mut Cx, this: &Value, group: usize) -> Res<(i64, i64)> {
    let matched = matched(cx, this)?;
    let place = |at: usize| match matched.found.marks[at] {
        NOWHERE => -1,
        place => place as i64,
    };
    Ok((place(group * 2), place(group * 2 + 1)))
}

fn asked_span(cx: &mut Cx, args: Bound<'_>) -> Res<(i64, i64)> {
    let group = match args.opt(1) {
        Some(key) => group_index(cx, args.req(0), key)?,
        None => 0,
    };
    span_of(cx, args.req(0), group)
}

fn match_start(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let span = asked_span(cx, args)?;
    int::new(cx, span.0)
}

fn match_end(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let span = asked_span(cx, args)?;
    int::new(cx, span.1)
}

fn pair(cx: &mut Cx, span: (i64, i64)) -> Res<Value> {
    let (from, to) = (int::new(cx, span.0)?, int::new(cx, span.1)?);
    tuple::from_array(cx, [from, to])
}

fn match_span(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let span = asked_span(cx, args)?;
    pair(cx, span)
}

fn regs(cx: &mut Cx, this: &Value) -> Res<Value> {
    if let Some(known) = object(this).regs.get() {
        return Ok(known);
    }
    let n = matched(cx, this)?.found.marks.len() / 2;
    let mut items = Vec::with_capacity(n);
    for group in 0..n {
        let span = span_of(cx, this, group)?;
        items.push(pair(cx, span)?);
    }
    let made = tuple::from_vec(cx, items)?;
    object(this).regs.set(Some(made.clone()));
    Ok(made)
}

fn match_groups(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let this = args.req(0);
    let default = args.opt(1).cloned().unwrap_or_else(|| cx.none());
    let n = matched(cx, this)?.found.marks.len() / 2;
    let mut items = Vec::with_capacity(n);
    for group in 1..n {
        items.push(group_text(cx, this, group, &default)?);
    }
    tuple::from_vec(cx, items)
}

fn match_groupdict(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let this = args.req(0);
    let default = args.opt(1).cloned().unwrap_or_else(|| cx.none());
    let re = pattern(cx, this)?;
    let compiled = compiled(cx, &re)?;
    let made = dict::new(cx)?;
    for (name, group) in &compiled.names {
        let name = str_::from_text(cx, Text::Four(name))?;
        let name = str_::intern_value(cx, &name);
        let value = group_text(cx, this, *group as usize, &default)?;
        dict::set(cx, &made, &name, &value)?;
    }
    Ok(made)
}

fn match_expand(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (this, template) = (args.req(0), args.req(1));
    let re = pattern(cx, this)?;
    let compiled = compiled(cx, &re)?;
    let pieces = replace::pieces(cx, &compiled, template)?;
    let matched = matched(cx, this)?;
    let string = string(cx, this)?;
    let mut parts = Vec::new();
    replace::expand(
        cx,
        &pieces,
        &string,
        &matched.found,
        &mut parts,
        compiled.is_text,
    )?;
    replace::join(cx, &parts, compiled.is_text)
}

fn repr(cx: &mut Cx, this: &Value) -> Res<Value> {
    let (from, to) = span_of(cx, this, 0)?;
    let none = cx.none();
    let text = group_text(cx, this, 0, &none)?;
    let text = cx.repr(&text)?;
    let n = cx.len(&text)?.min(50);
    let shown = str_::layout::slice(cx, &text, 0, n)?;
    let front = str_::new(
        cx,
        &format!("<re.Match object; span=({from}, {to}), match="),
    )?;
    let end = str_::new(cx, ">")?;
    str_::join(cx, &[front, shown, end])
}

#[expect(clippy::unnecessary_wraps, reason = "a row's signature")]
fn itself(_cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    Ok(args.req(0).clone())
}

fn class_getitem(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    class::generic_alias::new(cx, args.req(0), args.req(1))
}
