//! The article's programs in `tests/article/`. Their outputs are `CPython` 3.13's; the fifth prints
//! a census of the whole heap, so there only the form of the lines is compared.

use crate::scripts;

#[test]
fn the_articles_programs_print_what_cpython_prints() {
    if !scripts::machine_runs("the article's programs") {
        return;
    }
    let mut failures = Vec::new();
    for script in scripts::find(&scripts::tests_dir().join("article")) {
        let mut command = scripts::glassheap();
        command.arg("run").arg(&script.path);
        let got = scripts::run(command, "");
        let is_right = match std::fs::read_to_string(script.path.with_extension("out")) {
            Ok(want) => got.stdout == want,
            Err(_) => is_census(&got.stdout),
        };
        if !is_right || got.code != Ok(0) {
            failures.push(format!(
                "--- {} {:?}\n{}\n{}",
                script.name, got.code, got.stdout, got.stderr
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A heading, then three to ten lines `type: count`.
fn is_census(text: &str) -> bool {
    let mut lines = text.lines();
    let has_heading = lines.next() == Some("=== Object type statistics ===");
    let rows: Vec<&str> = lines.collect();
    let is_row = |line: &&str| {
        line.split_once(": ")
            .is_some_and(|(name, count)| !name.is_empty() && count.parse::<u64>().is_ok())
    };
    has_heading && (3..=10).contains(&rows.len()) && rows.iter().all(is_row)
}
