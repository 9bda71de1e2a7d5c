//! Calls: binding arguments where they lie, what the call instructions do with callables that are no plain functions, and the way from
//! natives into Python code.

#![expect(unsafe_code, reason = "register windows")]

use std::ptr::null_mut;

use crate::bytecode::code::CodeKind;
use crate::bytecode::opcode::Opcode;
use crate::cx::{Cx, Raised, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::heap::header::{Raw, T_HEAP};
use crate::objects::code::layout::CodeObj;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::is_subtype;
use crate::objects::function::layout::{BuiltinObj, FunctionObj, MethodDescrObj, MethodObj};
use crate::objects::names::Name;
use crate::objects::native::{Args, Bound, MAX_PARAMS, Native};
use crate::objects::tuple::layout::TupleObj;
use crate::objects::type_obj::{Layout, TypeObj};
use crate::objects::{Ty, class, dict, instance, str_, tuple};
use crate::vm::bind::bind;
use crate::vm::ops::{
    self, Base, Pc, drop_reg, drop_regs, reg, store_value, ty_of, type_of, window,
};
use crate::vm::{Entry, LINK_CALL, LINK_ENTRY, LINK_INIT, UNIT_NAMESPACE_BELOW};

/// Registers that are kept free above every frame: the words below the next one.
const HEADROOM: usize = 64;

/// Calls of a class at one site before its `__init__` is entered without a native call between.
const COLD_CALLS: u64 = 6;

/// How a call instruction goes on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Next {
    /// The result is in its place.
    Done,
    /// The frame at this base, its arguments bound, its function in place, is to be entered by a link of this kind.
    Enter(Base, usize),
}

/// The code of a function.
///
/// # Safety
/// A live function object.
#[inline(always)]
pub(crate) unsafe fn code_of<'a>(function: Raw) -> &'a CodeObj {
    // SAFETY: a function owns its code.
    unsafe {
        &*(*function.cast::<FunctionObj>())
            .code
            .get()
            .cast::<CodeObj>()
    }
}

/// Is there room for a frame, on the register stack and under the recursion limit?
///
/// # Safety
/// The machine is pinned.
#[inline(always)]
pub(crate) unsafe fn has_room(cx: &Cx, new: Base, code: &CodeObj) -> bool {
    // SAFETY: shared use of the machine.
    unsafe {
        let vm = &raw const (*cx.machine()).vm;
        (*vm).depth < (*vm).recursion_limit
            && new as usize + 8 * (code.n_registers as usize + HEADROOM) < (*vm).stack_end as usize
    }
}

/// Raises what a missing room means.
#[cold]
pub(crate) fn no_room(cx: &mut Cx) -> Raised {
    cx.raise(Exc::RecursionError, "maximum recursion depth exceeded")
}

/// The first free register above everything that runs.
pub(crate) fn stack_top(cx: &Cx) -> Base {
    // SAFETY: the running frame's function is live.
    unsafe {
        let vm = &(*cx.machine()).vm;
        if vm.base.is_null() {
            vm.stack
        } else {
            vm.base.add(code_of(*vm.base.sub(3)).n_registers as usize)
        }
    }
}

/// How messages about `*` and `**` call what is called (`_PyObject_FunctionStr`).
pub(crate) fn function_text(cx: &mut Cx, callee: &Value) -> String {
    let text = |cx: &mut Cx, name: Name| -> Option<String> {
        let name = cx.name(name).clone();
        match cx.get_attr_opt(callee, &name) {
            Ok(Some(value)) if str_::text(cx, &value).is_some() => Some(str_::to_rust(cx, &value)),
            Ok(_) => None,
            Err(_) => {
                drop(cx.take_exception());
                None
            }
        }
    };
    let Some(qualname) = text(cx, Name::__qualname__) else {
        return if let Ok(shown) = cx.str(callee) {
            str_::to_rust(cx, &shown)
        } else {
            drop(cx.take_exception());
            "function".to_owned()
        };
    };
    match text(cx, Name::__module__) {
        Some(module) if module != "builtins" => format!("{module}.{qualname}()"),
        _ => format!("{qualname}()"),
    }
}

// ---- what call instructions do

/// Parameters of most natives, at most.
const SHORT_ROW: usize = 4;

