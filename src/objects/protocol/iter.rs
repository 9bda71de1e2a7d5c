//! Iteration, length, items and membership over any objects.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::class_name;
use crate::objects::names::Name;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::objects::{Ty, int, iterators, list, tuple};

impl Cx {
    fn type_name(&self, v: &Value) -> String {
        class_name(self, self.type_of(v))
    }

    /// `iter(v)`.
    pub(crate) fn iter(&mut self, v: &Value) -> Res<Value> {
        let slots = self.type_of(v).slots.get();
        match slots.iter {
            Some(iter) => {
                let made = iter(self, v)?;
                if self.type_of(&made).slots.get().next.is_none() {
                    let got = self.type_name(&made);
                    return Err(
                        self.type_error(format!("iter() returned non-iterator of type '{got}'"))
                    );
                }
                Ok(made)
            }
            None if slots.getitem.is_some()
                && self.type_of(v).head.layout != Layout::Dict as u8 =>
            {
                iterators::of_sequence(self, v)
            }
            None => {
                let got = self.type_name(v);
                Err(self.type_error(format!("'{got}' object is not iterable")))
            }
        }
    }

    /// The next item; `None` at the end (`StopIteration` is caught).
    pub(crate) fn next(&mut self, iter: &Value) -> Res<Option<Value>> {
        let Some(next) = self.type_of(iter).slots.get().next else {
            let got = self.type_name(iter);
            return Err(self.type_error(format!("'{got}' object is not an iterator")));
        };
        match next(self, iter) {
            Err(raised) => {
                if self.catch(Exc::StopIteration).is_some() {
                    return Ok(None);
                }
                Err(raised)
            }
            outcome => outcome,
        }
    }

    /// All items. Exact lists and tuples are read directly.
    pub(crate) fn collect(&mut self, iterable: &Value) -> Res<Vec<Value>> {
        if self.is_exact(iterable, Ty::List) {
            return Ok(list::items(self, iterable).to_vec());
        }
        if self.is_exact(iterable, Ty::Tuple) {
            return Ok(tuple::items(self, iterable).to_vec());
        }
        let iterator = self.iter(iterable)?;
        let hint = self.length_hint(iterable, 8)?;
        let mut items = Vec::new();
        if items.try_reserve(hint.min(1 << 20)).is_err() || hint > 1 << 40 {
            return Err(self.memory_error());
        }
        while let Some(item) = self.next(&iterator)? {
            if items.len() == items.capacity() && items.try_reserve(1).is_err() {
                return Err(self.memory_error());
            }
            items.push(item);
        }
        Ok(items)
    }

    /// `len(v)`.
    pub(crate) fn len(&mut self, v: &Value) -> Res<usize> {
        match self.type_of(v).slots.get().len {
            Some(len) => len(self, v),
            None => {
                let got = self.type_name(v);
                Err(self.type_error(format!("object of type '{got}' has no len()")))
            }
        }
    }

    /// `operator.length_hint(v, default)`.
    pub(crate) fn length_hint(&mut self, v: &Value, default: usize) -> Res<usize> {
        if let Some(len) = self.type_of(v).slots.get().len {
            match len(self, v) {
                Ok(n) => return Ok(n),
                Err(raised) => {
                    if self.catch(Exc::TypeError).is_none() {
                        return Err(raised);
                    }
                }
            }
        }
        let Some(hint) = self.lookup_special(v, Name::__length_hint__)? else {
            return Ok(default);
        };
        let answer = match self.call(&hint, &[]) {
            Ok(answer) => answer,
            Err(raised) => {
                if self.catch(Exc::TypeError).is_some() {
                    return Ok(default);
                }
                return Err(raised);
            }
        };
        if self.is_not_implemented(&answer) {
            return Ok(default);
        }
        if !int::is_int(&answer) {
            let got = self.type_name(&answer);
            return Err(self.type_error(format!("__length_hint__ must be an integer, not {got}")));
        }
        let n = self.index_isize(&answer)?;
        if n < 0 {
            return Err(self.value_error("__length_hint__() should return >= 0"));
        }
        Ok(n as usize)
    }

