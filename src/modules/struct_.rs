//! `_struct`, whose functions remember formats, and `struct`, which names what programs use of it.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::exception::Exc;
use crate::objects::native::{Bound, Native};
use crate::objects::struct_::{cached, iter_unpack, layout, pack, pack_into, unpack, unpack_from};
use crate::objects::{Ty, dict, int, module, str_, tuple};

const DOC: &str = "Functions to convert between Python values and C structs.\nPython bytes objects are used to hold the data representing the C struct\nand also as format strings (explained below) to describe the layout of data\nin the C struct.\n\nThe optional first format char indicates byte order, size and alignment:\n  @: native order, size & alignment (default)\n  =: native order, std. size & alignment\n  <: little-endian, std. size & alignment\n  >: big-endian, std. size & alignment\n  !: same as >\n\nThe remaining chars indicate types of args and must match exactly;\nthese can be preceded by a decimal repeat count:\n  x: pad byte (no data); c:char; b:signed byte; B:unsigned byte;\n  ?: _Bool (requires C99; if not available, char is used instead)\n  h:short; H:unsigned short; i:int; I:unsigned int;\n  l:long; L:unsigned long; f:float; d:double; e:half-float.\nSpecial cases (preceding decimal count indicates length):\n  s:string (array of char); p: pascal string (with count byte).\nSpecial cases (only available in native format):\n  n:ssize_t; N:size_t;\n  P:an integer type that is wide enough to hold a pointer.\nSpecial case (not in native mode unless 'long long' in platform C):\n  q:long long; Q:unsigned long long\nWhitespace between formats is ignored.\n\nThe variable struct.error is an exception raised on errors.\n";

#[rustfmt::skip]
const FUNCTIONS: &[Native] = &[
    Native::new("_clearcache", "()", "Clear the internal cache.", clearcache),
    Native::new("calcsize", "(format, /)", "Return size in bytes of the struct described by the format string.", calcsize),
    Native::new("iter_unpack", "(format, buffer, /)", "Return an iterator yielding tuples unpacked from the given bytes.\n\nThe bytes are unpacked according to the format string, like\na repeated invocation of unpack_from().\n\nRequires that the bytes length be a multiple of the format struct size.", |cx, args| {
        let format = cached(cx, args.req(0))?;
        iter_unpack(cx, &format, args.req(1))
    }),
    Native::free("pack", "(format, /, *values)", "pack(format, v1, v2, ...) -> bytes\n\nReturn a bytes object containing the values v1, v2, ... packed according\nto the format string.  See help(struct) for more on format strings.", pack_function),
    Native::free("pack_into", "(format, buffer, offset, /, *values)", "pack_into(format, buffer, offset, v1, v2, ...)\n\nPack the values v1, v2, ... according to the format string and write\nthe packed bytes into the writable buffer buf starting at offset.  Note\nthat the offset is a required argument.  See help(struct) for more\non format strings.", pack_into_function),
    Native::new("unpack", "(format, buffer, /)", "Return a tuple containing values unpacked according to the format string.\n\nThe buffer's size in bytes must be calcsize(format).\n\nSee help(struct) for more on format strings.", |cx, args| {
        let format = cached(cx, args.req(0))?;
        unpack(cx, &format, args.req(1))
    }),
    Native::new("unpack_from", "(format, /, buffer, offset=0)", "Return a tuple containing values unpacked according to the format string.\n\nThe buffer's size, minus offset, must be at least calcsize(format).\n\nSee help(struct) for more on format strings.", |cx, args| {
        let format = cached(cx, args.req(0))?;
        unpack_from(cx, &format, args.req(1), args.opt(2))
    }),
];

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "_struct",
    doc: DOC,
    natives: FUNCTIONS,
    init,
    ..ModuleSpec::EMPTY
};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "struct",
    doc: DOC,
    python: include_str!("py/struct.py"),
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    let class = cx.type_value(Ty::Struct);
    module::set(cx, made, "Struct", &class)?;
    let error = match cx.runtime().struct_error.clone() {
        Some(error) => error,
        None => {
            let error = error_class(cx)?;
            cx.runtime_mut().struct_error = Some(error.clone());
            error
        }
    };
    module::set(cx, made, "error", &error)
}

fn error_class(cx: &mut Cx) -> Res<Value> {
    let names = dict::new(cx)?;
    for (name, value) in [("__module__", "struct"), ("__qualname__", "error")] {
        let key = str_::intern(cx, name);
        let value = str_::intern(cx, value);
        dict::set(cx, &names, &key, &value)?;
    }
    let name = str_::intern(cx, "error");
    let base = cx.exc_type_value(Exc::Exception);
    let bases = tuple::from_vec(cx, vec![base])?;
    let class = cx.type_value(Ty::Type);
    cx.call(&class, &[name, bases, names])
}

fn clearcache(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    if let Some(cache) = cx.runtime().struct_cache.clone() {
        dict::clear(cx, &cache);
    }
    Ok(cx.none())
}

fn calcsize(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let format = cached(cx, args.req(0))?;
    let size = layout::object(&format)
        .compiled()
        .map_or(0, |made| made.size);
    int::new(cx, size as i64)
}

/// The format, remembered, and the other arguments of a function that looks at them itself.
fn free_arguments<'a>(cx: &mut Cx, args: Bound<'a>, what: &str) -> Res<(Value, &'a [Value])> {
    if args.kw().next().is_some() {
        return Err(cx.type_error(format!("_struct.{what}() takes no keyword arguments")));
    }
    match args.rest() {
        [format, rest @ ..] => Ok((cached(cx, format)?, rest)),
        [] => Err(cx.type_error("missing format argument")),
    }
}

fn pack_function(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (format, values) = free_arguments(cx, args, "pack")?;
    pack(cx, &format, values)
}

fn pack_into_function(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let (format, rest) = free_arguments(cx, args, "pack_into")?;
    pack_into(cx, &format, rest)
}
