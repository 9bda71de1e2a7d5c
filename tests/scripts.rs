//! What the script tests share: finding scripts, reading their expectations from comments, running
//! them in a process with a time limit, and saying how an outcome differs.
//!
//! A script is plain Python. `# expect: TEXT` comments are its standard output, line by line in
//! file order; `# raises: Type: message` is the last line of standard error with exit code 1;
//! `# error: TEXT` the same for a `SyntaxError`; `# exit: N` another exit code; `# refused: NAME`
//! a construct that we refuse by that name. A file `NAME.err` beside it is the whole standard
//! error, with the script's folder taken out of the paths. Lines that tune the run:
//! `# collector: off, auto, every`, `# stdin: LINE`, `# args: ARGS` (of our binary),
//! `# ours-only: WHY` (not run under `CPython`).

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// A safety net: no script needs more than a second or two.
pub(crate) const TIME_LIMIT: Duration = Duration::from_secs(20);

/// How often the collector runs by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Never.
    Off,
    /// By its thresholds.
    Auto,
    /// A young collection at every allocation, each hundredth a full one.
    Every,
}

impl Mode {
    pub(crate) const ALL: [Mode; 3] = [Mode::Off, Mode::Auto, Mode::Every];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Mode::Off => "off",
            Mode::Auto => "auto",
            Mode::Every => "every",
        }
    }
}

/// How a script must end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum End {
    /// With this exit code.
    Exit(i32),
    /// With exit code 1 and this last line on standard error.
    Raises(String),
    /// By our refusal, which names the construct.
    Refused(String),
}

/// A script and what its comments demand.
#[derive(Debug)]
pub(crate) struct Script {
    pub(crate) path: PathBuf,
    /// The path below the corpus folder, with slashes: the script's name in reports.
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) expect: Vec<String>,
    pub(crate) end: End,
    /// The whole standard error, where a golden lies beside the script.
    pub(crate) err: Option<String>,
    pub(crate) modes: Vec<Mode>,
    pub(crate) stdin: String,
    /// Extra arguments for our binary, such as `--max-heap 8M`.
    pub(crate) args: Vec<String>,
    pub(crate) is_ours_only: bool,
}

/// What a run gave.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    /// The exit code, or why there is none.
    pub(crate) code: Result<i32, String>,
}

/// The repository's `tests` folder.
pub(crate) fn tests_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Our binary, as built for this test.
pub(crate) fn glassheap() -> Command {
    Command::new(env!("CARGO_BIN_EXE_glassheap"))
}

impl Script {
    fn read(path: PathBuf, root: &Path) -> Script {
        let text = std::fs::read_to_string(&path).expect("the corpus is UTF-8");
        let name = path
            .strip_prefix(root)
            .expect("below the root")
            .to_string_lossy()
            .replace('\\', "/");
        let err = std::fs::read_to_string(path.with_extension("err")).ok();
        let mut script = Script {
            path,
            name,
            text: String::new(),
            expect: Vec::new(),
            end: End::Exit(0),
            err,
            modes: Mode::ALL.to_vec(),
            stdin: String::new(),
            args: Vec::new(),
            is_ours_only: false,
        };
        for line in text.lines() {
            script.read_line(line);
        }
        script.text = text;
        script
    }

    fn read_line(&mut self, line: &str) {
        if let Some(text) = comment(line, "expect") {
            self.expect.push(text.to_owned());
        } else if let Some(text) = comment(line, "raises").or_else(|| comment(line, "error")) {
            self.end = End::Raises(text.to_owned());
        } else if let Some(text) = comment(line, "refused") {
            self.end = End::Refused(text.to_owned());
            self.is_ours_only = true;
        } else if let Some(text) = comment(line, "exit") {
            self.end = End::Exit(text.parse().expect("an exit code"));
        } else if let Some(text) = header(line, "collector") {
            let wanted: Vec<&str> = text.split(',').map(str::trim).collect();
            self.modes = Mode::ALL
                .into_iter()
                .filter(|mode| wanted.contains(&mode.name()))
                .collect();
            assert_eq!(
                self.modes.len(),
                wanted.len(),
                "{}: unknown mode in {line}",
                self.name
            );
        } else if let Some(text) = header(line, "stdin") {
            self.stdin.push_str(text);
            self.stdin.push('\n');
        } else if let Some(text) = header(line, "args") {
            self.args = text.split_whitespace().map(str::to_owned).collect();
        } else if header(line, "ours-only").is_some() {
            self.is_ours_only = true;
        }
    }

