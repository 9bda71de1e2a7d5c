//! Numbers and plurals.

/// A number with commas.
pub(crate) fn number(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A number with commas and its sign; 0 has none.
pub(crate) fn signed(n: i64) -> String {
    let sign = match n {
        0 => "",
        _ if n < 0 => "-",
        _ => "+",
    };
    format!("{sign}{}", number(n.unsigned_abs()))
}

/// Nanoseconds in the unit that suits them.
pub(crate) fn duration(nanoseconds: i64) -> String {
    let n = nanoseconds.max(0) as f64;
    match nanoseconds {
        ..1_000_000 => format!("{:.1} us", n / 1e3),
        1_000_000..1_000_000_000 => format!("{:.1} ms", n / 1e6),
        _ => format!("{:.2} s", n / 1e9),
    }
}

/// `a Node`, `an int`.
pub(crate) fn one_of(what: &str) -> String {
    let is_vowel = what.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    format!("{} {what}", if is_vowel { "an" } else { "a" })
}

/// `1 object`, `2 objects`.
pub(crate) fn count(n: u64, what: &str) -> String {
    let plural = match what {
        _ if n == 1 => "",
        _ if what.ends_with("ss") => "es",
        _ => "s",
    };
    format!("{} {what}{plural}", number(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_commas_and_things_plurals() {
        assert_eq!(number(1_234_567), "1,234,567");
        assert_eq!(number(999), "999");
        assert_eq!(count(1, "class"), "1 class");
        assert_eq!(count(2, "class"), "2 classes");
        assert_eq!(count(1000, "object"), "1,000 objects");
    }
}
