//! Iteration, length, items and membership over any objects.

use crate::cx::{Cx, Raised, Res};
use crate::heap::SPAN_BIT;
use crate::heap::handle::Value;
use crate::objects::class::generic_alias;
use crate::objects::exception::Exc;
use crate::objects::names::Name;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::objects::{Ty, dict, int, iterators, list, set, str_, tuple};
use crate::text::search;

/// Has it items by index (`PySequence_Check`)? Dicts have not.
pub(crate) fn is_sequence(cx: &Cx, value: &Value) -> bool {
    let class = cx.type_of(value);
    class.slot(|slots| slots.getitem).is_some() && class.head.layout != Layout::Dict as u8
}

/// `TypeError` about an object of a class: the words before and after the class's name.
#[cold]
fn about(cx: &mut Cx, before: &str, value: &Value, after: &str) -> Raised {
    let name = cx.type_name_of(value);
    cx.type_error(format!("{before}'{name}'{after}"))
}

/// How many items the heap could hold if it held nothing else.
fn most_items(cx: &mut Cx) -> usize {
    (cx.heap_mut().max_bytes / 8).min(SPAN_BIT / 8)
}

impl Cx {
    /// `iter(v)`.
    pub(crate) fn iter(&mut self, v: &Value) -> Res<Value> {
        let Some(iter) = self.type_of(v).slot(|slots| slots.iter) else {
            if is_sequence(self, v) {
                return iterators::of_sequence(self, v);
            }
            return Err(about(self, "", v, " object is not iterable"));
        };
        let iterator = iter(self, v)?;
        if self.type_of(&iterator).slot(|slots| slots.next).is_none() {
            return Err(about(
                self,
                "iter() returned non-iterator of type ",
                &iterator,
                "",
            ));
        }
        Ok(iterator)
    }

    /// The next item; `None` at the end (`StopIteration` is caught).
    #[inline]
    pub(crate) fn next(&mut self, iter: &Value) -> Res<Option<Value>> {
        let Some(next) = self.type_of(iter).slot(|slots| slots.next) else {
            return Err(about(self, "", iter, " object is not an iterator"));
        };
        if !self.has_stack() {
            return Err(self.raise(Exc::RecursionError, "maximum recursion depth exceeded"));
        }
        match next(self, iter) {
            Err(raised) => match self.catch(Exc::StopIteration) {
                Some(_) => Ok(None),
                None => Err(raised),
            },
            item => item,
        }
    }

    /// All items. Exact lists and tuples are read directly.
    pub(crate) fn collect(&mut self, iterable: &Value) -> Res<Vec<Value>> {
        let direct = if self.is_exact(iterable, Ty::List) {
            Some(list::items(self, iterable))
        } else if self.is_exact(iterable, Ty::Tuple) {
            Some(tuple::items(self, iterable))
        } else {
            None
        };
        let mut items = Vec::new();
        if let Some(direct) = direct {
            if items.try_reserve_exact(direct.len()).is_ok() {
                items.extend_from_slice(direct);
                return Ok(items);
            }
            return Err(self.memory_error());
        }
        let iterator = self.iter(iterable)?;
        let hint = self.length_hint(iterable, 8)?;
        let most = most_items(self);
        if hint > most || items.try_reserve(hint.min(1 << 16)).is_err() {
            return Err(self.memory_error());
        }
        while let Some(item) = self.next(&iterator)? {
            if items.len() == items.capacity()
                && (items.len() >= most || items.try_reserve(1).is_err())
            {
                return Err(self.memory_error());
            }
            items.push(item);
        }
        Ok(items)
    }

    /// `len(v)`.
    pub(crate) fn len(&mut self, v: &Value) -> Res<usize> {
        match self.type_of(v).slot(|slots| slots.len) {
            Some(len) => len(self, v),
            None => Err(about(self, "object of type ", v, " has no len()")),
        }
    }

