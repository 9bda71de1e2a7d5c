//! Natives: functions and methods written in Rust, as rows of tables; and how arguments reach them.
//!
//! A row's signature is CPython's text signature; it is parsed when Glassheap is compiled and does the binding: a native finds
//! exactly one slot per parameter, in order, whatever way it was called.

use std::cell::Cell;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::{Value, pack};
use crate::heap::header::Raw;
use crate::objects::type_obj::TypeObj;

/// Body of a native.
pub(crate) type NativeFn = fn(&mut Cx, Bound<'_>) -> Res<Value>;

/// How a method's row is bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Binding {
    /// A function, or a method whose first parameter is the object.
    Plain,
    /// `classmethod`: the first parameter is the class.
    Class,
    /// `staticmethod`.
    Static,
}

/// One row.
#[derive(Debug)]
pub(crate) struct Native {
    /// `__name__`.
    pub(crate) name: &'static str,
    /// The parameters, parsed.
    pub(crate) signature: Signature,
    /// First line of the documentation.
    pub(crate) doc: &'static str,
    /// How it is bound.
    pub(crate) binding: Binding,
    /// The body.
    pub(crate) call: NativeFn,
}

impl Native {
    /// A function or method. The signature is as `($self, object, /)`, `(iterable, /, *, key=None, reverse=False)`, `(*args)`.
    pub(crate) const fn new(
        name: &'static str,
        signature: &'static str,
        doc: &'static str,
        call: NativeFn,
    ) -> Native {
        Native {
            name,
            signature: Signature::parse(signature),
            doc,
            binding: Binding::Plain,
            call,
        }
    }
    /// A class method; its first parameter is `$type`.
    pub(crate) const fn class(
        name: &'static str,
        signature: &'static str,
        doc: &'static str,
        call: NativeFn,
    ) -> Native {
        Native {
            name,
            signature: Signature::parse(signature),
            doc,
            binding: Binding::Class,
            call,
        }
    }
    /// A function that looks at its arguments itself: it is given all of them, and `signature` is only shown.
    pub(crate) const fn free(
        name: &'static str,
        signature: &'static str,
        doc: &'static str,
        call: NativeFn,
    ) -> Native {
        let mut all = Signature::parse("(*args, **kwargs)");
        all.text = signature;
        all.is_packed = false;
        Native {
            name,
            signature: all,
            doc,
            binding: Binding::Plain,
            call,
        }
    }
    /// The same, of a function that CPython hands its arguments in place, although it takes any number of them.
    pub(crate) const fn unpacked(mut self) -> Native {
        self.signature.is_packed = false;
        self
    }
    /// A static method.
    pub(crate) const fn fixed(
        name: &'static str,
        signature: &'static str,
        doc: &'static str,
        call: NativeFn,
    ) -> Native {
        Native {
            name,
            signature: Signature::parse(signature),
            doc,
            binding: Binding::Static,
            call,
        }
    }
}

/// Writes a computed attribute, or deletes it (`None`).
pub(crate) type SetAttribute = fn(&mut Cx, &Value, Option<&Value>) -> Res<()>;

/// A computed attribute of a built-in type.
#[derive(Debug)]
pub(crate) struct GetSet {
    /// Attribute name.
    pub(crate) name: &'static str,
    /// Documentation.
    pub(crate) doc: &'static str,
    /// Reads it.
    pub(crate) get: fn(&mut Cx, &Value) -> Res<Value>,
    /// Writes it, or deletes it (`None`); absent for read-only ones.
    pub(crate) set: Option<SetAttribute>,
}

/// `set` of an attribute that is a read-only field of CPython's object (`member_descriptor`), for its words.
pub(crate) fn readonly_field(cx: &mut Cx, _obj: &Value, _value: Option<&Value>) -> Res<()> {
    Err(cx.raise(
        crate::objects::exception::Exc::AttributeError,
        "readonly attribute",
    ))
}

/// Most parameters that a native may name.
pub(crate) const MAX_PARAMS: usize = 12;

