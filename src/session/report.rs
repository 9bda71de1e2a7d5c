//! What is told of a program that runs without a prompt: collections as they happen, events to a file, a flame graph, and a report at
//! its end. All of it goes elsewhere than the program's own output.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::io::Write;
use std::rc::Rc;

use crate::commands::Reply;
use crate::cx::Cx;
use crate::heap::event::Observer;
use crate::host::Stream as HostStream;
use crate::inspect::flame::Stacks;
use crate::inspect::recorder::Recorder;
use crate::inspect::render::collection;
use crate::inspect::render::text::{count, duration, number};
use crate::inspect::several::Several;
use crate::inspect::stream::Stream;
use crate::session::desk::Desk;
use crate::vm::observe::{Line, Listener};

/// Types of which a report says why they are alive.
const MAX_TYPES: usize = 3;

/// What is wanted.
#[derive(Default)]
pub struct Wanted {
    /// Each collection on standard error.
    pub gc_trace: bool,
    /// A report at the end, on standard error.
    pub report: bool,
    /// Every event, as lines of JSON.
    pub events: Option<Box<dyn Write>>,
    /// The flame graph of allocations, as SVG.
    pub flame: Option<Box<dyn Write>>,
}

impl std::fmt::Debug for Wanted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Wanted")
            .field("gc_trace", &self.gc_trace)
            .field("report", &self.report)
            .finish_non_exhaustive()
    }
}

/// How long collections took.
#[derive(Debug, Clone, Copy, Default)]
struct Pauses {
    started: i64,
    n: u64,
    total: i64,
    longest: i64,
}

/// Listens for collections.
struct Ear {
    recorder: Option<Recorder>,
    pauses: Rc<RefCell<Pauses>>,
}

impl Listener for Ear {
    fn line(&mut self, _cx: &mut Cx, _line: Line) {}

    fn collecting(&mut self, cx: &mut Cx) {
        let now = cx.host().monotonic_ns();
        self.pauses.borrow_mut().started = now;
    }

    fn collected(&mut self, cx: &mut Cx) {
        let now = cx.host().monotonic_ns();
        let mut pauses = self.pauses.borrow_mut();
        let pause = now - pauses.started;
        pauses.n += 1;
        pauses.total += pause;
        pauses.longest = pauses.longest.max(pause);
        drop(pauses);
        let Some(recorder) = &self.recorder else {
            return;
        };
        for done in recorder.take_collections() {
            let text = collection::block(&done);
            let host = cx.host();
            // A reader that is gone needs no trace.
            let _ = host.flush(HostStream::Output);
            let _ = host.write(HostStream::Error, text.as_bytes());
        }
    }
}

/// What listens while the program runs.
#[derive(Debug)]
pub(crate) struct Reports {
    wanted: Wanted,
    stacks: Stacks,
    pauses: Rc<RefCell<Pauses>>,
}

impl Reports {
    /// Begins to listen.
    pub(crate) fn begin(cx: &mut Cx, recorder: &Recorder, mut wanted: Wanted) -> Reports {
        let mut observers: Vec<Box<dyn Observer>> = Vec::new();
        let stacks = Stacks::default();
        let pauses = Rc::default();
        if wanted.gc_trace {
            recorder.prepare(cx);
            observers.push(Box::new(recorder.clone()));
        }
        if let Some(out) = wanted.events.take() {
            observers.push(Box::new(Stream::new(cx, out)));
        }
        if wanted.flame.is_some() {
            observers.push(Box::new(stacks.clone()));
        }
        if !observers.is_empty() {
            cx.heap_mut()
                .set_observer(Some(Box::new(Several(observers))));
        }
        let ear = Ear {
            recorder: wanted.gc_trace.then(|| recorder.clone()),
            pauses: Rc::clone(&pauses),
        };
        cx.set_listener(Some(Box::new(ear)), false);
        Reports {
            wanted,
            stacks,
            pauses,
        }
    }

    /// The program has ended, its names are still there. Gives the report.
    pub(crate) fn end(mut self, desk: &mut Desk<'_>) -> String {
        desk.cx.set_listener(None, false);
        let mut out = String::new();
        if let Some(mut file) = self.wanted.flame.take() {
            let mut options = inferno::flamegraph::Options::default();
            options.title = "allocated bytes by call stack".into();
            options.count_name = "bytes".into();
            options.hash = true;
            options.no_sort = false;
            let lines = self.stacks.folded();
            let lines = lines.iter().map(String::as_str);
            if inferno::flamegraph::from_lines(&mut options, lines, &mut file).is_err() {
                out.push_str("no flame graph: nothing was allocated, or it cannot be written\n");
            }
        }
        if self.wanted.report {
            out.push_str(&report(desk, *self.pauses.borrow()));
        }
        out
    }
}

fn report(desk: &mut Desk<'_>, pauses: Pauses) -> String {
    let heap = desk.cx.heap_mut();
    let peak = heap.peak as u64;
    let stats = heap.gc.stats;
    let mut out = format!("peak: {} in pages\n", count(peak, "byte"));
    let runs: Vec<String> = stats
        .iter()
        .enumerate()
        .filter(|(_, row)| row.collections > 0)
        .map(|(generation, row)| {
            format!(
                "gen {generation} {} times, {} freed",
                number(row.collections),
                number(row.collected)
            )
        })
        .collect();
    if runs.is_empty() {
        out.push_str("collections: none\n");
    } else {
        let _ = writeln!(out, "collections: {}", runs.join("   "));
        let _ = writeln!(
            out,
            "pauses: {} in all, the longest {}",
            duration(pauses.total),
            duration(pauses.longest)
        );
    }
    out.push_str("alive at the end, ");
    let mut ask = |command: &str| match desk.command(command) {
        Reply::Text(text) => text,
        _ => String::new(),
    };
    out.push_str(&ask(":heap"));
    out.push_str("by line, ");
    out.push_str(&ask(":allocs"));
    let types = crate::inspect::census::by_type(desk.cx, false);
    for row in types.rows.iter().take(MAX_TYPES) {
        let class = crate::inspect::census::class_called(desk.cx, &row.name);
        let Some(text) = class
            .map(|class| crate::commands::why_instances(desk.cx, desk.recorder, class, &row.name))
        else {
            continue;
        };
        let _ = write!(out, "why {}: {text}", row.name);
    }
    out
}
