//! The documents say what is true: the README's transcripts are replayed, its commands are those of the help, and every path and link leads
//! somewhere.

use std::path::{Path, PathBuf};

use crate::{repl, scripts};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).expect("the document is there")
}

/// The text of the first block that is fenced as this language.
fn block<'text>(text: &'text str, language: &str) -> &'text str {
    let fence = format!("```{language}\n");
    let start = text.find(&fence).expect("the block is there") + fence.len();
    let end = text[start..].find("```").expect("the block ends");
    &text[start..start + end]
}

#[test]
fn the_readmes_transcripts_are_what_the_prompt_prints() {
    if !scripts::machine_runs("the README's transcript") {
        return;
    }
    let text = read("README.md");
    let mut n = 0;
    for part in text.split("```text\n").skip(1) {
        let want = part.split("```").next().expect("the block ends");
        assert_eq!(repl::replay(want), want);
        n += 1;
    }
    assert_eq!(n, 3, "three transcripts");
}

/// The lesson of the README is a part of a recorded path.
#[test]
fn the_readmes_lesson_is_what_a_learner_sees() {
    let text = read("README.md");
    let shown = block(&text, "lesson");
    assert!(shown.lines().count() > 5, "{shown}");
    assert!(read("tests/learn/cycles.txt").contains(shown), "{shown}");
}

#[test]
fn every_command_is_documented() {
    let documented = read("docs/commands.md");
    let help = repl::converse(&[":help"]);
    for line in help.lines().filter_map(|line| line.split_once(':')) {
        let name: String = line
            .1
            .chars()
            .take_while(char::is_ascii_lowercase)
            .collect();
        let is_row = help.contains(&format!(":{name}"));
        assert!(
            name.is_empty() || !is_row || documented.contains(&format!(":{name}")),
            ":{name} is not in docs/commands.md"
        );
    }
}

#[test]
fn the_readmes_two_commands_are_those_of_the_gate() {
    let text = read("README.md");
    let commands: Vec<&str> = block(&text, "sh").lines().collect();
    assert_eq!(commands, ["cargo run --release", "cargo test"]);
    assert!(read("Cargo.toml").contains("default-run = \"glassheap\""));
    assert!(read(".ci/run").lines().any(|line| line == "cargo test"));
}

#[test]
fn options_in_the_readme_are_in_the_help() {
    let mut command = scripts::glassheap();
    command.arg("--help");
    let mut help = scripts::run(command, "").stdout;
    let mut command = scripts::glassheap();
    command.args(["learn", "--help"]);
    help.push_str(&scripts::run(command, "").stdout);
    for word in read("README.md").split(|c: char| c.is_whitespace() || c == '`') {
        if word.starts_with("--") && word != "--release" && word != "--path" {
            assert!(help.contains(word), "the help does not know {word}");
        }
    }
}

#[test]
fn links_and_paths_lead_somewhere() {
    let mut documents = vec!["README.md".to_owned(), "ARCHITECTURE.md".to_owned()];
    for entry in std::fs::read_dir(root().join("docs")).expect("docs") {
        let name = entry.expect("readable").file_name();
        documents.push(format!("docs/{}", name.to_string_lossy()));
    }
    let mut broken = Vec::new();
    for name in documents {
        let text = read(&name);
        let folder = root()
            .join(&name)
            .parent()
            .map(PathBuf::from)
            .expect("a folder");
        for part in text.split("](").skip(1) {
            let target = part.split(')').next().unwrap_or_default();
            let is_outside = target.contains("://") || target.starts_with('#');
            if !is_outside && !folder.join(target).exists() {
                broken.push(format!("{name}: {target}"));
            }
        }
        for part in text.split('`').skip(1).step_by(2) {
            let is_path = part.starts_with("src/") || part.starts_with("tests/");
            let is_whole = !part.contains(['<', ' ', '*']);
            if is_path && is_whole && !root().join(part).exists() {
                broken.push(format!("{name}: {part}"));
            }
        }
    }
    assert!(
        broken.is_empty(),
        "these lead nowhere:\n{}",
        broken.join("\n")
    );
}