/// A parsed text signature.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signature {
    /// The text, parentheses included.
    pub(crate) text: &'static str,
    names: [(u8, u8); MAX_PARAMS],
    /// Named parameters, keyword-only ones included, stars not.
    pub(crate) n_params: u8,
    /// Leading ones that can't be given by keyword.
    pub(crate) n_positional_only: u8,
    /// Those that can be given by position.
    pub(crate) n_positional: u8,
    /// Bit i: parameter i has no default.
    pub(crate) required: u16,
    /// `*args` takes what is left over.
    pub(crate) varargs: bool,
    /// CPython packs its arguments into a tuple, which holds them during the call.
    pub(crate) is_packed: bool,
    /// `**kwargs` takes what is left over.
    pub(crate) varkw: bool,
    /// The first parameter is `$self` or `$type` (not counted in messages).
    pub(crate) has_self: bool,
}

impl Signature {
    /// Parses the text; a malformed one does not compile.
    pub(crate) const fn parse(text: &'static str) -> Signature {
        let b = text.as_bytes();
        let mut sig = Signature {
            text,
            names: [(0, 0); MAX_PARAMS],
            n_params: 0,
            n_positional_only: 0,
            n_positional: 0,
            required: 0,
            varargs: false,
            is_packed: false,
            varkw: false,
            has_self: false,
        };
        assert!(
            b.len() >= 2 && b[0] == b'(' && b[b.len() - 1] == b')',
            "signature in parentheses"
        );
        let mut i = 1;
        let end = b.len() - 1;
        let mut keyword_only = false;
        // `sub[, start[, end]]`: what is in brackets may be left out.
        let mut is_optional = false;
        while i < end {
            while i < end && (b[i] == b' ' || b[i] == b',') {
                i += 1;
            }
            if i >= end {
                break;
            }
            if b[i] == b'/' {
                sig.n_positional_only = sig.n_params;
                i += 1;
                continue;
            }
            if b[i] == b'*' {
                if i + 1 < end && b[i + 1] == b'*' {
                    sig.varkw = true;
                } else {
                    keyword_only = true;
                    if i + 1 < end && b[i + 1] != b',' && b[i + 1] != b' ' {
                        sig.varargs = true;
                        sig.is_packed = true;
                    }
                }
                while i < end && b[i] != b',' {
                    i += 1;
                }
                continue;
            }
            if b[i] == b'$' {
                sig.has_self = true;
                i += 1;
            }
            let start = i;
            while i < end && !matches!(b[i], b',' | b'=' | b' ' | b'[' | b']') {
                i += 1;
            }
            sig.names[sig.n_params as usize] = (start as u8, i as u8);
            let mut has_default = is_optional;
            let mut depth = 0;
            while i < end && (b[i] != b',' || depth > 0) {
                if b[i] == b'=' {
                    has_default = true;
                }
                if b[i] == b'[' && !has_default {
                    is_optional = true;
                }
                if b[i] == b'(' {
                    depth += 1;
                }
                if b[i] == b')' {
                    depth -= 1;
                }
                i += 1;
            }
            if !has_default {
                sig.required |= 1 << sig.n_params;
            }
            sig.n_params += 1;
            if !keyword_only {
                sig.n_positional += 1;
            }
        }
        sig
    }

    /// Name of parameter `i`.
    pub(crate) fn name(&self, i: usize) -> &'static str {
        let (start, end) = self.names[i];
        &self.text[start as usize..end as usize]
    }

    /// No parameter can be given by keyword.
    const fn is_positional_only(&self) -> bool {
        self.n_positional_only == self.n_params && !self.varkw
    }

    /// How many positional parameters have no default, without the first `hidden`.
    fn n_required(&self, hidden: usize) -> usize {
        (hidden..self.n_positional as usize)
            .filter(|i| self.required & (1 << i) != 0)
            .count()
    }

    /// Do `n` positional arguments fill every parameter that has no default, with none left over? Then no binding is needed.
    #[inline(always)]
    pub(crate) const fn takes(&self, n: usize) -> bool {
        n <= self.n_positional as usize
            && self.required as u32 >> n == 0
            && !self.varargs
            && !self.varkw
    }
}

/// The arguments of a call as they were given: positional ones, then those named by the tuple.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Args<'a> {
    values: &'a [Value],
    n_positional: usize,
    names: Option<&'a Value>,
}

