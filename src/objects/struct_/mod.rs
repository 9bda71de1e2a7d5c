//! `struct.Struct`: a format that was read, and what it packs and unpacks; the iterators of `iter_unpack`. The module is in
//! `modules/struct_.rs`.

pub(crate) mod format;
pub(crate) mod layout;
mod pack;

use crate::cx::{Cx, Raised, Res};
use crate::heap::handle::Value;
use crate::heap::trace::TraceFns;
use crate::objects::bytes::layout::bytes_of;
use crate::objects::exception::Exc;
use crate::objects::native::{Args, Bound, GetSet, Native, Signature, call_bound};
use crate::objects::str_::{codec, text_of};
use crate::objects::type_obj::{Layout, Memory, Slots, T_BASETYPE, T_NO_NEW, TypeObj, TypeSpec};
use crate::objects::{exception, int, iterators, str_};
use layout::{StructTrace, UnpackTrace, object};

pub(crate) use pack::{iter_unpack, pack, pack_into, unpack, unpack_from};

pub(crate) static SPEC: TypeSpec = TypeSpec {
    name: "_struct.Struct",
    doc: "Struct(fmt) --> compiled struct object\n\n",
    flags: T_BASETYPE,
    layout: Layout::Struct,
    memory: Memory::Gc,
    basic_size: 56,
    weak_offset: layout::WEAK_OFFSET,
    trace: TraceFns::of::<StructTrace>(),
    destroy: layout::destroy,
    size: Some(layout::size),
    slots: Slots {
        new: Some(new_slot),
        init: Some(init),
        repr: Some(repr),
        ..Slots::NONE
    },
    methods: METHODS,
    getset: &[
        GetSet {
            name: "format",
            doc: "struct format string",
            get: format_of,
            set: None,
        },
        GetSet {
            name: "size",
            doc: "struct size in bytes",
            get: size_of,
            set: None,
        },
    ],
    ..TypeSpec::ATOM
};

#[rustfmt::skip]
const METHODS: &[Native] = &[
    Native::new("iter_unpack", "($self, buffer, /)", "Return an iterator yielding tuples.\n\nTuples are unpacked from the given bytes source, like a repeated\ninvocation of unpack_from().\n\nRequires that the bytes length be a multiple of the struct size.", |cx, args| iter_unpack(cx, args.req(0), args.req(1))),
    Native::new("pack", "($self, /, *values)", "S.pack(v1, v2, ...) -> bytes\n\nReturn a bytes object containing values v1, v2, ... packed according\nto the format string S.format.  See help(struct) for more on format\nstrings.", |cx, args| pack(cx, args.req(0), args.rest())),
    Native::new("pack_into", "($self, /, *values)", "S.pack_into(buffer, offset, v1, v2, ...)\n\nPack the values v1, v2, ... according to the format string S.format\nand write the packed bytes into the writable buffer buf starting at\noffset.  Note that the offset is a required argument.  See\nhelp(struct) for more on format strings.", |cx, args| pack_into(cx, args.req(0), args.rest())),
    Native::new("unpack", "($self, buffer, /)", "Return a tuple containing unpacked values.\n\nUnpack according to the format string Struct.format. The buffer's size\nin bytes must be Struct.size.\n\nSee help(struct) for more on format strings.", |cx, args| unpack(cx, args.req(0), args.req(1))),
    Native::new("unpack_from", "($self, /, buffer, offset=0)", "Return a tuple containing unpacked values.\n\nValues are unpacked according to the format string Struct.format.\n\nThe buffer's size in bytes, starting at position offset, must be\nat least Struct.size.\n\nSee help(struct) for more on format strings.", |cx, args| unpack_from(cx, args.req(0), args.req(1), args.opt(2))),
    Native::new("__sizeof__", "($self, /)", "S.__sizeof__() -> size of S in memory, in bytes", sizeof),
];

