//! Layouts of functions, methods and natives, and the walks over them in CPython's order.
//!
//! Every word is an owned reference or null. A function's code, globals and builtins are never null, not even after a collection has
//! cleared it: a frame can always be made of it.

#![expect(unsafe_code, reason = "payloads of functions")]

use std::cell::Cell;
use std::mem::{ManuallyDrop, MaybeUninit, offset_of};
use std::ptr::null_mut;

use crate::cx::{Cx, Res};
use crate::heap;
use crate::heap::handle::{Payload, Value};
use crate::heap::header::{PERMANENT, Raw, TypeHead};
use crate::heap::trace::{Role, Trace, Visit};
use crate::objects::Ty;
use crate::objects::code::layout::CodeObj;
use crate::objects::head::Head;
use crate::objects::names::Name;
use crate::objects::native::Native;
use crate::objects::tuple::layout::TupleObj;
use crate::objects::type_obj::{Layout, TypeObj};

/// A function. Every word is owned; null where CPython's is.
#[repr(C)]
pub(crate) struct FunctionObj {
    pub(crate) head: Head,
    pub(crate) globals: Cell<Raw>,
    pub(crate) builtins: Cell<Raw>,
    pub(crate) name: Cell<Raw>,
    pub(crate) qualname: Cell<Raw>,
    pub(crate) code: Cell<Raw>,
    pub(crate) defaults: Cell<Raw>,
    pub(crate) kwdefaults: Cell<Raw>,
    pub(crate) closure: Cell<Raw>,
    pub(crate) doc: Cell<Raw>,
    pub(crate) dict: Cell<Raw>,
    pub(crate) weak_list: Cell<Raw>,
    pub(crate) module: Cell<Raw>,
    pub(crate) annotations: Cell<Raw>,
    pub(crate) type_params: Cell<Raw>,
    /// Unused: CPython's vectorcall pointer and version.
    pub(crate) pad: [u64; 2],
}

impl std::fmt::Debug for FunctionObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FunctionObj")
    }
}

// SAFETY: only functions have this layout number.
unsafe impl Payload for FunctionObj {
    const LAYOUT: u8 = Layout::Function as u8;
}

/// Where a function's weak list begins.
pub(crate) const FUNCTION_WEAK: i16 = offset_of!(FunctionObj, weak_list) as i16;
/// Where a function's dict lies.
pub(crate) const FUNCTION_DICT: i16 = offset_of!(FunctionObj, dict) as i16;

/// A bound method.
#[repr(C)]
pub(crate) struct MethodObj {
    pub(crate) head: Head,
    /// `__func__`, owned.
    pub(crate) function: Cell<Raw>,
    /// `__self__`, owned.
    pub(crate) self_: Cell<Raw>,
    pub(crate) weak_list: Cell<Raw>,
    pub(crate) pad: u64,
}

impl std::fmt::Debug for MethodObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MethodObj")
    }
}

// SAFETY: only bound methods have this layout number.
unsafe impl Payload for MethodObj {
    const LAYOUT: u8 = Layout::BoundMethod as u8;
}

/// Where a bound method's weak list begins.
pub(crate) const METHOD_WEAK: i16 = offset_of!(MethodObj, weak_list) as i16;

/// A built-in function or bound built-in method.
#[repr(C)]
pub(crate) struct BuiltinObj {
    pub(crate) head: Head,
    pub(crate) native: &'static Native,
    /// `__self__`: the module, or what it is bound to; owned or null.
    pub(crate) self_: Cell<Raw>,
    /// `__module__`, owned or null.
    pub(crate) module: Cell<Raw>,
    pub(crate) weak_list: Cell<Raw>,
    /// The first parameter is `self_` (a bound method), not given by the caller.
    pub(crate) is_bound: Cell<bool>,
}

impl std::fmt::Debug for BuiltinObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BuiltinObj")
            .field("name", &self.native.name)
            .finish_non_exhaustive()
    }
}

// SAFETY: only built-in functions have this layout number.
unsafe impl Payload for BuiltinObj {
    const LAYOUT: u8 = Layout::Builtin as u8;
}

/// Where a built-in function's weak list begins.
pub(crate) const BUILTIN_WEAK: i16 = offset_of!(BuiltinObj, weak_list) as i16;

/// A method of a built-in type, in the type's dict.
#[repr(C)]
pub(crate) struct MethodDescrObj {
    pub(crate) head: Head,
    pub(crate) native: &'static Native,
    /// `__objclass__`, owned.
    pub(crate) class: Cell<Raw>,
}