impl<'a> Args<'a> {
    /// `names` is a tuple of the last arguments' names.
    pub(crate) fn new(
        values: &'a [Value],
        n_positional: usize,
        names: Option<&'a Value>,
    ) -> Args<'a> {
        Args {
            values,
            n_positional,
            names,
        }
    }
    /// Positional ones only.
    #[inline(always)]
    pub(crate) fn positional(values: &'a [Value]) -> Args<'a> {
        Args {
            values,
            n_positional: values.len(),
            names: None,
        }
    }
    /// The positional ones.
    #[inline(always)]
    pub(crate) fn pos(&self) -> &'a [Value] {
        &self.values[..self.n_positional]
    }
    /// All values, named ones last.
    pub(crate) fn all(&self) -> &'a [Value] {
        self.values
    }
    /// The values of the named ones.
    pub(crate) fn kw_values(&self) -> &'a [Value] {
        &self.values[self.n_positional..]
    }
    /// The tuple of names, if there are named ones.
    pub(crate) fn kw_names(&self) -> Option<&'a Value> {
        self.names
    }
    /// Without the first `n` positional ones.
    pub(crate) fn skip(&self, n: usize) -> Args<'a> {
        Args {
            values: &self.values[n..],
            n_positional: self.n_positional - n,
            names: self.names,
        }
    }
    /// Number of named ones.
    pub(crate) fn n_kw(&self) -> usize {
        self.values.len() - self.n_positional
    }
    /// Name and value of each named one.
    pub(crate) fn kw(&self, cx: &'a Cx) -> impl Iterator<Item = (&'a Value, &'a Value)> {
        let names = self
            .names
            .map_or(&[][..], |t| crate::objects::tuple::items(cx, t));
        names.iter().zip(self.kw_values())
    }
}

/// The arguments of a native: one slot per parameter, then what `*args` and `**kwargs` took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bound<'a> {
    params: &'a [Option<&'a Value>],
    rest: &'a [Value],
    kw: Option<(&'a [Value], &'a [&'a Value])>,
}

impl<'a> Bound<'a> {
    /// Parameter `i`, which has no default.
    #[inline(always)]
    pub(crate) fn req(&self, i: usize) -> &'a Value {
        self.params[i].expect("a required parameter is always bound")
    }
    /// Parameter `i`, if it was given.
    #[inline(always)]
    pub(crate) fn opt(&self, i: usize) -> Option<&'a Value> {
        self.params[i]
    }
    /// What `*args` took.
    pub(crate) fn rest(&self) -> &'a [Value] {
        self.rest
    }
    /// Names and values that `**kwargs` took.
    pub(crate) fn kw(&self) -> impl Iterator<Item = (&'a Value, &'a Value)> + use<'a> {
        let (names, values) = self.kw.unwrap_or((&[], &[]));
        names.iter().zip(values.iter().copied())
    }
    /// Made by hand, for natives that call one another.
    pub(crate) fn of(params: &'a [Option<&'a Value>], rest: &'a [Value]) -> Bound<'a> {
        Bound {
            params,
            rest,
            kw: None,
        }
    }
}

/// What a callable is called in messages about its arguments.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Callee<'a> {
    /// A name as it is.
    Named(&'a str),
    /// A method: its class's name and its own.
    Method(&'a TypeObj, &'static str),
    /// A method bound to an object or class, and its name.
    Bound(&'a Value, &'static str),
    /// A function of a module, which is named by its `__module__` (a word of it, maybe null) unless that is `builtins`.
    Function(&'a Cell<Raw>, &'static str),
}

impl<'a> From<&'a str> for Callee<'a> {
    fn from(name: &'a str) -> Callee<'a> {
        Callee::Named(name)
    }
}

impl Callee<'_> {
    /// The qualified name: for messages that CPython's calling code makes.
    pub(crate) fn full(self, cx: &Cx) -> String {
        match self {
            Callee::Named(name) => name.to_owned(),
            Callee::Method(class, name) => {
                let class = crate::objects::exception::layout::class_qualname(cx, class);
                format!("{class}.{name}")
            }
            Callee::Bound(self_, name) => {
                let class = crate::objects::function::class_of_self(cx, self_);
                Callee::Method(class, name).full(cx)
            }
            Callee::Function(module, name) => {
                let module = crate::objects::function::layout::read(module);
                match module.map(|module| crate::objects::str_::to_rust(cx, &module)) {
                    Some(module) if module != "builtins" => format!("{module}.{name}"),
                    _ => name.to_owned(),
                }
            }
        }
    }
    /// The bare name: for messages that the callable's own parser makes.
    fn bare(self) -> String {
        match self {
            Callee::Named(name) => name.rsplit('.').next().unwrap_or(name).to_owned(),
            Callee::Method(_, name) | Callee::Bound(_, name) | Callee::Function(_, name) => {
                name.to_owned()
            }
        }
    }
}