    /// `item in v`.
    pub(crate) fn contains(&mut self, v: &Value, item: &Value) -> Res<bool> {
        let slots = self.type_of(v).slots.get();
        if let Some(contains) = slots.contains {
            return contains(self, v, item);
        }
        if slots.iter.is_none() && slots.getitem.is_none() {
            let got = self.type_name(v);
            return Err(self.type_error(format!("argument of type '{got}' is not iterable")));
        }
        let iterator = self.iter(v)?;
        while let Some(own) = self.next(&iterator)? {
            if self.equal(&own, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// `v[key]`, `__class_getitem__` of classes included.
    pub(crate) fn get_item(&mut self, v: &Value, key: &Value) -> Res<Value> {
        if let Some(getitem) = self.type_of(v).slots.get().getitem {
            return getitem(self, v, key);
        }
        if v.cast::<TypeObj>().is_some() {
            if v.is(&self.type_value(Ty::Type)) {
                return crate::objects::class::generic_alias::new(self, v, key);
            }
            let name = self.name(Name::__class_getitem__).clone();
            if let Some(method) = self.get_attr_opt(v, &name)? {
                return self.call(&method, std::slice::from_ref(key));
            }
            let class = v
                .cast::<TypeObj>()
                .map(|class| class_name(self, class))
                .unwrap_or_default();
            return Err(self.type_error(format!("type '{class}' is not subscriptable")));
        }
        let got = self.type_name(v);
        Err(self.type_error(format!("'{got}' object is not subscriptable")))
    }

    /// `v[key] = item`.
    pub(crate) fn set_item(&mut self, v: &Value, key: &Value, item: &Value) -> Res<()> {
        match self.type_of(v).slots.get().setitem {
            Some(setitem) => setitem(self, v, key, Some(item)),
            None => {
                let got = self.type_name(v);
                Err(self.type_error(format!("'{got}' object does not support item assignment")))
            }
        }
    }

    /// `del v[key]`.
    pub(crate) fn del_item(&mut self, v: &Value, key: &Value) -> Res<()> {
        match self.type_of(v).slots.get().setitem {
            Some(setitem) => setitem(self, v, key, None),
            None => {
                let got = self.type_name(v);
                Err(self.type_error(format!("'{got}' object doesn't support item deletion")))
            }
        }
    }

    /// An iterator for unpacking.
    fn unpack_iter(&mut self, v: &Value) -> Res<Value> {
        let slots = self.type_of(v).slots.get();
        if slots.iter.is_none() && slots.getitem.is_none() {
            let got = self.type_name(v);
            return Err(self.type_error(format!("cannot unpack non-iterable {got} object")));
        }
        self.iter(v)
    }

    /// The `n` items of an iterable, or `ValueError`.
    pub(crate) fn unpack_exact(&mut self, v: &Value, n: usize) -> Res<Vec<Value>> {
        let iterator = self.unpack_iter(v)?;
        let mut items = Vec::with_capacity(n);
        while items.len() < n {
            match self.next(&iterator)? {
                Some(item) => items.push(item),
                None => return Err(too_few(self, n, items.len(), false)),
            }
        }
        if self.next(&iterator)?.is_none() {
            return Ok(items);
        }
        Err(self.value_error(format!("too many values to unpack (expected {n})")))
    }

    /// The items of an iterable for `a, *b, c`: the first, a list, the last.
    pub(crate) fn unpack_ex(&mut self, v: &Value, before: usize, after: usize) -> Res<Vec<Value>> {
        let iterator = self.unpack_iter(v)?;
        let mut items = Vec::with_capacity(before + 1 + after);
        while items.len() < before {
            match self.next(&iterator)? {
                Some(item) => items.push(item),
                None => return Err(too_few(self, before + after, items.len(), true)),
            }
        }
        let mut rest = Vec::new();
        while let Some(item) = self.next(&iterator)? {
            rest.push(item);
        }
        if rest.len() < after {
            let got = before + rest.len();
            return Err(too_few(self, before + after, got, true));
        }
        let last = rest.split_off(rest.len() - after);
        items.push(list::new(self, rest)?);
        items.extend(last);
        Ok(items)
    }
}

#[cold]
fn too_few(cx: &mut Cx, wanted: usize, got: usize, at_least: bool) -> Raised {
    let word = if at_least { "at least " } else { "" };
    cx.value_error(format!(
        "not enough values to unpack (expected {word}{wanted}, got {got})"
    ))
}