    /// `operator.length_hint(v, default)`.
    pub(crate) fn length_hint(&mut self, v: &Value, default: usize) -> Res<usize> {
        if let Some(len) = self.type_of(v).slot(|slots| slots.len) {
            match len(self, v) {
                Err(raised) => {
                    if self.catch(Exc::TypeError).is_none() {
                        return Err(raised);
                    }
                }
                len => return len,
            }
        }
        // Generators have no hint, and are what is asked most.
        if self.is_exact(v, Ty::Generator) {
            return Ok(default);
        }
        let Some(method) = self.lookup_special(v, Name::__length_hint__)? else {
            return Ok(default);
        };
        let hint = match self.call(&method, &[]) {
            Ok(hint) => hint,
            Err(raised) => {
                return match self.catch(Exc::TypeError) {
                    Some(_) => Ok(default),
                    None => Err(raised),
                };
            }
        };
        if self.is_not_implemented(&hint) {
            return Ok(default);
        }
        if !int::is_int(&hint) {
            let got = self.type_name_of(&hint);
            return Err(self.type_error(format!("__length_hint__ must be an integer, not {got}")));
        }
        match int::to_i64(&hint) {
            Some(n) if n < 0 => Err(self.value_error("__length_hint__() should return >= 0")),
            Some(n) => Ok(n as usize),
            None => Err(self.raise(
                Exc::OverflowError,
                "Python int too large to convert to C ssize_t",
            )),
        }
    }

    /// `item in v` of a set, dict or string that no code has to run for; `None`: ask [`Cx::contains`].
    #[inline]
    pub(crate) fn contains_plain(&self, v: &Value, item: &Value) -> Option<bool> {
        if self.is_exact(v, Ty::Set) || self.is_exact(v, Ty::FrozenSet) {
            set::layout::contains_plain(self, v, item)
        } else if self.is_exact(v, Ty::Dict) {
            dict::layout::contains_plain(self, v, item)
        } else if self.is_exact(v, Ty::Str) {
            Some(search::contains(str_::text_of(v)?, str_::text_of(item)?))
        } else {
            None
        }
    }