    /// Says how an outcome differs from what the script demands.
    pub(crate) fn compare(&self, got: &Outcome) -> Result<(), String> {
        let mut wrong = Vec::new();
        let got_lines: Vec<&str> = got.stdout.lines().map(str::trim_end).collect();
        let want_lines: Vec<&str> = self.expect.iter().map(|line| line.trim_end()).collect();
        if got_lines != want_lines && !matches!(self.end, End::Refused(_)) {
            wrong.push(first_difference(&want_lines, &got_lines));
        }
        let code = match &got.code {
            Ok(code) => *code,
            Err(why) => {
                wrong.push(why.clone());
                return Err(wrong.join("\n"));
            }
        };
        let last = got
            .stderr
            .trim_end()
            .lines()
            .next_back()
            .unwrap_or("")
            .trim_end();
        match &self.end {
            End::Exit(want) if code != *want => {
                wrong.push(format!(
                    "exit code {code}, expected {want} (last line: {last})"
                ));
            }
            End::Exit(_) => {}
            End::Raises(want) if code != 1 || last != want.trim_end() => {
                wrong.push(format!(
                    "ended with code {code} and `{last}`, expected 1 and `{want}`"
                ));
            }
            End::Raises(_) => {}
            End::Refused(construct) if code == 0 || !got.stderr.contains(construct) => {
                wrong.push(format!("not refused as `{construct}`: exit code {code}"));
            }
            End::Refused(_) => {}
        }
        if let Some(golden) = &self.err {
            let normal = self.without_folder(&got.stderr);
            if normal.trim_end() != golden.trim_end() {
                wrong.push(first_difference(
                    &golden.lines().collect::<Vec<_>>(),
                    &normal.lines().collect::<Vec<_>>(),
                ));
            }
        }
        if wrong.is_empty() {
            Ok(())
        } else {
            Err(wrong.join("\n"))
        }
    }

    fn without_folder(&self, stderr: &str) -> String {
        let folder = self.path.parent().expect("a script lies in a folder");
        without_addresses(&stderr.replace(&format!("{}/", folder.display()), ""))
    }
}

/// A text with each hexadecimal address written `0x...`.
fn without_addresses(text: &str) -> String {
    let mut pieces = text.split("0x");
    let mut out = pieces.next().unwrap_or("").to_owned();
    for piece in pieces {
        let n_digits = piece.chars().take_while(char::is_ascii_hexdigit).count();
        out.push_str("0x");
        out.push_str(if n_digits >= 6 {
            "..."
        } else {
            &piece[..n_digits]
        });
        out.push_str(&piece[n_digits..]);
    }
    out
}

/// The text of `# key: text` anywhere in a line.
fn comment<'line>(line: &'line str, key: &str) -> Option<&'line str> {
    let start = line.rfind(&format!("# {key}:"))?;
    let text = &line[start + key.len() + 3..];
    Some(text.strip_prefix(' ').unwrap_or(text))
}

/// The text of `# key: text` where it is the whole line.
fn header<'line>(line: &'line str, key: &str) -> Option<&'line str> {
    line.starts_with("# ").then(|| comment(line, key)).flatten()
}

