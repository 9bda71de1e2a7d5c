//! `test`: runs scripts and compares what they print with what they say they print.
//!
//! A script says it in comments (`# expect: TEXT` a line of output each, in order; `# raises: Type: message` the last line of standard error;
//! `# exit: N`), or in a file of its name that ends in `.out`. `# stdin: LINE` is given to it. A script that says nothing is skipped.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::cli::complain;
use crate::cli::run::errno_text;

/// Lines around a difference.
const AROUND: usize = 2;
/// Lines of a difference that are shown.
const MAX_LINES: usize = 20;

/// What a script demands.
#[derive(Debug, Default)]
struct Wanted {
    output: Option<Vec<String>>,
    raises: Option<String>,
    exit: Option<i32>,
    input: String,
}

/// Runs the scripts at these paths. Status 1 if one fails, 2 if there is none.
pub(crate) fn test(paths: &[String]) -> u8 {
    let mut scripts = Vec::new();
    for path in paths {
        if let Err(error) = find(Path::new(path), &mut scripts) {
            complain(&format!("can't read '{path}': {}", errno_text(&error)));
            return 2;
        }
    }
    let (mut n_passed, mut n_failed, mut n_skipped) = (0, 0, 0);
    let mut out = std::io::stdout().lock();
    for script in &scripts {
        let said = match check(script) {
            Ok(true) => {
                n_passed += 1;
                continue;
            }
            Ok(false) => {
                n_skipped += 1;
                continue;
            }
            Err(said) => said,
        };
        n_failed += 1;
        let _ = writeln!(out, "FAILED {}\n{said}", script.display());
    }
    let skipped = if n_skipped > 0 {
        format!(", {n_skipped} skipped")
    } else {
        String::new()
    };
    let _ = writeln!(out, "{n_passed} passed, {n_failed} failed{skipped}");
    match (n_passed + n_failed, n_failed) {
        (0, _) => 2,
        (_, 0) => 0,
        _ => 1,
    }
}

/// The scripts at a path, in order. Names that begin with `_` or `.` are passed over.
fn find(path: &Path, scripts: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !path.is_dir() {
        std::fs::metadata(path)?;
        scripts.push(path.to_owned());
        return Ok(());
    }
    let mut folders = vec![path.to_owned()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with(['_', '.']) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ext| ext == "py") {
                found.push(path);
            }
        }
    }
    found.sort();
    scripts.append(&mut found);
    Ok(())
}

/// The text of `# key: text` in a line.
fn comment<'l>(line: &'l str, key: &str) -> Option<&'l str> {
    let mark = format!("# {key}:");
    let text = &line[line.rfind(&mark)? + mark.len()..];
    Some(text.strip_prefix(' ').unwrap_or(text).trim_end())
}

/// What a script demands; `None`: nothing.
fn wanted(script: &Path, text: &str) -> Result<Option<Wanted>, String> {
    let mut wanted = Wanted::default();
    let mut lines = Vec::new();
    for line in text.lines() {
        if let Some(text) = comment(line, "expect") {
            lines.push(text.to_owned());
        } else if let Some(text) = comment(line, "raises") {
            wanted.raises = Some(text.to_owned());
        } else if let Some(text) = comment(line, "exit") {
            let status = text.parse();
            wanted.exit = Some(status.map_err(|_| format!("# exit: {text} is no number"))?);
        } else if let Some(text) = comment(line, "stdin") {
            wanted.input.push_str(text);
            wanted.input.push('\n');
        }
    }
    if let Ok(text) = std::fs::read_to_string(script.with_extension("out")) {
        lines = text
            .lines()
            .map(|line| line.trim_end().to_owned())
            .collect();
        wanted.output = Some(lines);
    } else if !lines.is_empty() || wanted.raises.is_some() || wanted.exit.is_some() {
        wanted.output = Some(lines);
    }
    Ok(wanted.output.is_some().then_some(wanted))
}

