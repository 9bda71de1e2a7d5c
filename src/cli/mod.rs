//! The command line: which driver runs, with which arguments. One file per subcommand.

pub mod args;
mod check;
mod learn;
mod run;
mod shelf;
mod test;

use std::io::{self, Write};
use std::process::ExitCode;

use args::{Action, Args, HELP};

/// Does what the arguments say. Errors of usage are one line and status 2.
pub fn main() -> ExitCode {
    name_panics();
    match Args::from_env() {
        Ok(args) => ExitCode::from(on_large_stack(args)),
        Err(wrong) => {
            complain(&format!("{wrong} (glassheap --help says how)"));
            ExitCode::from(2)
        }
    }
}

/// A panic is a bug of ours: one line says where. `RUST_BACKTRACE=1` shows the rest.
fn name_panics() {
    let default = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0") {
            default(info);
        } else if let Some(at) = info.location() {
            let _ = writeln!(
                io::stderr(),
                "glassheap: internal error at {}:{}",
                at.file(),
                at.line()
            );
        }
    }));
}

/// Programs nest as deep as CPython allows, natively too: everything runs on a thread that has room for it.
fn on_large_stack(args: Args) -> u8 {
    let driver = std::thread::Builder::new()
        .name("glassheap".to_owned())
        .stack_size(crate::session::STACK_BYTES)
        .spawn(move || dispatch(&args));
    match driver.map(std::thread::JoinHandle::join) {
        Ok(Ok(status)) => status,
        Ok(Err(_)) => 70,
        Err(error) => {
            complain(&format!("cannot start: {error}"));
            71
        }
    }
}

fn dispatch(args: &Args) -> u8 {
    match &args.action {
        Action::Help => say(HELP),
        Action::Version => say(concat!("glassheap ", env!("CARGO_PKG_VERSION"), "\n")),
        Action::Check(files) => check::check(files, args.is_plain),
        Action::Test(paths) => test::test(paths),
        Action::Dis(file) => check::dis(file),
        Action::Learn(words) => learn::learn(words, args),
        Action::Prompt
        | Action::File(_)
        | Action::Step(_)
        | Action::Command(_)
        | Action::Module(_)
        | Action::Input => run::run(args),
    }
}

/// Prints a text; a closed pipe is no error of ours.
pub(crate) fn say(text: &str) -> u8 {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    0
}

/// One line on standard error.
pub(crate) fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "glassheap: {line}");
}
