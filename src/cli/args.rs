//! What the command line says.
//!
//! As with `python`, options end at the program: what follows a file, `-c TEXT` or `-` belongs to the program, in `sys.argv`.

use lexopt::{Arg, Parser, ValueExt};

use crate::session::{Collector, Options};

/// The text of `--help`.
pub const HELP: &str = "\
usage: glassheap [OPTIONS]                    the prompt
       glassheap [OPTIONS] [run] FILE [ARGS]  run a program
       glassheap [OPTIONS] -c CODE [ARGS]     run a text
       glassheap [OPTIONS] -m MODULE [ARGS]   run a module or package by name
       glassheap [OPTIONS] - [ARGS]           run standard input
       glassheap [OPTIONS] step FILE [ARGS]   run a program line by line
       glassheap learn [LESSON]               lessons (glassheap learn --help says more)
       glassheap test PATH...                 run scripts and compare their output
       glassheap check FILE...                look for errors, run nothing
       glassheap dis FILE                     show the bytecode

  -i                go on at the prompt after the program
  -W ACTION         what to do with warnings, as with python: action:message:category:module:line
  --max-heap SIZE   raise MemoryError beyond SIZE bytes (K, M or G may follow)
  --collector MODE  off, auto (default) or every: a collection at every allocation
  --verify          check the whole heap after the program, and that nothing is left
  --gc-trace        say what each collection did, on standard error
  --report          say at the end what was alive and why, on standard error
  --events FILE     write every birth, death and collection as JSON lines
  --svg-flame FILE  draw the allocated bytes by call stack
  --plain           no colour, nothing but ASCII in views
  --version, -V     print the version
  --help, -h        print this
";

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Read statements from the terminal; if standard input is none, run it.
    Prompt,
    /// Run a script.
    File(String),
    /// Run a script line by line.
    Step(String),
    /// Run a text.
    Command(String),
    /// `-m`
    Module(String),
    /// Run standard input.
    Input,
    /// Run scripts and compare what they print with what they say they print.
    Test(Vec<String>),
    /// Look for errors in files.
    Check(Vec<String>),
    /// Show the bytecode of a file.
    Dis(String),
    /// Lessons: what follows the word.
    Learn(Vec<String>),
    /// Print the version.
    Version,
    /// Print the help.
    Help,
}

/// The command line.
#[derive(Debug, Clone)]
pub struct Args {
    /// What to do.
    pub action: Action,
    /// What follows the program.
    pub rest: Vec<String>,
    /// How the machine is set up.
    pub options: Options,
    /// `--gc-trace`.
    pub is_gc_traced: bool,
    /// `--report`.
    pub is_reported: bool,
    /// `--events`.
    pub events: Option<String>,
    /// `--svg-flame`.
    pub flame: Option<String>,
    /// `-i`.
    pub is_interactive: bool,
    /// `--plain`.
    pub is_plain: bool,
}

impl Args {
    /// The arguments of this process.
    pub fn from_env() -> Result<Args, lexopt::Error> {
        Args::parse(Parser::from_env())
    }

    /// Reads arguments.
    pub fn parse(mut parser: Parser) -> Result<Args, lexopt::Error> {
        let mut args = Args {
            action: Action::Prompt,
            rest: Vec::new(),
            options: Options::default(),
            is_gc_traced: false,
            is_reported: false,
            events: None,
            flame: None,
            is_interactive: false,
            is_plain: false,
        };
        while let Some(first) = args.next_value(&mut parser)? {
            if let Some(first) = first {
                args.value(first, &mut parser)?;
            }
            if args.action != Action::Prompt {
                break;
            }
        }
        for arg in parser.raw_args()? {
            args.rest.push(arg.string()?);
        }
        Ok(args)
    }