/// Runs a script. `Ok(false)`: it demands nothing. The error says what is wrong.
fn check(script: &Path) -> Result<bool, String> {
    let text = std::fs::read_to_string(script).map_err(|error| errno_text(&error))?;
    let Some(wanted) = wanted(script, &text)? else {
        return Ok(false);
    };
    let own = std::env::current_exe().map_err(|error| errno_text(&error))?;
    let mut child = Command::new(own)
        .arg("run")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| errno_text(&error))?;
    if let Some(mut input) = child.stdin.take() {
        // One that reads nothing may have ended already.
        let _ = input.write_all(wanted.input.as_bytes());
    }
    let output = child
        .wait_with_output()
        .map_err(|error| errno_text(&error))?;
    let got = String::from_utf8_lossy(&output.stdout);
    let got: Vec<&str> = got.lines().map(str::trim_end).collect();
    let mut wrong = String::new();
    let want: Vec<&str> = wanted.output.iter().flatten().map(String::as_str).collect();
    if got != want {
        wrong.push_str(&difference(&want, &got));
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    let last = errors.trim_end().lines().next_back().unwrap_or_default();
    if let Some(raises) = &wanted.raises
        && last.trim_end() != raises
    {
        wrong.push_str(&format!("  raised:   {last}\n  expected: {raises}\n"));
    }
    let status = output.status.code();
    let want_status = wanted
        .exit
        .unwrap_or_else(|| i32::from(wanted.raises.is_some()));
    if status != Some(want_status) {
        let got = status.map_or_else(|| "ended by a signal".into(), |got| format!("exit {got}"));
        wrong.push_str(&format!("  {got}, expected exit {want_status}"));
        if wanted.raises.is_none() && !last.is_empty() {
            wrong.push_str(&format!(": {last}"));
        }
        wrong.push('\n');
    }
    if wrong.is_empty() {
        Ok(true)
    } else {
        Err(wrong)
    }
}

/// The first place where two texts part: lines that both have, then those of each.
fn difference(want: &[&str], got: &[&str]) -> String {
    let same = want.iter().zip(got).take_while(|(a, b)| a == b).count();
    let tail = want[same..]
        .iter()
        .rev()
        .zip(got[same..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let mut lines: Vec<String> = want[same.saturating_sub(AROUND)..same]
        .iter()
        .map(|line| format!("    {line}"))
        .collect();
    let part = |sign: &str, all: &[&str]| -> Vec<String> {
        let end = all.len() - tail;
        all[same..end]
            .iter()
            .map(|line| format!("  {sign} {line}"))
            .collect()
    };
    for mut part in [part("-", want), part("+", got)] {
        let more = part.len().saturating_sub(MAX_LINES);
        part.truncate(MAX_LINES);
        if more > 0 {
            part.push(format!("    ... {more} lines more"));
        }
        lines.append(&mut part);
    }
    let end = want.len() - tail;
    let after = want[end..].iter().take(AROUND);
    lines.extend(after.map(|line| format!("    {line}")));
    format!(
        "  line {} (- expected, + printed):\n{}\n",
        same + 1,
        lines.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_shows_both_sides_and_what_is_around() {
        let text = difference(&["a", "b", "c", "d"], &["a", "x", "y", "c", "d"]);
        let want = "  line 2 (- expected, + printed):\n    a\n  - b\n  + x\n  + y\n    c\n    d\n";
        assert_eq!(text, want);
    }

    #[test]
    fn comments_say_what_is_wanted() {
        let text = "print(1)  # expect: 1\n# stdin: hello\nf()  # raises: ValueError: no\n";
        let wanted = wanted(Path::new("/nowhere.py"), text).expect("well formed");
        let wanted = wanted.expect("demands something");
        assert_eq!(wanted.output, Some(vec!["1".to_owned()]));
        assert_eq!(wanted.raises.as_deref(), Some("ValueError: no"));
        assert_eq!(wanted.input, "hello\n");
    }
}
