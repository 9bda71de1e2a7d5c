//! `import` in its forms.

use std::rc::Rc;

use super::Compiler;
use super::future::{TOO_LATE, is_future};
use super::ir::{Arg, Reg};
use super::name::{Dst, str_constant};
use crate::bytecode::code::{CodeKind, Const};
use crate::bytecode::opcode::Opcode;
use crate::source::Span;
use crate::syntax::ast::{Alias, Constant, Ident, Name};

/// The name that an alias binds; `None` for `*`.
pub(super) fn bound_name(alias: &Alias) -> Option<Name> {
    if let Some(asname) = &alias.asname {
        return Some(Rc::clone(&asname.name));
    }
    if &*alias.name.name == "*" {
        return None;
    }
    Some(alias.name.name.split('.').next().unwrap_or_default().into())
}

impl Compiler<'_> {
    /// `import a.b, c as d`.
    pub(super) fn import(&mut self, span: Span, names: &[Alias]) {
        for alias in names {
            let base = self.unit.emit.top;
            self.at(span);
            let none = self.const_value(Constant::None);
            let module = self.dst(Dst::Push);
            self.op_name(
                Opcode::ImportName,
                &[module, none.take(), Arg::Num(0)],
                &alias.name.name,
            );
            if alias.asname.is_some() {
                // `import a.b.c as m` takes b, then c, from what it got.
                for part in alias.name.name.split('.').skip(1) {
                    let dst = self.dst(Dst::Push);
                    self.op_name(
                        Opcode::ImportFrom,
                        &[dst, Arg::Keep(Reg::Temp(base))],
                        &part.into(),
                    );
                    self.op(Opcode::Drop, &[Arg::Reg(Reg::Temp(base))]);
                    self.op(
                        Opcode::Move,
                        &[Arg::Dst(Reg::Temp(base)), Arg::Take(base + 1)],
                    );
                    self.unit.emit.set_top(base + 1);
                }
            }
            if let Some(name) = bound_name(alias) {
                self.store_arg(&name, Arg::Take(base));
            }
            self.unit.emit.set_top(base);
        }
    }

    /// `from ..module import names`.
    pub(super) fn import_from(
        &mut self,
        span: Span,
        module: Option<&Ident>,
        names: &[Alias],
        level: u32,
    ) {
        if is_future(module, level) && span.start > self.future.end {
            return self.refuse(span, TOO_LATE);
        }
        let base = self.unit.emit.top;
        self.at(span);
        let from = names
            .iter()
            .map(|alias| Const::Value(str_constant(&alias.name.name)))
            .collect();
        let from = self.const_of(Const::MadeTuple(from));
        let dst = self.dst(Dst::Push);
        let module = module.map_or_else(|| "".into(), |module| Rc::clone(&module.name));
        self.op_name(
            Opcode::ImportName,
            &[dst, from.take(), Arg::Num(level)],
            &module,
        );
        if let [Alias { name, .. }] = names
            && &*name.name == "*"
        {
            let namespace = if self.unit.kind == CodeKind::Class {
                Reg::Namespace
            } else {
                Reg::Globals
            };
            self.op(Opcode::ImportStar, &[Arg::Take(base), Arg::Reg(namespace)]);
            return self.unit.emit.set_top(base);
        }
        for alias in names {
            let Some(name) = bound_name(alias) else {
                continue;
            };
            let dst = match self.fast_local(&name) {
                Some(reg) => Dst::To(reg),
                None => Dst::Push,
            };
            let field = self.dst(dst);
            self.op_name(
                Opcode::ImportFrom,
                &[field, Arg::Keep(Reg::Temp(base))],
                &alias.name.name,
            );
            if dst == Dst::Push {
                self.store_arg(&name, Arg::Take(base + 1));
            }
            self.unit.emit.set_top(base + 1);
        }
        self.op(Opcode::Drop, &[Arg::Reg(Reg::Temp(base))]);
        self.unit.emit.set_top(base);
    }
}
