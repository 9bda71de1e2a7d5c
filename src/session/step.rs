//! The stepper: runs a program line by line and says what each line changed on the heap. The driver decides at each stop how to go on; at a stop
//! every command answers, and code may be run. Stepping changes no lifetime and no answer: it listens to lines, and holds nothing.

use std::cell::RefCell;
use std::rc::Rc;

use crate::cx::Cx;
use crate::inspect::changes::{self, Observed};
use crate::inspect::labels;
use crate::inspect::recorder::{Recorder, What};
use crate::inspect::render::step::{Changed, Spot, changes_text, view};
use crate::session::desk::{Desk, Memory};
use crate::session::tell::{place, tell_collections};
use crate::source::SourceId;
use crate::vm::observe::{Line, Listener};

/// How to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Go {
    /// To the next line of this function, or of its caller.
    Over,
    /// To the next line, wherever it is.
    Into,
    /// To the caller's next line.
    Out,
    /// To this line of the program.
    To(u32),
    /// To the end.
    Run,
    /// Stop the program.
    Quit,
}

/// Who decides at each stop.
pub(crate) trait Companion {
    /// The program stands before a line; `view` says what the last one did.
    fn stopped(&mut self, desk: &mut Desk<'_>, view: &str) -> Go;
}

/// The companion, shared with the driver.
pub(crate) type Shared = Rc<RefCell<dyn Companion>>;

/// See the file's head.
pub(crate) struct Stepper {
    companion: Shared,
    recorder: Recorder,
    memory: Rc<RefCell<Memory>>,
    go: Go,
    /// Frames on the stack where `go` was said.
    depth: u32,
    last: Option<(SourceId, u32)>,
    /// The first collection since the last stop.
    first_collection: u32,
}

impl Stepper {
    pub(crate) fn new(
        companion: Shared,
        recorder: Recorder,
        memory: Rc<RefCell<Memory>>,
    ) -> Stepper {
        let first_collection = recorder.0.borrow().n_collections;
        Stepper {
            companion,
            recorder,
            memory,
            go: Go::Into,
            depth: 0,
            last: None,
            first_collection,
        }
    }

    fn is_stop(&self, line: Line) -> bool {
        match self.go {
            Go::Into => true,
            Go::Over => line.depth <= self.depth,
            Go::Out => line.depth < self.depth,
            Go::To(number) => line.line == number,
            Go::Run | Go::Quit => false,
        }
    }
}

/// What the lines since the last stop did; the recorder's snapshot is taken anew.
fn changed(cx: &Cx, recorder: &Recorder, first_collection: u32) -> Changed {
    let Observed {
        changes,
        born,
        died,
        promoted,
        is_partial,
    } = changes::observe(cx, recorder);
    let mut changes = changes;
    changes.retain(|change| {
        (change.is_immortal || !change.is_dead) && !changes::is_of_instances(change)
    });
    let lines = changes
        .iter()
        .take(12)
        .map(|change| crate::commands::change_line(cx, recorder, change))
        .collect();
    let deaths = died
        .iter()
        .take(4)
        .map(|&(who, class)| {
            let class = labels::class_named(cx, recorder, class);
            let label = labels::label_of(cx, recorder, who, Some(&class));
            let log = recorder.0.borrow();
            let death = log.events.iter().rev().find_map(|event| match event.what {
                What::Freed(death) if event.who == who => Some(death),
                _ => None,
            });
            let cause = death.map_or_else(String::new, |death| format!(" ({})", death.text()));
            format!("{label}{cause}")
        })
        .collect();
    let collections = {
        let log = recorder.0.borrow();
        (first_collection + 1..=log.n_collections).collect()
    };
    Changed {
        lines,
        n_changes: changes.len(),
        born,
        n_died: died.len(),
        deaths,
        promoted,
        collections,
        is_partial,
    }
}

impl Listener for Stepper {
    fn line(&mut self, cx: &mut Cx, line: Line) {
        let Some(source) = cx.sources().get(line.source).cloned() else {
            return;
        };
        if source.name.starts_with("<library ") || !self.is_stop(line) {
            return;
        }
        // A command that runs something has the desk: its lines are its own.
        let memory = Rc::clone(&self.memory);
        let Ok(mut memory) = memory.try_borrow_mut() else {
            return;
        };
        let changes = changed(cx, &self.recorder, self.first_collection);
        let spot = |(id, number): (SourceId, u32)| {
            let source = cx.sources().get(id).cloned();
            source.map(|source| Spot { source, number })
        };
        // More than a line may have run to get here.
        let done = match self.go {
            Go::Into | Go::Over => self.last.and_then(spot),
            Go::Out | Go::To(_) | Go::Run | Go::Quit => None,
        };
        let text = view(
            done.as_ref(),
            &Spot {
                source,
                number: line.line,
            },
            self.last.is_some().then_some(&changes),
            line.depth > self.depth,
        );
        let recorder = self.recorder.clone();
        let mut desk = Desk {
            cx,
            recorder: &recorder,
            memory: &mut memory,
        };
        self.go = self.companion.borrow_mut().stopped(&mut desk, &text);
        if self.go == Go::Quit {
            cx.request_stop();
        }
        self.depth = line.depth;
        self.last = Some((line.source, line.line));
        let moment = place(cx, line.source, line.line);
        let _ = changes::observe(cx, &recorder);
        let mut log = recorder.0.borrow_mut();
        log.begin(&moment);
        self.first_collection = log.n_collections;
        log.stopped = match self.go {
            Go::Run | Go::Quit => None,
            _ => Some((moment.into(), log.n_collections)),
        };
    }

    fn collected(&mut self, cx: &mut Cx) {
        tell_collections(cx, &self.recorder);
    }
}

/// What the last lines of a program did, when it is over; nothing if nobody asked to see it.
pub(crate) fn last_view(cx: &Cx, recorder: &Recorder) -> String {
    let stopped = recorder.0.borrow_mut().stopped.take();
    let Some((place, first_collection)) = stopped else {
        return String::new();
    };
    let changes = changed(cx, recorder, first_collection);
    format!("{place} done, the end\n{}", changes_text(&changes))
}
