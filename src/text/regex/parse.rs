//! The text of a pattern to a tree. Every error has CPython's words and position.
//!
//! The reader gives one character at a time, a backslash together with what follows it; positions are those of CPython's, which
//! count the characters that are read, the one looked ahead at not included.

use super::class::{Category, Class, Item};
use super::{
    ASCII, At, DOTALL, Greed, IGNORECASE, LOCALE, MULTILINE, Node, Parsed, Seq, UNBOUNDED, UNICODE,
    VERBOSE, Wrong,
};
use crate::text::classify;
use crate::text::repr::{ascii_str, repr_str};
use crate::text::view::Text;

type Res<T> = Result<T, Wrong>;

/// Most levels of groups in groups. CPython's parser, which is Python, gives up a little below the same depth with its usual limit.
const MAX_NESTING: usize = 480;

/// One character, or a backslash and the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Char(u32),
    Escape(u32),
}

impl Token {
    fn len(self) -> usize {
        match self {
            Token::Char(_) => 1,
            Token::Escape(_) => 2,
        }
    }
    fn push_to(self, text: &mut Vec<u32>) {
        match self {
            Token::Char(cp) => text.push(cp),
            Token::Escape(cp) => text.extend([u32::from(b'\\'), cp]),
        }
    }
    fn text(self) -> Vec<u32> {
        let mut text = Vec::new();
        self.push_to(&mut text);
        text
    }
}

/// Characters as a message shows them.
pub(super) fn shown(text: &[u32]) -> String {
    Text::Four(text).to_string_lossy()
}

fn quoted(text: &[u32]) -> String {
    repr_str(Text::Four(text)).to_string_lossy()
}

/// Reads tokens.
pub(super) struct Reader<'a> {
    text: Text<'a>,
    /// A str, not bytes.
    pub(super) is_text: bool,
    index: usize,
    pub(super) next: Option<Token>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: Text<'a>, is_text: bool) -> Res<Reader<'a>> {
        let mut reader = Reader {
            text,
            is_text,
            index: 0,
            next: None,
        };
        reader.advance()?;
        Ok(reader)
    }

    fn advance(&mut self) -> Res<()> {
        if self.index >= self.text.len() {
            self.next = None;
            return Ok(());
        }
        let cp = self.text.get(self.index);
        self.index += 1;
        if cp != u32::from(b'\\') {
            self.next = Some(Token::Char(cp));
            return Ok(());
        }
        if self.index >= self.text.len() {
            let message = "bad escape (end of pattern)".to_owned();
            return Err(Wrong::Pattern(message, Some(self.text.len() - 1)));
        }
        self.next = Some(Token::Escape(self.text.get(self.index)));
        self.index += 1;
        Ok(())
    }

    pub(super) fn tell(&self) -> usize {
        self.index - self.next.map_or(0, Token::len)
    }

    fn seek(&mut self, index: usize) -> Res<()> {
        self.index = index;
        self.advance()
    }

    /// An error this many characters back.
    pub(super) fn error(&self, message: impl Into<String>, back: usize) -> Wrong {
        Wrong::Pattern(message.into(), Some(self.tell().saturating_sub(back)))
    }

    pub(super) fn get(&mut self) -> Res<Option<Token>> {
        let this = self.next;
        self.advance()?;
        Ok(this)
    }

    pub(super) fn next_is(&self, c: char) -> bool {
        self.next == Some(Token::Char(c as u32))
    }

    pub(super) fn eat(&mut self, c: char) -> Res<bool> {
        let is_it = self.next_is(c);
        if is_it {
            self.advance()?;
        }
        Ok(is_it)
    }

    /// Up to `most` characters of a kind.
    pub(super) fn while_(
        &mut self,
        most: usize,
        into: &mut Vec<u32>,
        test: fn(u8) -> bool,
    ) -> Res<()> {
        for _ in 0..most {
            match self.next {
                Some(Token::Char(cp)) if cp < 0x80 && test(cp as u8) => into.push(cp),
                _ => break,
            }
            self.advance()?;
        }
        Ok(())
    }

    /// A name up to the character that ends it.
    pub(super) fn until(&mut self, end: char, what: &str) -> Res<Vec<u32>> {
        let mut name = Vec::new();
        loop {
            let Some(token) = self.get()? else {
                return Err(if name.is_empty() {
                    self.error(format!("missing {what}"), 0)
                } else {
                    self.error(format!("missing {end}, unterminated name"), name.len())
                });
            };
            if token == Token::Char(end as u32) {
                break;
            }
            token.push_to(&mut name);
        }
        if name.is_empty() {
            return Err(self.error(format!("missing {what}"), 1));
        }
        Ok(name)
    }

    /// A group's name must be one.
    pub(super) fn check_group_name(&self, name: &[u32], back: usize) -> Res<()> {
        let shown = if !self.is_text && name.iter().any(|&cp| cp >= 0x80) {
            ascii_str(Text::Four(name)).to_string_lossy()
        } else if classify::isidentifier(Text::Four(name)) {
            return Ok(());
        } else {
            quoted(name)
        };
        let message = format!("bad character in group name {shown}");
        Err(self.error(message, name.len() + back))
    }
}

