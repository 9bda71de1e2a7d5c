//! Text of any objects: `repr`, `str`, `ascii`, `format`; and hashes.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::names::Name;
use crate::objects::type_obj::T_UNHASHABLE;
use crate::objects::{Ty, float, int, str_};
use crate::text::repr::ascii_of_repr;

impl Cx {
    /// `repr(v)`.
    pub(crate) fn repr(&mut self, v: &Value) -> Res<Value> {
        let Some(repr) = self.type_of(v).slots.get().repr else {
            let class = self.type_of(v).tp_name(self);
            let address = self.address_of(v);
            return str_::new(self, &format!("<{class} object at {address:#x}>"));
        };
        self.enter_recursion(" while getting the repr of an object")?;
        let result = repr(self, v);
        self.leave_recursion();
        let text = result?;
        if is_str(self, &text) {
            return Ok(text);
        }
        let got = self.type_of(&text).tp_name(self);
        Err(self.type_error(format!("__repr__ returned non-string (type {got})")))
    }

    /// The same as Rust text.
    pub(crate) fn repr_string(&mut self, v: &Value) -> Res<String> {
        let text = self.repr(v)?;
        Ok(str_::to_rust(self, &text))
    }

    /// `str(v)`.
    pub(crate) fn str(&mut self, v: &Value) -> Res<Value> {
        if self.is_exact(v, Ty::Str) {
            return Ok(v.clone());
        }
        let Some(str) = self.type_of(v).slots.get().str else {
            return self.repr(v);
        };
        self.enter_recursion(" while getting the str of an object")?;
        let result = str(self, v);
        self.leave_recursion();
        let text = result?;
        if is_str(self, &text) {
            return Ok(text);
        }
        let got = self.type_of(&text).tp_name(self);
        Err(self.type_error(format!("__str__ returned non-string (type {got})")))
    }

    /// `ascii(v)`.
    pub(crate) fn ascii(&mut self, v: &Value) -> Res<Value> {
        let shown = self.repr(v)?;
        if str_::as_str(self, &shown).is_some() {
            return Ok(shown);
        }
        match str_::text(self, &shown).map(ascii_of_repr) {
            Some(escaped) => str_::from_buf(self, &escaped),
            None => Ok(shown),
        }
    }

    /// `format(v, spec)`; `spec` is a string, `None` the empty one.
    pub(crate) fn format(&mut self, v: &Value, spec: Option<&Value>) -> Res<Value> {
        if let Some(spec) = spec
            && !is_str(self, spec)
        {
            let got = class_name(self, self.type_of(spec));
            return Err(self.type_error(format!("Format specifier must be a string, not {got}")));
        }
        let is_empty = spec.is_none_or(|spec| {
            str_::text(self, spec).is_some_and(crate::text::view::Text::is_empty)
        });
        if is_empty {
            if self.is_exact(v, Ty::Str) {
                return Ok(v.clone());
            }
            if self.is_exact(v, Ty::Int) || self.is_exact(v, Ty::BigInt) {
                return self.str(v);
            }
        } else if let Some(text) = spec.and_then(str_::text_of) {
            // The exact types' own `__format__`, which nobody can replace.
            if self.is_exact(v, Ty::Int) || self.is_exact(v, Ty::BigInt) {
                return int::formatted(self, v, text);
            }
            if self.is_exact(v, Ty::Float) {
                return float::formatted(self, v, text);
            }
            if self.is_exact(v, Ty::Str) {
                return str_::formatted(self, v, text);
            }
        }
        let Some(format) = self.lookup_special(v, Name::__format__)? else {
            let class = self.type_of(v).tp_name(self);
            return Err(self.type_error(format!("Type {class} doesn't define __format__")));
        };
        let spec = spec.cloned().unwrap_or_else(|| str_::intern(self, ""));
        let text = self.call(&format, &[spec])?;
        if is_str(self, &text) {
            return Ok(text);
        }
        let got = self.type_of(&text).tp_name(self);
        Err(self.type_error(format!("__format__ must return a str, not {got}")))
    }

    /// `hash(v)`; never -1.
    #[inline]
    pub(crate) fn hash(&mut self, v: &Value) -> Res<i64> {
        if self.is_exact(v, Ty::Str) {
            return Ok(str_::hash(self, v));
        }
        let class = self.type_of(v);
        match class.slots.get().hash {
            Some(hash) if class.head.flags & T_UNHASHABLE == 0 => hash(self, v),
            _ => Err(unhashable(self, v)),
        }
    }

    /// False: a repr of this very object is under way (`Py_ReprEnter`), and nothing was entered.
    #[expect(
        clippy::unnecessary_wraps,
        reason = "entering may fail one day as CPython's does"
    )]
    pub(crate) fn enter_repr(&mut self, v: &Value) -> Res<bool> {
        Ok(self.runtime_mut().reprs.insert(v.raw() as usize))
    }

    /// The end of what `enter_repr` began.
    pub(crate) fn leave_repr(&mut self, v: &Value) {
        self.runtime_mut().reprs.remove(&(v.raw() as usize));
    }
}

fn is_str(cx: &Cx, value: &Value) -> bool {
    cx.is_exact(value, Ty::Str) || is_subtype(cx, cx.type_of(value), cx.ty(Ty::Str))
}

#[cold]
fn unhashable(cx: &mut Cx, v: &Value) -> Raised {
    let class = cx.type_of(v).tp_name(cx);
    cx.type_error(format!("unhashable type: '{class}'"))
}
