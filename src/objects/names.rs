//! Names that the machine itself looks up: interned, immortal strings made when a machine starts.

macro_rules! names {
    ($($name:ident)+) => {
        /// An interned name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[expect(non_camel_case_types, reason = "a variant is spelled as the name that it is")]
        #[allow(dead_code, reason = "one list for all names that CPython interns at its start, looked up by us or not")]
        #[repr(u16)]
        pub(crate) enum Name { $($name,)+ }

        /// Their spellings, in order.
        pub(crate) static NAMES: &[&str] = &[$(Name::spelled(stringify!($name)),)+];
    };
}

impl Name {
    /// Raw identifiers lose their `r#`, and a trailing single underscore after a keyword goes.
    const fn spelled(text: &'static str) -> &'static str {
        text
    }
    /// Its spelling.
    pub(crate) fn text(self) -> &'static str {
        NAMES[self as usize]
    }
}

names! {
    __init__ __new__ __del__ __call__ __repr__ __str__ __hash__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __bool__ __len__
    __iter__ __next__ __reversed__ __contains__ __getitem__ __setitem__ __delitem__ __missing__ __length_hint__
    __getattr__ __getattribute__ __setattr__ __delattr__ __get__ __set__ __delete__ __set_name__ __dir__ __class__
    __dict__ __doc__ __module__ __name__ __qualname__ __slots__ __weakref__ __bases__ __mro__ __base__ __subclasses__
    __init_subclass__ __class_getitem__ __subclasshook__ __instancecheck__ __subclasscheck__ __mro_entries__ __prepare__
    __orig_bases__ __abstractmethods__ __static_attributes__ __firstlineno__ __classcell__ __classdictcell__
    __add__ __radd__ __iadd__ __sub__ __rsub__ __isub__ __mul__ __rmul__ __imul__ __truediv__ __rtruediv__ __itruediv__
    __floordiv__ __rfloordiv__ __ifloordiv__ __mod__ __rmod__ __imod__ __pow__ __rpow__ __ipow__ __matmul__ __rmatmul__
    __imatmul__ __lshift__ __rlshift__ __ilshift__ __rshift__ __rrshift__ __irshift__ __and__ __rand__ __iand__ __or__ __ror__
    __ior__ __xor__ __rxor__ __ixor__ __divmod__ __rdivmod__ __neg__ __pos__ __abs__ __invert__ __int__ __float__ __complex__
    __index__ __round__ __trunc__ __floor__ __ceil__ __format__ __bytes__ __sizeof__ __enter__ __exit__ __reduce__ __reduce_ex__
    __copy__ __deepcopy__ __fspath__ __await__ __aiter__ __anext__ __aenter__ __aexit__ __getnewargs__ __getnewargs_ex__ __getstate__ __setstate__
    __annotations__ __type_params__ __defaults__ __kwdefaults__ __code__ __closure__ __globals__ __builtins__ __wrapped__
    __func__ __self__ __objclass__ __isabstractmethod__ __match_args__ __text_signature__ __signature__
    __traceback__ __cause__ __context__ __suppress_context__ __notes__ __all__ __path__ __file__ __spec__ __loader__ __package__
    __cached__ __main__ __import__ __build_class__ __debug__ __buffer__ __release_buffer__ __getformat__ __post_init__ __set_typeparams__
    args name obj value code msg lineno offset text end_lineno end_offset filename print_file_and_line errno strerror filename2
    path keys values items get add append extend update pop clear remove discard copy sort index count insert reverse popitem
    setdefault fromkeys join split strip send throw close write flush read readline readlines stdin stdout stderr
    builtins sys gc metaclass default key end sep file start stop step fget fset fdel doc cr_frame gi_frame
    last_exc last_type last_value last_traceback excepthook displayhook unraisablehook exit modules argv encoding errors
    mro maxsplit strict fileno isatty getvalue n real imag numerator denominator
}