/// A number out of decimal digits, or nothing if it is no number of 32 bits.
pub(super) fn number(digits: &[u32]) -> Option<u32> {
    digits.iter().try_fold(0u32, |n, &digit| {
        n.checked_mul(10)?.checked_add(digit - u32::from(b'0'))
    })
}

struct Parser<'a> {
    reader: Reader<'a>,
    flags: u32,
    /// Groups so far, the whole match included.
    n_groups: u32,
    /// Which are closed, with their widths.
    widths: Vec<Option<(u64, u64)>>,
    names: Vec<(Vec<u32>, u32)>,
    /// Groups when the outermost look-behind began.
    behind_groups: Option<u32>,
    /// Groups that conditions name before they are there, and where.
    named_early: Vec<(u32, usize)>,
    warnings: Vec<String>,
    /// Characters by their names.
    character_named: fn(&str) -> Option<char>,
}

/// Parses a pattern.
pub(crate) fn parse(
    text: Text<'_>,
    is_text: bool,
    flags: u32,
    character_named: fn(&str) -> Option<char>,
) -> Res<Parsed> {
    let mut parser = Parser {
        character_named,
        reader: Reader::new(text, is_text)?,
        flags,
        n_groups: 1,
        widths: vec![None],
        names: Vec::new(),
        behind_groups: None,
        named_early: Vec::new(),
        warnings: Vec::new(),
    };
    let nodes = parser.alternatives(flags & VERBOSE != 0, 0)?;
    let flags = fixed_flags(is_text, parser.flags)?;
    if parser.reader.next.is_some() {
        return Err(parser.reader.error("unbalanced parenthesis", 0));
    }
    for &(group, place) in &parser.named_early {
        if group >= parser.n_groups {
            let message = format!("invalid group reference {group}");
            return Err(Wrong::Pattern(message, Some(place)));
        }
    }
    Ok(Parsed {
        nodes,
        flags,
        n_groups: parser.n_groups - 1,
        names: parser.names,
        warnings: parser.warnings,
    })
}

fn fixed_flags(is_text: bool, mut flags: u32) -> Res<u32> {
    if is_text {
        if flags & LOCALE != 0 {
            return Err(Wrong::Value("cannot use LOCALE flag with a str pattern"));
        }
        if flags & ASCII != 0 && flags & UNICODE != 0 {
            return Err(Wrong::Value("ASCII and UNICODE flags are incompatible"));
        }
        if flags & ASCII == 0 {
            flags |= UNICODE;
        }
    } else {
        if flags & UNICODE != 0 {
            return Err(Wrong::Value("cannot use UNICODE flag with a bytes pattern"));
        }
        if flags & LOCALE != 0 && flags & ASCII != 0 {
            return Err(Wrong::Value("ASCII and LOCALE flags are incompatible"));
        }
    }
    Ok(flags)
}

const TYPE_FLAGS: u32 = ASCII | LOCALE | UNICODE;

fn flag(c: char) -> Option<u32> {
    Some(match c {
        'i' => IGNORECASE,
        'L' => LOCALE,
        'm' => MULTILINE,
        's' => DOTALL,
        'x' => VERBOSE,
        'a' => ASCII,
        'u' => UNICODE,
        _ => return None,
    })
}

/// A token that is a plain character, as one.
fn plain(token: Option<Token>) -> Option<char> {
    match token {
        Some(Token::Char(cp)) => char::from_u32(cp),
        _ => None,
    }
}

