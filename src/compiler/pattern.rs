//! `match`, as CPython's `compiler_match`.
//!
//! What CPython keeps on its stack while a pattern is tried lies in temporaries that go upwards: values still to be looked at
//! (`on_top`), and what names have caught (`stores`), which are bound only when the whole pattern matches. A test that fails jumps to a
//! place that drops what is there at that moment, in CPython's order, and goes on with the next case.

use std::rc::Rc;

use super::Compiler;
use super::ir::{Arg, Label, Reg, Word};
use super::name::{Dst, Val};
use crate::bytecode::code::Const;
use crate::bytecode::const_key::ConstKey;
use crate::bytecode::opcode::Opcode;
use crate::source::Span;
use crate::syntax::ast::{Constant, Expr, ExprKind, Ident, MatchCase, Name, Pattern, PatternKind};

/// A place to go when a test fails: what is dropped there first.
#[derive(Debug)]
struct Fail {
    drops: Vec<u32>,
    label: Label,
}

/// What is known while one pattern is compiled.
#[derive(Debug, Default)]
struct State {
    /// Names and the temporaries of what they caught, in order.
    stores: Vec<(Name, u32)>,
    /// Temporaries that CPython has above these, lowest first.
    on_top: Vec<u32>,
    /// A name or `_` may stand here.
    allows_irrefutable: bool,
    fails: Vec<Fail>,
}

/// `_`
fn is_wildcard(pattern: &Pattern) -> bool {
    matches!(
        pattern.kind,
        PatternKind::MatchAs {
            pattern: None,
            name: None
        }
    )
}

fn is_star_wildcard(pattern: &Pattern) -> bool {
    matches!(pattern.kind, PatternKind::MatchStar { name: None })
}

impl<'a> Compiler<'a> {
    pub(super) fn match_stmt(&mut self, subject: &'a Expr, cases: &'a [MatchCase]) {
        let base = self.unit.emit.top;
        let subject = self.push(subject);
        let Some((last, _)) = cases.split_last() else {
            return;
        };
        let has_default = is_wildcard(&last.pattern) && cases.len() > 1;
        let n_tried = cases.len() - usize::from(has_default);
        let end = self.unit.emit.label();
        for (idx, case) in cases[..n_tried].iter().enumerate() {
            let is_last = idx + 1 == n_tried;
            let span = case.pattern.span;
            self.start_stmt(span);
            self.unit.emit.set_top(subject + 1);
            let tried = if is_last { subject } else { self.copy(subject) };
            let mut state = State {
                allows_irrefutable: case.guard.is_some() || idx + 1 == cases.len(),
                ..State::default()
            };
            self.pattern(&case.pattern, tried, &mut state);
            self.at(span);
            for (name, temp) in std::mem::take(&mut state.stores) {
                self.store_arg(&name, Arg::Take(temp));
            }
            self.unit.emit.set_top(subject + u32::from(!is_last));
            if let Some(guard) = &case.guard {
                let label = self.fail(&mut state);
                self.jump_if(guard, label, false);
            }
            if !is_last {
                self.at(span);
                self.discard(Val::Temp(subject));
            }
            self.unit.emit.set_top(base);
            self.unit.emit.starts_line = false;
            self.stmts(&case.body);
            self.jump(end);
            self.at(span);
            self.land(state);
        }
        self.unit.emit.set_top(base);
        if has_default {
            self.start_stmt(last.pattern.span);
            self.op(Opcode::Nop, &[]);
            if let Some(guard) = &last.guard {
                self.jump_if(guard, end, false);
            }
            self.stmts(&last.body);
        }
        self.unit.emit.bind(end);
    }

    // ---- shorthands

    /// A copy of a temporary in the next one.
    fn copy(&mut self, temp: u32) -> u32 {
        let made = self.unit.emit.alloc();
        self.op(
            Opcode::Move,
            &[Arg::Dst(Reg::Temp(made)), Arg::Keep(Reg::Temp(temp))],
        );
        made
    }

    /// Where a test that fails now goes.
    fn fail(&mut self, state: &mut State) -> Label {
        let above = state.on_top.iter().rev().copied();
        let drops: Vec<u32> = above
            .chain(state.stores.iter().map(|&(_, temp)| temp))
            .collect();
        if let Some(known) = state.fails.iter().find(|fail| fail.drops == drops) {
            return known.label;
        }
        let label = self.unit.emit.label();
        state.fails.push(Fail { drops, label });
        label
    }

