//! Reading text: pieces from below, decoded; lines and characters from those.

use super::{CHUNK, TextIo, below, check_open, check_ready, is_buffer, with, write_waiting};
use crate::cx::{Cx, Res};
use crate::heap::handle::Value;
use crate::host::Stream;
use crate::objects::io::newlines::Newline;
use crate::objects::io::{self, buffered, bytes_io, optional_length, unsupported};
use crate::objects::native::Bound;
use crate::objects::slice::size_argument;
use crate::objects::{Ty, bytes, int, str_};
use crate::text::codec::{self, Encoding};
use crate::text::view::{Text, TextBuf};

fn check_readable(cx: &mut Cx, stream: &Value) -> Res<()> {
    check_open(cx, stream)?;
    if with(stream, |own| own.can_read) {
        Ok(())
    } else {
        Err(unsupported(cx, "not readable"))
    }
}

/// The next bytes from below; none at the end.
fn read_below(cx: &mut Cx, stream: &Value, n: usize) -> Res<Vec<u8>> {
    if with(stream, |own| own.standard) == Some(Stream::Input)
        && io::object(stream).below().is_none()
    {
        let line = cx.host().read_line();
        return line.map_err(|error| crate::objects::exception::raise_os_error(cx, &error, None));
    }
    let below = below(cx, stream)?;
    if is_buffer(cx, &below) {
        return buffered::read1(cx, &below, n);
    }
    if cx.is_exact(&below, Ty::BytesIo) {
        return Ok(bytes_io::take(cx, &below, |_| n));
    }
    let name = str_::intern(cx, "read1");
    let (method, read) = match cx.get_attr_opt(&below, &name)? {
        Some(read1) => ("read1", read1),
        None => {
            let name = str_::intern(cx, "read");
            ("read", cx.get_attr(&below, &name)?)
        }
    };
    let n = int::new(cx, n as i64)?;
    let piece = cx.call(&read, &[n])?;
    match bytes::as_slice(cx, &piece) {
        Some(piece) => Ok(piece.to_vec()),
        None => {
            let name = cx.type_name_of(&piece);
            Err(cx.type_error(format!(
                "underlying {method}() should have returned a bytes-like object, not '{name}'"
            )))
        }
    }
}

/// How many bytes at the end belong to a character whose others are still to come.
fn unfinished(bytes: &[u8], codec: Encoding) -> usize {
    let unit = codec.unit();
    if unit > 1 {
        let mut rest = bytes.len() % unit;
        let is_big = codec == Encoding::Utf16Be;
        if unit == 2 && bytes.len() - rest >= 2 {
            let last = &bytes[bytes.len() - rest - 2..];
            let high = if is_big { last[0] } else { last[1] };
            if (0xD8..0xDC).contains(&high) {
                rest += 2;
            }
        }
        return rest;
    }
    if !matches!(codec, Encoding::Utf8 | Encoding::Utf8Sig) {
        return 0;
    }
    for back in 1..=bytes.len().min(3) {
        let byte = bytes[bytes.len() - back];
        let len = match byte {
            0x80..=0xBF => continue,
            0xC2..=0xDF => 2,
            0xE0..=0xEF => 3,
            0xF0..=0xF4 => 4,
            _ => return 0,
        };
        let head = &bytes[bytes.len() - back..];
        let is_start = match std::str::from_utf8(head) {
            Err(error) => error.error_len().is_none(),
            Ok(_) => false,
        };
        return if len > back && is_start { back } else { 0 };
    }
    0
}

/// Reads and decodes the next bytes; false at the end.
fn fill(cx: &mut Cx, stream: &Value) -> Res<bool> {
    fill_for(cx, stream, 0)
}

/// The same, when so many characters are wanted.
fn fill_for(cx: &mut Cx, stream: &Value, n_wanted: usize) -> Res<bool> {
    if !with(stream, |own| own.waiting.is_empty()) {
        write_waiting(cx, stream)?;
    }
    let ratio = with(stream, |own| own.bytes_per_char).max(1.0);
    let n = CHUNK.max((n_wanted as f64 * ratio) as usize);
    let piece = read_below(cx, stream, n)?;
    decode_piece(cx, stream, &piece, piece.is_empty())?;
    Ok(!piece.is_empty())
}

