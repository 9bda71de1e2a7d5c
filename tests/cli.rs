//! The command line: what runs, which stream says what, and exit codes, as `python`'s.

use std::path::PathBuf;
use std::process::Command;

use crate::scripts::{self, Outcome};

/// Runs our binary with arguments, and a text on standard input.
fn glassheap(args: &[&str], stdin: &str) -> Outcome {
    let mut command = scripts::glassheap();
    command.args(args);
    scripts::run(command, stdin)
}

/// A file with this text in a folder of this test's own.
fn file(name: &str, text: &str) -> PathBuf {
    let dir = std::env::temp_dir().join(format!("glassheap-cli-{}", std::process::id()));
    std::fs::create_dir_all(&dir).expect("a folder for temporary files");
    let path = dir.join(name);
    std::fs::write(&path, text).expect("writable");
    path
}

#[track_caller]
fn check(args: &[&str], stdin: &str, stdout: &str, code: i32) -> String {
    let got = glassheap(args, stdin);
    assert_eq!(
        (got.stdout.as_str(), &got.code),
        (stdout, &Ok(code)),
        "{args:?}\n{}",
        got.stderr
    );
    got.stderr
}

fn runs() -> bool {
    scripts::machine_runs("the command line")
}

#[test]
fn the_version_and_the_help_are_printed() {
    let version = concat!("glassheap ", env!("CARGO_PKG_VERSION"), "\n");
    check(&["--version"], "", version, 0);
    check(&["-V"], "", version, 0);
    let help = glassheap(&["--help"], "");
    assert_eq!(help.code, Ok(0));
    assert!(
        help.stdout.starts_with("usage: glassheap"),
        "{}",
        help.stdout
    );
}

#[test]
fn wrong_usage_is_one_line_and_status_2() {
    let wrong: [&[&str]; 8] = [
        &["--frobnicate"],
        &["-c"],
        &["run"],
        &["check"],
        &["dis"],
        &["--max-heap", "lots", "-c", "1"],
        &["--max-heap"],
        &["--collector", "sometimes", "-c", "1"],
    ];
    for args in wrong {
        let stderr = check(args, "", "", 2);
        assert_eq!(stderr.lines().count(), 1, "{args:?}: {stderr}");
    }
}

#[test]
fn a_file_that_is_not_there_is_named_as_cpython_does() {
    let stderr = check(&["/nowhere/x.py"], "", "", 2);
    assert!(
        stderr
            .ends_with(": can't open file '/nowhere/x.py': [Errno 2] No such file or directory\n"),
        "{stderr}"
    );
}

#[test]
fn a_file_runs_with_its_arguments() {
    if !runs() {
        return;
    }
    let text = "import sys\nprint(sys.argv[1:], __name__)\nsys.exit(3)\n";
    let path = file("args.py", text);
    let path = path.to_str().expect("a plain path");
    check(
        &[path, "-c", "--help"],
        "",
        "['-c', '--help'] __main__\n",
        3,
    );
    check(&["run", path, "x"], "", "['x'] __main__\n", 3);
}

#[test]
fn a_text_runs_and_its_line_is_shown() {
    if !runs() {
        return;
    }
    check(
        &["-c", "import sys; print(sys.argv)", "a"],
        "",
        "['-c', 'a']\n",
        0,
    );
    let stderr = check(&["-c", "1/0"], "", "", 1);
    let want = "Traceback (most recent call last):\n  File \"<string>\", line 1, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n";
    assert_eq!(stderr, want);
}

#[test]
fn standard_input_runs_as_a_script() {
    if !runs() {
        return;
    }
    check(&[], "print(6 * 7)\n", "42\n", 0);
    check(
        &["-", "a"],
        "import sys\nprint(sys.argv)\n",
        "['-', 'a']\n",
        0,
    );
    let stderr = check(&["-"], "def f(:\n", "", 1);
    assert!(stderr.contains("SyntaxError: "), "{stderr}");
}

#[test]
fn exit_codes_are_pythons() {
    if !runs() {
        return;
    }
    check(&["-c", "raise SystemExit"], "", "", 0);
    check(&["-c", "raise SystemExit(None)"], "", "", 0);
    check(&["-c", "import sys; sys.exit(300)"], "", "", 44);
    let stderr = check(&["-c", "import sys; sys.exit('stop')"], "", "", 1);
    assert_eq!(stderr, "stop\n");
    check(&["-c", "raise KeyboardInterrupt"], "", "", 130);
}

#[test]
fn input_reads_what_the_program_is_given() {
    if !runs() {
        return;
    }
    let text = "name = input('who? ')\nprint('hello', name)\n";
    check(&["-c", text], "Ada\n", "who? hello Ada\n", 0);
    let stderr = check(&["-c", "input()"], "", "", 1);
    assert!(
        stderr.ends_with("EOFError: EOF when reading a line\n"),
        "{stderr}"
    );
}

