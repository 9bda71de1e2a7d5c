//! `eval`, `exec`, `compile`, `globals`, `locals`, `__import__`; `breakpoint` is refused by name.

use crate::bytecode::code::CodeKind;
use crate::compiler::{Options, flag};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::objects::code::layout::CodeObj;
use crate::objects::exception::Exc;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::frame::layout::FrameObj;
use crate::objects::native::{Bound, Native};
use crate::objects::{Ty, buffer, bytes, dict, frame, str_};
use crate::vm::frame::{FrameRef, frame_object};

pub(crate) const FUNCTIONS: &[Native] = &[
    Native::new(
        "eval",
        "(source, /, globals=None, locals=None)",
        "Evaluate the given source in the context of globals and locals.",
        eval,
    ),
    Native::new(
        "exec",
        "(source, /, globals=None, locals=None, *, closure=None)",
        "Execute the given source in the context of globals and locals.",
        exec,
    ),
    Native::new(
        "compile",
        "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
        "Compile source into a code object that can be executed by exec() or eval().",
        compile,
    ),
    Native::new(
        "globals",
        "()",
        "Return the dictionary containing the current scope's global variables.",
        globals,
    ),
    Native::new(
        "locals",
        "()",
        "Return a dictionary containing the current scope's local variables.",
        locals,
    ),
    Native::new(
        "__import__",
        "(name, globals=None, locals=None, fromlist=(), level=0)",
        "Import a module.",
        import,
    ),
    Native::new(
        "breakpoint",
        "(*args, **kws)",
        "Not part of Glassheap.",
        breakpoint,
    ),
];

/// Flags of `compile()` beside those of features: `PyCF_MASK_OBSOLETE` and `PyCF_COMPILE_MASK`.
const COMPILE_FLAGS: u32 = 0x10 | 0x200 | 0x400 | 0x1000 | 0x2000 | 0x4000 | 0x8400;
/// Of these: a syntax tree, optimized or not, type comments, `await` outside functions, unfinished input; and the feature `barry_as_FLUFL`.
const REFUSED_FLAGS: u32 = 0x400 | 0x1000 | 0x2000 | 0x4000 | 0x8000 | 0x40_0000;

fn is(cx: &Cx, value: &Value, ty: Ty) -> bool {
    is_subtype(cx, cx.type_of(value), cx.ty(ty))
}

/// Is it the `__import__` that `builtins` starts with?
pub(crate) fn is_own_import(function: &Value) -> bool {
    function
        .cast::<crate::objects::function::layout::BuiltinObj>()
        .is_some_and(|builtin| {
            std::ptr::fn_addr_eq(
                builtin.native.call,
                import as crate::objects::native::NativeFn,
            )
        })
}

/// The running frame's global names.
pub(crate) fn globals_now(cx: &mut Cx) -> Res<Value> {
    match FrameRef::current(cx) {
        Some(current) => {
            let frame = frame_object(cx, current)?;
            Ok(frame
                .cast::<FrameObj>()
                .map_or_else(|| cx.none(), FrameObj::globals))
        }
        None => Err(cx.raise(Exc::SystemError, "globals do not exist")),
    }
}

/// The running frame's names as a mapping: the namespace itself, or a new dict of a function's locals.
pub(crate) fn locals_now(cx: &mut Cx) -> Res<Value> {
    let Some(current) = FrameRef::current(cx) else {
        return Err(cx.raise(Exc::SystemError, "frame does not exist"));
    };
    let frame = frame_object(cx, current)?;
    let Some(object) = frame.cast::<FrameObj>() else {
        return Ok(cx.none());
    };
    match object.code().code().kind {
        CodeKind::Function | CodeKind::Generator => frame::snapshot(cx, &frame),
        CodeKind::Class => Ok(object.local(0).unwrap_or_else(|| object.globals())),
        CodeKind::Module | CodeKind::Interactive | CodeKind::Expression => {
            let apart = crate::vm::namespace_of(cx, current.base);
            Ok(apart.unwrap_or_else(|| object.globals()))
        }
    }
}

/// The text of a source argument.
fn source_text(cx: &mut Cx, source: &Value, what: &str, or: &str) -> Res<String> {
    let text = if is(cx, source, Ty::Str) {
        // CPython asks for its UTF-8, which stays with it.
        str_::layout::cache_utf8(cx, source);
        str_::to_rust(cx, source)
    } else if is(cx, source, Ty::Bytes) {
        let raw = bytes::to_vec(cx, source);
        let decoded = crate::objects::io::decode(cx, &raw, "utf-8", "strict")?;
        str_::to_rust(cx, &decoded)
    } else if buffer::is_exporter(cx, source) {
        let raw = cx.buffer(source)?.to_vec();
        let decoded = crate::objects::io::decode(cx, &raw, "utf-8", "strict")?;
        str_::to_rust(cx, &decoded)
    } else {
        return Err(cx.type_error(format!(
            "{what}() arg 1 must be a string, bytes or {or} object"
        )));
    };
    if text.contains('\0') {
        return Err(cx.raise(
            Exc::SyntaxError,
            "source code string cannot contain null bytes",
        ));
    }
    Ok(text)
}

