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
        // Ctrl-C comes while the loop runs, or just before.
        let text = text.replace("<string>\", line 1,", "<string>\", line 2,");
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
                    "exec(\"print('on and' + ' on')\\nwhile True: pass\")",
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

/// Runs `learn` with these words, in a folder of data of this test's own.
fn learn(words: &[&str], data: &Path) -> scripts::Outcome {
    let mut command = scripts::glassheap();
    command.arg("learn").args(words);
    command.env("GLASSHEAP_DATA", data);
    scripts::run(command, "")
}

#[test]
fn the_readmes_commands_about_lessons_work() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).expect("the README");
    let data = std::env::temp_dir().join(format!("glassheap-readme-{}", std::process::id()));
    let rows = readme
        .lines()
        .filter_map(|row| row.strip_prefix("glassheap learn"));
    let mut n_rows = 0;
    for row in rows {
        n_rows += 1;
        let words: Vec<&str> = row
            .split('#')
            .next()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        if words == ["check", "lessons"] {
            // A test of its own.
            continue;
        }
        let got = learn(&words, &data);
        assert_eq!(got.code, Ok(0), "{row}: {}", got.stderr);
        assert!(!got.stdout.is_empty(), "{row}");
    }
    assert!(n_rows >= 5, "{n_rows} commands");
    // A lesson that was looked at leaves no file where nothing was done.
    let _ = std::fs::remove_dir_all(&data);
}

#[test]
fn a_new_lesson_is_proven_at_once_and_never_overwrites() {
    let data = std::env::temp_dir().join(format!("glassheap-new-{}", std::process::id()));
    std::fs::create_dir_all(&data).expect("a folder for temporary files");
    let file = data.join("my-topic.md");
    let name = file.to_str().expect("UTF-8");
    assert_eq!(learn(&["new", name], &data).code, Ok(0));
    let got = learn(&["check", name], &data);
    assert_eq!(got.code, Ok(0), "{}", got.stdout);
    assert_eq!(learn(&["new", name], &data).code, Ok(2), "it exists");
    std::fs::remove_dir_all(&data).expect("removable");
}

/// A lesson that is wrong in every way that a check knows.
const WRONG: &str = "\
---
title: Wrong
minutes: 5
---

# Wrong

## One

```predict count of a
when 1: That is right, so this is never said.
look: :refs nobody
```

```python
a = []
```

```python
b = 1 / 0
```

```python raises ValueError
c = 1
```

```predict choice
ask: Which?
- Both hold :: python True
- Both do :: python 1 == 1
```

```python
d = 4
```

```glass
:refs d
:quit
```

```exercise
Do it.
--- starter
x = 1
--- check
python x == 1 :: x is 1
--- hint
None.
--- solution
x = 2
--- wrong
x = 1
```
";

#[test]
fn whatever_is_wrong_with_a_lesson_is_told_with_its_line() {
    let data = std::env::temp_dir().join(format!("glassheap-wrong-{}", std::process::id()));
    std::fs::create_dir_all(&data).expect("a folder for temporary files");
    let file = data.join("wrong.md");
    std::fs::write(&file, WRONG).expect("writable");
    let name = file.to_str().expect("UTF-8");
    let got = learn(&["check", name], &data);
    assert_eq!(got.code, Ok(1), "{}", got.stdout);
    for wanted in [
        ":10: `when 1` is for a wrong answer, but 1 is right",
        ":19: it ends in ZeroDivisionError",
        ":23: it does not end in ValueError",
        ":27: no answer: the options 1, 2 all hold",
        ":37: this command shows nothing: a lesson cannot use it",
        ":42: solution 1 fails: x is 1",
        ":42: the starter passes",
        ":42: wrong program 1 passes",
        "1 lesson, 1 wrong",
    ] {
        assert!(got.stdout.contains(wanted), "{wanted}\n{}", got.stdout);
    }
    std::fs::remove_dir_all(&data).expect("removable");
}

#[test]
fn wrong_words_are_told() {
    let data = std::env::temp_dir().join(format!("glassheap-words-{}", std::process::id()));
    for (words, wanted) in [
        (
            &["cylces"][..],
            "there is no lesson cylces (did you mean cycles?)",
        ),
        (&["check", "nowhere.md"], "can't read 'nowhere.md'"),
        (&["check", "--all"], "learn check has no --all"),
        (
            &["export", "cycles", "--to", "pdf"],
            "learn export needs --to ipynb, html or md, not pdf",
        ),
        (&["export", "--to", "md"], "learn export needs a lesson"),
        (&["reset", "cycles"], "no lesson cycles was begun"),
        (&["a", "b"], "it is not clear what to do"),
    ] {
        let got = learn(words, &data);
        assert!(matches!(got.code, Ok(1 | 2)), "{words:?}");
        assert!(got.stderr.contains(wanted), "{words:?}: {}", got.stderr);
        assert_eq!(got.stderr.lines().count(), 1, "{}", got.stderr);
    }
    let _ = std::fs::remove_dir_all(&data);
}

#[test]
fn the_core_route_has_the_lessons_and_minutes_that_the_page_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/lessons.md")).expect("the page");
    let (mut n_minutes, mut n_lessons) = (0, 0);
    for entry in std::fs::read_dir(root.join("lessons")).expect("the folder can be read") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a lesson");
        let head = text.split("\n---\n").next().expect("a head");
        if !head.contains("\nroute: core") {
            continue;
        }
        let minutes: u32 = head
            .lines()
            .find_map(|row| row.strip_prefix("minutes: ")?.parse().ok())
            .expect("minutes");
        let stem = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let name = stem.split_once('-').expect("a number").1.to_owned();
        let row = format!("| {minutes} | `{name}` |");
        assert!(page.contains(&row), "{row} is not on the page");
        n_minutes += minutes;
        n_lessons += 1;
    }
    assert_eq!((n_lessons, n_minutes), (5, 80));
}
