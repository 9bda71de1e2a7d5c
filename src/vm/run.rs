//! From text to running code: compiling, placing, and running whole units.

#![expect(
    unsafe_code,
    reason = "changes instructions of code that was just placed, and the machine's lists"
)]

use std::rc::Rc;

use crate::bytecode::code::{Code, CodeKind};
use crate::bytecode::opcode::{Opcode, UNIT_NAMESPACE, encode};
use crate::compiler::{self, CompileWarning, Options, flag};
use crate::cx::{Cx, Raised, Res};
use crate::heap;
use crate::heap::handle::Value;
use crate::objects::code::layout::CodeObj;
use crate::objects::exception::{self, Exc};
use crate::objects::frame::layout::FrameObj;
use crate::objects::{function, int, str_, tuple};
use crate::source::{Source, SourceId, Span};
use crate::syntax::error::{ErrorClass, Location, SyntaxError};
use crate::syntax::{self, Mode};
use crate::vm::call;
use crate::vm::frame::{FrameRef, frame_object};
use crate::vm::load::{self, Unit};

/// A unit that is compiled and placed.
#[derive(Debug)]
pub(crate) struct Placed {
    /// The code object.
    pub(crate) code: Value,
    /// Its mortal literals, which CPython's syntax tree holds while a script runs.
    pub(crate) literals: Vec<Value>,
}

/// The class of an exception for a syntax error.
fn class_of(class: ErrorClass) -> Exc {
    match class {
        ErrorClass::Syntax => Exc::SyntaxError,
        ErrorClass::Indentation => Exc::IndentationError,
        ErrorClass::Tab => Exc::TabError,
    }
}

/// Raises what CPython raises for a text that is wrong.
fn raise_syntax_error(cx: &mut Cx, error: &SyntaxError, source: &Source) -> Raised {
    let location = error.location(&source.text, &source.lines);
    raise_at(
        cx,
        class_of(error.class()),
        &error.message(),
        &source.name,
        location,
    )
}

fn raise_at(
    cx: &mut Cx,
    exc: Exc,
    message: &str,
    filename: &str,
    location: Option<Location>,
) -> Raised {
    let made =
        details(cx, message, filename, location).and_then(|args| exception::new(cx, exc, &args));
    match made {
        Ok(made) => exception::raise_object(cx, made),
        Err(raised) => raised,
    }
}

fn details(
    cx: &mut Cx,
    message: &str,
    filename: &str,
    location: Option<Location>,
) -> Res<Vec<Value>> {
    let message = str_::new(cx, message)?;
    let filename = str_::new(cx, filename)?;
    let (line, offset, text, end_line, end_offset) = match location {
        Some(at) => {
            let text = str_::new(cx, &at.text)?;
            (
                i64::from(at.line),
                at.offset,
                text,
                i64::from(at.end_line),
                at.end_offset,
            )
        }
        None => return Ok(vec![message]),
    };
    let line = int::new(cx, line)?;
    let offset = int::new(cx, offset)?;
    let end_line = int::new(cx, end_line)?;
    let end_offset = int::new(cx, end_offset)?;
    let place = tuple::from_vec(cx, vec![filename, line, offset, text, end_line, end_offset])?;
    Ok(vec![message, place])
}

/// The mode in which a kind of unit is parsed.
fn mode_of(kind: CodeKind) -> Mode {
    match kind {
        CodeKind::Interactive => Mode::Interactive,
        CodeKind::Expression => Mode::Expression,
        CodeKind::Module | CodeKind::Class | CodeKind::Function | CodeKind::Generator => {
            Mode::Module
        }
    }
}

/// Compiles a source of the machine's: plain code.
fn compile_source(cx: &mut Cx, id: SourceId, kind: CodeKind, options: Options) -> Res<Rc<Code>> {
    let Some(source) = cx.sources().get(id).cloned() else {
        return Err(cx.raise(Exc::SystemError, "a source that is not there"));
    };
    let parsed = syntax::parse(&source.text, mode_of(kind));
    // CPython warns while it parses: of what stands before its first error.
    let error = parsed.errors.first();
    let end = error.map_or(u32::MAX, |error| error.span.start);
    for warning in parsed.warnings.iter().filter(|w| w.span.start < end) {
        let line = source.lines.line(warning.line_at);
        let warning = CompileWarning {
            span: warning.span,
            message: warning.kind.message(),
        };
        if !cx.warn_of_syntax(&warning, &source, line)? {
            return Err(raise_compile_error(
                cx,
                &source,
                warning.span,
                &warning.message,
            ));
        }
    }
    if let Some(error) = error {
        return Err(raise_syntax_error(cx, error, &source));
    }
    match compiler::compile(&parsed.tree, id, &source.lines, options) {
        Ok(compiled) => {
            for warning in &compiled.warnings {
                let line = source.lines.line(warning.span.start);
                if !cx.warn_of_syntax(warning, &source, line)? {
                    let (span, message) = (warning.span, &warning.message);
                    return Err(raise_compile_error(cx, &source, span, message));
                }
            }
            Ok(compiled.code)
        }
        Err(errors) => {
            let error = &errors[0];
            Err(raise_compile_error(cx, &source, error.span, &error.message))
        }
    }
}