    /// The places where failed tests go; what comes next is compiled after them. The code before them must not fall into them.
    fn land(&mut self, state: State) {
        let next = self.unit.emit.label();
        for Fail { drops, label } in state.fails {
            if !self.unit.emit.is_targeted(label) {
                continue;
            }
            self.unit.emit.bind(label);
            for temp in drops {
                self.discard(Val::Temp(temp));
            }
            self.jump(next);
        }
        self.unit.emit.bind(next);
    }

    /// Goes on if the temporary, a truth value, is true. It is consumed.
    fn require(&mut self, temp: u32, state: &mut State) {
        let label = self.fail(state);
        self.test(false, Arg::Take(temp), label);
    }

    /// Goes on if the length of the subject compares so with a number: `JumpEq` or `JumpGe`.
    fn require_len(&mut self, op: Opcode, subject: u32, n: usize, state: &mut State) {
        let len = self.get_len(subject);
        let n = self.const_value(Constant::Int(n as i64));
        let label = self.fail(state);
        self.unit.emit.emit(
            op,
            &[Arg::Take(len), n.take(), Arg::Num(0)],
            Word::Jump(label),
        );
    }

    fn get_len(&mut self, subject: u32) -> u32 {
        let len = self.unit.emit.alloc();
        self.op(
            Opcode::GetLen,
            &[Arg::Dst(Reg::Temp(len)), Arg::Reg(Reg::Temp(subject))],
        );
        len
    }

    fn unpack_items(&mut self, source: u32, n: usize) -> u32 {
        let first = self.unit.emit.alloc_n(n as u32);
        self.op(
            Opcode::UnpackSequence,
            &[
                Arg::Take(source),
                Arg::Reg(Reg::Temp(first)),
                Arg::Num(n as u32),
            ],
        );
        first
    }

    // ---- patterns; each consumes its subject

    fn pattern(&mut self, pattern: &'a Pattern, subject: u32, state: &mut State) {
        let span = pattern.span;
        self.at(span);
        match &pattern.kind {
            PatternKind::MatchValue { value } => self.value_pattern(span, value, subject, state),
            PatternKind::MatchSingleton { value } => {
                let value = self.const_value(value.clone());
                let label = self.fail(state);
                self.unit.emit.emit(
                    Opcode::JumpIs,
                    &[Arg::Take(subject), value.take(), Arg::Num(0)],
                    Word::Jump(label),
                );
            }
            PatternKind::MatchSequence { patterns } => {
                self.sequence_pattern(span, patterns, subject, state);
            }
            PatternKind::MatchMapping {
                keys,
                patterns,
                rest,
            } => self.mapping_pattern(span, keys, patterns, rest.as_ref(), subject, state),
            PatternKind::MatchClass {
                cls,
                patterns,
                kwd_attrs,
                kwd_patterns,
            } => {
                let parts: Vec<&'a Pattern> = patterns.iter().chain(kwd_patterns).collect();
                self.check_attributes(kwd_attrs, kwd_patterns);
                self.class_pattern(span, cls, patterns.len(), kwd_attrs, &parts, subject, state);
            }
            PatternKind::MatchStar { name } => self.capture(span, name.as_ref(), subject, state),
            PatternKind::MatchAs { pattern, name } => {
                self.as_pattern(span, pattern.as_deref(), name.as_ref(), subject, state);
            }
            PatternKind::MatchOr { patterns } => self.or_pattern(span, patterns, subject, state),
        }
    }

    /// A pattern inside another: anything may stand here.
    fn subpattern(&mut self, pattern: &'a Pattern, subject: u32, state: &mut State) {
        let was = std::mem::replace(&mut state.allows_irrefutable, true);
        self.pattern(pattern, subject, state);
        state.allows_irrefutable = was;
    }

    fn value_pattern(&mut self, span: Span, value: &'a Expr, subject: u32, state: &mut State) {
        if matches!(value.kind, ExprKind::JoinedStr { .. }) {
            let message = "patterns may only match literals and attribute lookups";
            self.refuse(span, message);
        }
        // The subject lies below while the value is read.
        let value = self.operand(value);
        self.at(span);
        let label = self.fail(state);
        self.unit.emit.emit(
            Opcode::JumpEq,
            &[Arg::Take(subject), value.take(), Arg::Num(0)],
            Word::Jump(label),
        );
    }

    /// A name takes its value, if it is none that has one already; `_` drops it.
    fn capture(&mut self, span: Span, name: Option<&Ident>, subject: u32, state: &mut State) {
        let Some(name) = name else {
            return self.discard(Val::Temp(subject));
        };
        self.add_store(span, &name.name, subject, state);
    }