#[test]
fn the_prompt_goes_on_after_a_program() {
    if !runs() {
        return;
    }
    let stderr = check(&["-i", "-c", "x = 5"], "x + 1\nx = 'a'\nx\n", "6\n'a'\n", 0);
    assert_eq!(stderr, ">>> >>> >>> >>> \n");
    let stderr = check(&["-i", "-c", "raise SystemExit(3)"], "1\n", "1\n", 0);
    assert!(stderr.contains("SystemExit: 3\n"), "{stderr}");
    check(&["-i"], "import sys\nsys.exit(4)\n1\n", "", 4);
}

#[test]
fn a_heap_limit_raises_memory_error_in_the_program() {
    if !runs() {
        return;
    }
    let text = "try:\n    x = [0] * 10**7\nexcept MemoryError:\n    print('caught')\n";
    check(&["--max-heap", "16M", "-c", text], "", "caught\n", 0);
    let stderr = check(&["--max-heap", "16M", "-c", "x = [0] * 10**7"], "", "", 1);
    assert!(stderr.ends_with("MemoryError\n"), "{stderr}");
}

#[test]
fn check_names_every_error_and_runs_nothing() {
    let good = file("good.py", "print('not run')\n");
    let bad = file("bad.py", "x = (1,\n");
    let (good, bad) = (good.to_str().expect("plain"), bad.to_str().expect("plain"));
    assert_eq!(check(&["check", good], "", "", 0), "");
    let stderr = check(&["check", good, bad], "", "", 1);
    assert!(
        stderr.contains(":1:5: SyntaxError[E0010]: '(' was never closed"),
        "{stderr}"
    );
    check(&["check", "/nowhere/x.py"], "", "", 2);
}

#[test]
fn dis_shows_the_bytecode() {
    let path = file("dis.py", "def f(a):\n    return a + 1\n");
    let got = glassheap(&["dis", path.to_str().expect("plain")], "");
    assert_eq!(got.code, Ok(0), "{}", got.stderr);
    assert!(
        got.stdout.contains("ADD              t0 <- a 1"),
        "{}",
        got.stdout
    );
}

#[test]
fn the_heap_is_content_after_programs() {
    if !runs() {
        return;
    }
    let cycle = "class A: pass\na = A(); a.me = a; del a\nx = [1, (2, [3])]; x.append(x)\n";
    for collector in ["off", "auto", "every"] {
        let stderr = check(
            &["--verify", "--collector", collector, "-c", cycle],
            "",
            "",
            0,
        );
        assert_eq!(stderr, "");
    }
}

/// Outcomes that need `CPython` to say what is right.
#[test]
fn cpython_agrees() {
    let Some(python) = scripts::cpython() else {
        return;
    };
    if !runs() {
        return;
    }
    let cases: [(&[&str], &str); 6] = [
        (&["-c", "raise SystemExit(2**70)"], ""),
        (&["-c", "raise SystemExit(-1)"], ""),
        (&["-c", "import sys; sys.exit([1])"], ""),
        (&["-"], "def f():\n    1/0\nf()\n"),
        (&["-c", "def f(:"], ""),
        (&["-i", "-c", "1/0"], "x = 1\nif x:\n    x\n\n1/0\nx\n"),
    ];
    for (args, stdin) in cases {
        let mut command = Command::new(python.get_program());
        command.args(args);
        let want = scripts::run(command, stdin);
        let got = glassheap(args, stdin);
        assert_eq!(
            (&got.stdout, &got.code),
            (&want.stdout, &want.code),
            "{args:?}"
        );
    }
}

/// A folder of our own for files that a test writes.
fn scratch(name: &str) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("glassheap-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("writable");
    folder
}

#[test]
fn reports_go_elsewhere_than_the_programs_output() {
    if !scripts::machine_runs("reports") {
        return;
    }
    let folder = scratch("reports");
    let program = folder.join("cycles.py");
    let text = "class A: pass\nimport gc\nfor i in range(3):\n    a = A(); a.me = a\ndel a\nprint(gc.collect())\nkept = [A()]\n";
    std::fs::write(&program, text).expect("writable");
    let (events, flame) = (folder.join("events"), folder.join("flame.svg"));
    let mut command = scripts::glassheap();
    command.args(["run", "--gc-trace", "--report", "--events"]);
    command
        .arg(&events)
        .arg("--svg-flame")
        .arg(&flame)
        .arg(&program);
    let got = scripts::run(command, "");
    assert_eq!(got.stdout, "3\n");
    assert!(got.stderr.contains("gc #1  gen 2  asked"), "{}", got.stderr);
    assert!(got.stderr.contains("3 freed"), "{}", got.stderr);
    assert!(
        got.stderr.contains("alive at the end, yours: "),
        "{}",
        got.stderr
    );
    let events = std::fs::read_to_string(events).expect("written");
    let born = r#"{"event":"born","object":"#;
    assert!(
        events
            .lines()
            .all(|line| line.starts_with("{\"event\":") && line.ends_with('}'))
    );
    assert!(
        events
            .lines()
            .any(|line| line.starts_with(born) && line.contains("cycles.py:4"))
    );
    assert!(
        events.matches("\"cause\":\"gc 1\"").count() >= 3,
        "{events}"
    );
    let flame = std::fs::read_to_string(flame).expect("written");
    assert!(flame.contains("<svg") && flame.contains("cycles.py"));
    std::fs::remove_dir_all(folder).expect("removable");
}

