//! Which temporaries an instruction consumes and makes through its windows and plain register fields.
//!
//! What `Src` and `Dst` fields say by their own bits is not repeated here.

use super::opcode::Opcode;

/// Runs of temporaries, as (first, how many).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Effect {
    takes: [(u32, u32); 2],
    gives: [(u32, u32); 2],
}

impl Effect {
    /// Temporaries that are consumed.
    pub(crate) fn takes(self) -> impl Iterator<Item = u32> {
        self.takes
            .into_iter()
            .flat_map(|(first, n)| first..first + n)
    }

    /// Temporaries that are owned afterwards.
    pub(crate) fn gives(self) -> impl Iterator<Item = u32> {
        self.gives
            .into_iter()
            .flat_map(|(first, n)| first..first + n)
    }

    fn take(first: u32, n: u32) -> Effect {
        Effect {
            takes: [(first, n), (0, 0)],
            ..Effect::default()
        }
    }

    fn give(first: u32, n: u32) -> Effect {
        Effect {
            gives: [(first, n), (0, 0)],
            ..Effect::default()
        }
    }

    fn and_take(mut self, first: u32, n: u32) -> Effect {
        self.takes[1] = (first, n);
        self
    }

    fn and_give(mut self, first: u32, n: u32) -> Effect {
        let free = usize::from(self.gives[0].1 != 0);
        self.gives[free] = (first, n);
        self
    }
}

/// The effect of an instruction with these fields (register numbers and counts) and this pair of numbers in its inline word.
///
/// Two iterators are not here: `ForIter`'s stays when an item comes and is dropped on the jump; `YieldFrom`'s is owned while it runs
/// and dropped when it ends. Both are in the instruction's live set.
pub(crate) fn window_effect(op: Opcode, [a, b, c]: [u32; 3], pair: (u32, u32)) -> Effect {
    match op {
        Opcode::Drop => Effect::take(a, 1),
        Opcode::DropN => Effect::take(a, b),
        Opcode::SetNull => Effect::give(a, 1),
        // The function and self, or the plain callable: both shapes are owned, the unused ones null.
        Opcode::LoadMethod => Effect::give(a + 1, 2).and_give(a + 4, 1),
        Opcode::LoadSuperAttr => Effect::take(b, 3),
        Opcode::LoadSuperMethod => Effect::take(b, 3).and_give(a + 1, 2).and_give(a + 4, 1),
        Opcode::LoadSlice => Effect::take(c, 2),
        Opcode::StoreSlice => Effect::take(b, 2),
        Opcode::BuildSlice
        | Opcode::BuildList
        | Opcode::BuildTuple
        | Opcode::BuildSet
        | Opcode::BuildString => Effect::take(b, c),
        Opcode::BuildMap => Effect::take(b, 2 * c),
        Opcode::UnpackSequence => Effect::give(b, c),
        Opcode::UnpackEx => Effect::give(b, pair.0 + 1 + pair.1),
        Opcode::Call | Opcode::CallKw => Effect::take(b + 2, 1).and_take(b + 5, c),
        Opcode::CallMethod | Opcode::CallMethodKw => Effect::take(b + 1, 2).and_take(b + 4, 1 + c),
        Opcode::CallEx => Effect::take(b + 2, 1).and_take(b + 5, 2),
        Opcode::MatchClass => Effect::take(b, 2),
        Opcode::MakeFunction => Effect::take(b, 4),
        // What was sent goes out with the step. The iterator is owned while it runs, as ForIter's is.
        Opcode::YieldFrom => Effect::take(c, 1),
        Opcode::Raise => Effect::take(a, b),
        Opcode::PushExcInfo => Effect::give(a, 1),
        Opcode::PopExcept => Effect::take(a, 1).and_take(b, 1),
        Opcode::Reraise => Effect::take(a, 1),
        Opcode::WithEnter => Effect::give(b, 2),
        Opcode::WithExit => Effect::take(a, 2),
        _ => Effect::default(),
    }
}
