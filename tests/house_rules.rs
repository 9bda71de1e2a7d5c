//! The rules of the house that a text can show: where `unsafe` is allowed and why, who prints, who touches the outside world.

use std::path::{Path, PathBuf};

/// Folders and files that may contain `unsafe`, each with its reason. A new entry is a decision to be reviewed.
const UNSAFE: &[(&str, &str)] = &[
    ("src/heap/", "raw memory, headers, counts, the collector"),
    ("src/vm/", "dispatch and register windows"),
    ("src/cx.rs", "the token that stands for a machine"),
    ("src/machine.rs", "builds the machine in place"),
    ("src/modules/state.rs", "reaches the machine's own fields"),
    ("src/objects/type_obj.rs", "the layout of type objects"),
    (
        "src/objects/class/lookup.rs",
        "borrowed answers that versions keep alive",
    ),
    (
        "src/objects/dict/keys.rs",
        "tables of keys: a part of the layout of dicts and instances",
    ),
];

/// Files of those folders' kind elsewhere: payload accessors.
fn is_layout(path: &str) -> bool {
    path.starts_with("src/objects/") && path.ends_with("/layout.rs")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below `src`, by its path from the repository, with its text.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ext| ext == "rs") {
                let name = path.strip_prefix(root()).expect("below the root");
                let text = std::fs::read_to_string(&path).expect("UTF-8");
                found.push((name.to_string_lossy().replace('\\', "/"), text));
            }
        }
    }
    found.sort();
    found
}

/// The lines of code: no comments, and nothing from the unit tests on.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
        .map(|(idx, line)| (idx + 1, line.split("//").next().unwrap_or_default()))
}

/// Fails with every line of code that contains one of the words, in files for which `is_allowed` says no.
fn nowhere_else(words: &[&str], is_allowed: impl Fn(&str) -> bool, rule: &str) {
    let mut wrong = Vec::new();
    for (name, text) in sources() {
        if is_allowed(&name) {
            continue;
        }
        for (number, line) in code(&text) {
            if words.iter().any(|word| line.contains(word)) {
                wrong.push(format!("{name}:{number}: {}", line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{rule}:\n{}", wrong.join("\n"));
}

#[test]
fn unsafe_code_is_only_where_the_list_allows_it() {
    let mut wrong = Vec::new();
    for (name, text) in sources() {
        let is_listed = is_layout(&name) || UNSAFE.iter().any(|(at, _)| name.starts_with(at));
        let uses = text.contains("expect(unsafe_code") || text.contains("expect(\n    unsafe_code");
        if uses && !is_listed {
            wrong.push(name);
        }
    }
    assert!(
        wrong.is_empty(),
        "these lift `unsafe_code` and are not on the list:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn the_list_of_unsafe_files_has_no_dead_entries() {
    let all = sources();
    for (at, reason) in UNSAFE {
        assert!(!reason.is_empty());
        let is_used = all
            .iter()
            .any(|(name, text)| name.starts_with(at) && text.contains("unsafe"));
        assert!(is_used, "{at} needs no entry");
    }
}

#[test]
fn only_drivers_print() {
    let is_driver = |name: &str| {
        ["src/cli/", "src/repl/", "src/main.rs", "src/host.rs"]
            .iter()
            .any(|at| name.starts_with(at))
    };
    let words = [
        "println!",
        "print!(",
        "eprint!(",
        "io::stdout()",
        "io::stderr()",
    ];
    nowhere_else(&words, is_driver, "nothing below the drivers prints");
}

#[test]
fn the_world_comes_in_through_the_host() {
    let is_outside = |name: &str| {
        ["src/cli/", "src/repl/", "src/main.rs", "src/host.rs"]
            .iter()
            .any(|at| name.starts_with(at))
    };
    let words = [
        "std::fs",
        "std::env::",
        "SystemTime",
        "Instant::now",
        "process::exit",
    ];
    nowhere_else(
        &words,
        is_outside,
        "files, environment and clocks are reached through the host alone",
    );
}

#[test]
fn the_front_end_knows_no_heap() {
    let is_other =
        |name: &str| !name.starts_with("src/syntax/") && !name.starts_with("src/bytecode/");
    let words = [
        "crate::heap",
        "crate::objects",
        "crate::vm",
        "crate::machine",
        "crate::cx",
    ];
    nowhere_else(&words, is_other, "syntax and bytecode know no heap");
}

#[test]
fn the_heap_and_the_machine_do_not_know_the_views() {
    let is_other = |name: &str| {
        ![
            "src/heap/",
            "src/vm/",
            "src/objects/",
            "src/modules/",
            "src/builtins/",
        ]
        .iter()
        .any(|at| name.starts_with(at))
    };
    let words = [
        "crate::inspect",
        "crate::commands",
        "crate::session",
        "crate::repl",
    ];
    nowhere_else(&words, is_other, "views are above the machine");
}

#[test]
fn nothing_is_left_to_be_written() {
    let words = ["stub!", "todo!", "unimplemented!", "TODO", "FIXME"];
    nowhere_else(&words, |_| false, "no body is missing");
}

#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<String> = sources()
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(name, _)| name)
        .collect();
    assert!(
        silent.is_empty(),
        "no `//!` at the top:\n{}",
        silent.join("\n")
    );
}

#[test]
fn every_dependency_has_its_reason() {
    let text = std::fs::read_to_string(root().join("Cargo.toml")).expect("the manifest");
    let mut is_dependencies = false;
    let mut before = "";
    for line in text.lines() {
        if line.starts_with('[') {
            is_dependencies = line.contains("dependencies");
        } else if is_dependencies && !line.starts_with('#') && line.contains('=') {
            assert!(before.starts_with('#'), "no reason given above: {line}");
        }
        before = line;
    }
}
