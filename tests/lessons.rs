//! Every lesson is proven: it runs, its questions have answers, its exercises have solutions, and a perfect learner sees what was recorded.

use std::path::Path;

use crate::scripts;
use crate::terminal::Terminal;

#[test]
fn all_lessons_are_proven() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut n_lessons = 0;
    for entry in std::fs::read_dir(root.join("lessons")).expect("the folder can be read") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        n_lessons += 1;
        let mut command = scripts::glassheap();
        command.args(["learn", "check"]).arg(&path);
        let got = scripts::run(command, "");
        assert_eq!(got.code, Ok(0), "{}{}", got.stdout, got.stderr);
        let name = path.file_stem().expect("a name").to_owned();
        let recorded = root
            .join("lessons/recorded")
            .join(&name)
            .with_extension("txt");
        assert!(recorded.exists(), "no transcript of {}", path.display());
    }
    assert!(n_lessons >= 18, "{n_lessons} lessons");
}

/// What the second learner writes in the end.
const PROGRAM: &str = "\
def garbage(counts, links):
    rest = dict(counts)
    for targets in links.values():
        for target in targets:
            rest[target] -= 1
    todo = [name for name in counts if rest[name]]
    live = set(todo)
    for name in todo:
        for target in links[name]:
            if target not in live:
                live.add(target)
                todo.append(target)
    return sorted(set(counts) - live)
";

/// A learner's path through a lesson at a terminal. Each line is typed when the prompt behind it has come; what the learner has seen in the end is
/// compared with `tests/learn/NAME.txt`. `UPDATE_GOLDEN=1` writes it.
fn take(name: &str, lesson: &str, sessions: &[&[(&str, &str)]]) {
    if !scripts::machine_runs("lessons at a terminal") {
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let data = std::env::temp_dir().join(format!("glassheap-learn-{name}-{}", std::process::id()));
    // From an earlier run that was cut off.
    let _ = std::fs::remove_dir_all(&data);
    std::fs::create_dir_all(&data).expect("a folder for temporary files");
    let folder = data.to_str().expect("UTF-8").to_owned();
    let kept = data.join("transcript.txt");
    let mut seen = String::new();
    for keys in sessions {
        let args = ["--plain", "learn", lesson];
        let mut terminal = Terminal::start(&args, &[("GLASSHEAP_DATA", &folder)]);
        let mut keys = keys.iter();
        let (_, first) = keys.next().expect("a first prompt");
        terminal.wait_for_last(first);
        for (typed, prompt) in keys {
            match *typed {
                "its program" => {
                    let mut files = std::fs::read_dir(data.join("exercises")).expect("a folder");
                    let file = files.next().expect("a program").expect("an entry").path();
                    std::fs::write(file, PROGRAM).expect("writable");
                    terminal.enter("p", prompt);
                }
                "^C" => terminal.send_for("\u{3}", prompt),
                typed => terminal.enter(typed, prompt),
            }
        }
        terminal.send(&format!(":transcript {}\r", kept.display()));
        terminal.wait_for(|screen| screen.replace('\n', "").contains("written to"));
        terminal.send("q\r");
        assert_eq!(terminal.end(), 0);
        let text = std::fs::read_to_string(&kept).expect("a transcript");
        seen.push_str(&text.replace(&folder, "DATA"));
        seen.push_str("\n=== the lesson is left ===\n\n");
    }
    let mut command = scripts::glassheap();
    command
        .args(["learn", "results"])
        .env("GLASSHEAP_DATA", &folder);
    let results = scripts::run(command, "");
    assert_eq!(results.code, Ok(0), "{}", results.stderr);
    seen.push_str(&results.stdout.replace(&folder, "DATA"));
    std::fs::remove_dir_all(&data).expect("removable");
    let golden = root.join("tests/learn").join(name).with_extension("txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(root.join("tests/learn")).expect("writable");
        std::fs::write(&golden, &seen).expect("writable");
        return;
    }
    let wanted = std::fs::read_to_string(&golden).expect("a recorded path");
    let rows = wanted.lines().zip(seen.lines()).enumerate();
    if let Some((at, (wanted, now))) = rows.into_iter().find(|(_, (wanted, now))| wanted != now) {
        panic!("{}:{}\n- {wanted}\n+ {now}", golden.display(), at + 1);
    }
    assert_eq!(wanted.lines().count(), seen.lines().count(), "{seen}");
}

#[test]
fn a_learner_errs_looks_goes_back_and_comes_again() {
    let at = "cycles 1/7>";
    take(
        "cycles",
        "cycles",
        &[
            &[
                ("", "cycles 0/7>"),
                ("", at),
                ("c", ">"),
                // A wrong answer, a look, no answer at all, a hint, the next wrong one, the right one.
                ("3", "second try >"),
                (":refs node1", "second try >"),
                ("many", "second try >"),
                ("h", "second try >"),
                ("h", "second try >"),
                ("0", "third try >"),
                ("^C", "third try >"),
                ("2", at),
                // A mistake, an endless loop, a variable of one's own; all of it undone.
                ("n = node1 +* 2", at),
                ("n = 5", at),
                ("n", ">"),
                ("b", at),
                ("!n", at),
                (
                    "exec(\"print('on and' + ' on')\\nwhile True: n += 1\")",
                    "on and on",
                ),
                ("^C", at),
                ("b", at),
                // The rest of the step is skipped; the lesson is left, and goes on there.
                ("", ">"),
                ("s", ">"),
                ("0", "second try >"),
                ("2", at),
                ("s", "cycles 2/7>"),
            ],
            &[
                ("", "cycles 2/7>"),
                ("l", "cycles 2/7>"),
                ("j 7", "cycles 7/7>"),
            ],
        ],
    );
}

#[test]
fn a_learner_is_the_collector_and_writes_a_program() {
    let (at, end) = ("collector 4/7>", "collector 6/7>");
    take(
        "collector",
        "collector",
        &[&[
            ("", "collector 0/7>"),
            ("j 4", ">"),
            // a, b, c, d, e, f: two wrong subtractions, something that cannot be read, a look, a way out.
            ("2 1 1", ">"),
            ("1 1 0", ">"),
            ("one", ">"),
            (":refs d", ">"),
            ("1 1 0", ">"),
            ("1 1 0", ">"),
            ("2 1 1", ">"),
            ("1 1 0", ">"),
            (":h", ">"),
            ("2 1 1", ">"),
            // Suspects, the rescue and the verdict.
            ("a b c", ">"),
            ("a, b, c, e", ">"),
            ("none", ">"),
            ("c", ">"),
            ("d", ">"),
            ("a, b, c, e", ">"),
            ("a, b, e", at),
            ("j 6", end),
            // The starter fails; the heap that it leaves can be looked at; a hint; a program that is one.
            ("", end),
            ("held", end),
            ("h", end),
            ("h", end),
            ("h", end),
            ("its program", end),
            ("", end),
        ]],
    );
}