/// Calls a native with its arguments and nothing for the parameters behind them, `N` at most in all.
#[inline(always)]
fn call_row_filled<const N: usize>(
    cx: &mut Cx,
    native: &'static Native,
    this: Option<&Value>,
    args: &[Value],
) -> Res<Value> {
    let mut params: [Option<&Value>; N] = [None; N];
    for (param, value) in params.iter_mut().zip(this.into_iter().chain(args)) {
        *param = Some(value);
    }
    let n_params = native.signature.n_params as usize;
    (native.call)(cx, Bound::of(&params[..n_params], &[]))
}

/// Calls a native's row with its arguments in place; the first parameter may be given apart. `None`: they have to be bound first.
#[inline(always)]
pub(crate) unsafe fn call_row(
    cx: &mut Cx,
    native: &'static Native,
    this: Option<&Value>,
    args: &[Value],
) -> Option<Res<Value>> {
    let n = args.len() + this.is_some() as usize;
    if !native.signature.takes(n) {
        return None;
    }
    if let Err(raised) = cx.enter_recursion(" while calling a Python object") {
        return Some(Err(raised));
    }
    let n_params = native.signature.n_params as usize;
    let result = match (n_params, this, args) {
        (0, None, []) => (native.call)(cx, Bound::of(&[], &[])),
        (1, None, [x]) | (1, Some(x), []) => (native.call)(cx, Bound::of(&[Some(x)], &[])),
        (2, None, [x, y]) | (2, Some(x), [y]) => {
            (native.call)(cx, Bound::of(&[Some(x), Some(y)], &[]))
        }
        (0..=SHORT_ROW, ..) => call_row_filled::<SHORT_ROW>(cx, native, this, args),
        _ => call_row_filled::<MAX_PARAMS>(cx, native, this, args),
    };
    cx.leave_recursion();
    Some(result)
}

/// Calls the built-in function of a plain window. `None`: its arguments have to be bound first.
///
/// # Safety
/// `pc` is at a call with such a window; `Vm` is up to date.
#[inline(always)]
pub(crate) unsafe fn call_builtin(
    cx: &mut Cx,
    pc: Pc,
    base: Base,
    w: usize,
    n: usize,
) -> Option<Res<Next>> {
    // SAFETY: the window is owned.
    unsafe {
        let builtin = &*(*base.add(w + 2)).cast::<BuiltinObj>();
        let this = if builtin.is_bound.get() {
            Some(Value::from_slot(builtin.self_.as_ptr()))
        } else {
            None
        };
        let result = call_row(cx, builtin.native, this, window(base, w + 5, n))?;
        Some(finish(cx, pc, base, w + 2, w + 5, n, result))
    }
}

/// Calls the method of a built-in type in a window that `LoadMethod` filled. `None`: its arguments have to be bound first.
///
/// # Safety
/// `pc` is at a call with such a window; `Vm` is up to date.
#[inline(always)]
pub(crate) unsafe fn call_descriptor(
    cx: &mut Cx,
    pc: Pc,
    base: Base,
    w: usize,
    n: usize,
) -> Option<Res<Next>> {
    // SAFETY: the window is owned.
    unsafe {
        let descriptor = &*(*base.add(w + 1)).cast::<MethodDescrObj>();
        let class = descriptor.class.get().cast::<TypeObj>();
        let this = type_of(*base.add(w + 4));
        // A program's class may have taken the method from an unrelated one.
        if !std::ptr::eq(this, class) && !is_subtype(cx, &*this, &*class) {
            return None;
        }
        let result = call_row(cx, descriptor.native, None, window(base, w + 4, n + 1))?;
        Some(finish(cx, pc, base, w + 1, w + 4, n + 1, result))
    }
}

/// The result of a plain window whose callable is anything but a function that its arguments fill exactly.
///
/// # Safety
/// `pc` is at `Call`; `Vm` is up to date.
#[inline(never)]
pub(crate) unsafe fn op_call(cx: &mut Cx, pc: Pc, base: Base) -> Res<Next> {
    // SAFETY: the window is owned.
    unsafe {
        let (w, n) = (ops::b(pc) as usize, ops::c(pc) as usize);
        call_plain(cx, pc, base, w, n)
    }
}