/// Adds a piece to what was read ahead.
fn decode_piece(cx: &mut Cx, stream: &Value, piece: &[u8], is_end: bool) -> Res<()> {
    let partial = with(stream, |own| own.partial.clone());
    let (input, codec, errors, encoding) = with(stream, |own| {
        let mut input = std::mem::take(&mut own.partial);
        input.extend_from_slice(piece);
        if !own.is_begun && own.codec.has_mark() && (input.len() >= 4 || is_end) {
            own.is_begun = true;
            let (codec, n) = codec::after_mark(&input, own.codec);
            own.codec = codec;
            input.drain(..n);
        }
        let n = if is_end {
            0
        } else {
            unfinished(&input, own.codec)
        };
        let waits = own.codec.has_mark() && !own.is_begun;
        own.partial = input.split_off(if waits { 0 } else { input.len() - n });
        (input, own.codec, own.errors.clone(), own.encoding.clone())
    });
    let n_input = input.len();
    let n_piece = piece.len();
    let text = match codec {
        Encoding::Utf8 | Encoding::Utf8Sig if std::str::from_utf8(&input).is_ok() => input,
        Encoding::Ascii if input.is_ascii() => input,
        _ => {
            let name = if codec.unit() > 1 {
                codec.name().to_owned()
            } else {
                encoding
            };
            match io::decode(cx, &input, &name, &errors) {
                Ok(decoded) => wide_utf8(cx, &decoded),
                Err(raised) => {
                    // The piece is lost; what came before it is not.
                    with(stream, |own| own.partial = partial);
                    return Err(raised);
                }
            }
        }
    };
    with(stream, |own| {
        let n = own.n_given(&text, is_end);
        own.bytes_per_char = if n > 0 {
            n_piece as f64 / n as f64
        } else {
            0.0
        };
        if own.newline.is_universal() {
            own.look_at_ends(&text, is_end);
        }
        let n_done = std::mem::take(&mut own.at).min(own.ahead.len());
        own.ahead.drain(..n_done);
        own.n_raw = if own.ahead.is_empty() {
            0
        } else {
            own.n_raw.saturating_sub(n_done)
        };
        own.has_return = own.has_return && !own.ahead.is_empty() || text.contains(&b'\r');
        own.ahead.extend_from_slice(&text);
        own.n_raw += n_input;
        own.is_at_end = is_end;
        if own.tells && own.has_positions {
            own.has_snapshot = true;
        }
    });
    Ok(())
}

impl TextIo {
    /// Characters that CPython's decoder gives for a piece: pairs that are translated are one, a last `\r` waits for the next piece.
    fn n_given(&self, text: &[u8], is_end: bool) -> usize {
        let mut n = n_chars(text);
        if !self.newline.is_universal() || !self.has_cr && !text.contains(&b'\r') {
            return n;
        }
        if self.newline == Newline::Universal {
            n -= text.windows(2).filter(|pair| pair == b"\r\n").count();
        }
        let is_pair = self.newline == Newline::Universal && text.first() == Some(&b'\n');
        n += usize::from(self.has_cr && !is_pair);
        n - usize::from(!is_end && text.last() == Some(&b'\r'))
    }

    fn look_at_ends(&mut self, text: &[u8], is_end: bool) {
        if self.has_cr && (is_end || !text.is_empty()) {
            self.has_cr = false;
            if text.first() == Some(&b'\n') {
                self.seen.look(b"\r\n".iter().map(|&b| u32::from(b)), false);
                return self.look_at_ends(&text[1..], is_end);
            }
            self.seen.look(b"\r".iter().map(|&b| u32::from(b)), false);
        }
        let mut text = text;
        if !is_end && let Some(before) = text.strip_suffix(b"\r") {
            self.has_cr = true;
            text = before;
        }
        if text.contains(&b'\n') || text.contains(&b'\r') {
            self.seen.look(text.iter().map(|&b| u32::from(b)), false);
        }
    }
}

