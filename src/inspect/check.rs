//! The heap checked against everything that can be recomputed: `:verify`, `--verify`, and the leak check at the end.

use crate::cx::Cx;
use crate::heap::look::{self, Obj};
use crate::inspect::{draw, origin, unreachable};
use crate::vm::roots::{self, Moment};

/// Recomputes counts, lists and maps. Says what is wrong, an entry per problem.
pub(crate) fn verify(cx: &Cx) -> Vec<String> {
    verify_at(cx, Moment::Before)
}

/// As [`verify`], while a program runs. Natives own what nobody can list, so nothing is said while one is active, and
/// nothing in the middle of a destructor or a collection.
pub(crate) fn verify_running(cx: &Cx) -> Vec<String> {
    if roots::is_in_native(cx) || !look::is_settled(cx) {
        return Vec::new();
    }
    verify_at(cx, Moment::SafePoint)
}

fn verify_at(cx: &Cx, moment: Moment) -> Vec<String> {
    let outcome = look::verify(cx, |own| {
        roots::for_each(cx, moment, &mut |_, obj| own(obj));
    });
    let Err(problems) = outcome else {
        return Vec::new();
    };
    problems
        .into_iter()
        .map(|problem| match look::find(cx, problem.obj as usize) {
            Some(obj) => format!("{}: {}", describe(cx, obj), problem.text),
            None => problem.text,
        })
        .collect()
}

/// What is left after the machine has let go of everything but its built-in types, an entry per object.
pub(crate) fn leaks(cx: &Cx) -> Vec<String> {
    let kept = unreachable::reached(cx, None);
    look::leaked(cx)
        .into_iter()
        .filter(|&obj| !kept.has(obj))
        .map(|obj| {
            format!(
                "not freed at the end: {}, count {}",
                describe(cx, obj),
                obj.count()
            )
        })
        .collect()
}

fn describe(cx: &Cx, obj: Obj<'_>) -> String {
    let class = draw::class_name(cx, obj);
    let value = draw::value(cx, obj);
    match origin::of(cx, obj) {
        Some(origin) => format!("{class} {value} made at {}", origin.text()),
        None => format!("{class} {value}"),
    }
}