unsafe fn call_plain(cx: &mut Cx, pc: Pc, base: Base, w: usize, n: usize) -> Res<Next> {
    // SAFETY: the window is owned.
    unsafe {
        let m = cx.machine();
        let callable = *base.add(w + 2);
        let ty = type_of(callable);
        if ty == ty_of(m, Ty::Builtin) {
            if let Some(result) = call_builtin(cx, pc, base, w, n) {
                return result;
            }
        } else if ty == ty_of(m, Ty::Function) {
            return enter_bound(cx, base, w + 5, n, &[]);
        } else if ty == ty_of(m, Ty::BoundMethod) {
            let method = &*callable.cast::<MethodObj>();
            if type_of(method.function.get()) == ty_of(m, Ty::Function) {
                unpack_method(cx, base, w);
                return enter_bound(cx, base, w + 4, n + 1, &[]);
            }
        } else if ty == ty_of(m, Ty::Type)
            && let Some(next) = call_class(cx, pc, base, w, n)?
        {
            return Ok(next);
        }
        let result = cx.call_args(reg(base, w + 2), Args::positional(window(base, w + 5, n)));
        finish(cx, pc, base, w + 2, w + 5, n, result)
    }
}

/// Turns a window with a bound method into one with its function and self.
unsafe fn unpack_method(cx: &mut Cx, base: Base, w: usize) {
    // SAFETY: the parts get references of their own before the method goes.
    unsafe {
        let callable = *base.add(w + 2);
        let method = &*callable.cast::<MethodObj>();
        let (function, this) = (method.function.get(), method.self_.get());
        heap::incref(function);
        heap::incref(this);
        *base.add(w + 1) = function;
        *base.add(w + 4) = this;
        *base.add(w + 2) = null_mut();
        ops::release(cx, callable);
    }
}

/// The items of a constant tuple of names, or of one that the caller keeps.
///
/// # Safety
/// A tuple that outlives the result.
unsafe fn items_of<'a>(names: &Value) -> &'a [Value] {
    // SAFETY: the caller's promise; a tuple's items stay where they are.
    unsafe {
        let names = &*names.raw().cast::<TupleObj>();
        std::slice::from_raw_parts(names.items().cast::<Value>(), names.len)
    }
}

/// Binds the arguments at `first` to the function that lies three registers below.
unsafe fn enter_bound(
    cx: &mut Cx,
    base: Base,
    first: usize,
    n: usize,
    names: &[Value],
) -> Res<Next> {
    // SAFETY: the window is owned.
    unsafe {
        let new = base.add(first);
        let function = *new.sub(3);
        let outcome = if has_room(cx, new, code_of(function)) {
            bind(cx, function, new, n, names)
        } else {
            drop_regs(cx, base, first, n);
            Err(no_room(cx))
        };
        if let Err(raised) = outcome {
            let error = cx.take_exception();
            drop_reg(cx, base, first - 3);
            cx.raise_value(error);
            return Err(raised);
        }
        Ok(Next::Enter(new, LINK_CALL))
    }
}

/// Drops a window after a call and stores the result.
#[inline(always)]
unsafe fn finish(
    cx: &mut Cx,
    pc: Pc,
    base: Base,
    callable: usize,
    first: usize,
    n: usize,
    result: Res<Value>,
) -> Res<Next> {
    // SAFETY: the window is owned.
    unsafe {
        match result {
            Ok(value) => {
                drop_window(cx, base, callable, first, n);
                store_value(cx, base, ops::a(pc), value);
                Ok(Next::Done)
            }
            Err(raised) => {
                drop_failed(cx, base, callable, first, n);
                Err(raised)
            }
        }
    }
}

/// Drops the arguments of a call and the callable.
#[inline(always)]
unsafe fn drop_window(cx: &mut Cx, base: Base, callable: usize, first: usize, n: usize) {
    // SAFETY: the window is owned.
    unsafe {
        drop_regs(cx, base, first, n);
        drop_reg(cx, base, callable);
        if heap::has_parked(cx.heap()) {
            heap::flush_parked(cx);
        }
    }
}

