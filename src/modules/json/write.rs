//! Writing JSON.

use std::collections::BTreeSet;

use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::number::float as number;
use crate::objects::exception::layout::{class_name, is_subtype};
use crate::objects::native::Bound;
use crate::objects::{Ty, dict, float, int, list, str_, tuple};
use crate::text::json;
use crate::text::view::{Text, TextBuf};

/// The encoder's options, and what is written so far.
struct Writer<'a> {
    default: &'a Value,
    /// Addresses of the containers that are being written; nothing if circles are not looked for.
    open: Option<BTreeSet<u64>>,
    ascii: bool,
    /// An indent, or all in one line.
    indent: Option<Text<'a>>,
    colon: Text<'a>,
    comma: Text<'a>,
    sort_keys: bool,
    skip_keys: bool,
    allow_nan: bool,
    out: TextBuf,
}

pub(super) fn write(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let truth = |cx: &mut Cx, i: usize| cx.is_true(args.req(i));
    let check_circular = truth(cx, 2)?;
    let ascii = truth(cx, 3)?;
    let indent = match args.req(4) {
        indent if cx.is_none(indent) => None,
        indent => Some(super::text(cx, indent)?),
    };
    let mut writer = Writer {
        default: args.req(1),
        open: check_circular.then(BTreeSet::new),
        ascii,
        indent,
        colon: super::text(cx, args.req(5))?,
        comma: super::text(cx, args.req(6))?,
        sort_keys: truth(cx, 7)?,
        skip_keys: truth(cx, 8)?,
        allow_nan: truth(cx, 9)?,
        out: TextBuf::new(),
    };
    writer.value(cx, args.req(0), 0)?;
    str_::from_buf(cx, &writer.out)
}

