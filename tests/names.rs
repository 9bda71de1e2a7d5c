//! Every public name that `CPython` 3.13's types and modules have, ours have too; or `docs/missing-names.md` lists it. Names of ours that
//! it does not have are none. `UPDATE_GOLDEN=1` writes the list anew.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::scripts;

const HEAD: &str = "\
# Missing names

What CPython 3.13's types and modules have and Glassheap's have not, a line for each: the types as `dir()` has them, the modules as their
`__all__` says, or else `dir()`. A program that asks for one gets an `AttributeError` or `ImportError`, as for any other missing name. A test
(`tests/names.rs`) compares this list with the recorded names of CPython.

";

/// `owner: name name`, by owner.
fn names(text: &str) -> BTreeMap<&str, Vec<&str>> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(':'))
        .map(|(owner, names)| (owner, names.split_whitespace().collect()))
        .collect()
}

#[test]
fn no_name_is_missing_that_is_not_listed() {
    if !scripts::machine_runs("the names of types and modules") {
        return;
    }
    let facts = scripts::tests_dir().join("facts");
    let recorded = std::fs::read_to_string(facts.join("names-3.13.txt")).expect("the names");
    let mut command = scripts::glassheap();
    command.arg("run").arg(facts.join("names.py"));
    let got = scripts::run(command, "");
    assert_eq!(got.code, Ok(0), "{}", got.stderr);
    let (theirs, ours) = (names(&recorded), names(&got.stdout));
    assert!(theirs.len() > 120, "{} owners", theirs.len());
    let mut list = HEAD.to_owned();
    for (owner, names) in &theirs {
        let own = ours.get(owner).map_or(&[][..], Vec::as_slice);
        let missing: Vec<&str> = names
            .iter()
            .filter(|name| !own.contains(*name))
            .copied()
            .collect();
        let extra: Vec<&&str> = own.iter().filter(|name| !names.contains(*name)).collect();
        assert!(
            extra.is_empty(),
            "{owner} has names that CPython's has not: {extra:?}"
        );
        if !missing.is_empty() {
            let _ = writeln!(list, "- {owner}: `{}`", missing.join("` `"));
        }
    }
    let path = scripts::tests_dir().join("../docs/missing-names.md");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &list).expect("writable");
    }
    let listed = std::fs::read_to_string(&path).expect("the list");
    for (wanted, found) in list.lines().zip(listed.lines()) {
        assert_eq!(wanted, found, "docs/missing-names.md");
    }
    assert_eq!(list.len(), listed.len(), "docs/missing-names.md");
}