    /// Reads one argument: `None` at the end, `Some(None)` for an option, which is taken note of.
    fn next_value(&mut self, parser: &mut Parser) -> Result<Option<Option<String>>, lexopt::Error> {
        let Some(arg) = parser.next()? else {
            return Ok(None);
        };
        match arg {
            Arg::Value(value) => return Ok(Some(Some(value.string()?))),
            Arg::Short('h') | Arg::Long("help") => self.action = Action::Help,
            Arg::Short('V') | Arg::Long("version") => self.action = Action::Version,
            Arg::Short('c') => self.action = Action::Command(parser.value()?.string()?),
            Arg::Short('m') => self.action = Action::Module(parser.value()?.string()?),
            Arg::Short('i') => self.is_interactive = true,
            Arg::Short('W') => self.options.warnings.push(parser.value()?.string()?),
            Arg::Long("gc-trace") => self.is_gc_traced = true,
            Arg::Long("report") => self.is_reported = true,
            Arg::Long("events") => self.events = Some(parser.value()?.string()?),
            Arg::Long("svg-flame") => self.flame = Some(parser.value()?.string()?),
            Arg::Long("plain") => self.is_plain = true,
            Arg::Long("verify") => self.options.is_verified = true,
            Arg::Long("max-heap") => {
                let text = parser.value()?.string()?;
                self.options.max_heap = Some(size(&text).ok_or_else(|| {
                    format!("--max-heap {text}: a number of bytes is needed, as in 64M")
                })?);
            }
            Arg::Long("collector") => {
                let text = parser.value()?.string()?;
                let mode = Collector::ALL.into_iter().find(|mode| mode.name() == text);
                self.options.collector = mode
                    .ok_or_else(|| format!("--collector {text}: off, auto or every is needed"))?;
            }
            other => return Err(other.unexpected()),
        }
        Ok(Some(None))
    }

    /// Reads what is no option: a subcommand or a program.
    fn value(&mut self, first: String, parser: &mut Parser) -> Result<(), lexopt::Error> {
        match first.as_str() {
            "-" => self.action = Action::Input,
            "run" => self.action = Action::File(self.file(&first, parser)?),
            "step" => self.action = Action::Step(self.file(&first, parser)?),
            "dis" => self.action = Action::Dis(self.file(&first, parser)?),
            "check" => {
                let mut files = vec![self.file(&first, parser)?];
                for file in parser.raw_args()? {
                    files.push(file.string()?);
                }
                self.action = Action::Check(files);
            }
            "learn" => {
                let mut words = Vec::new();
                for word in parser.raw_args()? {
                    words.push(word.string()?);
                }
                self.action = Action::Learn(words);
            }
            "test" => {
                let mut paths = vec![self.file(&first, parser)?];
                for path in parser.raw_args()? {
                    paths.push(path.string()?);
                }
                self.action = Action::Test(paths);
            }
            _ => self.action = Action::File(first),
        }
        Ok(())
    }

    /// The file of a subcommand; options may stand before it.
    fn file(&mut self, command: &str, parser: &mut Parser) -> Result<String, lexopt::Error> {
        while let Some(next) = self.next_value(parser)? {
            if let Some(file) = next {
                return Ok(file);
            }
        }
        Err(format!("{command}: a file is needed").into())
    }
}

/// A number of bytes: `4096`, `64K`, `16M`, `2G`.
fn size(text: &str) -> Option<usize> {
    let (digits, unit) = match text.char_indices().last()? {
        (at, 'k' | 'K') => (&text[..at], 1 << 10),
        (at, 'm' | 'M') => (&text[..at], 1 << 20),
        (at, 'g' | 'G') => (&text[..at], 1 << 30),
        _ => (text, 1),
    };
    let number: usize = digits.parse().ok()?;
    number.checked_mul(unit).filter(|&bytes| bytes > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(args: &[&str]) -> Result<Args, String> {
        let parser = Parser::from_args(args);
        Args::parse(parser).map_err(|error| error.to_string())
    }

    #[test]
    fn options_end_at_the_program() {
        let args = parse(&[
            "--max-heap",
            "16M",
            "run",
            "--collector",
            "off",
            "a.py",
            "-c",
            "x",
        ]);
        let args = args.expect("good arguments");
        assert_eq!(args.action, Action::File("a.py".into()));
        assert_eq!(args.rest, ["-c", "x"]);
        assert_eq!(args.options.max_heap, Some(16 << 20));
        assert_eq!(args.options.collector, Collector::Off);
    }

    #[test]
    fn a_command_takes_the_rest() {
        let args = parse(&["-i", "-c", "pass", "--help"]).expect("good arguments");
        assert_eq!(args.action, Action::Command("pass".into()));
        assert!(args.is_interactive);
        assert_eq!(args.rest, ["--help"]);
    }

    #[test]
    fn wrong_arguments_are_told() {
        assert!(parse(&["--max-heap", "0"]).is_err());
        assert!(parse(&["--max-heap", "12Q"]).is_err());
        assert!(parse(&["--collector", "never"]).is_err());
        assert!(parse(&["run"]).is_err());
        assert!(parse(&["--frobnicate"]).is_err());
    }
}