impl Writer<'_> {
    fn newline(&mut self, depth: usize) {
        if let Some(indent) = self.indent {
            self.out.push(10);
            for _ in 0..depth {
                self.out.push_text(indent);
            }
        }
    }

    fn string(&mut self, text: Text<'_>) {
        json::write_string(&mut self.out, text, self.ascii);
    }

    fn float_text(&self, cx: &mut Cx, value: &Value, x: f64) -> Res<String> {
        let word = if x.is_nan() {
            "NaN"
        } else if x == f64::INFINITY {
            "Infinity"
        } else if x == f64::NEG_INFINITY {
            "-Infinity"
        } else {
            return Ok(number::repr(x));
        };
        if !self.allow_nan {
            let shown = cx.repr_string(value)?;
            let message = format!("Out of range float values are not JSON compliant: {shown}");
            return Err(cx.value_error(message));
        }
        Ok(word.to_owned())
    }

    /// Writes a value that is no container; false if it is one, or something else.
    fn scalar(&mut self, cx: &mut Cx, value: &Value) -> Res<bool> {
        if cx.is_none(value) {
            self.out.push_str("null");
        } else if value.is(&cx.bool(true)) {
            self.out.push_str("true");
        } else if value.is(&cx.bool(false)) {
            self.out.push_str("false");
        } else if let Some(text) = str_::layout::text_of(value) {
            self.string(text);
        } else if int::is_int(value) {
            let text = int_text(cx, value)?;
            self.out.push_str(&text);
        } else if let Some(x) = float::get(value) {
            let text = self.float_text(cx, value, x)?;
            self.out.push_str(&text);
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    fn value(&mut self, cx: &mut Cx, value: &Value, depth: usize) -> Res<()> {
        if self.scalar(cx, value)? {
            return Ok(());
        }
        cx.enter_recursion(" while encoding a JSON object")?;
        let outcome = self.container(cx, value, depth);
        cx.leave_recursion();
        outcome
    }

    fn enter(&mut self, cx: &mut Cx, value: &Value) -> Res<()> {
        let address = cx.address_of(value);
        if let Some(open) = &mut self.open
            && !open.insert(address)
        {
            return Err(cx.value_error("Circular reference detected"));
        }
        Ok(())
    }

    fn leave(&mut self, cx: &Cx, value: &Value) {
        if let Some(open) = &mut self.open {
            open.remove(&cx.address_of(value));
        }
    }

    fn container(&mut self, cx: &mut Cx, value: &Value, depth: usize) -> Res<()> {
        let is_list = is_subtype(cx, cx.type_of(value), cx.ty(Ty::List));
        if is_list || is_subtype(cx, cx.type_of(value), cx.ty(Ty::Tuple)) {
            return self.array(cx, value, depth);
        }
        if is_subtype(cx, cx.type_of(value), cx.ty(Ty::Dict)) {
            return self.object(cx, value, depth);
        }
        self.enter(cx, value)?;
        let made = cx.call(self.default, std::slice::from_ref(value))?;
        self.value(cx, &made, depth)?;
        self.leave(cx, value);
        Ok(())
    }

    fn array(&mut self, cx: &mut Cx, value: &Value, depth: usize) -> Res<()> {
        // A list may change while `default` runs; its subclasses iterate as they like.
        let items = if cx.is_exact(value, Ty::List) {
            list::items(cx, value).to_vec()
        } else if cx.is_exact(value, Ty::Tuple) {
            tuple::items(cx, value).to_vec()
        } else {
            cx.collect(value)?
        };
        if items.is_empty() {
            self.out.push_str("[]");
            return Ok(());
        }
        self.enter(cx, value)?;
        self.out.push(0x5b);
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                self.out.push_text(self.comma);
            }
            self.newline(depth + 1);
            self.value(cx, item, depth + 1)?;
        }
        self.newline(depth);
        self.out.push(0x5d);
        self.leave(cx, value);
        Ok(())
    }

    fn object(&mut self, cx: &mut Cx, value: &Value, depth: usize) -> Res<()> {
        if cx.len(value)? == 0 {
            self.out.push_str("{}");
            return Ok(());
        }
        self.enter(cx, value)?;
        self.out.push(0x7b);
        let pairs = self.pairs(cx, value)?;
        self.newline(depth + 1);
        let mut is_first = true;
        for (key, item) in pairs {
            let Some(key) = self.key(cx, &key)? else {
                continue;
            };
            if !is_first {
                self.out.push_text(self.comma);
                self.newline(depth + 1);
            }
            is_first = false;
            self.string(key.as_text());
            self.out.push_text(self.colon);
            self.value(cx, &item, depth + 1)?;
        }
        self.newline(depth);
        self.out.push(0x7d);
        self.leave(cx, value);
        Ok(())
    }

    fn pairs(&self, cx: &mut Cx, value: &Value) -> Res<Vec<(Value, Value)>> {
        if cx.is_exact(value, Ty::Dict) && !self.sort_keys {
            let mut pairs = Vec::with_capacity(dict::len(cx, value));
            let mut at = 0;
            while let Some(pair) = dict::next_entry(cx, value, &mut at) {
                pairs.push(pair);
            }
            return Ok(pairs);
        }
        let name = str_::intern(cx, "items");
        let items = cx.get_attr(value, &name)?;
        let mut items = cx.call(&items, &[])?;
        if self.sort_keys {
            let name = str_::intern(cx, "sorted");
            let builtins = cx.builtins_dict();
            if let Some(sorted) = dict::get_str(cx, &builtins, &name) {
                items = cx.call(&sorted, &[items])?;
            }
        }
        let mut pairs = Vec::new();
        for item in cx.collect(&items)? {
            let is_pair = cx.is_exact(&item, Ty::Tuple) && tuple::items(cx, &item).len() == 2;
            if !is_pair {
                return Err(cx.value_error("items must return 2-tuples"));
            }
            let parts = tuple::items(cx, &item);
            pairs.push((parts[0].clone(), parts[1].clone()));
        }
        Ok(pairs)
    }

    /// A key as a text; nothing if it is left out.
    fn key(&self, cx: &mut Cx, key: &Value) -> Res<Option<TextBuf>> {
        if let Some(text) = str_::layout::text_of(key) {
            return Ok(Some(TextBuf::from_text(text)));
        }
        let text = if cx.is_none(key) {
            "null".to_owned()
        } else if key.is(&cx.bool(true)) {
            "true".to_owned()
        } else if key.is(&cx.bool(false)) {
            "false".to_owned()
        } else if int::is_int(key) {
            int_text(cx, key)?
        } else if let Some(x) = float::get(key) {
            self.float_text(cx, key, x)?
        } else if self.skip_keys {
            return Ok(None);
        } else {
            let got = class_name(cx, cx.type_of(key));
            let message = format!("keys must be str, int, float, bool or None, not {got}");
            return Err(cx.type_error(message));
        };
        Ok(Some(TextBuf::from_str(&text)))
    }
}

/// `int.__repr__`, whatever the subclass.
fn int_text(cx: &mut Cx, value: &Value) -> Res<String> {
    if let Some(word) = int::to_i64(value) {
        return Ok(word.to_string());
    }
    let exact = int::exact(cx, value)?;
    cx.repr_string(&exact)
}
