//! Calls: plain, method, with keywords, with `*` and `**`, and `super()`.

use super::Compiler;
use super::display::{STACK_USE_GUIDELINE, Sequence};
use super::ir::{Arg, Reg, Word};
use super::name::{Dst, str_constant};
use super::scope::NameScope;
use super::unit::Place;
use crate::bytecode::code::Const;
use crate::bytecode::opcode::Opcode;
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, Ident, Keyword};

/// Registers of a call window before the arguments.
const WINDOW: u32 = 5;
/// The callable's place in a plain window.
const CALLABLE: u32 = 2;

impl Compiler<'_> {
    pub(super) fn call(
        &mut self,
        expr: &Expr,
        func: &Expr,
        args: &[Expr],
        keywords: &[Keyword],
        dst: Dst,
    ) {
        self.check_caller(func);
        if let ExprKind::Attribute { value, attr } = &func.kind
            && is_plain(args, keywords)
            && args.len() + keywords.len() + usize::from(!keywords.is_empty()) < STACK_USE_GUIDELINE
        {
            return self.method_call(expr.span, func.span, value, attr, args, keywords, dst);
        }
        let window = self.unit.emit.top;
        self.unit.emit.set_top(window + CALLABLE);
        self.push(func);
        self.unit.emit.set_top(window + WINDOW);
        self.call_window(expr.span, window, 0, args, keywords, dst);
    }

    #[expect(clippy::too_many_arguments, reason = "the fields of two nodes")]
    fn method_call(
        &mut self,
        call: Span,
        func: Span,
        value: &Expr,
        attr: &Ident,
        args: &[Expr],
        keywords: &[Keyword],
        dst: Dst,
    ) {
        let window = self.unit.emit.top;
        let name = self.mangled(&attr.name);
        let place = Arg::Reg(Reg::Temp(window));
        let at = self.attr_span(func, attr);
        if let Some(n_args) = self.super_args(value, attr, window + WINDOW) {
            self.at(at);
            let from = Arg::Reg(Reg::Temp(window + WINDOW));
            self.op_name(
                Opcode::LoadSuperMethod,
                &[place, from, Arg::Num(n_args)],
                &name,
            );
        } else {
            let obj = self.operand(value);
            self.at(at);
            self.op_name(Opcode::LoadMethod, &[place, obj.take()], &name);
        }
        self.unit.emit.set_top(window + WINDOW);
        // As CPython's `update_start_location_to_match_attr`: a call on a later line begins at the attribute.
        let call = self.attr_span(call, attr);
        self.finish_call(
            call,
            window,
            args,
            keywords,
            [Opcode::CallMethod, Opcode::CallMethodKw],
            dst,
        );
    }

    /// The call of a window whose callable and first `pushed` arguments are there.
    pub(super) fn call_window(
        &mut self,
        span: Span,
        window: u32,
        pushed: u32,
        args: &[Expr],
        keywords: &[Keyword],
        dst: Dst,
    ) {
        if is_plain(args, keywords) && args.len() + 2 * keywords.len() <= STACK_USE_GUIDELINE {
            return self.finish_call(
                span,
                window,
                args,
                keywords,
                [Opcode::Call, Opcode::CallKw],
                dst,
            );
        }
        if let (
            [
                Expr {
                    kind: ExprKind::Starred { value },
                    ..
                },
            ],
            0,
        ) = (args, pushed)
        {
            // The callee's own message names it when this is no iterable.
            self.push(value);
        } else {
            self.sequence(span, Sequence::Tuple, args, pushed, Dst::Push);
        }
        self.keyword_dict(span, window, keywords);
        self.unit.emit.set_top(window);
        self.at(span);
        let dst = self.dst(dst);
        self.op(Opcode::CallEx, &[dst, Arg::Reg(Reg::Temp(window))]);
    }

    /// The arguments one by one, then the call; temporaries from `window + 5` on may already hold some.
    fn finish_call(
        &mut self,
        span: Span,
        window: u32,
        args: &[Expr],
        keywords: &[Keyword],
        [plain, with_keywords]: [Opcode; 2],
        dst: Dst,
    ) {
        for arg in args {
            self.push(arg);
        }
        for keyword in keywords {
            self.push(&keyword.value);
        }
        let n = Arg::Num(self.unit.emit.top - window - WINDOW);
        let place = Arg::Reg(Reg::Temp(window));
        self.unit.emit.set_top(window);
        self.at(span);
        let dst = self.dst(dst);
        if keywords.is_empty() {
            return self.op(plain, &[dst, place, n]);
        }
        if self.unit.emit.is_reachable() {
            let names = self.add_const(keyword_names(keywords));
            self.unit
                .emit
                .emit(with_keywords, &[dst, place, n], Word::Const(names));
        }
    }

    /// The dict of keyword arguments, or null, in the next temporary.
    fn keyword_dict(&mut self, span: Span, window: u32, keywords: &[Keyword]) {
        let base = self.unit.emit.top;
        if keywords.is_empty() {
            self.at(span);
            self.unit.emit.alloc();
            return self.op(Opcode::SetNull, &[Arg::Reg(Reg::Temp(base))]);
        }
        let mut have_dict = false;
        let mut waiting = 0;
        for (idx, keyword) in keywords.iter().enumerate() {
            if keyword.arg.is_some() {
                waiting += 1;
                continue;
            }
            if waiting > 0 {
                self.sub_keywords(span, window, &keywords[idx - waiting..idx], have_dict);
                have_dict = true;
                waiting = 0;
            }
            if !have_dict {
                self.at(span);
                let dst = self.dst(Dst::Push);
                self.op(
                    Opcode::BuildMap,
                    &[dst, Arg::Reg(Reg::Temp(base)), Arg::Num(0)],
                );
                have_dict = true;
            }
            let value = self.operand(&keyword.value);
            self.at(span);
            self.merge(window, base, value.take());
        }
        if waiting > 0 {
            self.sub_keywords(
                span,
                window,
                &keywords[keywords.len() - waiting..],
                have_dict,
            );
        }
    }

    fn merge(&mut self, window: u32, base: u32, mapping: Arg) {
        let callee = Arg::Reg(Reg::Temp(window + CALLABLE));
        self.op(
            Opcode::DictMerge,
            &[Arg::Reg(Reg::Temp(base)), mapping, callee],
        );
        self.unit.emit.set_top(base + 1);
    }

    /// Named keywords between two `**`.
    fn sub_keywords(&mut self, span: Span, window: u32, keywords: &[Keyword], have_dict: bool) {
        let base = self.unit.emit.top;
        let big = 2 * keywords.len() > STACK_USE_GUIDELINE;
        if big {
            self.at(span);
            let dst = self.dst(Dst::Push);
            self.op(
                Opcode::BuildMap,
                &[dst, Arg::Reg(Reg::Temp(base)), Arg::Num(0)],
            );
        }
        for keyword in keywords {
            let Some(arg) = &keyword.arg else { continue };
            if big {
                let value = self.operand(&keyword.value);
                self.at(span);
                let key = self.const_str(&arg.name);
                self.op(
                    Opcode::MapAdd,
                    &[Arg::Reg(Reg::Temp(base)), key.take(), value.take()],
                );
                self.unit.emit.set_top(base + 1);
            } else {
                self.at(span);
                let key = self.const_str(&arg.name);
                self.push_val(key);
                self.push(&keyword.value);
            }
        }
        if !big {
            self.unit.emit.set_top(base);
            self.at(span);
            let dst = self.dst(Dst::Push);
            self.op(
                Opcode::BuildMap,
                &[
                    dst,
                    Arg::Reg(Reg::Temp(base)),
                    Arg::Num(keywords.len() as u32),
                ],
            );
        }
        if have_dict {
            self.at(span);
            self.merge(window, base - 1, Arg::Take(base));
        }
    }

    /// If `value` is `super()` or `super(a, b)` of the builtin, as far as can be seen, loads `super`, the class and self from temporary
    /// `first` on and gives the number of arguments as written. As CPython's `can_optimize_super_call`.
    pub(super) fn super_args(&mut self, value: &Expr, attr: &Ident, first: u32) -> Option<u32> {
        let ExprKind::Call {
            func,
            args,
            keywords,
            ..
        } = &value.kind
        else {
            return None;
        };
        let ExprKind::Name(name) = &func.kind else {
            return None;
        };
        let shape = &**name == "super"
            && &*attr.name != "__class__"
            && keywords.is_empty()
            && is_plain(args, keywords);
        if !shape
            || !self.is_global_implicit(name)
            || self.table.get(self.module).scope_of(name).is_some()
        {
            return None;
        }
        let class_name = "__class__".into();
        match args.len() {
            2 => {}
            0 => {
                let scope = self.unit.comps.last().copied().unwrap_or(self.unit.scope);
                let is_free = self.table.get(scope).scope_of("__class__") == Some(NameScope::Free);
                if self.unit.params.positional == 0 || !is_free {
                    return None;
                }
            }
            _ => return None,
        }
        let top = self.unit.emit.top;
        self.unit.emit.set_top(first);
        self.push(func);
        if let [class, object] = args.as_slice() {
            self.push(class);
            self.push(object);
        } else {
            self.at(value.span);
            if let (Place::Cell(cell, free), name) = self.place(&class_name) {
                let dst = self.dst(Dst::Push);
                self.op_name(
                    Opcode::LoadCell,
                    &[dst, Arg::Reg(cell), Arg::Num(u32::from(free))],
                    &name,
                );
            }
            let this = std::rc::Rc::clone(&self.unit.varnames[0]);
            self.load_name(&this, Dst::Push);
        }
        self.unit.emit.set_top(top.max(first));
        Some(args.len() as u32)
    }
}

/// Whether no `*` or `**` is among the arguments.
fn is_plain(args: &[Expr], keywords: &[Keyword]) -> bool {
    !args
        .iter()
        .any(|arg| matches!(arg.kind, ExprKind::Starred { .. }))
        && keywords.iter().all(|kw| kw.arg.is_some())
}

/// The constant tuple of keyword names.
fn keyword_names(keywords: &[Keyword]) -> Const {
    let names = keywords.iter().filter_map(|keyword| keyword.arg.as_ref());
    Const::MadeTuple(
        names
            .map(|name| Const::Value(str_constant(&name.name)))
            .collect::<Vec<Const>>(),
    )
}