pub(crate) static ITERATOR_SPEC: TypeSpec = TypeSpec {
    name: "_struct.unpack_iterator",
    flags: T_NO_NEW,
    layout: Layout::UnpackIterator,
    memory: Memory::Gc,
    basic_size: 112,
    trace: TraceFns::of::<UnpackTrace>(),
    clear: Some(layout::clear_iterator),
    destroy: layout::clear_iterator,
    slots: Slots {
        iter: Some(iterators::itself),
        next: Some(pack::next),
        ..Slots::NONE
    },
    methods: &[Native::new(
        "__length_hint__",
        "($self, /)",
        "",
        pack::length_hint,
    )],
    ..TypeSpec::ATOM
};

/// Raises `struct.error`.
#[cold]
pub(crate) fn error(cx: &mut Cx, message: impl Into<String>) -> Raised {
    let message = message.into();
    let Some(class) = cx.runtime().struct_error.clone() else {
        return cx.raise(Exc::Exception, message);
    };
    let made = match str_::new(cx, &message) {
        Ok(text) => cx.call(&class, &[text]),
        Err(raised) => Err(raised),
    };
    match made {
        Ok(error) => exception::raise_object(cx, error),
        Err(raised) => raised,
    }
}

const SIGNATURE: Signature = Signature::parse("(format)");

fn new_slot(cx: &mut Cx, class: &Value, _args: Args<'_>) -> Res<Value> {
    let class = class.cast::<TypeObj>().expect("a class is a type");
    layout::alloc(cx, class)
}

fn init(cx: &mut Cx, value: &Value, args: Args<'_>) -> Res<()> {
    call_bound(cx, "Struct", &SIGNATURE, args, |cx, bound| {
        set_format(cx, value, bound.req(0))?;
        Ok(cx.none())
    })
    .map(drop)
}

/// Reads a format into a `Struct`.
fn set_format(cx: &mut Cx, value: &Value, format: &Value) -> Res<()> {
    let bytes = if text_of(format).is_some() {
        let ascii = str_::intern(cx, "ascii");
        codec::encode(cx, format, Some(&ascii), None)?
    } else if bytes_of(format).is_some() {
        format.clone()
    } else {
        let got = cx.type_name_of(format);
        return Err(cx.type_error(format!(
            "Struct() argument 1 must be a str or bytes object, not {got}"
        )));
    };
    match format::compile(bytes_of(&bytes).unwrap_or_default()) {
        Ok(compiled) => {
            object(value).set(compiled, bytes);
            Ok(())
        }
        Err(fault) => Err(error(cx, fault)),
    }
}

/// Formats that are remembered.
const MOST_CACHED: usize = 100;

/// The `Struct` of a format, remembered by the functions of the module.
pub(crate) fn cached(cx: &mut Cx, format: &Value) -> Res<Value> {
    let cache = match cx.runtime().struct_cache.clone() {
        Some(cache) => cache,
        None => {
            let made = crate::objects::dict::new(cx)?;
            cx.runtime_mut().struct_cache = Some(made.clone());
            made
        }
    };
    if let Some(found) = crate::objects::dict::get(cx, &cache, format)? {
        return Ok(found);
    }
    let class = cx.type_value(crate::objects::Ty::Struct);
    let made = cx.call(&class, std::slice::from_ref(format))?;
    if cx.len(&cache)? >= MOST_CACHED {
        crate::objects::dict::clear(cx, &cache);
    }
    crate::objects::dict::set(cx, &cache, format, &made)?;
    Ok(made)
}

fn format_of(cx: &mut Cx, value: &Value) -> Res<Value> {
    let format = object(value).format();
    let bytes = format.as_ref().and_then(bytes_of).unwrap_or_default();
    str_::from_text(cx, crate::text::view::Text::One(bytes))
}

/// Bytes of a packed struct; -1 before `__init__`.
fn size_of(cx: &mut Cx, value: &Value) -> Res<Value> {
    let size = object(value).compiled().map_or(-1, |made| made.size as i64);
    int::new(cx, size)
}

fn repr(cx: &mut Cx, value: &Value) -> Res<Value> {
    let format = format_of(cx, value)?;
    let shown = cx.repr_string(&format)?;
    let name = cx.type_name_of(value);
    let name = name.rsplit('.').next().unwrap_or(&name);
    str_::new(cx, &format!("{name}({shown})"))
}

fn sizeof(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    int::new(cx, crate::heap::ask::bytes_of(args.req(0)) as i64)
}