/// The namespaces that `eval` and `exec` run in.
fn namespaces(
    cx: &mut Cx,
    what: &str,
    globals: Option<&Value>,
    locals: Option<&Value>,
) -> Res<(Value, Value)> {
    let globals = globals.filter(|globals| !cx.is_none(globals));
    let locals = locals.filter(|locals| !cx.is_none(locals));
    if let Some(locals) = locals {
        let is_mapping = cx.type_of(locals).slots.get().getitem.is_some();
        if !is_mapping {
            let got = class_name(cx, cx.type_of(locals));
            return Err(cx.type_error(if what == "exec" {
                format!("locals must be a mapping or None, not {got}")
            } else {
                "locals must be a mapping".to_owned()
            }));
        }
    }
    let (globals, locals) = match (globals, locals) {
        (Some(globals), locals) => (globals.clone(), locals.unwrap_or(globals).clone()),
        (None, Some(locals)) => (globals_now(cx)?, locals.clone()),
        (None, None) => (globals_now(cx)?, locals_now(cx)?),
    };
    if !is(cx, &globals, Ty::Dict) {
        let got = class_name(cx, cx.type_of(&globals));
        let is_mapping = cx.type_of(&globals).slots.get().getitem.is_some();
        return Err(cx.type_error(if what == "exec" {
            format!("exec() globals must be a dict, not {got}")
        } else if is_mapping {
            "globals must be a real dict; try eval(code, {}, mapping)".to_owned()
        } else {
            "globals must be a dict".to_owned()
        }));
    }
    let key = str_::intern(cx, "__builtins__");
    if dict::get_str(cx, &globals, &key).is_none() {
        let builtins = cx.builtins_dict();
        dict::set(cx, &globals, &key, &builtins)?;
    }
    Ok((globals, locals))
}

fn run(cx: &mut Cx, what: &str, kind: CodeKind, args: Bound<'_>) -> Res<Value> {
    let source = args.req(0);
    let (globals, locals) = namespaces(cx, what, args.opt(1), args.opt(2))?;
    let code = if let Some(code) = source.cast::<CodeObj>() {
        let n_free = code.code().freevars.len();
        if n_free > 0 && what == "exec" {
            return Err(cx.type_error(format!(
                "code object requires a closure of exactly length {n_free}"
            )));
        }
        if n_free > 0 {
            return Err(
                cx.type_error("code object passed to eval() may not contain free variables")
            );
        }
        source.clone()
    } else {
        let text = source_text(cx, source, what, "code")?;
        let text = if kind == CodeKind::Expression {
            text.trim_start_matches([' ', '\t']).to_owned()
        } else {
            text
        };
        return crate::vm::run_text(cx, &text, kind, &globals, &locals);
    };
    crate::vm::run_code(cx, &code, &globals, &locals)
}

fn eval(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    run(cx, "eval", CodeKind::Expression, args)
}

fn exec(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if args.opt(3).is_some_and(|closure| !cx.is_none(closure)) {
        return Err(cx.refuse("exec() with a closure"));
    }
    run(cx, "exec", CodeKind::Module, args)?;
    Ok(cx.none())
}

fn compile(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let filename = if is(cx, args.req(1), Ty::Str) {
        str_::to_rust(cx, args.req(1))
    } else if is(cx, args.req(1), Ty::Bytes) {
        String::from_utf8_lossy(&bytes::to_vec(cx, args.req(1))).into_owned()
    } else {
        let got = class_name(cx, cx.type_of(args.req(1)));
        return Err(cx.type_error(format!(
            "expected str, bytes or os.PathLike object, not {got}"
        )));
    };
    if !is(cx, args.req(2), Ty::Str) {
        let got = class_name(cx, cx.type_of(args.req(2)));
        return Err(cx.type_error(format!("compile() argument 'mode' must be str, not {got}")));
    }
    let mode = str_::to_rust(cx, args.req(2));
    let flags = match args.opt(3) {
        Some(flags) => cx.index_c_int(flags)? as u32,
        None => 0,
    };
    let is_alone = match args.opt(4) {
        Some(dont_inherit) => cx.is_true(dont_inherit)?,
        None => false,
    };
    let optimize = match args.opt(5) {
        Some(optimize) => cx.index_c_int(optimize)?,
        None => -1,
    };
    if flags & !(flag::FUTURE | COMPILE_FLAGS) != 0 {
        return Err(cx.value_error("compile(): unrecognised flags"));
    }
    if !(-1..=2).contains(&optimize) {
        return Err(cx.value_error("compile(): invalid optimize value"));
    }
    if flags & REFUSED_FLAGS != 0 {
        return Err(cx.refuse("compile() with flags that ask for a syntax tree or another grammar"));
    }
    let inherited = if is_alone {
        0
    } else {
        crate::vm::future_in_force(cx)?
    };
    let options = Options {
        future: flags & flag::FUTURE | inherited,
        optimize: optimize.max(0) as u8,
    };
    let kind = match mode.as_str() {
        "exec" => CodeKind::Module,
        "eval" => CodeKind::Expression,
        "single" => CodeKind::Interactive,
        _ => return Err(cx.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    if args.req(0).cast::<CodeObj>().is_some() {
        return Err(cx.type_error("compile() arg 1 must be a string, bytes or AST object"));
    }
    let text = source_text(cx, args.req(0), "compile", "AST")?;
    crate::vm::compile_text(cx, &text, &filename, kind, options)
}

fn globals(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    globals_now(cx)
}

fn locals(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    locals_now(cx)
}

fn import(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    if !is(cx, args.req(0), Ty::Str) {
        return Err(cx.type_error("module name must be a string"));
    }
    let level = match args.opt(4) {
        Some(level) => cx.index_isize(level)? as i64,
        None => 0,
    };
    let globals = args.opt(1).filter(|globals| cx.is_exact(globals, Ty::Dict));
    crate::modules::import::import(cx, args.req(0), globals, args.opt(3), level)
}

fn breakpoint(cx: &mut Cx, _args: Bound<'_>) -> Res<Value> {
    Err(cx.refuse("breakpoint()"))
}
