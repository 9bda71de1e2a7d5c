//! Prompt transcripts, `tests/repl/*.txt`: what is typed stands after `>>> ` and `... `, everything else is what the prompt
//! prints. They are fed without a terminal; two tests at the end use a real one. `UPDATE_GOLDEN=1` rewrites the transcripts.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::Stdio;

use crate::scripts;
use crate::terminal::Terminal;

const PROMPTS: [&str; 3] = [">>> ", "... ", "step> "];

/// The lines that are typed.
fn typed(transcript: &str) -> Vec<&str> {
    transcript
        .lines()
        .filter_map(|line| {
            PROMPTS
                .iter()
                .find_map(|prompt| line.strip_prefix(prompt))
                .or_else(|| {
                    PROMPTS
                        .iter()
                        .any(|prompt| line == prompt.trim_end())
                        .then_some("")
                })
        })
        .collect()
}

/// Puts what was typed after the prompts of an output, which has them without it.
fn transcript(output: &str, typed: &[&str]) -> String {
    let mut typed = typed.iter();
    let mut out = String::new();
    for line in output.lines() {
        let mut rest = line;
        while let Some(prompt) = PROMPTS.iter().find(|prompt| rest.starts_with(**prompt)) {
            let Some(text) = typed.next() else {
                // The prompt that met the end of the input.
                return out;
            };
            let _ = writeln!(out, "{}", format!("{prompt}{text}").trim_end());
            rest = &rest[prompt.len()..];
        }
        if !rest.is_empty() || line.is_empty() {
            let _ = writeln!(out, "{rest}");
        }
    }
    out
}

/// Types lines at the prompt; both streams in one.
pub(crate) fn converse(typed: &[&str]) -> String {
    let (mut reader, writer) = std::io::pipe().expect("a pipe");
    let mut command = scripts::glassheap();
    command
        .args(["-i", "--plain"])
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(writer.try_clone().expect("a pipe"))
        .stderr(writer);
    let mut child = command.spawn().expect("our binary starts");
    drop(command);
    let mut input = child.stdin.take().expect("piped");
    let text: String = typed.iter().flat_map(|line| [line, "\n"]).collect();
    let feeder = std::thread::spawn(move || drop(input.write_all(text.as_bytes())));
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).expect("readable");
    feeder.join().expect("the feeder does not panic");
    child.wait().expect("it ends");
    String::from_utf8(bytes).expect("UTF-8")
}

/// Types what a transcript says was typed, and gives the transcript of that.
pub(crate) fn replay(text: &str) -> String {
    let typed = typed(text);
    transcript(&converse(&typed), &typed)
}

/// Every view fits into a terminal of 80 columns; what a user typed, and the lines of a source that contain it, are theirs.
#[test]
fn no_view_is_wider_than_a_terminal() {
    let root = scripts::tests_dir().join("..");
    let mut n_views = 0;
    for folder in ["tests/repl", "lessons/recorded"] {
        for entry in std::fs::read_dir(root.join(folder)).expect("the folder can be read") {
            let path = entry.expect("readable").path();
            let text = std::fs::read_to_string(&path).expect("readable");
            let typed = typed(&text);
            for line in text.lines() {
                let view = match (folder, line.strip_prefix("  | ")) {
                    ("tests/repl", _) => line,
                    (_, Some(view)) => view,
                    _ => continue,
                };
                n_views += 1;
                let is_typed = typed.iter().any(|typed| line.ends_with(typed.trim_end()));
                let is_python = view.contains("Error: ");
                assert!(
                    view.chars().count() <= 80 || !typed.is_empty() && is_typed || is_python,
                    "{}: {line}",
                    path.display()
                );
            }
        }
    }
    assert!(n_views > 2000, "{n_views} lines");
}