impl std::fmt::Debug for MethodDescrObj {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MethodDescrObj")
            .field("name", &self.native.name)
            .finish_non_exhaustive()
    }
}

// SAFETY: only method descriptors have this layout number.
unsafe impl Payload for MethodDescrObj {
    const LAYOUT: u8 = Layout::MethodDescr as u8;
}

/// A class method of a built-in type, in the type's dict.
#[derive(Debug)]
#[repr(transparent)]
pub(crate) struct ClassMethodDescrObj(pub(crate) MethodDescrObj);

// SAFETY: only class method descriptors have this layout number.
unsafe impl Payload for ClassMethodDescrObj {
    const LAYOUT: u8 = Layout::ClassMethodDescr as u8;
}

/// A copy of what a word refers to.
#[inline(always)]
pub(crate) fn read(word: &Cell<Raw>) -> Option<Value> {
    let raw = word.get();
    // SAFETY: a word that is not null is an owned reference.
    (!raw.is_null()).then(|| unsafe { Value::from_borrowed(raw) })
}

/// What a word refers to, in place. Only for words that are set once, when their object is made.
#[inline(always)]
pub(crate) fn peek(word: &Cell<Raw>) -> Option<&Value> {
    // SAFETY: not null, owned by the word; the caller asks for words that are never changed while their object lives.
    (!word.get().is_null()).then(|| unsafe { Value::from_slot(word.as_ptr()) })
}

/// Changes a word; what it referred to is dropped afterwards.
pub(crate) fn write(word: &Cell<Raw>, value: Option<Value>) {
    let old = word.replace(value.map_or(null_mut(), Value::into_raw));
    if !old.is_null() {
        // SAFETY: the word owned it.
        drop(unsafe { Value::from_owned(old) });
    }
}

fn out(value: Option<Value>) -> Raw {
    value.map_or(null_mut(), Value::into_raw)
}

/// What the builtins of a function with these globals are: what `__builtins__` names there, else the machine's.
fn builtins_of(cx: &Cx, globals: &Value) -> Value {
    let found = crate::objects::dict::get_str(cx, globals, cx.name(Name::__builtins__));
    match found {
        Some(found)
            if found
                .cast::<crate::objects::module::layout::ModuleObj>()
                .is_some() =>
        {
            crate::objects::module::dict(cx, &found)
        }
        Some(found) => found,
        None => match crate::vm::frame::FrameRef::current(cx) {
            Some(frame) => read(&frame.function().builtins).unwrap_or_else(|| cx.builtins_dict()),
            None => cx.builtins_dict(),
        },
    }
}

