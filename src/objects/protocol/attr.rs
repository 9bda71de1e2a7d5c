//! Attributes of any objects, as CPython's `object.c` finds, sets and deletes them.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::class::layout::{exact_str, is_subtype};
use crate::objects::class::lookup::lookup;
use crate::objects::class::slots::is_plain_getattr;
use crate::objects::class::type_;
use crate::objects::exception::{self, Exc};
use crate::objects::names::Name;
use crate::objects::type_obj::{SetFn, T_METHOD_DESCRIPTOR, TypeObj};
use crate::objects::{Ty, instance, str_};

/// The error for a name that is no string.
#[cold]
fn bad_name(cx: &mut Cx, name: &Value) -> Raised {
    let got = cx.type_of(name).tp_name(cx);
    cx.type_error(format!("attribute name must be string, not '{got}'"))
}

/// The error for an attribute that is not there.
#[cold]
#[inline(never)]
fn missing(cx: &mut Cx, obj: &Value, name: &Value) -> Raised {
    let class = cx.type_of(obj).tp_name(cx);
    let attribute = str_::to_rust(cx, name);
    let message = format!("'{class}' object has no attribute '{attribute}'");
    exception::raise_attribute_error(cx, &message, obj, name)
}

impl Cx {
    /// Is it an exact string, or at least of a subclass? Then as an exact one.
    #[inline(always)]
    fn attribute_name<'a>(&mut self, name: &'a Value) -> Res<std::borrow::Cow<'a, Value>> {
        if self.is_exact(name, Ty::Str) {
            return Ok(std::borrow::Cow::Borrowed(name));
        }
        match exact_str(self, name) {
            Some(exact) => Ok(std::borrow::Cow::Owned(exact)),
            None => Err(bad_name(self, name)),
        }
    }

    /// `obj.name`.
    pub(crate) fn get_attr(&mut self, obj: &Value, name: &Value) -> Res<Value> {
        let name = &*self.attribute_name(name)?;
        let class = self.type_of(obj);
        if is_plain_getattr(self, class) {
            return match self.generic_find(obj, name) {
                Ok(Some(found)) => Ok(found),
                Ok(None) => Err(missing(self, obj, name)),
                Err(raised) => {
                    exception::complete_attribute_error(self, obj, name);
                    Err(raised)
                }
            };
        }
        let Some(read) = class.slots.get().getattr else {
            return Err(missing(self, obj, name));
        };
        match read(self, obj, name) {
            Ok(found) => Ok(found),
            Err(raised) => {
                exception::complete_attribute_error(self, obj, name);
                Err(raised)
            }
        }
    }

    /// The same; `None` instead of `AttributeError`.
    pub(crate) fn get_attr_opt(&mut self, obj: &Value, name: &Value) -> Res<Option<Value>> {
        let name = &*self.attribute_name(name)?;
        let class = self.type_of(obj);
        let found = if is_plain_getattr(self, class) {
            self.generic_find(obj, name)
        } else if type_::is_plain(self, class) {
            type_::find(self, obj, name)
        } else {
            match class.slots.get().getattr {
                Some(read) => read(self, obj, name).map(Some),
                None => Ok(None),
            }
        };
        match found {
            Err(raised) => match self.catch(Exc::AttributeError) {
                Some(_) => Ok(None),
                None => Err(raised),
            },
            found => found,
        }
    }

    /// `obj.name = value`.
    pub(crate) fn set_attr(&mut self, obj: &Value, name: &Value, value: &Value) -> Res<()> {
        self.store_attr(obj, name, Some(value))
    }

    /// `del obj.name`.
    pub(crate) fn del_attr(&mut self, obj: &Value, name: &Value) -> Res<()> {
        self.store_attr(obj, name, None)
    }

    fn store_attr(&mut self, obj: &Value, name: &Value, value: Option<&Value>) -> Res<()> {
        let interned;
        let name = if self.is_exact(name, Ty::Str) {
            if str_::is_interned(self, name) {
                name
            } else {
                interned = str_::intern_value(self, name);
                &interned
            }
        } else if str_::text(self, name).is_some() {
            name
        } else {
            return Err(bad_name(self, name));
        };
        if let Some(store) = self.type_of(obj).slots.get().setattr {
            store(self, obj, name, value)
        } else {
            let class = self.type_of(obj).tp_name(self);
            let attribute = str_::to_rust(self, name);
            let verb = if value.is_some() { "assign to" } else { "del" };
            Err(self.type_error(format!(
                "'{class}' object has only read-only attributes ({verb} .{attribute})"
            )))
        }
    }

    /// What `object.__getattribute__` finds: `None` if nothing, and no exception.
    pub(crate) fn generic_find(&mut self, obj: &Value, name: &Value) -> Res<Option<Value>> {
        let class = self.type_of(obj);
        let found = lookup(class, name);
        let mut read = None;
        if let Some(descr) = &found {
            let slots = &self.type_of(descr).slots;
            read = slots.get().descr_get;
            if let Some(read) = read
                && slots.get().descr_set.is_some()
            {
                let class = class.to_value();
                return read(self, descr, Some(obj), &class).map(Some);
            }
        }
        if class.dict_offset.get() != 0
            && let Some(own) = instance::get_own(self, obj, name)?
        {
            return Ok(Some(own));
        }
        match (found, read) {
            (Some(descr), Some(read)) => {
                let class = self.type_value_of(obj);
                read(self, &descr, Some(obj), &class).map(Some)
            }
            (found, _) => Ok(found),
        }
    }

    /// `object.__getattribute__`.
    pub(crate) fn generic_get_attr(&mut self, obj: &Value, name: &Value) -> Res<Value> {
        let name = &*self.attribute_name(name)?;
        match self.generic_find(obj, name)? {
            Some(found) => Ok(found),
            None => Err(missing(self, obj, name)),
        }
    }

    /// `object.__setattr__`, `__delattr__`.
    pub(crate) fn generic_set_attr(
        &mut self,
        obj: &Value,
        name: &Value,
        value: Option<&Value>,
    ) -> Res<()> {
        if !self.is_exact(name, Ty::Str) && str_::text(self, name).is_none() {
            return Err(bad_name(self, name));
        }
        let class = self.type_of(obj);
        let found = lookup(class, name);
        if let Some(descr) = &found
            && let Some(write) = self.type_of(descr).slots.get().descr_set
        {
            return write(self, descr, obj, value);
        }
        if class.dict_offset.get() == 0 {
            return Err(no_dict(self, obj, name, found.is_some()));
        }
        if instance::set_own(self, obj, name, value)? {
            return Ok(());
        }
        if value.is_some() {
            return Err(no_dict(self, obj, name, found.is_some()));
        }
        if is_subtype(self.type_of(obj), self.ty(Ty::Type)) {
            return Err(type_::missing(self, obj, name));
        }
        Err(missing(self, obj, name))
    }

    /// What the classes of the mro have under a name, unbound (`_PyType_Lookup`).
    #[inline]
    pub(crate) fn lookup(&self, ty: &TypeObj, name: &Value) -> Option<Value> {
        lookup(ty, name)
    }

    /// A method of the type, bound to the object, as implicit calls find it.
    pub(crate) fn lookup_special(&mut self, obj: &Value, name: Name) -> Res<Option<Value>> {
        let Some(found) = lookup(self.type_of(obj), self.name(name)) else {
            return Ok(None);
        };
        match self.type_of(&found).slots.get().descr_get {
            Some(read) => {
                let class = self.type_value_of(obj);
                read(self, &found, Some(obj), &class).map(Some)
            }
            None => Ok(Some(found)),
        }
    }

    /// What `obj.name(...)` calls: a function to be called with `obj` first (`true`), or any callable (`false`): `_PyObject_GetMethod`.
    pub(crate) fn get_method(&mut self, obj: &Value, name: &Value) -> Res<(Value, bool)> {
        let class = self.type_of(obj);
        if !is_plain_getattr(self, class) || !self.is_exact(name, Ty::Str) {
            return self.get_attr(obj, name).map(|found| (found, false));
        }
        let found = lookup(class, name);
        let mut read = None;
        let mut is_method = false;
        if let Some(descr) = &found {
            let ty = self.type_of(descr);
            if ty.has(T_METHOD_DESCRIPTOR) {
                is_method = true;
            } else {
                let slots = &ty.slots;
                read = slots.get().descr_get;
                if let Some(read) = read
                    && slots.get().descr_set.is_some()
                {
                    let class = class.to_value();
                    let result = read(self, descr, Some(obj), &class);
                    return self.finish_method(obj, name, result);
                }
            }
        }
        if class.dict_offset.get() != 0
            && let Some(own) = instance::get_own(self, obj, name)?
        {
            return Ok((own, false));
        }
        match (found, read) {
            (Some(descr), Some(read)) => {
                let class = self.type_value_of(obj);
                let result = read(self, &descr, Some(obj), &class);
                self.finish_method(obj, name, result)
            }
            (Some(found), None) => Ok((found, is_method)),
            (None, _) => Err(missing(self, obj, name)),
        }
    }

    fn finish_method(
        &mut self,
        obj: &Value,
        name: &Value,
        result: Res<Value>,
    ) -> Res<(Value, bool)> {
        match result {
            Ok(found) => Ok((found, false)),
            Err(raised) => {
                exception::complete_attribute_error(self, obj, name);
                Err(raised)
            }
        }
    }
}

/// The error for setting or deleting an attribute of an object that can't have any of its own.
#[cold]
fn no_dict(cx: &mut Cx, obj: &Value, name: &Value, is_in_class: bool) -> Raised {
    let class = cx.type_of(obj).tp_name(cx);
    let attribute = str_::to_rust(cx, name);
    if is_in_class {
        return cx.raise(
            Exc::AttributeError,
            format!("'{class}' object attribute '{attribute}' is read-only"),
        );
    }
    let message = if is_plain_setattr(cx, cx.type_of(obj)) {
        format!(
            "'{class}' object has no attribute '{attribute}' and no __dict__ for setting new attributes"
        )
    } else {
        format!("'{class}' object has no attribute '{attribute}'")
    };
    exception::raise_attribute_error(cx, &message, obj, name)
}

fn is_plain_setattr(cx: &Cx, class: &TypeObj) -> bool {
    let generic = cx.ty(Ty::Object).slots.get().setattr;
    match (class.slots.get().setattr, generic) {
        (Some(own), Some(generic)) => std::ptr::fn_addr_eq(own, generic as SetFn),
        _ => false,
    }
}