    /// `item in v`.
    pub(crate) fn contains(&mut self, v: &Value, item: &Value) -> Res<bool> {
        if let Some(contains) = self.type_of(v).slot(|slots| slots.contains) {
            return contains(self, v, item);
        }
        let iterator = match self.iter(v) {
            Ok(iterator) => iterator,
            Err(raised) => {
                if self.catch(Exc::TypeError).is_some() {
                    return Err(about(self, "argument of type ", v, " is not iterable"));
                }
                return Err(raised);
            }
        };
        while let Some(found) = self.next(&iterator)? {
            if self.equal(&found, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// `v[key]`, `__class_getitem__` of classes included.
    pub(crate) fn get_item(&mut self, v: &Value, key: &Value) -> Res<Value> {
        match self.type_of(v).slot(|slots| slots.getitem) {
            Some(getitem) => getitem(self, v, key),
            None => get_item_of_class(self, v, key),
        }
    }

    /// `v[key] = item`.
    pub(crate) fn set_item(&mut self, v: &Value, key: &Value, item: &Value) -> Res<()> {
        match self.type_of(v).slot(|slots| slots.setitem) {
            Some(setitem) => setitem(self, v, key, Some(item)),
            None => Err(about(
                self,
                "",
                v,
                " object does not support item assignment",
            )),
        }
    }

    /// `del v[key]`.
    pub(crate) fn del_item(&mut self, v: &Value, key: &Value) -> Res<()> {
        match self.type_of(v).slot(|slots| slots.setitem) {
            Some(setitem) => setitem(self, v, key, None),
            None => {
                // CPython has two messages: one of sequences asked with an index, one of everything else.
                let class = self.type_of(v);
                let what = if super::number::has_sequence_methods(class)
                    && super::number::is_index(self, key)
                {
                    " object doesn't support item deletion"
                } else {
                    " object does not support item deletion"
                };
                Err(about(self, "", v, what))
            }
        }
    }

    /// Exactly `n` items of anything, for an assignment to `n` targets.
    pub(crate) fn unpack_exact(&mut self, v: &Value, n: usize) -> Res<Vec<Value>> {
        let (iterator, items) = unpack_first(self, v, n, n, "")?;
        match self.next(&iterator) {
            Ok(None) => Ok(items),
            Ok(Some(more)) => {
                drop(more);
                let raised = self.value_error(format!("too many values to unpack (expected {n})"));
                drop_backwards(items);
                Err(raised)
            }
            Err(raised) => {
                drop_backwards(items);
                Err(raised)
            }
        }
    }

    /// The items of anything for an assignment with a starred target: `before` ones, a list, `after` ones.
    pub(crate) fn unpack_ex(&mut self, v: &Value, before: usize, after: usize) -> Res<Vec<Value>> {
        let least = before + after;
        let (iterator, mut items) = unpack_first(self, v, before, least, "at least ")?;
        let rest = match list::from_iterable(self, &iterator) {
            Ok(rest) => rest,
            Err(raised) => {
                drop_backwards(items);
                return Err(raised);
            }
        };
        let n_rest = list::len(self, &rest);
        if n_rest < after {
            let got = before + n_rest;
            let raised = self.value_error(format!(
                "not enough values to unpack (expected at least {least}, got {got})"
            ));
            drop(rest);
            drop_backwards(items);
            return Err(raised);
        }
        let tail = list::layout::take_tail(self, &rest, after);
        items.push(rest);
        items.extend(tail);
        Ok(items)
    }
}

/// The iterator of what is unpacked, and its first `n` items.
fn unpack_first(
    cx: &mut Cx,
    v: &Value,
    n: usize,
    expected: usize,
    least: &str,
) -> Res<(Value, Vec<Value>)> {
    let iterator = match cx.iter(v) {
        Ok(iterator) => iterator,
        Err(raised) => {
            let slots = cx.type_of(v).slots.get();
            if slots.iter.is_none() && !is_sequence(cx, v) && cx.catch(Exc::TypeError).is_some() {
                let got = cx.type_name_of(v);
                return Err(cx.type_error(format!("cannot unpack non-iterable {got} object")));
            }
            return Err(raised);
        }
    };
    let mut items = Vec::with_capacity(n + 1);
    while items.len() < n {
        match cx.next(&iterator) {
            Ok(Some(item)) => items.push(item),
            Ok(None) => {
                let got = items.len();
                let raised = cx.value_error(format!(
                    "not enough values to unpack (expected {least}{expected}, got {got})"
                ));
                drop_backwards(items);
                return Err(raised);
            }
            Err(raised) => {
                drop_backwards(items);
                return Err(raised);
            }
        }
    }
    Ok((iterator, items))
}

fn drop_backwards(mut items: Vec<Value>) {
    while let Some(item) = items.pop() {
        drop(item);
    }
}

/// `v[key]` of an object without items of its own: classes may be generic.
#[cold]
fn get_item_of_class(cx: &mut Cx, v: &Value, key: &Value) -> Res<Value> {
    if v.cast::<TypeObj>().is_none() {
        return Err(about(cx, "", v, " object is not subscriptable"));
    }
    if v.is(&cx.type_value(Ty::Type)) {
        return generic_alias::new(cx, v, key);
    }
    let name = cx.name(Name::__class_getitem__).clone();
    if let Some(method) = cx.get_attr_opt(v, &name)?
        && !cx.is_none(&method)
    {
        return cx.call(&method, std::slice::from_ref(key));
    }
    let shown = v
        .cast::<TypeObj>()
        .map_or_else(String::new, |class| class.tp_name(cx));
    Err(cx.type_error(format!("type '{shown}' is not subscriptable")))
}
