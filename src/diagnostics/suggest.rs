//! "Did you mean": the nearest of some names, by CPython's measure (`Python/suggestions.c`): replacing, adding or removing a character
//! costs 2, changing its case 1, and at most a third of the characters may change.

const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;
/// Longer names, and longer lists of names, are not searched.
const MAX_NAME: usize = 40;
const MAX_NAMES: usize = 750;

/// The name nearest to `wrong`, if one is near enough; the first of equals.
pub(crate) fn suggest<'a>(wrong: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let names: Vec<&str> = names.collect();
    let n_wrong = wrong.chars().count();
    if names.len() > MAX_NAMES || n_wrong > MAX_NAME {
        return None;
    }
    let mut best = n_wrong;
    let mut found = None;
    for name in names {
        if name == wrong {
            continue;
        }
        let max = (name.chars().count() + n_wrong + 3) * MOVE_COST / 6;
        let Some(below) = best.checked_sub(1) else {
            break;
        };
        let max = max.min(below);
        let distance = distance(wrong, name, max);
        if distance <= max && (found.is_none() || distance < best) {
            found = Some(name);
            best = distance;
        }
    }
    found
}

fn substitution(a: char, b: char) -> usize {
    if a == b {
        0
    } else if a.to_lowercase().eq(b.to_lowercase()) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

/// The distance, or something above `max` as soon as it must be.
fn distance(a: &str, b: &str, max: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let prefix = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    let (mut a, mut b) = (&a[..a.len() - suffix], &b[..b.len() - suffix]);
    if a.is_empty() || b.is_empty() {
        return MOVE_COST * (a.len() + b.len());
    }
    if a.len() > MAX_NAME || b.len() > MAX_NAME {
        return max + 1;
    }
    if b.len() < a.len() {
        std::mem::swap(&mut a, &mut b);
    }
    if (b.len() - a.len()) * MOVE_COST > max {
        return max + 1;
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|i| i * MOVE_COST).collect();
    let mut result = 0;
    for (i, &of_b) in b.iter().enumerate() {
        let mut distance = i * MOVE_COST;
        result = distance;
        let mut least = usize::MAX;
        for (at, &of_a) in row.iter_mut().zip(a) {
            let replaced = distance + substitution(of_b, of_a);
            distance = *at;
            let moved = result.min(distance) + MOVE_COST;
            result = moved.min(replaced);
            *at = result;
            least = least.min(result);
        }
        if least > max {
            return max + 1;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn as_cpython_suggests() {
        let names = ["append", "extend", "insert", "pop"];
        assert_eq!(suggest("apend", names.into_iter()), Some("append"));
        assert_eq!(suggest("Pop", names.into_iter()), Some("pop"));
        assert_eq!(suggest("zzz", names.into_iter()), None);
    }
}
