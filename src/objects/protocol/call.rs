//! Calling any object.
//!
//! Functions go to the machine, natives and bound methods to `objects/function`, everything else through its type's slot. Each call that
//! nests on the Rust stack is counted (`Cx::enter_recursion`), and after each that came from native code what it parked dies.

use crate::cx::{Cx, Raised, Res};
use crate::heap;
use crate::heap::handle::{Value, pack};
use crate::objects::function::layout::{with_first, with_items};
use crate::objects::names::Name;
use crate::objects::native::Args;
use crate::objects::type_obj::{T_VECTORCALL, TypeObj};
use crate::objects::{Ty, dict, function, str_, tuple};

impl Cx {
    /// `f(*args)`.
    #[inline]
    pub(crate) fn call(&mut self, f: &Value, args: &[Value]) -> Res<Value> {
        self.call_args(f, Args::positional(args))
    }

    /// A call with keywords.
    pub(crate) fn call_args(&mut self, f: &Value, args: Args<'_>) -> Res<Value> {
        // What the caller has dropped is gone for what is called.
        if heap::has_parked(self.heap()) {
            self.flush_between();
        }
        if self.is_exact(f, Ty::Function) {
            return crate::vm::call::call_function(self, f, args);
        }
        let result = if self.is_exact(f, Ty::Builtin)
            || self.is_exact(f, Ty::BoundMethod)
            || self.is_exact(f, Ty::MethodDescr)
        {
            function::call_native(self, f, args)
        } else {
            self.call_slot(f, args, false)
        };
        if heap::has_parked(self.heap()) {
            self.flush_between();
        }
        result
    }

    /// Through the type's slot; `are_packed` says that a tuple holds the arguments already.
    fn call_slot(&mut self, f: &Value, args: Args<'_>, are_packed: bool) -> Res<Value> {
        let Some(call) = self.type_of(f).slots.get().call else {
            return Err(not_callable(self, f));
        };
        self.enter_recursion(" while calling a Python object")?;
        // Where CPython calls through the slot it packs the arguments into a tuple.
        let wants_tuple = !self.type_of(f).has(T_VECTORCALL)
            && f.cast::<TypeObj>().is_none_or(|class| class.spec.is_none());
        let packed = (wants_tuple && !are_packed).then(|| pack(args.all()));
        let result = call(self, f, args);
        drop(packed);
        self.leave_recursion();
        result
    }

    /// `obj.name(*args)`.
    pub(crate) fn call_method(&mut self, obj: &Value, name: Name, args: &[Value]) -> Res<Value> {
        let name = self.name(name).clone();
        let (f, is_unbound) = self.get_method(obj, &name)?;
        if is_unbound {
            with_first(obj, args, |all| self.call(&f, all))
        } else {
            self.call(&f, args)
        }
    }

    /// `f(*args, **kwargs)`: a tuple, and a dict or nothing.
    pub(crate) fn call_ex(
        &mut self,
        f: &Value,
        args: &Value,
        kwargs: Option<&Value>,
    ) -> Res<Value> {
        let kwargs = kwargs.filter(|kwargs| dict::len(self, kwargs) > 0);
        let Some(kwargs) = kwargs else {
            return with_items(self, args, &[], |cx, all| {
                cx.call_from_tuple(f, Args::positional(all))
            });
        };
        let (mut names, mut values) = (Vec::new(), Vec::new());
        let mut pos = 0;
        while let Some((name, value)) = dict::next_entry(self, kwargs, &mut pos) {
            if str_::text(self, &name).is_none() {
                return Err(self.type_error("keywords must be strings"));
            }
            names.push(name);
            values.push(value);
        }
        let names = tuple::from_vec(self, names)?;
        with_items(self, args, &values, |cx, all| {
            let n = all.len() - values.len();
            cx.call_from_tuple(f, Args::new(all, n, Some(&names)))
        })
    }

    /// A call whose arguments a tuple holds.
    fn call_from_tuple(&mut self, f: &Value, args: Args<'_>) -> Res<Value> {
        let has_slot_only = ![Ty::Function, Ty::Builtin, Ty::BoundMethod, Ty::MethodDescr]
            .iter()
            .any(|ty| self.is_exact(f, *ty));
        if !has_slot_only {
            return self.call_args(f, args);
        }
        let result = self.call_slot(f, args, true);
        if heap::has_parked(self.heap()) {
            self.flush_between();
        }
        result
    }

    /// Runs `f` while a native holds `held` only to be safe (`Vm::aside`).
    pub(crate) fn aside<R>(&mut self, held: &Value, f: impl FnOnce(&mut Cx) -> R) -> R {
        self.vm_mut().aside.push(held.raw());
        let result = f(self);
        self.vm_mut().aside.pop();
        result
    }

    /// Takes what is being raised out of the way of code that runs in between.
    pub(crate) fn set_waiting_aside(&mut self) -> Option<Value> {
        self.has_waiting().then(|| self.take_exception())
    }

    /// The end of what `set_waiting_aside` began.
    pub(crate) fn put_waiting_back(&mut self, waiting: Option<Value>) {
        if let Some(exception) = waiting {
            self.raise_value(exception);
        }
    }

    /// Lets die what is parked; what is being raised stays so.
    #[cold]
    #[inline(never)]
    pub(crate) fn flush_between(&mut self) {
        let waiting = self.set_waiting_aside();
        heap::flush_parked(self);
        self.put_waiting_back(waiting);
    }
}

/// Raises that the object can't be called.
#[cold]
pub(crate) fn not_callable(cx: &mut Cx, f: &Value) -> Raised {
    let class = cx.type_of(f).tp_name(cx);
    cx.type_error(format!("'{class}' object is not callable"))
}