/// Binds `args` to the parameters and calls the body. `what` is the callable's name for messages.
pub(crate) fn call_bound<'w>(
    cx: &mut Cx,
    what: impl Into<Callee<'w>>,
    sig: &Signature,
    args: Args<'_>,
    body: impl FnOnce(&mut Cx, Bound<'_>) -> Res<Value>,
) -> Res<Value> {
    bind(cx, what.into(), sig, None, args, body)
}

/// The same; `first` is the argument before all others, of a bound method.
#[inline(always)]
pub(crate) fn bind(
    cx: &mut Cx,
    what: Callee<'_>,
    sig: &Signature,
    first: Option<&Value>,
    args: Args<'_>,
    body: impl FnOnce(&mut Cx, Bound<'_>) -> Res<Value>,
) -> Res<Value> {
    let mut slots: [Option<&Value>; MAX_PARAMS] = [None; MAX_PARAMS];
    let n_first = first.is_some() as usize;
    slots[0] = first;
    let pos = args.pos();
    let n_given = pos
        .len()
        .min((sig.n_positional as usize).saturating_sub(n_first));
    for (slot, value) in slots[n_first..].iter_mut().zip(&pos[..n_given]) {
        *slot = Some(value);
    }
    let rest = &pos[n_given..];
    let _packed = sig.is_packed.then(|| pack(args.all()));
    let n_params = sig.n_params as usize;
    if args.n_kw() == 0 && (rest.is_empty() || sig.varargs) {
        let filled = (1u32 << (n_given + n_first)) - 1;
        if u32::from(sig.required) & !filled == 0 {
            let bound = Bound {
                params: &slots[..n_params],
                rest,
                kw: None,
            };
            return body(cx, bound);
        }
    }
    let mut extra = (Vec::new(), Vec::new());
    complete(
        cx,
        what,
        sig,
        &mut slots,
        (n_first, n_first + n_given),
        args,
        &mut extra,
    )?;
    let bound = Bound {
        params: &slots[..n_params],
        rest,
        kw: Some((&extra.0, &extra.1)),
    };
    body(cx, bound)
}

/// Which parameter a keyword names.
fn parameter_named(cx: &Cx, sig: &Signature, name: &Value) -> Option<usize> {
    let mut places = sig.n_positional_only as usize..sig.n_params as usize;
    if let Some(text) = crate::objects::str_::as_str(cx, name) {
        places.find(|&i| sig.name(i) == text)
    } else {
        let text = crate::objects::str_::to_rust(cx, name);
        places.find(|&i| sig.name(i) == text)
    }
}

/// Names and values of arguments that `**kwargs` takes.
type Extra<'a> = (Vec<Value>, Vec<&'a Value>);