/// The same after a call that has raised.
#[cold]
#[inline(never)]
unsafe fn drop_failed(cx: &mut Cx, base: Base, callable: usize, first: usize, n: usize) {
    // SAFETY: the window is owned; the exception is out of the way while things die.
    unsafe {
        let error = cx.take_exception();
        drop_window(cx, base, callable, first, n);
        cx.raise_value(error);
    }
}

/// A class of the program's with an `__init__` in Python and `object.__new__`: its instance is made here, and `__init__` gets a frame.
unsafe fn call_class(cx: &mut Cx, pc: Pc, base: Base, w: usize, n: usize) -> Res<Option<Next>> {
    // SAFETY: the window is owned; the cache is the instruction's own, its object kept alive by the class's version.
    unsafe {
        let callable = *base.add(w + 2);
        let class = &*callable.cast::<TypeObj>();
        let known = *pc.add(1) as u32 == class.version.get();
        if !known && !cache_init(cx, pc, reg(base, w + 2)) {
            return Ok(None);
        }
        let init = *pc.add(2) as Raw;
        let made = match instance::alloc(cx, class) {
            Ok(made) => made,
            Err(raised) => return finish(cx, pc, base, w + 2, w + 5, n, Err(raised)).map(Some),
        };
        heap::incref(init);
        let made = made.into_raw();
        heap::incref(made);
        *base.add(w) = made;
        *base.add(w + 1) = init;
        *base.add(w + 4) = made;
        *base.add(w + 2) = null_mut();
        ops::release(cx, callable);
        let code = code_of(init);
        let new = base.add(w + 4);
        if code.fast_args as usize == n + 1 && has_room(cx, new, code) {
            for i in n + 1..code.n_locals as usize {
                *new.add(i) = null_mut();
            }
            return Ok(Some(Next::Enter(new, LINK_INIT)));
        }
        match enter_bound(cx, base, w + 4, n + 1, &[]) {
            Ok(_) => Ok(Some(Next::Enter(new, LINK_INIT))),
            Err(raised) => {
                let error = cx.take_exception();
                drop_reg(cx, base, w);
                cx.raise_value(error);
                Err(raised)
            }
        }
    }
}

/// Fills the cache of a call of a class, if the short way is right for it.
unsafe fn cache_init(cx: &mut Cx, pc: Pc, class: &Value) -> bool {
    // SAFETY: the cache is the instruction's own.
    unsafe {
        if ops::opcode(pc) != Opcode::Call {
            return false;
        }
        // A call site is warm after a few calls, as CPython's is: until then `__init__` counts as one nested call, not two.
        if *pc.add(1) > u64::MAX - COLD_CALLS {
            *pc.add(1) -= 1;
            return false;
        }
        let Some(ty) = class.cast::<TypeObj>() else {
            return false;
        };
        if ty.head.flags & T_HEAP == 0 || ty.head.layout != Layout::Object as u8 {
            return false;
        }
        let (own, plain) = (ty.slots.get().new, cx.ty(Ty::Object).slots.get().new);
        let is_plain =
            matches!((own, plain), (Some(own), Some(plain)) if std::ptr::fn_addr_eq(own, plain));
        if !is_plain || class::is_abstract(cx, ty) {
            return false;
        }
        let name = cx.name(Name::__init__).clone();
        let Some(init) = cx.lookup(ty, &name) else {
            return false;
        };
        if !cx.is_exact(&init, Ty::Function)
            || code_of(init.raw()).code().kind != CodeKind::Function
        {
            return false;
        }
        let version = class::version(cx, ty);
        if version == 0 {
            return false;
        }
        *pc.add(2) = init.raw() as u64;
        *pc.add(1) = u64::from(version);
        true
    }
}

/// The result of a window that `LoadMethod` filled, unless it is a function that its arguments fill exactly.
///
/// # Safety
/// `pc` is at `CallMethod`; `Vm` is up to date.
#[inline(never)]
pub(crate) unsafe fn op_call_method(cx: &mut Cx, pc: Pc, base: Base) -> Res<Next> {
    // SAFETY: the window is owned.
    unsafe {
        let (w, n) = (ops::b(pc) as usize, ops::c(pc) as usize);
        let function = *base.add(w + 1);
        if function.is_null() {
            return call_plain(cx, pc, base, w, n);
        }
        let m = cx.machine();
        let ty = type_of(function);
        if ty == ty_of(m, Ty::MethodDescr) {
            if let Some(result) = call_descriptor(cx, pc, base, w, n) {
                return result;
            }
        } else if ty == ty_of(m, Ty::Function) {
            return enter_bound(cx, base, w + 4, n + 1, &[]);
        }
        let result = cx.call_args(
            reg(base, w + 1),
            Args::positional(window(base, w + 4, n + 1)),
        );
        finish(cx, pc, base, w + 1, w + 4, n + 1, result)
    }
}