/// A string as UTF-8 whose lone surrogates have three bytes.
fn wide_utf8(cx: &Cx, text: &Value) -> Vec<u8> {
    let mut out = Vec::new();
    if let Some(text) = str_::text(cx, text) {
        for unit in text.iter() {
            match char::from_u32(unit) {
                Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
                None => out.extend([
                    0xE0 | (unit >> 12) as u8,
                    0x80 | (unit >> 6 & 0x3F) as u8,
                    0x80 | (unit & 0x3F) as u8,
                ]),
            }
        }
    }
    out
}

/// Bytes of the first `n` characters.
fn bytes_of_chars(text: &[u8], n: usize) -> usize {
    if n >= text.len() {
        return text.len();
    }
    let starts = text
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte & 0xC0 != 0x80);
    starts.map(|(i, _)| i).nth(n).unwrap_or(text.len())
}

pub(super) fn n_chars(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// A piece of what was read, with its ends of lines as the program wants them.
fn give(cx: &mut Cx, piece: &[u8], newline: Newline) -> Res<Value> {
    if newline == Newline::Lf && piece.is_ascii() {
        return str_::layout::of_text(cx, Text::One(piece), 0x7F);
    }
    let translated;
    let mut piece = piece;
    if newline == Newline::Universal && piece.contains(&b'\r') {
        let mut made = Vec::with_capacity(piece.len());
        let mut units = piece.iter().peekable();
        while let Some(&unit) = units.next() {
            if unit == b'\r' {
                units.next_if_eq(&&b'\n');
                made.push(b'\n');
            } else {
                made.push(unit);
            }
        }
        translated = made;
        piece = &translated;
    }
    if let Ok(text) = std::str::from_utf8(piece) {
        return str_::new(cx, text);
    }
    let mut text = TextBuf::new();
    let mut i = 0;
    while i < piece.len() {
        let len = match piece[i] {
            0..=0x7F => 1,
            0xC0..=0xDF => 2,
            0xE0..=0xEF => 3,
            _ => 4,
        };
        let end = (i + len).min(piece.len());
        let first = u32::from(piece[i]) & (0x7F >> if len == 1 { 0 } else { len });
        let rest = piece[i + 1..end].iter();
        text.push(rest.fold(first, |cp, &byte| cp << 6 | u32::from(byte & 0x3F)));
        i = end;
    }
    str_::from_buf(cx, &text)
}

/// Takes what was read ahead, so many bytes.
fn take(cx: &mut Cx, stream: &Value, n: usize) -> Res<Value> {
    with(stream, |own| {
        let newline = if own.has_return {
            own.newline
        } else {
            Newline::Lf
        };
        let piece = give(cx, &own.rest()[..n], newline)?;
        own.at += n;
        Ok(piece)
    })
}

/// Reads everything: from a program's own stream in one piece.
fn read_rest(cx: &mut Cx, stream: &Value) -> Res<()> {
    let own_below = io::object(stream).below();
    let Some(foreign) =
        own_below.filter(|below| !is_buffer(cx, below) && !cx.is_exact(below, Ty::BytesIo))
    else {
        while fill(cx, stream)? {}
        return Ok(());
    };
    let all = io::call(cx, &foreign, "read", &[])?;
    let Some(all) = bytes::as_slice(cx, &all).map(<[u8]>::to_vec) else {
        let name = cx.type_name_of(&all);
        return Err(cx.type_error(format!("can't concat {name} to bytes")));
    };
    decode_piece(cx, stream, &all, all.is_empty())?;
    decode_piece(cx, stream, &[], true)
}

pub(super) fn read(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let stream = args.req(0);
    let limit = optional_length(cx, args.opt(1))?;
    check_readable(cx, stream)?;
    if !with(stream, |own| own.waiting.is_empty()) {
        write_waiting(cx, stream)?;
    }
    let Some(limit) = limit else {
        read_rest(cx, stream)?;
        let n = with(stream, |own| own.rest().len());
        let all = take(cx, stream, n)?;
        with(stream, |own| own.has_snapshot = false);
        return Ok(all);
    };
    // A pair of `\r\n` is one character where it is translated.
    loop {
        let (n, n_chars) = with(stream, |own| own.measure(limit));
        if n_chars == limit
            || !fill_for(cx, stream, limit - n_chars)?
                && with(stream, |own| own.measure(limit).0 == n)
        {
            return take(cx, stream, n);
        }
    }
}

impl TextIo {
    /// Bytes of the next characters, at most `limit` of them, and how many they are.
    fn measure(&self, limit: usize) -> (usize, usize) {
        let rest = self.rest();
        let translates = self.newline == Newline::Universal;
        // A last `\r` may have its `\n` still to come.
        let usable = match rest.strip_suffix(b"\r") {
            Some(before) if self.newline.is_universal() && !self.is_at_end => before,
            _ => rest,
        };
        if !translates || !self.has_return {
            let n = bytes_of_chars(usable, limit);
            return (n, n_chars(&usable[..n]));
        }
        let (mut i, mut n) = (0, 0);
        while i < usable.len() && n < limit {
            let is_pair = usable[i] == b'\r' && usable.get(i + 1) == Some(&b'\n');
            i += 1 + usize::from(is_pair);
            while i < usable.len() && usable[i] & 0xC0 == 0x80 {
                i += 1;
            }
            n += 1;
        }
        (i, n)
    }

    /// The first line: bytes of it, if its end is there.
    fn line_end(&self, from: usize) -> Option<usize> {
        let rest = &self.rest()[from..];
        match self.newline {
            Newline::Lf => memchr(rest).map(|i| from + i + 1),
            Newline::Universal | Newline::Any => {
                if !self.has_return {
                    return memchr(rest).map(|i| from + i + 1);
                }
                let i = rest.iter().position(|&b| b == b'\n' || b == b'\r')?;
                if rest[i] == b'\r' && i + 1 == rest.len() && !self.is_at_end {
                    return None;
                }
                let is_pair = rest[i] == b'\r' && rest.get(i + 1) == Some(&b'\n');
                Some(from + i + 1 + usize::from(is_pair))
            }
            newline => newline
                .line_end(rest.len(), |i| u32::from(rest[i]))
                .map(|n| from + n),
        }
    }
}

fn memchr(bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|&byte| byte == b'\n')
}

