//! How deep CPython's stack gets in a `match`: the part of [`super::stack_size`] for patterns.

use super::cond::const_truth;
use super::stack_size::Depth;
use crate::syntax::ast::{Constant, Expr, MatchCase, Pattern, PatternKind};

fn is_wildcard(pattern: &Pattern) -> bool {
    matches!(
        pattern.kind,
        PatternKind::MatchAs {
            pattern: None,
            name: None
        }
    )
}

impl<'t> Depth<'_, '_, 't> {
    pub(super) fn match_stmt(&mut self, subject: &'t Expr, cases: &'t [MatchCase]) {
        let base = self.now;
        self.expr(subject);
        let Some((last, _)) = cases.split_last() else {
            return;
        };
        let has_default = is_wildcard(&last.pattern) && cases.len() > 1;
        let n_tried = cases.len() - usize::from(has_default);
        let live = self.live;
        let mut after = false;
        for (idx, case) in cases[..n_tried].iter().enumerate() {
            let is_last = idx + 1 == n_tried;
            self.live = live;
            self.now = base + 1;
            if !is_last {
                self.push(1);
            }
            self.pattern(&case.pattern);
            self.now = base + u32::from(!is_last);
            if let Some(guard) = &case.guard {
                self.jump_if(guard);
            }
            self.now = base;
            self.stmts(&case.body);
            after |= self.live;
        }
        self.now = base;
        self.live = live;
        if has_default {
            let mut falls = false;
            if let Some(guard) = &last.guard {
                self.jump_if(guard);
                falls = self.cx.folder.fold(guard).as_ref().and_then(const_truth) != Some(true);
            }
            self.stmts(&last.body);
            self.live |= falls && live;
        } else if cases.len() == 1
            && last.guard.is_none()
            && matches!(
                last.pattern.kind,
                PatternKind::MatchAs { pattern: None, .. }
            )
        {
            self.live = after;
        }
        self.live |= after;
        self.now = base;
    }

    /// A pattern takes its subject off and leaves what its names caught.
    fn pattern(&mut self, pattern: &'t Pattern) {
        match &pattern.kind {
            PatternKind::MatchValue { value } => {
                self.expr(value);
                self.pop(2);
            }
            PatternKind::MatchSingleton { value } => {
                // A test for None is one instruction.
                if *value != Constant::None {
                    self.peak(1);
                }
                self.pop(1);
            }
            PatternKind::MatchSequence { patterns } => self.sequence_pattern(patterns),
            PatternKind::MatchMapping {
                keys,
                patterns,
                rest,
            } => self.mapping_pattern(keys, patterns, rest.is_some()),
            PatternKind::MatchClass {
                cls,
                patterns,
                kwd_patterns,
                ..
            } => {
                self.expr(cls);
                self.push(1);
                self.pop(2);
                self.peak(1);
                self.items(&patterns.iter().chain(kwd_patterns).collect::<Vec<_>>());
            }
            PatternKind::MatchStar { name } => {
                if name.is_none() {
                    self.pop(1);
                }
            }
            PatternKind::MatchAs { pattern, name } => {
                if let Some(pattern) = pattern {
                    self.push(1);
                    self.pattern(pattern);
                }
                if name.is_none() {
                    self.pop(1);
                }
            }
            PatternKind::MatchOr { patterns } => {
                let base = self.now;
                let mut n_caught = 0;
                for pattern in patterns {
                    self.now = base;
                    self.push(1);
                    self.pattern(pattern);
                    n_caught = self.now - base;
                }
                self.now = base + n_caught;
                self.pop(1);
            }
        }
    }

    /// Takes a sequence off and puts its items there, each matched by a pattern.
    fn items(&mut self, patterns: &[&'t Pattern]) {
        self.pop(1);
        self.push(patterns.len() as u32);
        for pattern in patterns {
            self.pattern(pattern);
        }
    }

    fn sequence_pattern(&mut self, patterns: &'t [Pattern]) {
        let star = patterns
            .iter()
            .position(|pattern| matches!(pattern.kind, PatternKind::MatchStar { .. }));
        self.peak(1);
        if star.is_none() || patterns.len() > 1 {
            self.peak(2);
        }
        let is_star_wildcard =
            |pattern: &Pattern| matches!(pattern.kind, PatternKind::MatchStar { name: None });
        if patterns
            .iter()
            .all(|p| is_wildcard(p) || is_star_wildcard(p))
        {
            return self.pop(1);
        }
        let Some(star) = star.filter(|&star| is_star_wildcard(&patterns[star])) else {
            return self.items(&patterns.iter().collect::<Vec<_>>());
        };
        for (idx, pattern) in patterns.iter().enumerate() {
            if is_wildcard(pattern) || idx == star {
                continue;
            }
            self.push(1);
            self.peak(if idx < star { 1 } else { 2 });
            self.pattern(pattern);
        }
        self.pop(1);
    }

    fn mapping_pattern(&mut self, keys: &'t [Expr], patterns: &'t [Pattern], has_rest: bool) {
        let n = keys.len() as u32;
        self.peak(1);
        if n == 0 && !has_rest {
            return self.pop(1);
        }
        if n > 0 {
            self.peak(2);
        }
        let is_constant = keys.iter().all(|key| self.cx.folder.fold(key).is_some());
        if is_constant {
            self.push(1);
        } else {
            for key in keys {
                self.expr(key);
            }
            self.pop(n);
            self.push(1);
        }
        // The tuple of values, and a copy of it.
        self.push(1);
        self.peak(1);
        self.items(&patterns.iter().collect::<Vec<_>>());
        if has_rest {
            // The copy of the mapping, the keys, the copy again and a key.
            self.push(1);
            self.pop(1);
            self.pop(1);
            self.push(n);
            if n > 0 {
                self.peak(1);
            }
            self.pop(n);
        } else {
            self.pop(2);
        }
    }
}
