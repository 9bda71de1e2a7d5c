//! Development only: reads trees that CPython dumped.
use std::rc::Rc;
use crate::source::{LineTable, SourceId, Span};
use crate::syntax::ast::*;
use crate::bytecode::code::{Code, Const};

struct R<'t> { toks: std::str::Lines<'t> }
impl R<'_> {
    fn t(&mut self) -> &str { self.toks.next().expect("token") }
    fn n(&mut self) -> usize { self.t().parse().expect("number") }
    fn span(&mut self) -> Span { let a = self.n() as u32; let b = self.n() as u32; Span::new(a, b) }
    fn s(&mut self) -> Name {
        let t = self.t()[1..].to_string();
        let bytes: Vec<u8> = (0..t.len() / 2).map(|i| u8::from_str_radix(&t[2 * i..2 * i + 2], 16).expect("hex")).collect();
        String::from_utf8(bytes).expect("utf8").into()
    }
    fn ident(&mut self) -> Ident { let span = self.span(); Ident { span, name: self.s() } }
    fn opt<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> Option<T> { if self.t() == "-" { None } else { Some(f(self)) } }
    fn list<T>(&mut self, mut f: impl FnMut(&mut Self) -> T) -> Vec<T> { let n = self.n(); (0..n).map(|_| f(self)).collect() }
    fn be(&mut self) -> Box<Expr> { Box::new(self.e()) }
    fn op(&mut self) -> Operator {
        match self.t() { "Add" => Operator::Add, "Sub" => Operator::Sub, "Mult" => Operator::Mult, "MatMult" => Operator::MatMult, "Div" => Operator::Div, "Mod" => Operator::Mod, "Pow" => Operator::Pow, "LShift" => Operator::LShift, "RShift" => Operator::RShift, "BitOr" => Operator::BitOr, "BitXor" => Operator::BitXor, "BitAnd" => Operator::BitAnd, "FloorDiv" => Operator::FloorDiv, x => panic!("{x}") }
    }
    fn e(&mut self) -> Expr {
        let k = self.t().to_string();
        let span = self.span();
        let kind = match k.as_str() {
            "BoolOp" => { let op = if self.t() == "And" { BoolOperator::And } else { BoolOperator::Or }; ExprKind::BoolOp { op, values: self.list(Self::e) } }
            "NamedExpr" => ExprKind::NamedExpr { target: self.be(), value: self.be() },
            "BinOp" => { let left = self.be(); let op = self.op(); ExprKind::BinOp { left, op, op_span: span, right: self.be() } }
            "UnaryOp" => { let op = match self.t() { "Invert" => UnaryOperator::Invert, "Not" => UnaryOperator::Not, "UAdd" => UnaryOperator::UAdd, _ => UnaryOperator::USub }; ExprKind::UnaryOp { op, operand: self.be() } }
            "Lambda" => ExprKind::Lambda { args: Box::new(self.args()), body: self.be() },
            "IfExp" => ExprKind::IfExp { test: self.be(), body: self.be(), orelse: self.be() },
            "Dict" => ExprKind::Dict { items: self.list(|r| DictItem { key: r.opt(Self::e), value: r.e() }) },
            "Set" => ExprKind::Set { elts: self.list(Self::e) },
            "List" => ExprKind::List { elts: self.list(Self::e) },
            "Tuple" => ExprKind::Tuple { elts: self.list(Self::e) },
            "ListComp" => ExprKind::ListComp { elt: self.be(), generators: self.list(Self::comp) },
            "SetComp" => ExprKind::SetComp { elt: self.be(), generators: self.list(Self::comp) },
            "GeneratorExp" => ExprKind::GeneratorExp { elt: self.be(), generators: self.list(Self::comp) },
            "DictComp" => ExprKind::DictComp { key: self.be(), value: self.be(), generators: self.list(Self::comp) },
            "Await" => ExprKind::Await { value: self.be() },
            "YieldFrom" => ExprKind::YieldFrom { value: self.be() },
            "Starred" => ExprKind::Starred { value: self.be() },
            "Yield" => ExprKind::Yield { value: self.opt(Self::be) },
            "Compare" => ExprKind::Compare { left: self.be(), ops: self.list(|r| match r.t() { "Eq" => CmpOperator::Eq, "NotEq" => CmpOperator::NotEq, "Lt" => CmpOperator::Lt, "LtE" => CmpOperator::LtE, "Gt" => CmpOperator::Gt, "GtE" => CmpOperator::GtE, "Is" => CmpOperator::Is, "IsNot" => CmpOperator::IsNot, "In" => CmpOperator::In, _ => CmpOperator::NotIn }), comparators: self.list(Self::e) },
            "Call" => ExprKind::Call { func: self.be(), args: self.list(Self::e), keywords: self.list(Self::kw), args_span: span },
            "FormattedValue" => { let value = self.be(); let conversion = match self.t() { "115" => Conversion::Str, "114" => Conversion::Repr, "97" => Conversion::Ascii, _ => Conversion::None }; ExprKind::FormattedValue { value, conversion, format_spec: self.opt(Self::be) } }
            "JoinedStr" => ExprKind::JoinedStr { values: self.list(Self::e) },
            "Constant" => ExprKind::Constant(match self.t() {
                "None" => Constant::None, "True" => Constant::True, "False" => Constant::False, "Ellipsis" => Constant::Ellipsis,
                "Int" => { let t = self.t(); match t.parse() { Ok(v) => Constant::Int(v), Err(_) => Constant::BigInt(Rc::new(t.parse().expect("big"))) } }
                "Float" => Constant::Float(f64::from_bits(self.t().parse().expect("bits"))),
                "Complex" => Constant::Complex(f64::from_bits(self.t().parse().expect("bits"))),
                "Str" => Constant::Str(StrValue::from_points(&self.list(|r| r.n() as u32))),
                _ => Constant::Bytes(self.list(|r| r.n() as u8).into()),
            }),
            "Attribute" => ExprKind::Attribute { value: self.be(), attr: self.ident() },
            "Subscript" => ExprKind::Subscript { value: self.be(), slice: self.be() },
            "Name" => ExprKind::Name(self.s()),
            "Slice" => ExprKind::Slice { lower: self.opt(Self::be), upper: self.opt(Self::be), step: self.opt(Self::be) },
            x => panic!("{x}"),
        };
        Expr::new(span, kind)
    }
    fn kw(&mut self) -> Keyword { Keyword { span: self.span(), arg: self.opt(Self::ident), value: self.e() } }
    fn comp(&mut self) -> Comprehension { Comprehension { target: self.e(), iter: self.e(), ifs: self.list(Self::e), is_async: self.t() == "1" } }
    fn arg(&mut self) -> Arg { Arg { span: self.span(), arg: self.ident(), annotation: self.opt(Self::e) } }
    fn args(&mut self) -> Arguments { Arguments { posonlyargs: self.list(Self::arg), args: self.list(Self::arg), vararg: self.opt(Self::arg), kwonlyargs: self.list(Self::arg), kw_defaults: self.list(|r| r.opt(Self::e)), kwarg: self.opt(Self::arg), defaults: self.list(Self::e) } }
    fn alias(&mut self) -> Alias { Alias { span: self.span(), name: self.ident(), asname: self.opt(Self::ident) } }
    fn body(&mut self) -> Vec<Stmt> { self.list(Self::st) }
    fn st(&mut self) -> Stmt {
        let k = self.t().to_string();
        let span = self.span();
        let kind = match k.as_str() {
            "FunctionDef" => StmtKind::FunctionDef(Box::new(FunctionDef { name: self.ident(), args: self.args(), body: self.body(), decorators: self.list(Self::e), returns: self.opt(Self::e), type_params: vec![] })),
            "ClassDef" => StmtKind::ClassDef(Box::new(ClassDef { name: self.ident(), bases: self.list(Self::e), keywords: self.list(Self::kw), body: self.body(), decorators: self.list(Self::e), type_params: vec![] })),
            "Return" => StmtKind::Return { value: self.opt(Self::e) },
            "Delete" => StmtKind::Delete { targets: self.list(Self::e) },
            "Assign" => StmtKind::Assign { targets: self.list(Self::e), value: self.e() },
            "AugAssign" => { let target = self.e(); let op = self.op(); StmtKind::AugAssign { target, op, op_span: span, value: self.e() } }
            "AnnAssign" => StmtKind::AnnAssign { target: self.e(), annotation: self.e(), value: self.opt(Self::e), simple: self.t() == "1" },
            "For" => StmtKind::For(Box::new(For { target: self.e(), iter: self.e(), body: self.body(), orelse: self.body() })),
            "While" => StmtKind::While { test: self.e(), body: self.body(), orelse: self.body() },
            "If" => StmtKind::If { branches: self.list(|r| IfBranch { span: r.span(), test: r.e(), body: r.body() }), orelse: self.body() },
            "With" => StmtKind::With(Box::new(With { items: self.list(|r| WithItem { context_expr: r.e(), optional_vars: r.opt(Self::e) }), body: self.body() })),
            "Raise" => StmtKind::Raise { exc: self.opt(Self::e), cause: self.opt(Self::e) },
            "Try" => StmtKind::Try(Box::new(Try { body: self.body(), handlers: self.list(|r| ExceptHandler { span: r.span(), typ: r.opt(Self::e), name: r.opt(Self::ident), body: r.body() }), orelse: self.body(), finalbody: self.body() })),
            "Assert" => StmtKind::Assert { test: self.e(), msg: self.opt(Self::e) },
            "Import" => StmtKind::Import { names: self.list(Self::alias) },
            "ImportFrom" => StmtKind::ImportFrom { module: self.opt(Self::ident), names: self.list(Self::alias), level: self.n() as u32 },
            "Global" => StmtKind::Global { names: self.list(Self::ident) },
            "Nonlocal" => StmtKind::Nonlocal { names: self.list(Self::ident) },
            "Expr" => StmtKind::Expr { value: self.e() },
            "Pass" => StmtKind::Pass, "Break" => StmtKind::Break, "Continue" => StmtKind::Continue,
            x => panic!("{x}"),
        };
        Stmt::new(span, kind)
    }
}

