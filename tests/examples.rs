//! The programs in `examples/`: each prints what lies in the `.out` file beside it.

use crate::scripts;

#[test]
fn every_example_prints_its_recorded_output() {
    let all = scripts::find(&scripts::tests_dir().join("../examples"));
    for script in &all {
        assert!(
            script.path.with_extension("out").is_file(),
            "{} has no .out",
            script.name
        );
    }
    if !scripts::machine_runs("the examples") {
        return;
    }
    let results = scripts::in_parallel(&all, |script| {
        let want = std::fs::read_to_string(script.path.with_extension("out")).ok()?;
        let mut command = scripts::glassheap();
        command.arg(&script.path);
        let got = scripts::run(command, "");
        if got.stdout == want && got.code == Ok(0) {
            return None;
        }
        let difference = scripts::first_difference(
            &want.lines().collect::<Vec<_>>(),
            &got.stdout.lines().collect::<Vec<_>>(),
        );
        Some(format!(
            "--- {} {:?}\n{difference}\n{}",
            script.name, got.code, got.stderr
        ))
    });
    let failures: Vec<String> = results.into_iter().flatten().collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