#[test]
fn every_transcript_is_as_recorded() {
    if !scripts::machine_runs("the prompt transcripts") {
        return;
    }
    let folder = scripts::tests_dir().join("repl");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("tests/repl")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "txt"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no transcripts");
    let is_update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut failures = Vec::new();
    for file in files {
        let want = std::fs::read_to_string(&file).expect("UTF-8");
        let got = replay(&want);
        if got == want {
            continue;
        }
        if is_update {
            std::fs::write(&file, got).expect("writable");
            continue;
        }
        let difference = scripts::first_difference(
            &want.lines().collect::<Vec<_>>(),
            &got.lines().collect::<Vec<_>>(),
        );
        failures.push(format!("--- {}\n{difference}\n{got}", file.display()));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// A class whose every hook would be noticed, and objects of every kind that a view draws.
const HOSTILE: &str = r"import sys, gc, weakref
class Hostile:
    def __init__(self): self.d = {'k': self}; self.next = None
    def __repr__(self): print('ran repr'); return 'x'
    def __str__(self): print('ran str'); return 'x'
    def __getattr__(self, name): print('ran getattr', name); raise AttributeError(name)
    def __eq__(self, other): print('ran eq'); return True
    def __hash__(self): return 7
    def __len__(self): print('ran len'); return 3
    def __bool__(self): print('ran bool'); return True
    def __iter__(self): print('ran iter'); return iter(())
    def __sizeof__(self): print('ran sizeof'); return 1
    def __del__(self): print('ran del')
    @property
    def prop(self): print('ran property'); return self

a = Hostile(); b = Hostile(); a.next = b; b.next = a
x = [a, (a, b), {'k': a}, {a}]
w = weakref.ref(b)
def rows(n):
    yield n
    yield n

it = rows(a); print(next(it) is a)
def close(n):
    def inner(): return n
    return inner

f = close(a); m = a.__init__; key = {a: b}
";

/// What a program can see of its heap.
const ASK: &str = "print('counts', sys.getrefcount(a), sys.getrefcount(b), sys.getrefcount(x), sys.getrefcount(Hostile), sys.getrefcount(f), gc.get_count(), [len(gc.get_objects(g)) for g in range(3)], sys.getrefcount(it))";

const LOOKS: &[&str] = &[
    ":refs a",
    ":refs x all",
    ":refs a.next",
    ":refs x[2]['k']",
    ":refs Hostile all",
    ":refs None",
    ":why b",
    ":why Hostile",
    ":why a all",
    ":garbage",
    ":garbage all",
    ":size a",
    ":size a b",
    ":size x deep",
    ":type a",
    ":vars",
    ":gens",
    ":gens all",
    ":heap",
    ":heap all",
    ":heap Hostile",
    ":allocs",
    ":allocs 1",
    ":allocs all",
    ":dis close",
    ":verify",
    ":help",
    ":help refs",
    ":refs nothing",
    ":nonsense",
    ":refs",
    ":mark",
    ":diff",
    ":watch",
    ":life a",
    ":life a all",
    ":graph a",
    ":graph x deep",
    ":graph it",
    ":gc trace",
    ":gc trace last",
    ":explain",
    ":set",
    ":time",
    ":step",
    ":forget",
    ":why",
    ":graph",
    ":life Hostile#1",
    "a?",
    "Hostile?",
    "close?",
    ":clear",
];

/// Looking leaves counts, counters and generations as they are, and runs nothing of the program's, whatever is looked at.
#[test]
fn looking_changes_nothing_and_runs_nothing() {
    if !scripts::machine_runs("the counts under views") {
        return;
    }
    // All views in one session, with a question after each.
    let mut lines: Vec<&str> = HOSTILE.lines().collect();
    lines.extend(["", ASK]);
    for view in LOOKS {
        lines.extend([*view, ASK]);
    }
    let output = converse(&lines);
    let answers: Vec<&str> = output
        .lines()
        .filter_map(|line| line.find("counts ").map(|at| &line[at..]))
        .filter(|line| !line.contains("getrefcount"))
        .collect();
    assert_eq!(answers.len(), LOOKS.len() + 1, "{output}");
    for (i, answer) in answers.iter().enumerate().skip(1) {
        assert_eq!(
            answers[0],
            *answer,
            "{} changes what it looks at",
            LOOKS[i - 1]
        );
    }
    let before_end = output.rfind("counts ").expect("asked");
    // Views show the source of lines that say so; what runs says it at the beginning of one.
    let has_run = |line: &str| line.trim_start_matches(['>', '.', ' ']).starts_with("ran ");
    assert!(!output[..before_end].lines().any(has_run), "{output}");
}

#[test]
fn a_terminal_shows_prompts_indents_and_completes() {
    if !scripts::machine_runs("the terminal") {
        return;
    }
    let mut terminal = Terminal::start(&[], &[]);
    terminal.wait_for_last(">>>");
    terminal.send("def double(n):\r");
    terminal.wait_for(|screen| screen.contains("...     ") || screen.trim_end().ends_with("..."));
    terminal.send("return 2 * n\r\r");
    terminal.wait_for_last(">>>");
    terminal.send("dou\t(21)\r");
    terminal.wait_for(|screen| screen.contains(">>> double(21)\n42\n"));
    terminal.send("print('no newline', end='')\r");
    terminal.wait_for(|screen| screen.contains("\nno newline\n>>>"));
    // Ctrl-C drops the line, and Up brings the whole function back.
    terminal.send("1 +\x03");
    terminal.wait_for(|screen| screen.contains("KeyboardInterrupt"));
    terminal.wait_for_last(">>>");
    terminal.send("\x04");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn ctrl_c_stops_a_running_program_and_keeps_everything() {
    if !scripts::machine_runs("the terminal") {
        return;
    }
    let mut terminal = Terminal::start(&[], &[]);
    terminal.wait_for_last(">>>");
    terminal.send("n = 1\r");
    terminal.wait_for(|screen| screen.trim_end().ends_with(">>> n = 1\n>>>"));
    terminal.send("exec(\"print('spin' + 'ning')\\nwhile True: n += 1\")\r");
    terminal.wait_for(|screen| screen.contains("\nspinning"));
    terminal.send("\x03");
    terminal.wait_for(|screen| screen.contains("KeyboardInterrupt\n>>>"));
    terminal.send("n > 0\r");
    terminal.wait_for(|screen| screen.contains("True"));
    terminal.send(":quit\r");
    assert_eq!(terminal.end(), 0);
}
