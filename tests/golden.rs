//! Golden files: `golden/<area>/NAME.py` beside `NAME.out`, what we make of it.
//!
//! `UPDATE_GOLDEN=1 cargo test --test main golden` rewrites the `.out` files; read the difference
//! before you commit it. Areas: `tokens` (the lexer's output), `diagnostics` (each form of every
//! error: `CPython`'s text for the first one, then all of them drawn and plain).

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use glassheap::diagnostics::render::{self, Look};
use glassheap::source::Source;
use glassheap::syntax;

fn folder(area: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(area)
}

/// Compares what `make` says of each file with the file beside it.
fn check(area: &str, make: impl Fn(&Source) -> String) {
    let mut inputs: Vec<PathBuf> = std::fs::read_dir(folder(area))
        .expect("the area has a folder")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    inputs.sort();
    assert!(!inputs.is_empty(), "no inputs for {area}");
    let is_update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut failures = String::new();
    for input in inputs {
        let text = std::fs::read_to_string(&input).expect("inputs are UTF-8");
        let name = input
            .file_name()
            .expect("files have names")
            .to_string_lossy()
            .into_owned();
        let made = make(&Source::new(name, text));
        let output = input.with_extension("out");
        if is_update {
            std::fs::write(&output, made).expect("the golden file can be written");
            continue;
        }
        let expected = std::fs::read_to_string(&output).unwrap_or_default();
        if made != expected {
            let _ = writeln!(
                failures,
                "--- {}\n{}",
                output.display(),
                difference(&expected, &made)
            );
        }
    }
    assert!(
        failures.is_empty(),
        "\n{failures}\nUPDATE_GOLDEN=1 rewrites the files"
    );
}

/// The lines from the first one that differs, of both.
fn difference(expected: &str, made: &str) -> String {
    let same = expected
        .lines()
        .zip(made.lines())
        .take_while(|(a, b)| a == b)
        .count();
    let mut out = format!("from line {}\n", same + 1);
    for line in expected.lines().skip(same).take(8) {
        let _ = writeln!(out, "- {line}");
    }
    for line in made.lines().skip(same).take(8) {
        let _ = writeln!(out, "+ {line}");
    }
    out
}

#[test]
fn tokens() {
    check("tokens", |source| {
        let lexed = syntax::lex(&source.text);
        let mut out = String::new();
        for (tok, span) in lexed.tokens {
            let (start, end) = (
                source.lines.byte_col(span.start),
                source.lines.byte_col(span.end),
            );
            let _ = writeln!(
                out,
                "{}:{}-{}:{} {tok:?} {:?}",
                start.line,
                start.col,
                end.line,
                end.col,
                span.text(&source.text)
            );
        }
        for error in lexed.errors {
            let _ = writeln!(out, "{error}");
        }
        for warning in lexed.warnings {
            let _ = write!(out, "{}", render::cpython_warning(&warning, source));
        }
        if lexed.incomplete != syntax::Incomplete::No {
            let _ = writeln!(out, "incomplete: {:?}", lexed.incomplete);
        }
        out
    });
}

#[test]
fn diagnostics() {
    check("diagnostics", |source| {
        let lexed = syntax::lex(&source.text);
        let mut out = String::new();
        if let Some(first) = &lexed.first {
            out.push_str(&render::cpython(first, source));
        }
        let _ = write!(
            out,
            "\n{}\n{}",
            render::reports(&lexed.errors, source, Look::Mono),
            render::reports(&lexed.errors, source, Look::Plain)
        );
        out
    });
}
