//! `_random`, written in Rust, and `random`, whose distributions are library code in Python (`py/random.py`).

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::number::sha512::sha512;
use crate::objects::bytes::layout::bytes_of;
use crate::objects::native::{Bound, Native};
use crate::objects::slice::size_argument;
use crate::objects::{Ty, bytes, class, module};

pub(crate) static NATIVE_MODULE: ModuleSpec = ModuleSpec {
    name: "_random",
    doc: "Module implements the Mersenne Twister random number generator.",
    natives: &[
        Native::new(
            "_sha512",
            "(data, /)",
            "The SHA-512 digest of bytes.",
            digest,
        ),
        Native::new(
            "_urandom",
            "(size, /)",
            "Random bytes of the world outside.",
            urandom,
        ),
    ],
    init,
    ..ModuleSpec::EMPTY
};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "random",
    doc: "Random numbers.",
    python: include_str!("py/random.py"),
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    class::complete(cx, Ty::Random)?;
    let class = cx.type_value(Ty::Random);
    module::set(cx, made, "Random", &class)
}

fn digest(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    match bytes_of(args.req(0)) {
        Some(data) => {
            let digest = sha512(data);
            bytes::new(cx, &digest)
        }
        None => Err(cx.argument_error("_sha512", "argument", "bytes", args.req(0))),
    }
}

fn urandom(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let n = size_argument(cx, args.req(0))?;
    let Ok(n) = usize::try_from(n) else {
        return Err(cx.value_error("negative argument not allowed"));
    };
    let mut made = Vec::new();
    if n > cx.heap_limit() || made.try_reserve_exact(n + 8).is_err() {
        return Err(cx.memory_error());
    }
    while made.len() < n {
        made.extend_from_slice(&cx.host().random_seed().to_le_bytes());
    }
    made.truncate(n);
    bytes::new(cx, &made)
}