/// # Safety
/// `pc` is at `CallKw`; `Vm` is up to date.
pub(crate) unsafe fn op_call_kw(cx: &mut Cx, pc: Pc, base: Base) -> Res<Next> {
    // SAFETY: the window is owned; the inline word is a tuple of names.
    unsafe {
        let (w, n) = (ops::b(pc) as usize, ops::c(pc) as usize);
        let names = Value::from_slot(pc.add(1).cast());
        call_kw_plain(cx, pc, base, w, n, names)
    }
}

unsafe fn call_kw_plain(
    cx: &mut Cx,
    pc: Pc,
    base: Base,
    w: usize,
    n: usize,
    names: &Value,
) -> Res<Next> {
    // SAFETY: the window is owned.
    unsafe {
        let m = cx.machine();
        let callable = *base.add(w + 2);
        let ty = type_of(callable);
        if ty == ty_of(m, Ty::Function) {
            return enter_bound(cx, base, w + 5, n, items_of(names));
        }
        if ty == ty_of(m, Ty::BoundMethod)
            && type_of((*callable.cast::<MethodObj>()).function.get()) == ty_of(m, Ty::Function)
        {
            unpack_method(cx, base, w);
            return enter_bound(cx, base, w + 4, n + 1, items_of(names));
        }
        let n_named = tuple::items(cx, names).len();
        let args = Args::new(window(base, w + 5, n), n - n_named, Some(names));
        let result = cx.call_args(reg(base, w + 2), args);
        finish(cx, pc, base, w + 2, w + 5, n, result)
    }
}

/// # Safety
/// `pc` is at `CallMethodKw`; `Vm` is up to date.
pub(crate) unsafe fn op_call_method_kw(cx: &mut Cx, pc: Pc, base: Base) -> Res<Next> {
    // SAFETY: the window is owned; the inline word is a tuple of names.
    unsafe {
        let (w, n) = (ops::b(pc) as usize, ops::c(pc) as usize);
        let names = Value::from_slot(pc.add(1).cast());
        let function = *base.add(w + 1);
        if function.is_null() {
            return call_kw_plain(cx, pc, base, w, n, names);
        }
        if type_of(function) == ty_of(cx.machine(), Ty::Function) {
            return enter_bound(cx, base, w + 4, n + 1, items_of(names));
        }
        let n_named = tuple::items(cx, names).len();
        let args = Args::new(window(base, w + 4, n + 1), n + 1 - n_named, Some(names));
        let result = cx.call_args(reg(base, w + 1), args);
        finish(cx, pc, base, w + 1, w + 4, n + 1, result)
    }
}

/// # Safety
/// `pc` is at `CallEx`; `Vm` is up to date.
pub(crate) unsafe fn op_call_ex(cx: &mut Cx, pc: Pc, base: Base) -> Res<Next> {
    // SAFETY: the window is owned; its dict may be null.
    unsafe {
        let w = ops::b(pc) as usize;
        let outcome = make_tuple(cx, base, w);
        if outcome.is_ok() {
            let m = cx.machine();
            let callable = *base.add(w + 2);
            if type_of(callable) == ty_of(m, Ty::Function) {
                return spread(cx, base, w, w + 5);
            }
            if type_of(callable) == ty_of(m, Ty::BoundMethod)
                && type_of((*callable.cast::<MethodObj>()).function.get()) == ty_of(m, Ty::Function)
            {
                unpack_method(cx, base, w);
                return spread(cx, base, w, w + 4);
            }
        }
        let has_dict = !(*base.add(w + 6)).is_null();
        let kwargs = has_dict.then(|| reg(base, w + 6));
        let result = outcome.and_then(|()| cx.call_ex(reg(base, w + 2), reg(base, w + 5), kwargs));
        finish(cx, pc, base, w + 2, w + 5, 1 + has_dict as usize, result)
    }
}