fn is_letter(token: Token) -> bool {
    matches!(token, Token::Char(cp) if classify::is_alpha(cp))
}

fn named(category: Category, is_in: bool) -> Node {
    Node::In(Class {
        is_negated: false,
        items: vec![Item::Named(category, is_in)],
    })
}

fn is_octal(byte: u8) -> bool {
    (b'0'..=b'7').contains(&byte)
}

fn is_hex(byte: u8) -> bool {
    byte.is_ascii_hexdigit()
}

fn octal(digits: &[u32]) -> u32 {
    digits
        .iter()
        .fold(0, |n, &digit| n * 8 + (digit - u32::from(b'0')))
}

fn simple_escape(cp: u32) -> Option<u32> {
    Some(match char::from_u32(cp)? {
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => 10,
        'r' => 13,
        't' => 9,
        'v' => 11,
        '\\' => 92,
        _ => return None,
    })
}

fn category_escape(cp: u32) -> Option<Node> {
    Some(match char::from_u32(cp)? {
        'A' => Node::At(At::StringBeginning),
        'b' => Node::At(At::Boundary),
        'B' => Node::At(At::NonBoundary),
        'd' => named(Category::Digit, true),
        'D' => named(Category::Digit, false),
        's' => named(Category::Space, true),
        'S' => named(Category::Space, false),
        'w' => named(Category::Word, true),
        'W' => named(Category::Word, false),
        'Z' => Node::At(At::StringEnd),
        _ => return None,
    })
}

