//! Allocations by call stack: `--svg-flame FILE`. Each allocation adds its bytes to the functions that were running, outermost first.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::cx::Cx;
use crate::heap::event::Observer;
use crate::heap::look::Obj;
use crate::vm::frame::FrameRef;

/// Frames of a stack that are told apart; deeper ones count for the last of them.
const MAX_DEPTH: usize = 200;

/// A function in a certain chain of callers.
#[derive(Debug, Default)]
struct Node {
    name: Rc<str>,
    bytes: u64,
    /// Callees, by their code's place.
    callees: BTreeMap<usize, usize>,
}

/// The stacks, shared with whoever draws them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stacks(Rc<RefCell<Vec<Node>>>);

impl Stacks {
    /// Lines of `outer;inner bytes`.
    pub(crate) fn folded(&self) -> Vec<String> {
        let nodes = self.0.borrow();
        let mut lines = Vec::new();
        let mut work: Vec<(usize, String)> = Vec::new();
        if let Some(root) = nodes.first() {
            work.extend(root.callees.values().map(|&at| (at, String::new())));
        }
        while let Some((at, before)) = work.pop() {
            let node = &nodes[at];
            let gap = if before.is_empty() { "" } else { ";" };
            let stack = format!("{before}{gap}{}", node.name.replace(';', ","));
            if node.bytes > 0 {
                lines.push(format!("{stack} {}", node.bytes));
            }
            work.extend(node.callees.values().map(|&at| (at, stack.clone())));
        }
        lines.sort();
        lines
    }
}

impl Observer for Stacks {
    fn allocated(&mut self, cx: &Cx, _obj: Obj<'_>, bytes: usize) {
        let mut stack = Vec::new();
        let mut at = FrameRef::current(cx);
        while let Some(frame) = at {
            stack.push(frame);
            at = frame.caller(cx);
        }
        let mut nodes = self.0.borrow_mut();
        if nodes.is_empty() {
            nodes.push(Node::default());
        }
        let mut node = 0;
        for frame in stack.iter().rev().take(MAX_DEPTH) {
            let code = frame.code().code_rc();
            let place = Rc::as_ptr(&code) as usize;
            node = match nodes[node].callees.get(&place) {
                Some(&known) => known,
                None => {
                    let source = cx.sources().get(code.source);
                    let file = source.map_or("?", |source| &*source.name);
                    let file = file.rsplit(['/', '\\']).next().unwrap_or(file);
                    let made = nodes.len();
                    nodes.push(Node {
                        name: format!("{} ({file}:{})", code.qualname, code.first_line).into(),
                        ..Node::default()
                    });
                    nodes[node].callees.insert(place, made);
                    made
                }
            };
        }
        nodes[node].bytes += bytes as u64;
    }
}