/// Makes a tuple of what is to be spread, unless it is one.
unsafe fn make_tuple(cx: &mut Cx, base: Base, w: usize) -> Res<()> {
    // SAFETY: the window is owned.
    unsafe {
        let given = reg(base, w + 5);
        if cx.is_exact(given, Ty::Tuple) {
            return Ok(());
        }
        let slots = cx.type_of(given).slots.get();
        if slots.iter.is_none() && slots.getitem.is_none() {
            let who = function_text(cx, reg(base, w + 2));
            let got = crate::objects::exception::layout::class_name(cx, cx.type_of(given));
            return Err(cx.type_error(format!(
                "{who} argument after * must be an iterable, not {got}"
            )));
        }
        let items = cx.collect(given)?;
        let made = tuple::from_vec(cx, items)?;
        let old = *base.add(w + 5);
        *base.add(w + 5) = made.into_raw();
        ops::release(cx, old);
        Ok(())
    }
}

/// Calls a Python function with the items of the tuple at `w + 5` and the entries of the dict at `w + 6`, which are gone when it starts,
/// as CPython's are. Its registers begin at `first`: at the tuple's own, or one before it, where a method's `self` lies already.
unsafe fn spread(cx: &mut Cx, base: Base, w: usize, first: usize) -> Res<Next> {
    // SAFETY: the window is owned. Neither the tuple nor the dict, which the machine made, dies with anything that has a finalizer: what
    // they hold is held by the arguments.
    unsafe {
        let tuple = Value::from_owned(std::mem::replace(&mut *base.add(w + 5), null_mut()));
        let dict = std::mem::replace(&mut *base.add(w + 6), null_mut());
        let dict = (!dict.is_null()).then(|| Value::from_owned(dict));
        let new = base.add(first);
        let n_self = w + 5 - first;
        let n_given = tuple::items(cx, &tuple).len();
        let n_named = dict.as_ref().map_or(0, |dict| dict::len(cx, dict));
        let mut n = n_self;
        let mut names = Vec::new();
        let end = new.wrapping_add(n_self + n_given + n_named + HEADROOM);
        let mut outcome = if end as usize <= (*cx.machine()).vm.stack_end as usize {
            Ok(())
        } else {
            Err(no_room(cx))
        };
        if outcome.is_ok() {
            for item in tuple::items(cx, &tuple) {
                *new.add(n) = item.clone().into_raw();
                n += 1;
            }
            let mut pos = 0;
            while let Some(dict) = &dict
                && let Some((name, value)) = dict::next_entry(cx, dict, &mut pos)
            {
                if str_::text(cx, &name).is_none() {
                    outcome = Err(cx.type_error("keywords must be strings"));
                    break;
                }
                names.push(name);
                *new.add(n) = value.into_raw();
                n += 1;
            }
        }
        heap::decref(cx, tuple.into_raw());
        if let Some(dict) = dict {
            heap::decref(cx, dict.into_raw());
        }
        let is_plain = names.iter().all(|name| cx.is_exact(name, Ty::Str));
        let names = match outcome {
            Ok(()) if names.is_empty() => Ok(None),
            Ok(()) => tuple::from_vec(cx, names).map(Some),
            Err(raised) => Err(raised),
        };
        match names {
            Ok(names) => {
                let items = names.as_ref().map_or(&[][..], |names| items_of(names));
                let next = enter_bound(cx, base, first, n, items);
                if let Some(names) = names
                    && is_plain
                {
                    heap::decref(cx, names.into_raw());
                }
                next
            }
            Err(raised) => {
                let error = cx.take_exception();
                drop_regs(cx, base, first, n);
                drop_reg(cx, base, first - 3);
                cx.raise_value(error);
                Err(raised)
            }
        }
    }
}

// ---- from natives into Python

/// Calls a Python function from native code.
pub(crate) fn call_function(cx: &mut Cx, function: &Value, args: Args<'_>) -> Res<Value> {
    cx.enter_recursion("")?;
    // SAFETY: the new frame lies above everything that runs; its arguments get references of their own.
    let result = unsafe { call_above(cx, function, args) };
    cx.leave_recursion();
    result
}