impl Parser<'_> {
    fn is_closed(&self, group: u32) -> bool {
        self.widths.get(group as usize).is_some_and(Option::is_some)
    }

    fn check_behind(&self, group: u32) -> Res<()> {
        let Some(before) = self.behind_groups else {
            return Ok(());
        };
        if !self.is_closed(group) {
            return Err(self.reader.error("cannot refer to an open group", 0));
        }
        if group >= before {
            let message = "cannot refer to group defined in the same lookbehind subpattern";
            return Err(self.reader.error(message, 0));
        }
        Ok(())
    }

    fn group_named(&self, name: &[u32]) -> Option<u32> {
        let found = self.names.iter().find(|(known, _)| known == name);
        found.map(|&(_, group)| group)
    }

    fn alternatives(&mut self, mut verbose: bool, nested: usize) -> Res<Seq> {
        if nested > MAX_NESTING {
            return Err(Wrong::TooDeep);
        }
        let mut items = Vec::new();
        loop {
            let first = nested == 0 && items.is_empty();
            items.push(self.sequence(verbose, nested + 1, first)?);
            if !self.reader.eat('|')? {
                break;
            }
            if nested == 0 {
                verbose = self.flags & VERBOSE != 0;
            }
        }
        if items.len() == 1 {
            return Ok(items.remove(0));
        }
        Ok(vec![Node::Branch(items)])
    }

    fn sequence(&mut self, mut verbose: bool, nested: usize, first: bool) -> Res<Seq> {
        let mut nodes: Seq = Vec::new();
        while let Some(token) = self.reader.next {
            if matches!(plain(Some(token)), Some('|' | ')')) {
                break;
            }
            self.reader.get()?;
            if verbose {
                match plain(Some(token)) {
                    Some(' ' | '\t' | '\n' | '\r' | '\x0b' | '\x0c') => continue,
                    Some('#') => {
                        while let Some(token) = self.reader.get()? {
                            if token == Token::Char(10) {
                                break;
                            }
                        }
                        continue;
                    }
                    _ => {}
                }
            }
            match token {
                Token::Escape(cp) => {
                    let node = self.escape(cp)?;
                    nodes.push(node);
                }
                Token::Char(cp) => match char::from_u32(cp) {
                    Some('[') => {
                        let node = self.class()?;
                        nodes.push(node);
                    }
                    Some(c @ ('*' | '+' | '?' | '{')) => self.repeat(c, &mut nodes)?,
                    Some('.') => nodes.push(Node::Any),
                    Some('(') => {
                        let changed = self.group(&mut nodes, verbose, nested, first)?;
                        verbose = changed;
                    }
                    Some('^') => nodes.push(Node::At(At::Beginning)),
                    Some('$') => nodes.push(Node::At(At::End)),
                    _ => nodes.push(Node::Literal(cp)),
                },
            }
        }
        // Groups that neither capture nor change flags are what is in them.
        if nodes
            .iter()
            .any(|node| matches!(node, Node::Group(None, 0, 0, _)))
        {
            let mut flat = Vec::new();
            for node in nodes {
                match node {
                    Node::Group(None, 0, 0, inner) => flat.extend(inner),
                    other => flat.push(other),
                }
            }
            nodes = flat;
        }
        Ok(nodes)
    }

    /// What follows a backslash outside of a class.
    fn escape(&mut self, cp: u32) -> Res<Node> {
        if let Some(node) = category_escape(cp) {
            return Ok(node);
        }
        if let Some(cp) = simple_escape(cp) {
            return Ok(Node::Literal(cp));
        }
        let mut text = vec![u32::from(b'\\'), cp];
        let c = char::from_u32(cp).unwrap_or('\0');
        if let Some(cp) = self.coded(c, &mut text)? {
            return Ok(Node::Literal(cp));
        }
        if c == '0' {
            self.reader.while_(2, &mut text, is_octal)?;
            return Ok(Node::Literal(octal(&text[1..])));
        }
        if c.is_ascii_digit() {
            if matches!(plain(self.reader.next), Some('0'..='9')) {
                self.reader
                    .while_(1, &mut text, |byte| byte.is_ascii_digit())?;
                let octal_so_far = text[1..].iter().all(|&cp| is_octal(cp as u8));
                if octal_so_far && matches!(plain(self.reader.next), Some('0'..='7')) {
                    self.reader.while_(1, &mut text, is_octal)?;
                    return self.checked_octal(&text).map(Node::Literal);
                }
            }
            let group = number(&text[1..]).unwrap_or(u32::MAX);
            if group < self.n_groups {
                if !self.is_closed(group) {
                    let message = "cannot refer to an open group";
                    return Err(self.reader.error(message, text.len()));
                }
                self.check_behind(group)?;
                return Ok(Node::Ref(group));
            }
            let message = format!("invalid group reference {group}");
            return Err(self.reader.error(message, text.len() - 1));
        }
        if text.len() == 2 && !c.is_ascii_alphabetic() {
            return Ok(Node::Literal(cp));
        }
        Err(self.bad_escape(&text))
    }

    fn bad_escape(&self, text: &[u32]) -> Wrong {
        self.reader
            .error(format!("bad escape {}", shown(text)), text.len())
    }

    fn checked_octal(&self, text: &[u32]) -> Res<u32> {
        let value = octal(&text[1..]);
        if value > 0o377 {
            let text_shown = shown(text);
            let message = format!("octal escape value {text_shown} outside of range 0-0o377");
            return Err(self.reader.error(message, text.len()));
        }
        Ok(value)
    }

    /// `\x`, `\u`, `\U` and `\N`, which are the same everywhere.
    fn coded(&mut self, c: char, text: &mut Vec<u32>) -> Res<Option<u32>> {
        let n = match c {
            'x' => 2,
            'u' if self.reader.is_text => 4,
            'U' if self.reader.is_text => 8,
            'N' if self.reader.is_text => return self.by_name().map(Some),
            _ => return Ok(None),
        };
        self.reader.while_(n, text, is_hex)?;
        if text.len() != n + 2 {
            let message = format!("incomplete escape {}", shown(text));
            return Err(self.reader.error(message, text.len()));
        }
        let digits = shown(&text[2..]);
        let value = u32::from_str_radix(&digits, 16).unwrap_or(u32::MAX);
        if value > 0x10_ffff {
            return Err(self.bad_escape(text));
        }
        Ok(Some(value))
    }

    fn by_name(&mut self) -> Res<u32> {
        if !self.reader.eat('{')? {
            return Err(self.reader.error("missing {", 0));
        }
        let name = self.reader.until('}', "character name")?;
        match (self.character_named)(&shown(&name)) {
            Some(c) => Ok(u32::from(c)),
            None => {
                let message = format!("undefined character name {}", quoted(&name));
                Err(self.reader.error(message, name.len() + 4))
            }
        }
    }

    /// What follows a backslash in a class.
    fn class_escape(&mut self, cp: u32) -> Res<Item> {
        if let Some(cp) = simple_escape(cp) {
            return Ok(Item::One(cp));
        }
        if let Some(Node::In(class)) = category_escape(cp) {
            return Ok(class.items[0]);
        }
        let mut text = vec![u32::from(b'\\'), cp];
        let c = char::from_u32(cp).unwrap_or('\0');
        if let Some(cp) = self.coded(c, &mut text)? {
            return Ok(Item::One(cp));
        }
        if matches!(c, '0'..='7') {
            self.reader.while_(2, &mut text, is_octal)?;
            return self.checked_octal(&text).map(Item::One);
        }
        if !c.is_ascii_alphanumeric() {
            return Ok(Item::One(cp));
        }
        Err(self.bad_escape(&text))
    }

    /// A character class, its bracket read.
    fn class(&mut self) -> Res<Node> {
        let here = self.reader.tell() - 1;
        let mut items: Vec<Item> = Vec::new();
        let is_negated = self.reader.eat('^')?;
        if self.reader.next_is('[') {
            let place = self.reader.tell();
            self.warnings
                .push(format!("Possible nested set at position {place}"));
        }
        loop {
            let Some(this) = self.reader.get()? else {
                let back = self.reader.tell() - here;
                return Err(self.reader.error("unterminated character set", back));
            };
            let one = match this {
                Token::Char(0x5d) if !items.is_empty() => break,
                Token::Escape(cp) => self.class_escape(cp)?,
                Token::Char(cp) => {
                    let doubled = plain(Some(this)).filter(|c| "-&~|".contains(*c));
                    if !items.is_empty() && doubled.is_some() && self.reader.next == Some(this) {
                        let what = match doubled {
                            Some('-') => "difference",
                            Some('&') => "intersection",
                            Some('~') => "symmetric difference",
                            _ => "union",
                        };
                        let place = self.reader.tell() - 1;
                        self.warnings
                            .push(format!("Possible set {what} at position {place}"));
                    }
                    Item::One(cp)
                }
            };
            if !self.reader.eat('-')? {
                items.push(one);
                continue;
            }
            let Some(that) = self.reader.get()? else {
                let back = self.reader.tell() - here;
                return Err(self.reader.error("unterminated character set", back));
            };
            if that == Token::Char(0x5d) {
                items.push(one);
                items.push(Item::One(u32::from(b'-')));
                break;
            }
            let two = match that {
                Token::Escape(cp) => self.class_escape(cp)?,
                Token::Char(cp) => {
                    if cp == u32::from(b'-') {
                        let place = self.reader.tell() - 2;
                        self.warnings
                            .push(format!("Possible set difference at position {place}"));
                    }
                    Item::One(cp)
                }
            };
            match (one, two) {
                (Item::One(from), Item::One(to)) if from <= to => {
                    items.push(Item::Range(from, to));
                }
                _ => {
                    let (a, b) = (this.text(), that.text());
                    let message = format!("bad character range {}-{}", shown(&a), shown(&b));
                    return Err(self.reader.error(message, a.len() + 1 + b.len()));
                }
            }
        }
        let mut unique: Vec<Item> = Vec::new();
        for item in items {
            if unique.len() > 64 || !unique.contains(&item) {
                unique.push(item);
            }
        }
        Ok(match unique[..] {
            [Item::One(cp)] if is_negated => Node::NotLiteral(cp),
            [Item::One(cp)] => Node::Literal(cp),
            _ => Node::In(Class {
                is_negated,
                items: unique,
            }),
        })
    }

    /// A repetition sign, read: takes the last node into a repetition.
    fn repeat(&mut self, sign: char, nodes: &mut Seq) -> Res<()> {
        let here = self.reader.tell();
        let (min, max) = match sign {
            '?' => (0, 1),
            '*' => (0, UNBOUNDED),
            '+' => (1, UNBOUNDED),
            _ => {
                let brace = Node::Literal(u32::from(b'{'));
                if self.reader.next_is('}') {
                    nodes.push(brace);
                    return Ok(());
                }
                let digit: fn(u8) -> bool = |byte| byte.is_ascii_digit();
                let mut lo = Vec::new();
                self.reader.while_(usize::MAX, &mut lo, digit)?;
                let mut hi = Vec::new();
                if self.reader.eat(',')? {
                    self.reader.while_(usize::MAX, &mut hi, digit)?;
                } else {
                    hi.clone_from(&lo);
                }
                if !self.reader.eat('}')? {
                    nodes.push(brace);
                    return self.reader.seek(here);
                }
                let bound = |digits: &[u32]| match number(digits) {
                    Some(n) if n < UNBOUNDED => Ok(n),
                    _ => Err(Wrong::Overflow("the repetition number is too large")),
                };
                let min = if lo.is_empty() { 0 } else { bound(&lo)? };
                let max = if hi.is_empty() {
                    UNBOUNDED
                } else {
                    bound(&hi)?
                };
                if max < min {
                    let back = self.reader.tell() - here;
                    let message = "min repeat greater than max repeat";
                    return Err(self.reader.error(message, back));
                }
                (min, max)
            }
        };
        let back = self.reader.tell() - here + 1;
        let item = match nodes.pop() {
            None | Some(Node::At(_)) => return Err(self.reader.error("nothing to repeat", back)),
            Some(Node::Repeat(..)) => return Err(self.reader.error("multiple repeat", back)),
            // A group that is only its contents, though they may be several.
            Some(Node::Group(None, 0, 0, inner)) => inner,
            Some(node) => vec![node],
        };
        let greed = if self.reader.eat('?')? {
            Greed::Lazy
        } else if self.reader.eat('+')? {
            Greed::Possessive
        } else {
            Greed::Greedy
        };
        nodes.push(Node::Repeat(min, max, greed, item));
        Ok(())
    }

    fn unexpected_end(&self) -> Wrong {
        self.reader.error("unexpected end of pattern", 0)
    }

    /// What begins with a parenthesis, read. Gives whether white space goes on being left out.
    fn group(&mut self, nodes: &mut Seq, verbose: bool, nested: usize, first: bool) -> Res<bool> {
        let start = self.reader.tell() - 1;
        let mut captures = true;
        let mut is_atomic = false;
        let mut name: Option<Vec<u32>> = None;
        let (mut add, mut del) = (0, 0);
        if self.reader.eat('?')? {
            let Some(token) = self.reader.get()? else {
                return Err(self.unexpected_end());
            };
            match plain(Some(token)) {
                Some('P') => {
                    if self.reader.eat('<')? {
                        let text = self.reader.until('>', "group name")?;
                        self.reader.check_group_name(&text, 1)?;
                        name = Some(text);
                    } else if self.reader.eat('=')? {
                        let node = self.named_reference()?;
                        nodes.push(node);
                        return Ok(verbose);
                    } else {
                        let Some(token) = self.reader.get()? else {
                            return Err(self.unexpected_end());
                        };
                        let text = token.text();
                        let message = format!("unknown extension ?P{}", shown(&text));
                        return Err(self.reader.error(message, text.len() + 2));
                    }
                }
                Some(':') => captures = false,
                Some('#') => {
                    loop {
                        if self.reader.next.is_none() {
                            let back = self.reader.tell() - start;
                            let message = "missing ), unterminated comment";
                            return Err(self.reader.error(message, back));
                        }
                        if self.reader.get()? == Some(Token::Char(0x29)) {
                            break;
                        }
                    }
                    return Ok(verbose);
                }
                Some(c @ ('=' | '!' | '<')) => {
                    let node = self.look(c, start, verbose, nested)?;
                    nodes.push(node);
                    return Ok(verbose);
                }
                Some('(') => {
                    let node = self.condition(start, verbose, nested)?;
                    nodes.push(node);
                    return Ok(verbose);
                }
                Some('>') => {
                    captures = false;
                    is_atomic = true;
                }
                Some(c) if c == '-' || flag(c).is_some() => {
                    let Some(flags) = self.inline_flags(c)? else {
                        if !first || !nodes.is_empty() {
                            let back = self.reader.tell() - start;
                            let message = "global flags not at the start of the expression";
                            return Err(self.reader.error(message, back));
                        }
                        return Ok(self.flags & VERBOSE != 0);
                    };
                    (add, del) = flags;
                    captures = false;
                }
                _ => {
                    let text = token.text();
                    let message = format!("unknown extension ?{}", shown(&text));
                    return Err(self.reader.error(message, text.len() + 1));
                }
            }
        }
        let number = captures.then(|| self.open_group(name)).transpose()?;
        let inner_verbose = (verbose || add & VERBOSE != 0) && del & VERBOSE == 0;
        let inner = self.alternatives(inner_verbose, nested + 1)?;
        self.close_parenthesis(start)?;
        if let Some(number) = number {
            self.widths[number as usize] = Some(width(&inner, &self.widths));
        }
        nodes.push(if is_atomic {
            Node::Atomic(inner)
        } else {
            Node::Group(number, add, del, inner)
        });
        Ok(verbose)
    }

    fn close_parenthesis(&mut self, start: usize) -> Res<()> {
        if self.reader.eat(')')? {
            return Ok(());
        }
        let back = self.reader.tell() - start;
        Err(self
            .reader
            .error("missing ), unterminated subpattern", back))
    }

    fn open_group(&mut self, name: Option<Vec<u32>>) -> Res<u32> {
        let number = self.n_groups;
        if let Some(name) = name {
            if let Some(old) = self.group_named(&name) {
                let shown = quoted(&name);
                let message = format!(
                    "redefinition of group name {shown} as group {number}; was group {old}"
                );
                return Err(self.reader.error(message, name.len() + 1));
            }
            self.names.push((name, number));
        }
        self.n_groups += 1;
        self.widths.push(None);
        Ok(number)
    }

    fn named_reference(&mut self) -> Res<Node> {
        let name = self.reader.until(')', "group name")?;
        self.reader.check_group_name(&name, 1)?;
        let Some(group) = self.group_named(&name) else {
            let message = format!("unknown group name {}", quoted(&name));
            return Err(self.reader.error(message, name.len() + 1));
        };
        if !self.is_closed(group) {
            let message = "cannot refer to an open group";
            return Err(self.reader.error(message, name.len() + 1));
        }
        self.check_behind(group)?;
        Ok(Node::Ref(group))
    }

    fn look(&mut self, sign: char, start: usize, verbose: bool, nested: usize) -> Res<Node> {
        let is_behind = sign == '<';
        let mut sign = sign;
        let before = self.behind_groups;
        if is_behind {
            let Some(token) = self.reader.get()? else {
                return Err(self.unexpected_end());
            };
            sign = match plain(Some(token)) {
                Some(c @ ('=' | '!')) => c,
                _ => {
                    let text = token.text();
                    let message = format!("unknown extension ?<{}", shown(&text));
                    return Err(self.reader.error(message, text.len() + 2));
                }
            };
            if before.is_none() {
                self.behind_groups = Some(self.n_groups);
            }
        }
        let inner = self.alternatives(verbose, nested + 1)?;
        if is_behind && before.is_none() {
            self.behind_groups = None;
        }
        self.close_parenthesis(start)?;
        Ok(if sign == '!' && inner.is_empty() {
            Node::Fail
        } else {
            Node::Look(is_behind, sign == '!', inner)
        })
    }

    fn condition(&mut self, start: usize, verbose: bool, nested: usize) -> Res<Node> {
        let name = self.reader.until(')', "group name")?;
        let is_number = name.iter().all(|&cp| (0x30..=0x39).contains(&cp));
        let group = if is_number {
            match number(&name) {
                Some(0) => return Err(self.reader.error("bad group number", name.len() + 1)),
                Some(group) if group < MAX_GROUPS => {
                    if !self.named_early.iter().any(|&(known, _)| known == group) {
                        let place = self.reader.tell() - name.len() - 1;
                        self.named_early.push((group, place));
                    }
                    group
                }
                _ => {
                    let digits = shown(&name);
                    let digits = digits.trim_start_matches('0');
                    let message = format!("invalid group reference {digits}");
                    return Err(self.reader.error(message, name.len() + 1));
                }
            }
        } else {
            self.reader.check_group_name(&name, 1)?;
            match self.group_named(&name) {
                Some(group) => group,
                None => {
                    let message = format!("unknown group name {}", quoted(&name));
                    return Err(self.reader.error(message, name.len() + 1));
                }
            }
        };
        self.check_behind(group)?;
        if nested > MAX_NESTING {
            return Err(Wrong::TooDeep);
        }
        let yes = self.sequence(verbose, nested + 1, false)?;
        let mut no = None;
        if self.reader.eat('|')? {
            no = Some(self.sequence(verbose, nested + 1, false)?);
            if self.reader.next_is('|') {
                let message = "conditional backref with more than two branches";
                return Err(self.reader.error(message, 0));
            }
        }
        self.close_parenthesis(start)?;
        Ok(Node::RefExists(group, yes, no))
    }

    /// Flags in a group, the first of them read. `None`: they are the whole pattern's.
    fn inline_flags(&mut self, first: char) -> Res<Option<(u32, u32)>> {
        let (mut add, mut del) = (0, 0);
        let mut c = first;
        let unknown = |token: Token, otherwise: &str| {
            if is_letter(token) {
                "unknown flag".to_owned()
            } else {
                otherwise.to_owned()
            }
        };
        if c != '-' {
            loop {
                let bit = flag(c).unwrap_or(0);
                let wrong = match (self.reader.is_text, c) {
                    (true, 'L') => Some("bad inline flags: cannot use 'L' flag with a str pattern"),
                    (false, 'u') => {
                        Some("bad inline flags: cannot use 'u' flag with a bytes pattern")
                    }
                    _ => None,
                };
                if let Some(message) = wrong {
                    return Err(self.reader.error(message, 0));
                }
                add |= bit;
                if bit & TYPE_FLAGS != 0 && add & TYPE_FLAGS != bit {
                    let message = "bad inline flags: flags 'a', 'u' and 'L' are incompatible";
                    return Err(self.reader.error(message, 0));
                }
                let Some(token) = self.reader.get()? else {
                    return Err(self.reader.error("missing -, : or )", 0));
                };
                match plain(Some(token)) {
                    Some(next @ (')' | '-' | ':')) => {
                        c = next;
                        break;
                    }
                    Some(next) if flag(next).is_some() => c = next,
                    _ => {
                        let message = unknown(token, "missing -, : or )");
                        return Err(self.reader.error(message, token.len()));
                    }
                }
            }
        }
        if c == ')' {
            self.flags |= add;
            return Ok(None);
        }
        if c == '-' {
            let mut otherwise = "missing flag";
            loop {
                let Some(token) = self.reader.get()? else {
                    return Err(self.reader.error(otherwise, 0));
                };
                match plain(Some(token)) {
                    Some(':') if otherwise == "missing :" => break,
                    Some(next) if flag(next).is_some() => {
                        let bit = flag(next).unwrap_or(0);
                        if bit & TYPE_FLAGS != 0 {
                            let message =
                                "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                            return Err(self.reader.error(message, 0));
                        }
                        del |= bit;
                    }
                    _ => {
                        let message = unknown(token, otherwise);
                        return Err(self.reader.error(message, token.len()));
                    }
                }
                otherwise = "missing :";
            }
        }
        if add & del != 0 {
            let message = "bad inline flags: flag turned on and off";
            return Err(self.reader.error(message, 1));
        }
        Ok(Some((add, del)))
    }
}