/// A function of a code object; defaults, keyword defaults, annotations, closure (as CPython checks them: a tuple, a dict, a dict or
/// tuple, a tuple).
pub(crate) fn alloc_function(
    cx: &mut Cx,
    code: &Value,
    globals: &Value,
    extras: [Option<Value>; 4],
) -> Res<Value> {
    let module = crate::objects::dict::get_str(cx, globals, cx.name(Name::__name__));
    let builtins = builtins_of(cx, globals);
    let doc = match &code_of(code).code().doc {
        None => cx.none(),
        // Constant 0 is the docstring.
        Some(_) if code_of(code).n_consts > 0 => {
            // SAFETY: constants live as long as their code.
            unsafe { Value::from_borrowed(code_of(code).constant(0)) }
        }
        Some(crate::syntax::ast::Constant::Str(text)) => {
            crate::objects::str_::from_constant(cx, text)?
        }
        Some(_) => cx.none(),
    };
    let [defaults, kwdefaults, annotations, closure] = extras;
    // SAFETY: the block has a function's size and is filled at once.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Function)).cast::<TypeHead>();
        let raw = heap::alloc_gc(cx.heap(), ty, size_of::<FunctionObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*raw.cast::<FunctionObj>();
        let unit = code_of(code);
        heap::incref(unit.name);
        heap::incref(unit.qualname);
        object.globals.set(globals.clone().into_raw());
        object.builtins.set(builtins.into_raw());
        object.name.set(unit.name);
        object.qualname.set(unit.qualname);
        object.code.set(code.clone().into_raw());
        object.defaults.set(out(defaults));
        object.kwdefaults.set(out(kwdefaults));
        object.closure.set(out(closure));
        object.doc.set(doc.into_raw());
        object.dict.set(null_mut());
        object.weak_list.set(null_mut());
        object.module.set(out(module));
        object.annotations.set(out(annotations));
        object.type_params.set(null_mut());
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The code object of a value that is one.
pub(crate) fn code_of(code: &Value) -> &CodeObj {
    code.cast::<CodeObj>()
        .expect("functions are made of code objects")
}

/// A function that is the same but for its identity, dict, and weak references.
pub(crate) fn alloc_copy(cx: &mut Cx, of: &FunctionObj) -> Res<Value> {
    // SAFETY: the block has a function's size and is filled at once; each word copied gets a reference.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Function)).cast::<TypeHead>();
        let raw = heap::alloc_gc(cx.heap(), ty, size_of::<FunctionObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*raw.cast::<FunctionObj>();
        let words = |f: &FunctionObj| {
            [
                f.globals.as_ptr(),
                f.builtins.as_ptr(),
                f.name.as_ptr(),
                f.qualname.as_ptr(),
                f.code.as_ptr(),
                f.defaults.as_ptr(),
                f.kwdefaults.as_ptr(),
                f.closure.as_ptr(),
                f.doc.as_ptr(),
                f.module.as_ptr(),
                f.annotations.as_ptr(),
                f.type_params.as_ptr(),
            ]
        };
        for (from, to) in words(of).into_iter().zip(words(object)) {
            if !(*from).is_null() {
                heap::incref(*from);
            }
            to.write(*from);
        }
        object.dict.set(null_mut());
        object.weak_list.set(null_mut());
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// Gives a function another code. Frames of it that are on the stack, and generators, keep the old one: they get `keeper`, a copy of the
/// function, in its place.
pub(crate) fn replace_code(cx: &mut Cx, function: &Value, code: &Value, keeper: &Value) {
    let raw = function.raw();
    let replace = |word: *mut Raw| {
        // SAFETY: the word owns a reference to the function, which is exchanged for one to the copy.
        unsafe {
            if std::ptr::eq(*word, raw) {
                heap::incref(keeper.raw());
                *word = keeper.raw();
                (*raw).rc -= 1;
            }
        }
    };
    // SAFETY: shared use of the machine; the list owns its frame objects.
    unsafe {
        for (_, object) in &(*cx.machine()).vm.frames {
            let frame = &*object.cast::<crate::objects::frame::layout::FrameObj>();
            replace(frame.function_word());
        }
    }
    let mut frame = crate::vm::frame::FrameRef::current(cx);
    while let Some(at) = frame {
        // SAFETY: the word three below a frame's registers is its function.
        replace(unsafe { at.base.sub(3) });
        frame = at.caller(cx);
    }
    for generation in 0..=PERMANENT {
        // SAFETY: tracked objects are live; nothing is allocated or freed during the walk.
        unsafe {
            (*cx.heap()).for_each_tracked(generation, |object| {
                let layout = (*(*object).ty).layout;
                if layout == Layout::Generator as u8 {
                    let generator = &*object.cast::<crate::objects::generator::layout::GenObj>();
                    replace(generator.function.as_ptr());
                } else if layout == Layout::Frame as u8 {
                    let frame = &*object.cast::<crate::objects::frame::layout::FrameObj>();
                    replace(frame.function_word());
                }
            });
        }
    }
    if let Some(object) = function.cast::<FunctionObj>() {
        write(&object.code, Some(code.clone()));
    }
}

/// The walk of functions.
#[derive(Debug)]
pub(crate) struct FunctionTrace;

impl Trace for FunctionTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live function; words are null or owned.
        unsafe {
            let f = &*obj.cast::<FunctionObj>();
            edge(v, "__code__", &f.code);
            edge(v, "__globals__", &f.globals);
            edge(v, "__builtins__", &f.builtins);
            edge(v, "__module__", &f.module);
            if !f.defaults.get().is_null() {
                v.edge(Role::Default, f.defaults.get());
            }
            edge(v, "__kwdefaults__", &f.kwdefaults);
            edge(v, "__doc__", &f.doc);
            edge(v, "__name__", &f.name);
            edge(v, "__dict__", &f.dict);
            edge(v, "__closure__", &f.closure);
            edge(v, "__annotations__", &f.annotations);
            edge(v, "__type_params__", &f.type_params);
            edge(v, "__qualname__", &f.qualname);
        }
    }
}

#[inline(always)]
unsafe fn edge<V: Visit>(v: &mut V, name: &'static str, word: &Cell<Raw>) {
    if !word.get().is_null() {
        // SAFETY: owned.
        unsafe { v.edge(Role::Field(name), word.get()) }
    }
}

unsafe fn drop_word(cx: &mut Cx, word: &Cell<Raw>) {
    let old = word.replace(null_mut());
    if !old.is_null() {
        // SAFETY: the word owned it.
        unsafe { heap::decref(cx, old) };
    }
}

/// Drops everything but what a frame needs.
///
/// # Safety
/// `obj` is a live function that the caller holds.
pub(crate) unsafe fn clear_function(cx: &mut Cx, obj: Raw) {
    // SAFETY: each word is emptied before its reference is dropped.
    unsafe {
        let f = &*obj.cast::<FunctionObj>();
        for word in [
            &f.module,
            &f.defaults,
            &f.kwdefaults,
            &f.doc,
            &f.dict,
            &f.closure,
            &f.annotations,
            &f.type_params,
        ] {
            drop_word(cx, word);
        }
    }
}

/// Drops every word, in CPython's order.
///
/// # Safety
/// `obj` is a dying function.
pub(crate) unsafe fn destroy_function(cx: &mut Cx, obj: Raw) {
    // SAFETY: each word is emptied before its reference is dropped.
    unsafe {
        let f = &*obj.cast::<FunctionObj>();
        drop_word(cx, &f.globals);
        drop_word(cx, &f.builtins);
        clear_function(cx, obj);
        drop_word(cx, &f.code);
        drop_word(cx, &f.name);
        drop_word(cx, &f.qualname);
    }
}

/// A bound method.
pub(crate) fn alloc_method(cx: &mut Cx, function: &Value, self_: &Value) -> Res<Value> {
    // SAFETY: the block has a method's size and is filled at once.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::BoundMethod)).cast::<TypeHead>();
        let raw = heap::alloc_gc(cx.heap(), ty, size_of::<MethodObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = &*raw.cast::<MethodObj>();
        object.function.set(function.clone().into_raw());
        object.self_.set(self_.clone().into_raw());
        object.weak_list.set(null_mut());
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of bound methods.
#[derive(Debug)]
pub(crate) struct MethodTrace;

impl Trace for MethodTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live method; both words are owned.
        unsafe {
            let method = &*obj.cast::<MethodObj>();
            edge(v, "__func__", &method.function);
            edge(v, "__self__", &method.self_);
        }
    }
}

/// Drops both words.
///
/// # Safety
/// `obj` is a dying method.
pub(crate) unsafe fn destroy_method(cx: &mut Cx, obj: Raw) {
    // SAFETY: each word is emptied before its reference is dropped.
    unsafe {
        let method = &*obj.cast::<MethodObj>();
        drop_word(cx, &method.function);
        drop_word(cx, &method.self_);
    }
}

/// A built-in function or method.
pub(crate) fn alloc_builtin(
    cx: &mut Cx,
    native: &'static Native,
    self_: Option<&Value>,
    module: Option<&Value>,
    is_bound: bool,
) -> Res<Value> {
    // SAFETY: the block has a built-in's size and is filled at once.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(Ty::Builtin)).cast::<TypeHead>();
        let raw = heap::alloc_gc(cx.heap(), ty, size_of::<BuiltinObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = raw.cast::<BuiltinObj>();
        (&raw mut (*object).native).write(native);
        let object = &*object;
        object.self_.set(out(self_.cloned()));
        object.module.set(out(module.cloned()));
        object.weak_list.set(null_mut());
        object.is_bound.set(is_bound);
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of built-in functions.
#[derive(Debug)]
pub(crate) struct BuiltinTrace;

impl Trace for BuiltinTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live built-in; words are null or owned.
        unsafe {
            let builtin = &*obj.cast::<BuiltinObj>();
            edge(v, "__self__", &builtin.self_);
            edge(v, "__module__", &builtin.module);
        }
    }
}

/// Drops both words.
///
/// # Safety
/// `obj` is a dying built-in function.
pub(crate) unsafe fn destroy_builtin(cx: &mut Cx, obj: Raw) {
    // SAFETY: each word is emptied before its reference is dropped.
    unsafe {
        let builtin = &*obj.cast::<BuiltinObj>();
        drop_word(cx, &builtin.self_);
        drop_word(cx, &builtin.module);
    }
}

/// A method descriptor (`Ty::MethodDescr`) or class method descriptor (`Ty::ClassMethodDescr`).
pub(crate) fn alloc_descriptor(
    cx: &mut Cx,
    ty: Ty,
    native: &'static Native,
    class: &Value,
) -> Res<Value> {
    // SAFETY: the block has a descriptor's size and is filled at once.
    unsafe {
        let ty = std::ptr::from_ref(cx.ty(ty)).cast::<TypeHead>();
        let raw = heap::alloc_gc(cx.heap(), ty, size_of::<MethodDescrObj>());
        if raw.is_null() {
            return Err(cx.memory_error());
        }
        let object = raw.cast::<MethodDescrObj>();
        (&raw mut (*object).native).write(native);
        (*object).class.set(class.clone().into_raw());
        heap::track(cx.heap(), raw);
        Ok(Value::from_owned(raw))
    }
}

/// The walk of both kinds of method descriptors.
#[derive(Debug)]
pub(crate) struct DescriptorTrace;

impl Trace for DescriptorTrace {
    #[inline(always)]
    unsafe fn trace<V: Visit>(obj: Raw, v: &mut V) {
        // SAFETY: a live descriptor.
        unsafe { edge(v, "__objclass__", &(*obj.cast::<MethodDescrObj>()).class) }
    }
}

/// Drops the class.
///
/// # Safety
/// `obj` is a dying descriptor.
pub(crate) unsafe fn destroy_descriptor(cx: &mut Cx, obj: Raw) {
    // SAFETY: the word is emptied before its reference is dropped.
    unsafe { drop_word(cx, &(*obj.cast::<MethodDescrObj>()).class) }
}

/// The row of either kind of method descriptor, and its class.
#[inline(always)]
pub(crate) fn descriptor_parts(descriptor: &Value) -> Option<(&MethodDescrObj, &TypeObj)> {
    let object = match descriptor.cast::<MethodDescrObj>() {
        Some(object) => object,
        None => &descriptor.cast::<ClassMethodDescrObj>()?.0,
    };
    // SAFETY: the class is owned and set once.
    Some((object, unsafe { &*object.class.get().cast::<TypeObj>() }))
}

/// How many arguments [`with_first`] passes without allocating.
const ON_STACK: usize = 12;

/// Calls `f` with `first` before `rest`, as one slice. No count changes: both are borrowed for as long as the call lasts.
pub(crate) fn with_first<R>(first: &Value, rest: &[Value], f: impl FnOnce(&[Value]) -> R) -> R {
    let n = rest.len() + 1;
    // SAFETY: the copies are bitwise, are never dropped, and live no longer than what they were made of.
    unsafe {
        if n <= ON_STACK {
            let mut copies = [const { MaybeUninit::<Value>::uninit() }; ON_STACK];
            copies[0].write(std::ptr::read(first));
            std::ptr::copy_nonoverlapping(rest.as_ptr(), copies[1].as_mut_ptr(), n - 1);
            return f(std::slice::from_raw_parts(copies.as_ptr().cast(), n));
        }
        let mut copies: Vec<ManuallyDrop<Value>> = Vec::with_capacity(n);
        copies.push(ManuallyDrop::new(std::ptr::read(first)));
        copies.extend(
            rest.iter()
                .map(|value| ManuallyDrop::new(std::ptr::read(value))),
        );
        f(std::slice::from_raw_parts(copies.as_ptr().cast(), n))
    }
}

/// Calls `f` with the items of a tuple and then `more`, as one slice. The tuple's reference is the caller's for as long as that lasts.
pub(crate) fn with_items<R>(
    cx: &mut Cx,
    tuple: &Value,
    more: &[Value],
    f: impl FnOnce(&mut Cx, &[Value]) -> R,
) -> R {
    let Some(object) = tuple.cast::<TupleObj>() else {
        return f(cx, more);
    };
    // SAFETY: a tuple's items never change; the copies are bitwise, are never dropped, and live no longer than what they were made of.
    unsafe {
        let items: &[Value] = std::slice::from_raw_parts(object.items().cast(), object.len);
        if more.is_empty() {
            return f(cx, items);
        }
        let copies: Vec<ManuallyDrop<Value>> = items
            .iter()
            .chain(more)
            .map(|value| ManuallyDrop::new(std::ptr::read(value)))
            .collect();
        f(
            cx,
            std::slice::from_raw_parts(copies.as_ptr().cast(), copies.len()),
        )
    }
}

const _: () = assert!(size_of::<FunctionObj>() == 144 && size_of::<BuiltinObj>() == 56);
const _: () = assert!(size_of::<MethodObj>() == 48);