unsafe fn call_above(cx: &mut Cx, function: &Value, args: Args<'_>) -> Res<Value> {
    // SAFETY: as said in `call_function`.
    unsafe {
        let new = stack_top(cx).add(8);
        let code = code_of(function.raw());
        let n = args.all().len();
        if !has_room(cx, new.add(n), code) {
            return Err(no_room(cx));
        }
        for (i, value) in args.all().iter().enumerate() {
            *new.add(i) = value.clone().into_raw();
        }
        if code.fast_args as usize == n && args.n_kw() == 0 {
            for i in n..code.n_locals as usize {
                *new.add(i) = null_mut();
            }
        } else {
            bind(
                cx,
                function.raw(),
                new,
                n,
                args.kw_names().map_or(&[], |names| items_of(names)),
            )?;
        }
        run_entry(cx, function, new)
    }
}

/// Runs a function whose arguments are bound at `new` as the first frame of a nested `run`.
///
/// # Safety
/// The registers at `new` are above everything that runs, and bound.
unsafe fn run_entry(cx: &mut Cx, function: &Value, new: Base) -> Res<Value> {
    // SAFETY: the entry is popped when the frame has gone.
    unsafe {
        let vm = &raw mut (*cx.machine()).vm;
        *new.sub(4) = null_mut();
        *new.sub(3) = function.clone().into_raw();
        *new.sub(2) = null_mut();
        *new.sub(1) = LINK_ENTRY as Raw;
        (&mut (*vm).entries).push(Entry {
            base: (*vm).base,
            pc: (*vm).pc,
        });
        (*vm).depth += 1;
        let result = crate::vm::dispatch::run(cx, code_of(function.raw()).start, new);
        leave_entry(cx);
        result
    }
}

/// Goes back to the frame below a nested `run`.
///
/// # Safety
/// Its frames are gone.
pub(crate) unsafe fn leave_entry(cx: &mut Cx) {
    // SAFETY: pushed by whoever entered.
    unsafe {
        let vm = &raw mut (*cx.machine()).vm;
        if let Some(entry) = (&mut (*vm).entries).pop() {
            (*vm).base = entry.base;
            (*vm).pc = entry.pc;
            if entry.pc.is_null() {
                (*cx.heap()).site = 0;
            } else {
                heap::set_site(cx.heap(), entry.pc);
            }
        }
    }
}

/// Runs a class body in its namespace; gives the class cell, or `None` as an object.
pub(crate) fn call_class_body(cx: &mut Cx, function: &Value, namespace: &Value) -> Res<Value> {
    cx.enter_recursion("")?;
    // SAFETY: as `call_above`; register 0 of a class body is its namespace.
    let result = unsafe {
        let new = stack_top(cx).add(8);
        let code = code_of(function.raw());
        if has_room(cx, new, code) {
            for i in 0..code.n_locals as usize {
                *new.add(i) = null_mut();
            }
            if code.code().kind == CodeKind::Class {
                *new = namespace.clone().into_raw();
            }
            run_entry(cx, function, new)
        } else {
            Err(no_room(cx))
        }
    };
    cx.leave_recursion();
    result
}

/// Runs code that takes no arguments: a module, an expression, a statement of the prompt. Its namespace lies below the frame's four
/// words: every register may be part of a callee's frame.
pub(crate) fn call_unit(cx: &mut Cx, function: &Value, namespace: Option<&Value>) -> Res<Value> {
    cx.enter_recursion("")?;
    // SAFETY: as `call_above`; the list of namespaces owns what lies below the frame.
    let result = unsafe {
        let new = stack_top(cx).add(8);
        let code = code_of(function.raw());
        if has_room(cx, new, code) {
            for i in 0..code.n_locals as usize {
                *new.add(i) = null_mut();
            }
            if let Some(namespace) = namespace {
                *new.sub(UNIT_NAMESPACE_BELOW) = namespace.raw();
                (&mut (*cx.machine()).vm.namespaces).push((new, namespace.clone()));
            }
            let result = run_entry(cx, function, new);
            if namespace.is_some() {
                drop((&mut (*cx.machine()).vm.namespaces).pop());
            }
            result
        } else {
            Err(no_room(cx))
        }
    };
    cx.leave_recursion();
    result
}
