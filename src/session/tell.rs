//! Tells what happens while a statement runs: collections, with `:gc trace on`, and changes of watched objects, line by line.

use crate::commands;
use crate::cx::Cx;
use crate::host::Stream;
use crate::inspect::changes;
use crate::inspect::recorder::Recorder;
use crate::inspect::render::collection;
use crate::source::SourceId;
use crate::vm::observe::{Line, Listener};

/// See the file's head.
#[derive(Debug)]
pub(crate) struct Teller {
    recorder: Recorder,
    /// The line that runs: what has changed when the next begins is its doing.
    last: Option<(SourceId, u32)>,
}

impl Teller {
    pub(crate) fn new(recorder: Recorder) -> Teller {
        Teller {
            recorder,
            last: None,
        }
    }
}

/// Prints what nobody asked for now: after what the program has printed.
fn print(cx: &mut Cx, text: &str) {
    let host = cx.host();
    // A reader that is gone is noticed at the end.
    let _ = host.write(Stream::Output, text.as_bytes());
    let _ = host.flush(Stream::Output);
}

impl Listener for Teller {
    fn line(&mut self, cx: &mut Cx, line: Line) {
        let observed = changes::observe(cx, &self.recorder);
        let text = commands::watched(cx, &self.recorder, &observed.changes);
        if let Some((source, number)) = self.last
            && !text.is_empty()
        {
            let place = place(cx, source, number);
            let told: String = text
                .lines()
                .map(|told| format!("{told}   ({place})\n"))
                .collect();
            print(cx, &told);
        }
        self.last = Some((line.source, line.line));
    }

    fn collected(&mut self, cx: &mut Cx) {
        tell_collections(cx, &self.recorder);
    }
}

/// Prints the collections that have run and were not told of, if they are traced.
pub(crate) fn tell_collections(cx: &mut Cx, recorder: &Recorder) {
    if !recorder.0.borrow().is_tracing {
        return;
    }
    for done in recorder.take_collections() {
        print(cx, &format!("note: {}", collection::line(&done)));
    }
}

/// A line as views write it.
pub(crate) fn place(cx: &Cx, source: SourceId, line: u32) -> String {
    let name = cx
        .sources()
        .get(source)
        .map(|source| source.name.to_string());
    crate::inspect::origin::place(&name.unwrap_or_default(), line)
}