/// Raises what CPython's compiler raises.
fn raise_compile_error(cx: &mut Cx, source: &Source, span: Span, message: &str) -> Raised {
    let start = source.lines.char_col(&source.text, span.start);
    let end = source.lines.char_col(&source.text, span.end);
    let text = source.lines.line_text(&source.text, start.line).to_owned();
    let location = Location {
        line: start.line,
        offset: i64::from(start.col) + 1,
        end_line: end.line,
        end_offset: i64::from(end.col) + 1,
        text,
    };
    raise_at(cx, Exc::SyntaxError, message, &source.name, Some(location))
}

/// Compiles and places a source.
pub(crate) fn place_source(
    cx: &mut Cx,
    id: SourceId,
    kind: CodeKind,
    options: Options,
) -> Res<Placed> {
    let code = compile_source(cx, id, kind, options)?;
    let mut unit = Unit::default();
    let code = load::load(cx, &code, &mut unit)?;
    Ok(Placed {
        code,
        literals: unit.literals,
    })
}

/// Compiles a text whose lines tracebacks do not show: `SyntaxError` if it is wrong.
pub(crate) fn compile_text(
    cx: &mut Cx,
    text: &str,
    filename: &str,
    kind: CodeKind,
    options: Options,
) -> Res<Value> {
    let id = cx.add_source(filename, text);
    cx.runtime_mut().hidden_sources.push(id);
    Ok(place_source(cx, id, kind, options)?.code)
}

/// Runs a text whose lines tracebacks do not show: `exec` and `eval` of strings. Its syntax tree holds its literals meanwhile.
pub(crate) fn run_text(
    cx: &mut Cx,
    text: &str,
    kind: CodeKind,
    globals: &Value,
    locals: &Value,
) -> Res<Value> {
    let id = cx.add_source("<string>", text);
    cx.runtime_mut().hidden_sources.push(id);
    let options = Options {
        future: future_in_force(cx)?,
        optimize: 0,
    };
    let Placed { code, literals } = place_source(cx, id, kind, options)?;
    holding(cx, literals, |cx| run_code(cx, &code, globals, locals))
}

/// The `__future__` features of the code that runs: texts that it compiles have them too.
pub(crate) fn future_in_force(cx: &mut Cx) -> Res<u32> {
    let Some(current) = FrameRef::current(cx) else {
        return Ok(0);
    };
    let frame = frame_object(cx, current)?;
    let flags = frame
        .cast::<FrameObj>()
        .map_or(0, |frame| frame.code().code().flags);
    Ok(flags & flag::FUTURE)
}

/// The `__future__` features of a code object.
pub(crate) fn future_of(code: &Value) -> u32 {
    let flags = code.cast::<CodeObj>().map_or(0, |code| code.code().flags);
    flags & flag::FUTURE
}

/// Does something while the syntax tree of a unit holds its literals.
fn holding(cx: &mut Cx, literals: Vec<Value>, f: impl FnOnce(&mut Cx) -> Res<Value>) -> Res<Value> {
    // SAFETY: exclusive use of the machine.
    let n_before = unsafe { (&(*cx.machine()).vm.syntax_tree).len() };
    // SAFETY: as above.
    unsafe { (&mut (*cx.machine()).vm.syntax_tree).extend(literals) };
    let result = f(cx);
    // SAFETY: as above.
    unsafe { (&mut (*cx.machine()).vm.syntax_tree).truncate(n_before) };
    result
}

/// Lists references that the caller's handles own, for the views and the verifier, while a program runs.
pub(crate) fn listed<T>(cx: &mut Cx, own: &[&Value], f: impl FnOnce(&mut Cx) -> T) -> T {
    // SAFETY: exclusive use of the machine; the handles outlive their entries.
    let n_before = unsafe {
        let held = &mut (*cx.machine()).vm.held;
        let n_before = held.len();
        held.extend(own.iter().map(|value| value.raw()));
        n_before
    };
    let result = f(cx);
    // SAFETY: as above.
    unsafe { (&mut (*cx.machine()).vm.held).truncate(n_before) };
    result
}

/// Runs code in these namespaces; the value of an expression. Code run in a namespace that is not its globals is placed again, with names
/// looked up there first.
pub(crate) fn run_code(cx: &mut Cx, code: &Value, globals: &Value, locals: &Value) -> Res<Value> {
    cx.note_stack();
    let apart = !locals.is(globals);
    let code = if apart {
        with_namespace(cx, code)?
    } else {
        code.clone()
    };
    let function = function::new(cx, &code, globals)?;
    drop(code);
    let result = listed(cx, &[&function], |cx| {
        call::call_unit(cx, &function, apart.then_some(locals))
    });
    drop(function);
    result
}

/// Runs a placed unit as the main script: its literals are held by the syntax tree while it runs.
pub(crate) fn run_main(cx: &mut Cx, placed: Placed, globals: &Value) -> Res<Value> {
    let Placed { code, literals } = placed;
    holding(cx, literals, |cx| {
        let result = listed(cx, &[&code, globals], |cx| {
            run_code(cx, &code, globals, globals)
        });
        drop(code);
        result
    })
}

