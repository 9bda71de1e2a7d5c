//! Natives: functions and methods written in Rust, as rows of tables; and how arguments reach them.
//!
//! A row's signature is CPython's text signature; it is parsed when Glassheap is compiled and does the binding: a native finds
//! exactly one slot per parameter, in order, whatever way it was called.

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::objects::exception::Exc;

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
    pub(crate) set: Option<fn(&mut Cx, &Value, Option<&Value>) -> Res<()>>,
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
            while i < end && b[i] != b',' && b[i] != b'=' && b[i] != b' ' {
                i += 1;
            }
            sig.names[sig.n_params as usize] = (start as u8, i as u8);
            let mut has_default = false;
            let mut depth = 0;
            while i < end && (b[i] != b',' || depth > 0) {
                if b[i] == b'=' {
                    has_default = true;
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

    /// Exactly `n` positional arguments fill every parameter: no binding is needed.
    #[inline(always)]
    pub(crate) const fn is_exact(&self, n: usize) -> bool {
        n == self.n_params as usize
            && n == self.n_positional as usize
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
    kw: Option<(&'a [Value], &'a [Value])>,
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
        names.iter().zip(values)
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

/// Binds `args` to the parameters and calls the body. `what` is the callable's name for messages.
pub(crate) fn call_bound(
    cx: &mut Cx,
    what: &str,
    sig: &Signature,
    args: Args<'_>,
    body: impl FnOnce(&mut Cx, Bound<'_>) -> Res<Value>,
) -> Res<Value> {
    let n_params = sig.n_params as usize;
    let pos = args.pos();
    let mut slots: [Option<&Value>; MAX_PARAMS] = [None; MAX_PARAMS];
    let n_given = pos.len().min(sig.n_positional as usize);
    for (slot, value) in slots.iter_mut().zip(&pos[..n_given]) {
        *slot = Some(value);
    }
    let rest = &pos[n_given..];
    if !rest.is_empty() && !sig.varargs {
        return Err(too_many(cx, what, sig, pos.len(), args.n_kw()));
    }
    let mut extra_names = Vec::new();
    let mut extra_values = Vec::new();
    if args.n_kw() > 0 {
        let offset = sig.has_self as usize;
        if !sig.varkw && n_params == sig.n_positional_only as usize {
            return Err(cx.raise(
                Exc::TypeError,
                format!("{what}() takes no keyword arguments"),
            ));
        }
        let names: Vec<Value> = args.kw(cx).map(|(n, _)| n.clone()).collect();
        for (name, value) in names.iter().zip(args.kw_values()) {
            let text = crate::objects::str_::to_rust(cx, name);
            let found = (sig.n_positional_only as usize..n_params).find(|&i| sig.name(i) == text);
            match found {
                Some(i) if slots[i].is_some() => {
                    let message = if i < n_given {
                        format!(
                            "argument for {what}() given by name ('{text}') and position ({})",
                            i + 1 - offset
                        )
                    } else {
                        format!("{what}() got multiple values for keyword argument '{text}'")
                    };
                    return Err(cx.raise(Exc::TypeError, message));
                }
                Some(i) => slots[i] = Some(value),
                None if sig.varkw => {
                    extra_names.push(name.clone());
                    extra_values.push(value.clone());
                }
                None => {
                    let message = format!("{what}() got an unexpected keyword argument '{text}'");
                    return Err(cx.raise(Exc::TypeError, message));
                }
            }
        }
    }
    for (i, slot) in slots.iter().enumerate().take(n_params) {
        if slot.is_none() && sig.required & (1 << i) != 0 {
            return Err(missing(cx, what, sig, i, pos.len()));
        }
    }
    let bound = Bound {
        params: &slots[..n_params],
        rest,
        kw: Some((&extra_names, &extra_values)),
    };
    body(cx, bound)
}

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

fn too_many(cx: &mut Cx, what: &str, sig: &Signature, given: usize, n_kw: usize) -> Raised {
    let hidden = sig.has_self as usize;
    let max = sig.n_positional as usize - hidden;
    let given = given - hidden;
    let min = (hidden..sig.n_positional as usize)
        .filter(|i| sig.required & (1 << i) != 0)
        .count();
    let only_positional = sig.n_positional_only == sig.n_params;
    let message = if max == 0 && only_positional {
        format!("{what}() takes no arguments ({given} given)")
    } else if only_positional && sig.n_params as usize - hidden == 1 && min == 1 {
        format!("{what}() takes exactly one argument ({given} given)")
    } else if only_positional {
        let word = if min == max { "" } else { "at most " };
        format!(
            "{what} expected {word}{max} argument{}, got {given}",
            plural(max)
        )
    } else {
        let word = if min == max && sig.n_positional == sig.n_params {
            "exactly"
        } else {
            "at most"
        };
        let kind = if sig.n_positional == sig.n_params {
            ""
        } else {
            "positional "
        };
        format!(
            "{what}() takes {word} {max} {kind}argument{} ({} given)",
            plural(max),
            given + n_kw
        )
    };
    cx.raise(Exc::TypeError, message)
}

fn missing(cx: &mut Cx, what: &str, sig: &Signature, i: usize, given: usize) -> Raised {
    let hidden = sig.has_self as usize;
    let min = (hidden..sig.n_positional as usize)
        .filter(|i| sig.required & (1 << i) != 0)
        .count();
    let max = sig.n_positional as usize - hidden;
    let given = given.saturating_sub(hidden);
    let only_positional = sig.n_positional_only == sig.n_params;
    let message = if hidden == 1 && i == 0 {
        format!("unbound method {what}() needs an argument")
    } else if only_positional && max == 1 && min == 1 {
        format!("{what}() takes exactly one argument ({given} given)")
    } else if only_positional {
        let word = if sig.varargs || min != max {
            "at least "
        } else {
            ""
        };
        format!(
            "{what} expected {word}{min} argument{}, got {given}",
            plural(min)
        )
    } else {
        format!(
            "{what}() missing required argument '{}' (pos {})",
            sig.name(i),
            i + 1 - hidden
        )
    };
    cx.raise(Exc::TypeError, message)
}