#[test]
fn scripts_are_tested_and_differences_shown() {
    if !scripts::machine_runs("the test command") {
        return;
    }
    let folder = scratch("test");
    std::fs::write(folder.join("good.py"), "print(1)  # expect: 1\n").expect("writable");
    std::fs::write(folder.join("silent.py"), "print(1)\n").expect("writable");
    std::fs::write(folder.join("out.py"), "print('a')\nprint('b')\n").expect("writable");
    std::fs::write(folder.join("out.out"), "a\nb\n").expect("writable");
    let test = |folder: &std::path::Path| {
        let mut command = scripts::glassheap();
        command.arg("test").arg(folder);
        scripts::run(command, "")
    };
    let got = test(&folder);
    assert_eq!(got.stdout, "2 passed, 0 failed, 1 skipped\n");
    assert_eq!(got.code, Ok(0));
    std::fs::write(folder.join("bad.py"), "print(2)  # expect: 3\n").expect("writable");
    let got = test(&folder);
    assert!(got.stdout.contains("  - 3\n  + 2\n"), "{}", got.stdout);
    assert!(got.stdout.ends_with("2 passed, 1 failed, 1 skipped\n"));
    assert_eq!(got.code, Ok(1));
    std::fs::remove_dir_all(folder).expect("removable");
}

#[test]
fn a_program_is_stepped_through() {
    if !scripts::machine_runs("the stepper") {
        return;
    }
    let folder = scratch("step");
    let program = folder.join("two.py");
    std::fs::write(&program, "x = []\nx.append(x)\ndel x\n").expect("writable");
    let mut command = scripts::glassheap();
    command.args(["--plain", "step"]).arg(&program);
    let got = scripts::run(command, "n\nn\n:refs x\nn\n");
    let expected = [
        "two.py   before line 1",
        "changed: list#1  new, 1   + global 'x'",
        "changed: list#1  1 -> 2   + list#1[0]",
        "2 holders = count 2",
        "two.py:3 done, the end",
        "note: 1 object can no longer be reached",
    ];
    let mut rest = got.stdout.as_str();
    for text in expected {
        let at = rest.find(text);
        let at = at.unwrap_or_else(|| panic!("{text}: {}", got.stdout));
        rest = &rest[at..];
    }
    assert_eq!(got.code, Ok(0));
    std::fs::remove_dir_all(folder).expect("removable");
}

#[test]
fn modules_and_packages_run_by_their_names() {
    if !runs() {
        return;
    }
    let shows = "import sys\nprint(__name__, __package__, __spec__.name, sys.argv[1:])\n";
    file("named.py", shows);
    let dir = file("broken.py", "import named.more\n");
    let dir = dir.parent().expect("a folder");
    std::fs::create_dir_all(dir.join("pack/bare")).expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(dir.join(name), text).expect("writable");
    write("pack/__init__.py", "print('init', __name__)\n");
    write("pack/__main__.py", shows);
    write("pack/inner.py", "from . import __main__\n");
    let run = |args: &[&str]| {
        let mut command = scripts::glassheap();
        command.arg("-m").args(args).current_dir(dir);
        scripts::run(command, "")
    };
    let check = |args: &[&str], stdout: &str, stderr: &str, code: i32| {
        let got = run(args);
        assert_eq!(got.stdout, stdout, "{args:?} {}", got.stderr);
        assert!(got.stderr.ends_with(stderr), "{args:?} {}", got.stderr);
        assert_eq!(got.code, Ok(code), "{args:?}");
    };
    check(
        &["named", "a", "-b"],
        "__main__  named ['a', '-b']\n",
        "",
        0,
    );
    check(
        &["pack"],
        "init pack\n__main__ pack pack.__main__ []\n",
        "",
        0,
    );
    let inner = "init pack\npack.__main__ pack pack.__main__ []\n";
    check(&["pack.inner"], inner, "", 0);
    check(&["nowhere"], "", "glassheap: No module named nowhere\n", 1);
    let no_main = "No module named pack.bare.__main__; 'pack.bare' is a package and cannot be directly executed\n";
    check(&["pack.bare"], "init pack\n", no_main, 1);
    let own = "heapq is one of Glassheap's own modules: it cannot be run with -m\n";
    check(&["heapq"], "", own, 1);
    let hint = ". Try using 'named' instead of 'named.py' as the module name.\n";
    let once = "named  named []\n";
    check(&["named.py"], once, hint, 1);
}
