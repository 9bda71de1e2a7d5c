//! A real terminal for tests: a pseudo terminal with our binary in it, and a screen that can be read.

use std::io::{Read, Write};
use std::num::NonZeroU16;

use crate::scripts;

const ROWS: NonZeroU16 = NonZeroU16::new(24).expect("not zero");
const COLUMNS: NonZeroU16 = NonZeroU16::new(80).expect("not zero");

/// A terminal of 24 lines and 80 columns in which our binary runs.
pub(crate) struct Terminal {
    parser: vt100::Parser,
    output: std::sync::mpsc::Receiver<Vec<u8>>,
    input: Box<dyn Write + Send>,
    child: Box<dyn portable_pty::Child + Send + Sync>,
}

impl Terminal {
    /// Starts our binary with arguments and variables.
    pub(crate) fn start(args: &[&str], variables: &[(&str, &str)]) -> Terminal {
        let size = portable_pty::PtySize {
            rows: ROWS.get(),
            cols: COLUMNS.get(),
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = portable_pty::native_pty_system()
            .openpty(size)
            .expect("a pseudo terminal");
        let mut command = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_glassheap"));
        command.env("TERM", "xterm-256color");
        command.env("GLASSHEAP_HISTORY", "");
        command.env_remove("NO_COLOR");
        command.args(args);
        for (name, value) in variables {
            command.env(name, value);
        }
        let child = pair
            .slave
            .spawn_command(command)
            .expect("our binary starts");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let input = pair.master.take_writer().expect("a writer");
        let (sender, output) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let _master = pair.master;
            let mut buffer = [0; 4096];
            while let Ok(n) = reader.read(&mut buffer) {
                if n == 0 || sender.send(buffer[..n].to_vec()).is_err() {
                    break;
                }
            }
        });
        Terminal {
            parser: vt100::Parser::new(ROWS, COLUMNS, 0),
            output,
            input,
            child,
        }
    }

    /// Types.
    pub(crate) fn send(&mut self, text: &str) {
        self.input.write_all(text.as_bytes()).expect("writable");
        self.input.flush().expect("writable");
    }

    /// Reads until the screen is as wanted.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, wanted: impl Fn(&str) -> bool) {
        let end = std::time::Instant::now() + scripts::TIME_LIMIT;
        loop {
            let screen = self.parser.screen().contents();
            if wanted(&screen) {
                return;
            }
            let left = end.saturating_duration_since(std::time::Instant::now());
            let Ok(bytes) = self.output.recv_timeout(left) else {
                panic!("never came; the screen is:\n{screen}");
            };
            self.parser.process(&bytes);
        }
    }

    /// Reads until the last line of the screen is this.
    #[track_caller]
    pub(crate) fn wait_for_last(&mut self, line: &str) {
        self.wait_for(|screen| screen.trim_end().lines().next_back() == Some(line.trim_end()));
    }

    /// Types a line; reads until this prompt has come again, or this line if it is no prompt.
    #[track_caller]
    pub(crate) fn enter(&mut self, line: &str, prompt: &str) {
        if !line.is_empty() {
            self.send(line);
            let end = line.lines().next_back().unwrap_or_default().to_owned();
            self.wait_for(|screen| screen.replace('\n', "").ends_with(end.trim_end()));
        }
        self.send_for("\r", prompt);
    }

    /// Types keys; reads until this prompt has come again, or this line if it is no prompt.
    #[track_caller]
    pub(crate) fn send_for(&mut self, keys: &str, prompt: &str) {
        let place = |parser: &vt100::Parser| {
            let screen = parser.screen();
            (screen.contents(), screen.cursor_position())
        };
        let before = place(&self.parser);
        self.send(keys);
        let end = std::time::Instant::now() + scripts::TIME_LIMIT;
        loop {
            let (contents, (row, _)) = place(&self.parser);
            let rows: Vec<&str> = contents.lines().collect();
            let here = if prompt.ends_with('>') {
                rows.get(usize::from(row)).copied()
            } else {
                rows.iter().rev().find(|row| !row.is_empty()).copied()
            };
            let has_come = here.is_some_and(|here| here.trim_end() == prompt);
            if has_come && place(&self.parser) != before {
                return;
            }
            let left = end.saturating_duration_since(std::time::Instant::now());
            let Ok(bytes) = self.output.recv_timeout(left) else {
                panic!("{prompt} never came; the screen is:\n{contents}");
            };
            self.parser.process(&bytes);
        }
    }

    /// Waits for its end; the exit code.
    pub(crate) fn end(mut self) -> u32 {
        self.child.wait().expect("it ends").exit_code()
    }
}