/// The rest of [`bind`]: keywords, and everything that can be wrong. `n_first` is 1 for a
/// bound method; `n_given` parameters were given by position, that one included.
#[inline(never)]
fn complete<'a>(
    cx: &mut Cx,
    what: Callee<'_>,
    sig: &Signature,
    slots: &mut [Option<&'a Value>; MAX_PARAMS],
    (n_first, n_given): (usize, usize),
    args: Args<'a>,
    extra: &mut Extra<'a>,
) -> Res<()> {
    let n_params = sig.n_params as usize;
    let hidden = sig.has_self as usize;
    let n_positional = n_first + args.pos().len();
    let is_keywordless = !sig.varkw && n_params == sig.n_positional_only as usize;
    if hidden == 1 && slots[0].is_none() {
        return Err(missing(cx, what, sig, 0, 0));
    }
    if args.n_kw() > 0 && is_keywordless {
        let what = what.full(cx);
        return Err(cx.type_error(format!("{what}() takes no keyword arguments")));
    }
    if n_positional > sig.n_positional as usize && !sig.varargs {
        return Err(too_many(cx, what, sig, n_positional, args.n_kw()));
    }
    if let Some(names) = args.kw_names() {
        for (k, value) in args.kw_values().iter().enumerate() {
            let name = crate::objects::tuple::items(cx, names)[k].clone();
            match parameter_named(cx, sig, &name) {
                Some(i) if slots[i].is_some() => {
                    let (what, name) = (what.bare(), sig.name(i));
                    return Err(cx.type_error(if i < n_given {
                        let place = i + 1 - hidden;
                        format!(
                            "argument for {what}() given by name ('{name}') and position ({place})"
                        )
                    } else {
                        format!("{what}() got multiple values for keyword argument '{name}'")
                    }));
                }
                Some(i) => slots[i] = Some(value),
                None if sig.varkw => {
                    extra.0.push(name);
                    extra.1.push(value);
                }
                None => {
                    let (what, name) = (what.bare(), crate::objects::str_::to_rust(cx, &name));
                    let known = (sig.n_positional_only as usize..n_params).map(|i| sig.name(i));
                    let hint = match crate::diagnostics::suggest::suggest(&name, known) {
                        Some(known) => format!(". Did you mean '{known}'?"),
                        None => String::new(),
                    };
                    return Err(cx.type_error(format!(
                        "{what}() got an unexpected keyword argument '{name}'{hint}"
                    )));
                }
            }
        }
    }
    let lacking = (0..n_params).find(|&i| slots[i].is_none() && sig.required & (1 << i) != 0);
    match lacking {
        Some(i) => Err(missing(cx, what, sig, i, n_positional)),
        None => Ok(()),
    }
}

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

/// More positional arguments than parameters for them.
fn too_many(cx: &mut Cx, callee: Callee<'_>, sig: &Signature, given: usize, n_kw: usize) -> Raised {
    let hidden = sig.has_self as usize;
    let (max, all) = (
        sig.n_positional as usize - hidden,
        sig.n_params as usize - hidden,
    );
    let given = given - hidden;
    let min = sig.n_required(hidden);
    let message = if sig.is_positional_only() {
        if max == 0 {
            format!("{}() takes no arguments ({given} given)", callee.full(cx))
        } else if max == 1 && min == 1 {
            let what = callee.full(cx);
            format!("{what}() takes exactly one argument ({given} given)")
        } else {
            let what = callee.bare();
            let word = if min == max { "" } else { "at most " };
            let s = plural(max);
            format!("{what} expected {word}{max} argument{s}, got {given}")
        }
    } else {
        let what = callee.bare();
        if given + n_kw > all {
            let (s, total) = (plural(all), given + n_kw);
            format!("{what}() takes at most {all} argument{s} ({total} given)")
        } else if max == 0 {
            format!("{what}() takes no positional arguments")
        } else {
            let word = if min == max { "exactly" } else { "at most" };
            let s = plural(max);
            format!("{what}() takes {word} {max} positional argument{s} ({given} given)")
        }
    };
    cx.type_error(message)
}

/// Parameter `i` has no argument.
fn missing(cx: &mut Cx, callee: Callee<'_>, sig: &Signature, i: usize, given: usize) -> Raised {
    let hidden = sig.has_self as usize;
    let max = sig.n_positional as usize - hidden;
    let given = given.saturating_sub(hidden);
    let min = sig.n_required(hidden);
    let message = if hidden == 1 && i == 0 {
        format!("unbound method {}() needs an argument", callee.full(cx))
    } else if sig.is_positional_only() {
        if max == 1 && min == 1 && !sig.varargs {
            let what = callee.full(cx);
            format!("{what}() takes exactly one argument ({given} given)")
        } else {
            let what = callee.bare();
            let word = if sig.varargs || min != max {
                "at least "
            } else {
                ""
            };
            let s = plural(min);
            format!("{what} expected {word}{min} argument{s}, got {given}")
        }
    } else if i < sig.n_positional_only as usize {
        let what = callee.bare();
        let least = (hidden..sig.n_positional_only as usize)
            .filter(|i| sig.required & (1 << i) != 0)
            .count();
        let word = if least < max { "at least" } else { "exactly" };
        let s = plural(least);
        format!("{what}() takes {word} {least} positional argument{s} ({given} given)")
    } else {
        format!(
            "{}() missing required argument '{}' (pos {})",
            callee.bare(),
            sig.name(i),
            i + 1 - hidden
        )
    };
    cx.type_error(message)
}