/// The first line where two texts part, with what surrounds it.
pub(crate) fn first_difference(want: &[&str], got: &[&str]) -> String {
    let same = want
        .iter()
        .zip(got)
        .take_while(|(a, b)| a.trim_end() == b.trim_end())
        .count();
    let show = |lines: &[&str]| match lines.get(same) {
        Some(line) => (*line).to_owned(),
        None => "(nothing)".to_owned(),
    };
    format!(
        "line {} of {} (got {}):\n  expected: {}\n  got:      {}",
        same + 1,
        want.len(),
        got.len(),
        show(want),
        show(got)
    )
}

/// The scripts below a folder whose name contains `LANG_FILTER`.
pub(crate) fn find(root: &Path) -> Vec<Script> {
    let filter = std::env::var("LANG_FILTER").unwrap_or_default();
    let mut found = all_below(root);
    found.retain(|script| script.name.contains(&filter));
    found
}

/// Every script below a folder. Names that begin with `_` are helper modules.
pub(crate) fn all_below(root: &Path) -> Vec<Script> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry.expect("a readable folder").path();
            let is_helper = path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with('_'));
            if is_helper {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ext| ext == "py") {
                found.push(Script::read(path, root));
            }
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// Runs a command to its end, with a text on its standard input, or stops it at the time limit.
pub(crate) fn run(mut command: Command, stdin: &str) -> Outcome {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
        .env("PYTHONHASHSEED", "0")
        .env("PYTHON_COLORS", "0")
        .env("NO_COLOR", "1");
    command.env("PYTHONDONTWRITEBYTECODE", "1");
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(why) => {
            return Outcome {
                stdout: String::new(),
                stderr: String::new(),
                code: Err(format!("cannot start: {why}")),
            };
        }
    };
    let mut input = child.stdin.take().expect("piped");
    let stdin = stdin.to_owned();
    thread::spawn(move || drop(input.write_all(stdin.as_bytes())));
    let stdout = drain(child.stdout.take().expect("piped"));
    let stderr = drain(child.stderr.take().expect("piped"));
    let start = Instant::now();
    let code = loop {
        match child.try_wait() {
            Ok(Some(status)) => {
                break status
                    .code()
                    .ok_or_else(|| format!("ended by a signal: {status}"));
            }
            Ok(None) if start.elapsed() > TIME_LIMIT => {
                drop(child.kill());
                drop(child.wait());
                break Err(format!("stopped after {} s", TIME_LIMIT.as_secs()));
            }
            Ok(None) => thread::sleep(Duration::from_millis(3)),
            Err(why) => break Err(format!("cannot wait: {why}")),
        }
    };
    let text = |handle: thread::JoinHandle<Vec<u8>>| {
        String::from_utf8_lossy(&handle.join().expect("the reader does not panic")).into_owned()
    };
    Outcome {
        stdout: text(stdout),
        stderr: text(stderr),
        code,
    }
}

fn drain(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        drop(pipe.read_to_end(&mut bytes));
        bytes
    })
}

/// Does `work` for each item on a few threads and returns what it said, in the items' order.
pub(crate) fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                loop {
                    let idx = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(idx) else { break };
                    let result = work(item);
                    done.lock().expect("no worker panics").push((idx, result));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no worker panics");
    done.sort_by_key(|(idx, _)| *idx);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Whether our binary runs programs yet; says so once where it does not.
#[expect(
    clippy::print_stderr,
    reason = "a skipped test must say that it was skipped"
)]
pub(crate) fn machine_runs(what: &str) -> bool {
    let mut command = glassheap();
    command.args(["-c", "print(1 + 2)"]);
    let runs = run(command, "").stdout.trim_end() == "3";
    if !runs {
        eprintln!("SKIPPED {what}: glassheap does not run programs yet");
    }
    runs
}

/// `CPython` 3.13, where it is installed.
pub(crate) fn cpython() -> Option<Command> {
    let mut probe = Command::new("python3.13");
    probe.env("PYENV_VERSION", "3.13.0");
    probe.args([
        "-c",
        "import sys; print(sys.executable, sys.version_info[:2])",
    ]);
    let out = run(probe, "").stdout;
    let path = out.trim_end().strip_suffix(" (3, 13)")?;
    Some(Command::new(path))
}