fn facts(code: &Code, out: &mut Vec<String>) {
    let names = |names: &[Rc<str>]| names.join(",");
    let cells = |cells: &[(Rc<str>, u16)]| cells.iter().map(|c| c.0.to_string()).collect::<Vec<_>>().join(",");
    out.push(format!("{} {} {} {} {} {} {} {}", code.stack_size, code.varnames.len(), code.first_line, code.flags & 0x3f, code.qualname, names(&code.varnames), cells(&code.cellvars), cells(&code.freevars)));
    for c in &code.consts { if let Const::Code(c) = c { facts(c, out) } }
}

#[test]
fn dev_import() {
    let dir = std::env::var("DUMPS").unwrap_or("/tmp/imp/std".into());
    let only = std::env::var("ONLY").ok();
    let mut files: Vec<_> = std::fs::read_dir(&dir).expect("dir").map(|e| e.expect("e").path()).filter(|p| p.extension().is_some_and(|e| e == "ast")).collect();
    files.sort();
    let run = move || {
        let (mut n_ok, mut n_bad, mut same, mut stack_bad, mut other) = (0, 0, 0, 0, 0);
        for f in files {
            if let Some(o) = &only { if !f.display().to_string().contains(o) { continue; } }
            let text = std::fs::read_to_string(&f).expect("read");
            let src = std::fs::read_to_string(f.with_extension("src")).expect("src");
            let mut r = R { toks: text.lines() };
            let tree = Mod::Module { body: r.body() };
            let lines = LineTable::new(&src);
            match super::compile(&tree, SourceId(0), &lines, super::Options::default()) {
                Ok(code) => {
                    n_ok += 1;
                    if std::env::var("LIST").is_ok() { println!("{}", crate::bytecode::disasm::listing(&code)); }
                    let mut mine = vec![];
                    facts(&code, &mut mine);
                    let theirs = std::fs::read_to_string(f.with_extension("facts")).expect("facts");
                    let theirs: Vec<_> = theirs.lines().collect();
                    if theirs.len() != mine.len() { println!("COUNT {} mine {} theirs {}", f.display(), mine.len(), theirs.len()); other += 1; continue; }
                    for (a, b) in mine.iter().zip(&theirs) {
                        if a == b { same += 1; continue; }
                        let (sa, ra) = a.split_once(' ').expect("sp"); let (sb, rb) = b.split_once(' ').expect("sp");
                        if ra != rb { other += 1; if std::env::var("OTHER").is_ok() { println!("OTHER {}\n  mine   {ra}\n  theirs {rb}", f.display()); } }
                        else if sa != sb { stack_bad += 1; if std::env::var("STACK").is_ok() { println!("STACK {} mine {sa} theirs {sb} {}", f.display(), ra); } }
                    }
                }
                Err(errors) => { n_bad += 1; println!("{}: {}", f.display(), errors[0].message.chars().take(3000).collect::<String>()); }
            }
        }
        println!("ok {n_ok} bad {n_bad}; codes same {same} stack differs {stack_bad} other differs {other}");
    };
    std::thread::Builder::new().stack_size(1 << 30).spawn(run).expect("thread").join().expect("join");
}