/// A copy of code for a namespace apart from the globals: its instructions name that one.
fn with_namespace(cx: &mut Cx, code: &Value) -> Res<Value> {
    let Some(object) = code.cast::<CodeObj>() else {
        return Err(cx.type_error("a code object is expected"));
    };
    let plain = object.code_rc();
    let namespace = UNIT_NAMESPACE;
    let mut words = plain.words.clone();
    let mut pc = 0;
    while pc < words.len() {
        let first = words[pc];
        let op = Opcode::from_number(first as u16).expect("placed code has known opcodes");
        let a = (first >> 16) as u16;
        let stays_global = matches!(
            op,
            Opcode::LoadGlobal | Opcode::StoreGlobal | Opcode::DeleteGlobal
        ) && plain
            .explicit_globals
            .contains(&plain.names[words[pc + 1] as usize]);
        match op {
            _ if stays_global => {}
            Opcode::LoadGlobal => {
                words[pc] = encode(Opcode::LoadName, a, namespace, 0);
                words[pc + 2] = encode(Opcode::Nop, 0, 0, 0);
                words[pc + 3] = encode(Opcode::Nop, 0, 0, 0);
            }
            Opcode::StoreGlobal => {
                words[pc] = encode(Opcode::StoreName, namespace, a, 0);
                words[pc + 2] = encode(Opcode::Nop, 0, 0, 0);
            }
            Opcode::DeleteGlobal => words[pc] = encode(Opcode::DeleteName, namespace, 0, 0),
            Opcode::ImportStar => words[pc] = encode(Opcode::ImportStar, a, namespace, 0),
            Opcode::SetupAnnotations => {
                words[pc] = encode(Opcode::SetupAnnotations, namespace, 0, 0);
            }
            _ => {}
        }
        pc += op.len();
    }
    let copy = Code {
        words,
        n_registers: plain.n_registers,
        name: Rc::clone(&plain.name),
        qualname: Rc::clone(&plain.qualname),
        source: plain.source,
        first_line: plain.first_line,
        kind: plain.kind,
        doc: plain.doc.clone(),
        consts: plain.consts.clone(),
        n_names: plain.n_names,
        names: plain.names.clone(),
        params: plain.params,
        varnames: plain.varnames.clone(),
        cellvars: plain.cellvars.clone(),
        freevars: plain.freevars.clone(),
        n_locals: plain.n_locals,
        stack_size: plain.stack_size,
        flags: plain.flags,
        handlers: plain.handlers.clone(),
        live: plain.live.clone(),
        live_sets: plain.live_sets.clone(),
        pending: plain.pending.clone(),
        pending_sets: plain.pending_sets.clone(),
        positions: plain.positions.clone(),
        static_attributes: plain.static_attributes.clone(),
        explicit_globals: plain.explicit_globals.clone(),
    };
    let mut unit = Unit::default();
    load::load(cx, &Rc::new(copy), &mut unit)
}

/// The namespace of a frame that runs code of `exec` or `eval` apart from its globals.
pub(crate) fn namespace_of(cx: &Cx, base: *mut heap::header::Raw) -> Option<Value> {
    // SAFETY: shared use of the machine.
    let namespaces = unsafe { &(*cx.machine()).vm.namespaces };
    namespaces
        .iter()
        .rev()
        .find(|(of, _)| *of == base)
        .map(|(_, namespace)| namespace.clone())
}

/// Runs library code in these globals.
pub(crate) fn run_library(cx: &mut Cx, filename: &str, text: &str, globals: &Value) -> Res<()> {
    let code = compile_text(cx, text, filename, CodeKind::Module, Options::default())?;
    run_code(cx, &code, globals, globals).map(drop)
}

/// Runs a file's bytes in these globals.
pub(crate) fn run_file_in(cx: &mut Cx, filename: &str, bytes: &[u8], globals: &Value) -> Res<()> {
    let text = source_text(cx, filename, bytes)?;
    let id = cx.add_source(filename, &text);
    // Of a module that is imported, the syntax tree is gone when its code runs.
    let code = place_source(cx, id, CodeKind::Module, Options::default())?.code;
    run_code(cx, &code, globals, globals).map(drop)
}

/// The text of a source file: UTF-8, with or without a byte order mark.
pub(crate) fn source_text(cx: &mut Cx, filename: &str, bytes: &[u8]) -> Res<String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err(raise_at(
            cx,
            Exc::SyntaxError,
            "source code cannot contain null bytes",
            filename,
            None,
        ));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => {
            let at = error.valid_up_to();
            let line = bytes[..at].iter().filter(|&&byte| byte == b'\n').count() + 1;
            let byte = bytes.get(at).copied().unwrap_or(0);
            let message = format!(
                "Non-UTF-8 code starting with '\\x{byte:02x}' on line {line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details"
            );
            Err(raise_at(cx, Exc::SyntaxError, &message, filename, None))
        }
    }
}