    fn add_store(&mut self, span: Span, name: &Name, temp: u32, state: &mut State) {
        if &**name == "__debug__" {
            self.refuse(span, "cannot assign to __debug__");
        }
        if state.stores.iter().any(|(known, _)| known == name) {
            let message = format!("multiple assignments to name '{name}' in pattern");
            self.refuse(span, &message);
        }
        state.stores.push((Rc::clone(name), temp));
    }

    fn as_pattern(
        &mut self,
        span: Span,
        pattern: Option<&'a Pattern>,
        name: Option<&Ident>,
        subject: u32,
        state: &mut State,
    ) {
        let Some(pattern) = pattern else {
            if !state.allows_irrefutable {
                let what = match name {
                    Some(name) => format!("name capture '{}'", name.name),
                    None => "wildcard".to_owned(),
                };
                let message = format!("{what} makes remaining patterns unreachable");
                self.refuse(span, &message);
            }
            return self.capture(span, name, subject, state);
        };
        let copy = self.copy(subject);
        state.on_top.push(subject);
        self.pattern(pattern, copy, state);
        state.on_top.pop();
        self.at(span);
        self.capture(span, name, subject, state);
    }

    fn sequence_pattern(
        &mut self,
        span: Span,
        patterns: &'a [Pattern],
        subject: u32,
        state: &mut State,
    ) {
        let is_star = |pattern: &Pattern| matches!(pattern.kind, PatternKind::MatchStar { .. });
        let star = patterns.iter().position(is_star);
        if patterns.iter().filter(|pattern| is_star(pattern)).count() > 1 {
            self.refuse(span, "multiple starred names in sequence pattern");
        }
        let n = patterns.len();
        state.on_top.push(subject);
        let found = self.unit.emit.alloc();
        self.op(
            Opcode::MatchSequence,
            &[Arg::Dst(Reg::Temp(found)), Arg::Reg(Reg::Temp(subject))],
        );
        self.require(found, state);
        self.unit.emit.set_top(found);
        match star {
            None => self.require_len(Opcode::JumpEq, subject, n, state),
            Some(_) if n > 1 => self.require_len(Opcode::JumpGe, subject, n - 1, state),
            Some(_) => {}
        }
        self.unit.emit.set_top(found);
        state.on_top.pop();
        if patterns
            .iter()
            .all(|pattern| is_wildcard(pattern) || is_star_wildcard(pattern))
        {
            return self.discard(Val::Temp(subject));
        }
        match star {
            Some(star) if is_star_wildcard(&patterns[star]) => {
                self.sequence_items(span, patterns, star, subject, state);
            }
            _ => self.sequence_unpack(span, patterns, star, subject, state),
        }
    }

    /// With a star that catches something, or none: everything is unpacked.
    fn sequence_unpack(
        &mut self,
        span: Span,
        patterns: &'a [Pattern],
        star: Option<usize>,
        subject: u32,
        state: &mut State,
    ) {
        let n = patterns.len();
        let first = match star {
            None => self.unpack_items(subject, n),
            Some(star) => {
                let first = self.unit.emit.alloc_n(n as u32);
                self.unit.emit.emit(
                    Opcode::UnpackEx,
                    &[Arg::Take(subject), Arg::Reg(Reg::Temp(first))],
                    Word::Pair(star as u32, (n - star - 1) as u32),
                );
                first
            }
        };
        self.each_item(span, &patterns.iter().collect::<Vec<_>>(), first, state);
    }

