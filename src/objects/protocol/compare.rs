//! Comparison, truth, and class tests of any objects, as CPython's `object.c` and `abstract.c`.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::exception::layout::is_subtype;
use crate::objects::names::Name;
use crate::objects::type_obj::TypeObj;
use crate::objects::{CompareOp, Ty, float, int, str_, tuple};

impl Cx {
    /// `a op b`.
    pub(crate) fn compare(&mut self, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
        self.enter_recursion(" in comparison")?;
        let result = compare_slots(self, a, b, op);
        self.leave_recursion();
        result
    }

    /// Its truth.
    pub(crate) fn compare_bool(&mut self, a: &Value, b: &Value, op: CompareOp) -> Res<bool> {
        if let Some(known) = compare_plain(self, a, b, op) {
            return Ok(known);
        }
        let result = self.compare(a, b, op)?;
        self.is_true(&result)
    }

    /// `a is b or a == b`, as containers compare.
    #[inline]
    pub(crate) fn equal(&mut self, a: &Value, b: &Value) -> Res<bool> {
        if a.is(b) {
            return Ok(true);
        }
        self.compare_bool(a, b, CompareOp::Eq)
    }

    /// `bool(v)`.
    #[inline]
    pub(crate) fn is_true(&mut self, v: &Value) -> Res<bool> {
        if self.is_exact(v, Ty::Bool) {
            return Ok(v.is(&self.bool(true)));
        }
        if self.is_none(v) {
            return Ok(false);
        }
        self.is_true_slots(v)
    }

    fn is_true_slots(&mut self, v: &Value) -> Res<bool> {
        let class = self.type_of(v);
        if let Some(truth) = class.slots.get().bool {
            return truth(self, v);
        }
        match class.slots.get().len {
            Some(len) => Ok(len(self, v)? != 0),
            None => Ok(true),
        }
    }

    /// `isinstance(v, class)`, hooks included; `class` may be a tuple or a union.
    pub(crate) fn is_instance(&mut self, v: &Value, class: &Value) -> Res<bool> {
        if std::ptr::eq(self.type_of(v), class.raw().cast::<TypeObj>()) {
            return Ok(true);
        }
        if self.is_exact(class, Ty::Type) {
            return self.is_plain_instance(v, class);
        }
        if let Some(choices) = choices(self, class)? {
            self.enter_recursion(" in __instancecheck__")?;
            let found = self.is_instance_of_any(v, &choices);
            self.leave_recursion();
            return found;
        }
        match self.lookup_special(class, Name::__instancecheck__)? {
            Some(hook) => self.ask_hook(&hook, v, " in __instancecheck__"),
            None => self.is_plain_instance(v, class),
        }
    }

