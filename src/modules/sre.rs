//! `_sre`: what `re`, which is library code, has from us.

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::modules::ModuleSpec;
use crate::objects::native::{Bound, Native};
use crate::objects::{Ty, int, module, regex};

pub(crate) static MODULE: ModuleSpec = ModuleSpec {
    name: "_sre",
    doc: "",
    natives: &[
        Native::new("compile", "(pattern, flags, /)", "", compile),
        Native::new("escape", "(pattern, /)", "", escape),
    ],
    init,
    ..ModuleSpec::EMPTY
};

/// `re`: flags, a cache of patterns, and functions that compile as they are called.
pub(crate) static RE: ModuleSpec = ModuleSpec {
    name: "re",
    python: include_str!("py/re.py"),
    ..ModuleSpec::EMPTY
};

fn init(cx: &mut Cx, made: &Value) -> Res<()> {
    for (name, ty) in [("Pattern", Ty::RegexPattern), ("Match", Ty::RegexMatch)] {
        let class = cx.type_value(ty);
        module::set(cx, made, name, &class)?;
    }
    Ok(())
}

fn compile(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let flags = cx.index(args.req(1))?;
    let flags = int::to_i64(&flags).unwrap_or(0);
    regex::compile(cx, args.req(0), flags as u32)
}

fn escape(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    regex::escape(cx, args.req(0))
}
