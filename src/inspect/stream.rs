//! Events as JSON lines, as they happen: `--events FILE`. `docs/events.md` says what each line has.
//!
//! Objects are numbered in the order of their births. Only objects that a line of the user's made have births and deaths here.

use std::collections::BTreeMap;
use std::io::Write;
use std::rc::Rc;

use crate::cx::Cx;
use crate::heap::collect::{Collected, Reason};
use crate::heap::event::Observer;
use crate::heap::header::Raw;
use crate::heap::look::{self, Obj};
use crate::inspect::marks::Marks;
use crate::inspect::render::json;
use crate::inspect::{draw, origin};

/// See the file's head.
pub(crate) struct Stream {
    out: Box<dyn Write>,
    /// Numbers of the living objects.
    numbers: Marks,
    last: u32,
    places: BTreeMap<u32, Option<Rc<str>>>,
    classes: BTreeMap<usize, Rc<str>>,
    reason: Option<Reason>,
    collection: Option<u32>,
    n_collections: u32,
}

impl Stream {
    /// Writes to `out`; what cannot be written is lost.
    pub(crate) fn new(cx: &mut Cx, out: Box<dyn Write>) -> Stream {
        Stream {
            out,
            numbers: Marks::new(cx),
            last: 0,
            places: BTreeMap::new(),
            classes: BTreeMap::new(),
            reason: None,
            collection: None,
            n_collections: cx.heap_mut().gc.n_collections,
        }
    }

    fn line(&mut self, text: &str) {
        // A full disk is no reason to stop the program.
        let _ = writeln!(self.out, "{{{text}}}");
    }

    fn place(&mut self, cx: &Cx, site: u32) -> Option<Rc<str>> {
        let known = self.places.entry(site).or_insert_with(|| {
            let origin = origin::of_site(cx, site)?;
            Some(origin.text().into())
        });
        known.clone()
    }

    fn class(&mut self, cx: &Cx, obj: Obj<'_>) -> Rc<str> {
        let name = self.classes.entry(obj.class().id());
        Rc::clone(name.or_insert_with(|| draw::class_name(cx, obj).into()))
    }

    fn about(&mut self, event: &str, obj: Raw) {
        let number = self.numbers.get(obj as usize);
        if number > 0 {
            self.line(&format!("\"event\":\"{event}\",\"object\":{number}"));
        }
    }
}

impl Observer for Stream {
    fn allocated(&mut self, cx: &Cx, obj: Obj<'_>, bytes: usize) {
        let Some(place) = self.place(cx, obj.site()) else {
            return;
        };
        self.last = self.last.wrapping_add(1);
        self.numbers.set(obj.id(), self.last);
        let class = self.class(cx, obj);
        let text = format!(
            "\"event\":\"born\",\"object\":{},\"type\":{},\"bytes\":{bytes},\"at\":{}",
            self.last,
            json::string(&class),
            json::string(&place)
        );
        self.line(&text);
    }

    fn freed(&mut self, cx: &Cx, obj: Obj<'_>) {
        self.classes.remove(&obj.id());
        let number = self.numbers.set(obj.id(), 0);
        if number == 0 {
            return;
        }
        let cause = match self.collection {
            Some(number) => format!("gc {number}"),
            None if cx.runtime().is_finalizing => "end".into(),
            None => "count".into(),
        };
        let at = self.place(cx, look::site(cx));
        let at = at.map_or_else(String::new, |at| format!(",\"at\":{}", json::string(&at)));
        self.line(&format!(
            "\"event\":\"freed\",\"object\":{number},\"cause\":\"{cause}\"{at}"
        ));
    }

    fn finalizer_called(&mut self, obj: Raw) {
        self.about("finalizer", obj);
    }

    fn weakref_cleared(&mut self, _weak: Raw, referent: Raw) {
        self.about("weakref_cleared", referent);
    }

    fn resurrected(&mut self, obj: Raw) {
        self.about("resurrected", obj);
    }

    fn collection_asked(&mut self, reason: Reason) {
        self.reason = Some(reason);
    }

    fn full_skipped(&mut self, pending: u32, total: u32) {
        self.line(&format!(
            "\"event\":\"full_skipped\",\"pending\":{pending},\"total\":{total}"
        ));
    }

    fn collection_started(&mut self, generation: u8, n_candidates: u32) {
        self.n_collections += 1;
        self.collection = Some(self.n_collections);
        let is_automatic = self.reason == Some(Reason::Heap);
        let number = self.n_collections;
        self.line(&format!(
            "\"event\":\"collection\",\"number\":{number},\"generation\":{generation},\"automatic\":{is_automatic},\"candidates\":{n_candidates}"
        ));
    }

    fn garbage(&mut self, obj: Raw) {
        self.about("garbage", obj);
    }

    fn promoted(&mut self, generation: u8, n_objects: u32) {
        self.line(&format!(
            "\"event\":\"promoted\",\"generation\":{generation},\"objects\":{n_objects}"
        ));
    }

    fn collection_finished(&mut self, result: Collected) {
        let number = self.collection.take().unwrap_or(0);
        let n = result.collected;
        self.line(&format!(
            "\"event\":\"collected\",\"number\":{number},\"unreachable\":{n}"
        ));
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        let _ = self.out.flush();
    }
}
