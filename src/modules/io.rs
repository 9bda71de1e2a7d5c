//! `_io`, whose classes are in `objects/io`, and `io`, which adds the abstract base classes (`py/io.py`).

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::exception::Exc;
use crate::objects::io::BUFFER_SIZE;
use crate::objects::native::{Bound, Native};
use crate::objects::{Ty, class, dict, int, module, str_, tuple};

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "_io",
    doc: "The io module provides the Python interfaces to stream handling.",
    natives: &[Native::new(
        "text_encoding",
        "(encoding, stacklevel=2, /)",
        "A helper function to choose the text encoding.",
        text_encoding,
    )],
    init,
    ..ModuleSpec::EMPTY
};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "io",
    doc: "",
    python: include_str!("py/io.py"),
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    for (name, ty) in [
        ("_IOBase", Ty::IoBase),
        ("_RawIOBase", Ty::RawIoBase),
        ("_BufferedIOBase", Ty::BufferedIoBase),
        ("_TextIOBase", Ty::TextIoBase),
        ("StringIO", Ty::StringIo),
        ("BytesIO", Ty::BytesIo),
        ("FileIO", Ty::FileIo),
        ("BufferedReader", Ty::BufferedReader),
        ("BufferedWriter", Ty::BufferedWriter),
        ("BufferedRandom", Ty::BufferedRandom),
        ("TextIOWrapper", Ty::TextIo),
    ] {
        class::complete(cx, ty)?;
        let class = cx.type_value(ty);
        module::set(cx, made, name, &class)?;
    }
    let size = int::new(cx, BUFFER_SIZE as i64)?;
    module::set(cx, made, "DEFAULT_BUFFER_SIZE", &size)?;
    let blocking = cx.exc_type_value(Exc::BlockingIOError);
    module::set(cx, made, "BlockingIOError", &blocking)?;
    let unsupported = unsupported_class(cx)?;
    module::set(cx, made, "UnsupportedOperation", &unsupported)
}

/// `io.UnsupportedOperation`: an `OSError` and a `ValueError`.
fn unsupported_class(cx: &mut Cx) -> Res<Value> {
    let name = str_::new(cx, "UnsupportedOperation")?;
    let bases = [
        cx.exc_type_value(Exc::OSError),
        cx.exc_type_value(Exc::ValueError),
    ];
    let bases = tuple::new(cx, &bases)?;
    let space = dict::new(cx)?;
    let key = str_::intern(cx, "__module__");
    let io = str_::intern(cx, "io");
    dict::set(cx, &space, &key, &io)?;
    let class = cx.type_value(Ty::Type);
    cx.call(&class, &[name, bases, space])
}

/// The encoding as it is given, or what None stands for.
fn text_encoding(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if cx.is_none(args.req(0)) {
        return Ok(str_::intern(cx, "locale"));
    }
    Ok(args.req(0).clone())
}