    fn is_instance_of_any(&mut self, v: &Value, choices: &Value) -> Res<bool> {
        let n = tuple::items(self, choices).len();
        for i in 0..n {
            let choice = tuple::items(self, choices)[i].clone();
            if self.aside(&choice, |cx| cx.is_instance(v, &choice))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn ask_hook(&mut self, hook: &Value, v: &Value, where_: &str) -> Res<bool> {
        self.enter_recursion(where_)?;
        let answer = self.call(hook, std::slice::from_ref(v));
        self.leave_recursion();
        self.is_true(&answer?)
    }

    /// `type.__instancecheck__`: by class or by what the object says is its class, past any hooks.
    pub(crate) fn is_plain_instance(&mut self, v: &Value, class: &Value) -> Res<bool> {
        if let Some(wanted) = class.cast::<TypeObj>() {
            if is_subtype(self, self.type_of(v), wanted) {
                return Ok(true);
            }
            let said = self.said_class(v)?;
            return Ok(match said.as_ref().and_then(Value::cast::<TypeObj>) {
                Some(said) if !std::ptr::eq(said, self.type_of(v)) => {
                    is_subtype(self, said, wanted)
                }
                _ => false,
            });
        }
        if bases_of(self, class)?.is_none() {
            return Err(
                self.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")
            );
        }
        match self.said_class(v)? {
            Some(said) => abstract_subclass(self, said, class),
            None => Ok(false),
        }
    }

    /// `v.__class__`.
    fn said_class(&mut self, v: &Value) -> Res<Option<Value>> {
        let name = self.name(Name::__class__).clone();
        self.get_attr_opt(v, &name)
    }

    /// `issubclass(v, class)`.
    pub(crate) fn is_subclass(&mut self, v: &Value, class: &Value) -> Res<bool> {
        if self.is_exact(class, Ty::Type) {
            return if v.is(class) {
                Ok(true)
            } else {
                self.is_plain_subclass(v, class)
            };
        }
        if let Some(choices) = choices(self, class)? {
            self.enter_recursion(" in __subclasscheck__")?;
            let found = self.is_subclass_of_any(v, &choices);
            self.leave_recursion();
            return found;
        }
        match self.lookup_special(class, Name::__subclasscheck__)? {
            Some(hook) => self.ask_hook(&hook, v, " in __subclasscheck__"),
            None => self.is_plain_subclass(v, class),
        }
    }

    fn is_subclass_of_any(&mut self, v: &Value, choices: &Value) -> Res<bool> {
        let n = tuple::items(self, choices).len();
        for i in 0..n {
            let choice = tuple::items(self, choices)[i].clone();
            if self.aside(&choice, |cx| cx.is_subclass(v, &choice))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// `type.__subclasscheck__`: past any hooks.
    pub(crate) fn is_plain_subclass(&mut self, v: &Value, class: &Value) -> Res<bool> {
        if let (Some(v), Some(class)) = (v.cast::<TypeObj>(), class.cast::<TypeObj>()) {
            return Ok(is_subtype(self, v, class));
        }
        if bases_of(self, v)?.is_none() {
            return Err(self.type_error("issubclass() arg 1 must be a class"));
        }
        if bases_of(self, class)?.is_none() {
            return Err(self
                .type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union"));
        }
        abstract_subclass(self, v.clone(), class)
    }
}

/// The classes of a tuple or union, as a tuple.
fn choices(cx: &mut Cx, class: &Value) -> Res<Option<Value>> {
    if cx.is_exact(class, Ty::Union) {
        let name = str_::intern(cx, "__args__");
        return cx.get_attr(class, &name).map(Some);
    }
    let is_tuple = is_subtype(cx, cx.type_of(class), cx.ty(Ty::Tuple));
    Ok(is_tuple.then(|| class.clone()))
}

/// `class.__bases__`, if it is a tuple: what makes an object a class for these tests.
fn bases_of(cx: &mut Cx, class: &Value) -> Res<Option<Value>> {
    let name = cx.name(Name::__bases__).clone();
    let bases = cx.get_attr_opt(class, &name)?;
    Ok(bases.filter(|bases| is_subtype(cx, cx.type_of(bases), cx.ty(Ty::Tuple))))
}

/// Is `class` reached from `derived` by `__bases__`?
fn abstract_subclass(cx: &mut Cx, mut derived: Value, class: &Value) -> Res<bool> {
    loop {
        if derived.is(class) {
            return Ok(true);
        }
        let Some(bases) = bases_of(cx, &derived)? else {
            return Ok(false);
        };
        let bases = tuple::items(cx, &bases).to_vec();
        match &bases[..] {
            [] => return Ok(false),
            [base] => derived = base.clone(),
            more => {
                for base in more {
                    cx.enter_recursion(" in __issubclass__")?;
                    let found = abstract_subclass(cx, base.clone(), class);
                    cx.leave_recursion();
                    if found? {
                        return Ok(true);
                    }
                }
                return Ok(false);
            }
        }
    }
}

/// Comparisons that need no objects: of exact ints, floats, and strings for equality.
#[inline]
fn compare_plain(cx: &Cx, a: &Value, b: &Value, op: CompareOp) -> Option<bool> {
    if cx.is_exact(a, Ty::Int) && cx.is_exact(b, Ty::Int) {
        return Some(op.of(int::to_i64(a)?.cmp(&int::to_i64(b)?)));
    }
    if cx.is_exact(a, Ty::Str) && cx.is_exact(b, Ty::Str) {
        return match op {
            CompareOp::Eq => Some(str_::equal(cx, a, b)),
            CompareOp::Ne => Some(!str_::equal(cx, a, b)),
            CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => None,
        };
    }
    if cx.is_exact(a, Ty::Float) && cx.is_exact(b, Ty::Float) {
        let (a, b) = (float::get(a)?, float::get(b)?);
        return Some(match op {
            CompareOp::Lt => a < b,
            CompareOp::Le => a <= b,
            CompareOp::Eq => a == b,
            CompareOp::Ne => a != b,
            CompareOp::Gt => a > b,
            CompareOp::Ge => a >= b,
        });
    }
    None
}

/// `do_richcompare`: a subclass's reflected method first, then the left one's, then the right one's; identity in the end.
fn compare_slots(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Res<Value> {
    let (left, right) = (cx.type_of(a), cx.type_of(b));
    let (of_left, of_right) = (left.slots.get().compare, right.slots.get().compare);
    let right_first =
        !std::ptr::eq(left, right) && of_right.is_some() && is_subtype(cx, right, left);
    if right_first && let Some(compare) = of_right {
        let result = compare(cx, b, a, op.swapped())?;
        if !cx.is_not_implemented(&result) {
            return Ok(result);
        }
    }
    if let Some(compare) = of_left {
        let result = compare(cx, a, b, op)?;
        if !cx.is_not_implemented(&result) {
            return Ok(result);
        }
    }
    if !right_first && let Some(compare) = of_right {
        let result = compare(cx, b, a, op.swapped())?;
        if !cx.is_not_implemented(&result) {
            return Ok(result);
        }
    }
    match op {
        CompareOp::Eq => Ok(cx.bool(a.is(b))),
        CompareOp::Ne => Ok(cx.bool(!a.is(b))),
        CompareOp::Lt | CompareOp::Le | CompareOp::Gt | CompareOp::Ge => {
            Err(not_supported(cx, a, b, op))
        }
    }
}

#[cold]
fn not_supported(cx: &mut Cx, a: &Value, b: &Value, op: CompareOp) -> Raised {
    let (left, right) = (cx.type_of(a).tp_name(cx), cx.type_of(b).tp_name(cx));
    let op = op.symbol();
    cx.type_error(format!(
        "'{op}' not supported between instances of '{left}' and '{right}'"
    ))
}