    /// Patterns of items that lie in temporaries from `first` on; CPython has the first on top.
    fn each_item(&mut self, span: Span, patterns: &[&'a Pattern], first: u32, state: &mut State) {
        let n = patterns.len() as u32;
        state.on_top.extend((first..first + n).rev());
        for (pattern, temp) in patterns.iter().zip(first..) {
            state.on_top.pop();
            self.at(span);
            self.subpattern(pattern, temp, state);
        }
    }

    /// With `*_`: only the items that a pattern looks at are taken out.
    fn sequence_items(
        &mut self,
        span: Span,
        patterns: &'a [Pattern],
        star: usize,
        subject: u32,
        state: &mut State,
    ) {
        state.on_top.push(subject);
        for (idx, pattern) in patterns.iter().enumerate() {
            if is_wildcard(pattern) || idx == star {
                continue;
            }
            self.at(span);
            let copy = self.copy(subject);
            let key = if idx < star {
                self.const_value(Constant::Int(idx as i64))
            } else {
                // The subject may not take negative numbers.
                let len = self.get_len(copy);
                let back = self.const_value(Constant::Int((patterns.len() - idx) as i64));
                let key = self.unit.emit.alloc();
                self.op(
                    Opcode::Subtract,
                    &[Arg::Dst(Reg::Temp(key)), Arg::Take(len), back.take()],
                );
                Val::Temp(key)
            };
            let item = self.unit.emit.alloc();
            self.op(
                Opcode::Subscr,
                &[Arg::Dst(Reg::Temp(item)), Arg::Take(copy), key.take()],
            );
            self.subpattern(pattern, item, state);
        }
        state.on_top.pop();
        self.at(span);
        self.discard(Val::Temp(subject));
    }

    fn mapping_pattern(
        &mut self,
        span: Span,
        keys: &'a [Expr],
        patterns: &'a [Pattern],
        rest: Option<&Ident>,
        subject: u32,
        state: &mut State,
    ) {
        let n = keys.len();
        state.on_top.push(subject);
        let found = self.unit.emit.alloc();
        self.op(
            Opcode::MatchMapping,
            &[Arg::Dst(Reg::Temp(found)), Arg::Reg(Reg::Temp(subject))],
        );
        self.require(found, state);
        self.unit.emit.set_top(found);
        if n == 0 && rest.is_none() {
            state.on_top.pop();
            return self.discard(Val::Temp(subject));
        }
        if n > 0 {
            self.require_len(Opcode::JumpGe, subject, n, state);
            self.unit.emit.set_top(found);
        }
        let keys = self.mapping_keys(span, keys);
        self.at(span);
        let values = self.unit.emit.alloc();
        self.op(
            Opcode::MatchKeys,
            &[
                Arg::Dst(Reg::Temp(values)),
                Arg::Reg(Reg::Temp(subject)),
                Arg::Reg(Reg::Temp(keys)),
            ],
        );
        state.on_top.extend([keys, values]);
        self.require_some(values, state);
        state.on_top.pop();
        let first = self.unpack_items(values, n);
        self.each_item(span, &patterns.iter().collect::<Vec<_>>(), first, state);
        state.on_top.truncate(state.on_top.len() - 2);
        self.at(span);
        let Some(rest) = rest else {
            self.discard(Val::Temp(keys));
            return self.discard(Val::Temp(subject));
        };
        let copy = self.unit.emit.alloc();
        let dict = Reg::Temp(copy);
        self.op(
            Opcode::BuildMap,
            &[Arg::Dst(dict), Arg::Reg(dict), Arg::Num(0)],
        );
        self.op(Opcode::DictUpdate, &[Arg::Reg(dict), Arg::Take(subject)]);
        let first = self.unpack_items(keys, n);
        for key in (first..first + n as u32).rev() {
            self.op(Opcode::DeleteSubscr, &[Arg::Keep(dict), Arg::Take(key)]);
        }
        self.add_store(span, &rest.name, copy, state);
    }

    /// The tuple of a mapping pattern's keys, in the next temporary.
    fn mapping_keys(&mut self, span: Span, keys: &'a [Expr]) -> u32 {
        let mut seen = Vec::new();
        for key in keys {
            if matches!(key.kind, ExprKind::JoinedStr { .. }) {
                let message = "mapping pattern keys may only match literals and attribute lookups";
                self.refuse(span, message);
            }
            let Some(constant) = self.folder.fold(key) else {
                continue;
            };
            let is_known = |known: &Const| is_same_key(known, &constant);
            if seen.iter().any(is_known) {
                let shown = crate::bytecode::disasm::constant(Some(&constant));
                let message = format!("mapping pattern checks duplicate key ({shown})");
                self.refuse(span, &message);
            }
            seen.push(constant);
        }
        if seen.len() == keys.len() && !keys.is_empty() {
            // Constants are folded into one tuple, as in any display.
            let tuple = self.const_of(Const::MadeTuple(seen));
            return self.push_val(tuple);
        }
        let first = self.unit.emit.top;
        for key in keys {
            self.push(key);
        }
        self.at(span);
        self.unit.emit.set_top(first);
        let dst = self.dst(Dst::Push);
        self.op(
            Opcode::BuildTuple,
            &[dst, Arg::Reg(Reg::Temp(first)), Arg::Num(keys.len() as u32)],
        );
        first
    }

    /// Goes on if the temporary is not None. It stays, and is among what fails drop.
    fn require_some(&mut self, temp: u32, state: &mut State) {
        let label = self.fail(state);
        self.unit.emit.emit(
            Opcode::JumpIfNone,
            &[Arg::Keep(Reg::Temp(temp))],
            Word::Jump(label),
        );
    }

    /// Names of a class pattern's keywords: each once.
    fn check_attributes(&mut self, attrs: &[Ident], patterns: &[Pattern]) {
        for (idx, attr) in attrs.iter().enumerate() {
            if &*attr.name == "__debug__" {
                self.refuse(patterns[idx].span, "cannot assign to __debug__");
            }
            let again = attrs[idx + 1..]
                .iter()
                .position(|other| other.name == attr.name);
            if let Some(again) = again {
                let message = format!("attribute name repeated in class pattern: {}", attr.name);
                self.refuse(patterns[idx + 1 + again].span, &message);
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one node")]
    fn class_pattern(
        &mut self,
        span: Span,
        cls: &'a Expr,
        n_positional: usize,
        attrs: &[Ident],
        patterns: &[&'a Pattern],
        subject: u32,
        state: &mut State,
    ) {
        // Subject and class lie side by side.
        let window = self.unit.emit.alloc_n(1);
        self.op(
            Opcode::Move,
            &[Arg::Dst(Reg::Temp(window)), Arg::Take(subject)],
        );
        self.push(cls);
        self.at(span);
        self.unit.emit.set_top(window);
        let names = attrs
            .iter()
            .map(|attr| Const::Value(super::name::str_constant(&attr.name)))
            .collect();
        let values = self.unit.emit.alloc();
        self.unit.emit.set_top(window + 2);
        if self.unit.emit.is_reachable() {
            let names = self.add_const(Const::MadeTuple(names));
            self.unit.emit.emit(
                Opcode::MatchClass,
                &[
                    Arg::Dst(Reg::Temp(values)),
                    Arg::Reg(Reg::Temp(window)),
                    Arg::Num(n_positional as u32),
                ],
                Word::Const(names),
            );
        }
        state.on_top.push(values);
        self.require_some(values, state);
        state.on_top.pop();
        let first = self.unpack_items(values, patterns.len());
        self.each_item(span, patterns, first, state);
    }

    /// Alternatives are tried on copies of the subject, each by itself; what they catch ends in the same temporaries.
    fn or_pattern(&mut self, span: Span, patterns: &'a [Pattern], subject: u32, state: &mut State) {
        let end = self.unit.emit.label();
        let mut control: Vec<(Name, u32)> = Vec::new();
        let n = patterns.len();
        for (idx, pattern) in patterns.iter().enumerate() {
            let mut inner = State {
                allows_irrefutable: idx + 1 == n && state.allows_irrefutable,
                ..State::default()
            };
            self.at(pattern.span);
            let copy = self.copy(subject);
            self.pattern(pattern, copy, &mut inner);
            let stores = std::mem::take(&mut inner.stores);
            if idx == 0 {
                control = stores;
            } else if !self.adopt(&control, &stores) {
                self.refuse(span, "alternative patterns bind different names");
                self.forget(&control, &stores);
            }
            self.jump(end);
            self.land(inner);
        }
        self.at(span);
        self.discard(Val::Temp(subject));
        let label = self.fail(state);
        self.jump(label);
        self.unit.emit.bind(end);
        for (name, temp) in control {
            self.add_store(span, &name, temp, state);
        }
        self.at(span);
        self.discard(Val::Temp(subject));
    }

    /// After an error: what an alternative caught goes, and the first one's temporaries have something in them.
    fn forget(&mut self, control: &[(Name, u32)], stores: &[(Name, u32)]) {
        for &(_, temp) in stores {
            self.discard(Val::Temp(temp));
        }
        for &(_, temp) in control {
            let none = self.const_value(Constant::None);
            self.op(Opcode::Move, &[Arg::Dst(Reg::Temp(temp)), none.take()]);
        }
    }

    /// Moves what an alternative caught to where the first one has it; false if it catches other names.
    fn adopt(&mut self, control: &[(Name, u32)], stores: &[(Name, u32)]) -> bool {
        let find = |name: &Name| stores.iter().find(|(other, _)| other == name);
        if control.len() != stores.len() || !control.iter().all(|(name, _)| find(name).is_some()) {
            return false;
        }
        // Temporaries of alternatives are all different, so nothing is overwritten.
        for (name, temp) in control {
            if let Some(&(_, caught)) = find(name) {
                self.op(
                    Opcode::Move,
                    &[Arg::Dst(Reg::Temp(*temp)), Arg::Take(caught)],
                );
            }
        }
        true
    }
}

/// Are they equal as keys of a dict?
fn is_same_key(a: &Const, b: &Const) -> bool {
    if let (Some(a), Some(b)) = (
        super::fold_ops::as_complex(a),
        super::fold_ops::as_complex(b),
    ) {
        return a == b;
    }
    match (ConstKey::of(a), ConstKey::of(b)) {
        (Some(a), Some(b)) => a == b,
        _ => false,
    }
}