fn line(cx: &mut Cx, stream: &Value, limit: Option<usize>) -> Res<Value> {
    check_readable(cx, stream)?;
    if !with(stream, |own| own.waiting.is_empty()) {
        write_waiting(cx, stream)?;
    }
    if with(stream, |own| own.rest().is_empty()) {
        fill(cx, stream)?;
    }
    let mut seen = 0;
    loop {
        let (end, have) = with(stream, |own| (own.line_end(seen), own.rest().len()));
        let n = match (end, limit) {
            (end, None) => end,
            (end, Some(limit)) => with(stream, |own| {
                let (n, chars) = own.measure(limit);
                match end {
                    Some(end) if end <= n => Some(end),
                    _ if chars == limit => Some(n),
                    end => end,
                }
            }),
        };
        if let Some(n) = n {
            return take(cx, stream, n);
        }
        // The last byte may be half of an end.
        seen = have.saturating_sub(1);
        if !fill(cx, stream)? && with(stream, |own| own.line_end(seen)).is_none() {
            let rest = with(stream, |own| own.rest().len());
            return take(cx, stream, rest);
        }
    }
}

pub(super) fn readline(cx: &mut Cx, args: Bound<'_>) -> Res<Value> {
    let limit = match args.opt(1) {
        Some(limit) => usize::try_from(size_argument(cx, limit)?).ok(),
        None => None,
    };
    line(cx, args.req(0), limit)
}

pub(super) fn next(cx: &mut Cx, stream: &Value) -> Res<Option<Value>> {
    check_ready(cx, stream)?;
    with(stream, |own| own.tells = false);
    let line = if cx.is_exact(stream, Ty::TextIo) {
        let line = line(cx, stream, None)?;
        (cx.len(&line)? > 0).then_some(line)
    } else {
        io::next_by_method(cx, stream, Ty::Str)?
    };
    if line.is_none() {
        with(stream, |own| own.tells = own.has_positions);
    }
    Ok(line)
}