/// Groups that a condition may name.
const MAX_GROUPS: u32 = 0x3fff_ffff;

/// Widths that no text has.
pub(super) const MAX_WIDTH: u64 = u64::MAX;

/// Fewest and most characters that nodes match. `groups`: those of groups that are closed.
pub(super) fn width(nodes: &[Node], groups: &[Option<(u64, u64)>]) -> (u64, u64) {
    let (mut lo, mut hi) = (0u64, 0u64);
    for node in nodes {
        let (min, max) = match node {
            Node::Literal(_) | Node::NotLiteral(_) | Node::Any | Node::In(_) => (1, 1),
            Node::Branch(items) => {
                let widths = items.iter().map(|item| width(item, groups));
                widths.fold((MAX_WIDTH, 0), |(lo, hi), (min, max)| {
                    (lo.min(min), hi.max(max))
                })
            }
            Node::Repeat(min, max, _, inner) => {
                let (i, j) = width(inner, groups);
                let most = if *max == UNBOUNDED && j > 0 {
                    MAX_WIDTH
                } else {
                    j.saturating_mul(u64::from(*max))
                };
                (i.saturating_mul(u64::from(*min)), most)
            }
            Node::Group(_, _, _, inner) | Node::Atomic(inner) => width(inner, groups),
            Node::Ref(group) => groups
                .get(*group as usize)
                .copied()
                .flatten()
                .unwrap_or((0, MAX_WIDTH)),
            Node::RefExists(_, yes, no) => {
                let (i, j) = width(yes, groups);
                match no {
                    Some(no) => {
                        let (k, l) = width(no, groups);
                        (i.min(k), j.max(l))
                    }
                    None => (0, j),
                }
            }
            Node::Look(..) | Node::At(_) | Node::Fail => (0, 0),
        };
        lo = lo.saturating_add(min);
        hi = hi.saturating_add(max);
    }
    (lo, hi)
}
