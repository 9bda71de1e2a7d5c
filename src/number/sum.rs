//! Sums, products and norms of floats that lose less than adding one by one does.
//!
//! A number is carried as the unevaluated sum of a large and one or more small floats; the steps are CPython's, since another order
//! would round otherwise.

use crate::number::fault::Fault;
use crate::number::float::compose;
use crate::number::math::frexp;

/// A float and what was lost when it was rounded.
#[derive(Clone, Copy)]
struct Double {
    high: f64,
    low: f64,
}

/// `a + b` exactly, for `a` of at least the size of `b`.
fn fast_sum(a: f64, b: f64) -> Double {
    let high = a + b;
    Double {
        high,
        low: (a - high) + b,
    }
}

/// `a + b` exactly.
fn exact_sum(a: f64, b: f64) -> Double {
    let high = a + b;
    let other = high - a;
    Double {
        high,
        low: (a - (high - other)) + (b - other),
    }
}

/// `a * b` exactly.
fn exact_product(a: f64, b: f64) -> Double {
    let high = a * b;
    Double {
        high,
        low: a.mul_add(b, -high),
    }
}

/// The running total of `sum()` over floats.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct CompensatedSum {
    high: f64,
    low: f64,
}

impl CompensatedSum {
    pub(crate) fn new(start: f64) -> CompensatedSum {
        CompensatedSum {
            high: start,
            low: 0.0,
        }
    }

    #[inline]
    pub(crate) fn add(&mut self, x: f64) {
        let total = self.high + x;
        if self.high.abs() >= x.abs() {
            self.low += (self.high - total) + x;
        } else {
            self.low += (x - total) + self.high;
        }
        self.high = total;
    }

    /// The total with an int among the floats, which CPython adds without compensation.
    pub(crate) fn new_with(self, x: f64) -> CompensatedSum {
        CompensatedSum {
            high: self.high + x,
            low: self.low,
        }
    }

    pub(crate) fn finish(self) -> f64 {
        if self.low != 0.0 && self.low.is_finite() {
            self.high + self.low
        } else {
            self.high
        }
    }
}

/// `math.fsum`: floats that do not overlap, smallest first, whose sum is exactly that of what was added.
#[derive(Clone, Debug, Default)]
pub(crate) struct ExactSum {
    partials: Vec<f64>,
    /// Sum of the infinities and nans.
    special: f64,
    infinities: f64,
}

impl ExactSum {
    pub(crate) fn add(&mut self, x: f64) -> Result<(), Fault> {
        let mut carry = x;
        let mut kept = 0;
        for at in 0..self.partials.len() {
            let partial = self.partials[at];
            let (large, small) = if carry.abs() < partial.abs() {
                (partial, carry)
            } else {
                (carry, partial)
            };
            let sum = fast_sum(large, small);
            if sum.low != 0.0 {
                self.partials[kept] = sum.low;
                kept += 1;
            }
            carry = sum.high;
        }
        self.partials.truncate(kept);
        if carry == 0.0 {
            return Ok(());
        }
        if carry.is_finite() {
            self.partials.push(carry);
            return Ok(());
        }
        if x.is_finite() {
            return Err(Fault::overflow("intermediate overflow in fsum"));
        }
        if x.is_infinite() {
            self.infinities += x;
        }
        self.special += x;
        self.partials.clear();
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<f64, Fault> {
        if self.special != 0.0 {
            if self.infinities.is_nan() {
                return Err(Fault::value("-inf + inf in fsum"));
            }
            return Ok(self.special);
        }
        let Some(mut high) = self.partials.pop() else {
            return Ok(0.0);
        };
        let mut low = 0.0;
        while let Some(next) = self.partials.pop() {
            let sum = fast_sum(high, next);
            (high, low) = (sum.high, sum.low);
            if low != 0.0 {
                break;
            }
        }
        // What is left decides a tie.
        if let Some(&rest) = self.partials.last()
            && (low < 0.0 && rest < 0.0 || low > 0.0 && rest > 0.0)
        {
            let twice = low * 2.0;
            let up = high + twice;
            if twice == up - high {
                high = up;
            }
        }
        Ok(high)
    }
}

/// The running total of `math.sumprod` over floats, in triple precision.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ProductSum {
    high: f64,
    low: f64,
    tiny: f64,
    /// The sum without any care, for the answer that is not finite.
    plain: f64,
}

impl ProductSum {
    pub(crate) fn add(&mut self, x: f64, y: f64) {
        let product = exact_product(x, y);
        let sum = exact_sum(self.high, product.high);
        let first = exact_sum(self.low, product.low);
        let second = exact_sum(first.high, sum.low);
        self.plain += x * y;
        (self.high, self.low) = (sum.high, second.high);
        self.tiny = self.tiny + first.low + second.low;
    }

    pub(crate) fn finish(self) -> f64 {
        let last = exact_sum(self.low, self.tiny);
        let total = exact_sum(self.high, last.high);
        let total = total.high + (total.low + last.low);
        if total.is_finite() { total } else { self.plain }
    }
}

/// `math.hypot` of any number of coordinates.
pub(crate) fn hypot(coordinates: &mut [f64]) -> f64 {
    let mut max = 0.0;
    let mut has_nan = false;
    for x in coordinates.iter_mut() {
        *x = x.abs();
        has_nan |= x.is_nan();
        if *x > max {
            max = *x;
        }
    }
    norm(coordinates, max, has_nan)
}

/// `math.dist` of two points with as many coordinates.
pub(crate) fn dist(p: &[f64], q: &[f64]) -> f64 {
    let mut differences: Vec<f64> = p.iter().zip(q).map(|(p, q)| p - q).collect();
    hypot(&mut differences)
}

/// The root of the sum of squares, none of them negative, with `max` the largest.
fn norm(coordinates: &mut [f64], max: f64, has_nan: bool) -> f64 {
    if max.is_infinite() {
        return max;
    }
    if has_nan {
        return f64::NAN;
    }
    if max == 0.0 || coordinates.len() <= 1 {
        return max;
    }
    let (_, exponent) = frexp(max);
    if exponent < -1023 {
        // The scale below would overflow, so subnormals are made normal first.
        for x in &mut *coordinates {
            *x /= f64::MIN_POSITIVE;
        }
        return f64::MIN_POSITIVE * norm(coordinates, max / f64::MIN_POSITIVE, has_nan);
    }
    let scale = compose(1, false, i64::from(-exponent));
    let (mut total, mut products, mut sums) = (1.0, 0.0, 0.0);
    for x in &*coordinates {
        let x = x * scale;
        let square = exact_product(x, x);
        let sum = fast_sum(total, square.high);
        total = sum.high;
        products += square.low;
        sums += sum.low;
    }
    let mut root = (total - 1.0 + (products + sums)).sqrt();
    // One step of Newton's, on the exact difference.
    let square = exact_product(-root, root);
    let sum = fast_sum(total, square.high);
    products += square.low;
    sums += sum.low;
    let rest = sum.high - 1.0 + (products + sums);
    root += rest / (2.0 * root);
    root / scale
}

#[cfg(test)]
#[allow(clippy::approx_constant, reason = "tables of what CPython prints")]
mod tests {
    use super::*;

    fn same(a: f64, b: f64) -> bool {
        a == b || a.is_nan() && b.is_nan()
    }

    #[test]
    fn sums() {
        // items, fsum, sum
        #[rustfmt::skip]
        let cases: &[(&[f64], Result<f64, &str>, f64)] = &[
            (&[0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], Ok(1.0), 1.0),
            (&[1e+100, 1.0, -1e+100], Ok(1.0), 1.0),
            (&[1e+16, 1.0, 1e-16], Ok(1.0000000000000002e+16), 1e+16),
            (&[f64::INFINITY, 1.0], Ok(f64::INFINITY), f64::INFINITY),
            (&[1.0, f64::NAN], Ok(f64::NAN), f64::NAN),
            (&[], Ok(0.0), 0.0),
            (&[-0.0], Ok(0.0), 0.0),
            (&[1e+308, 1e+308, -1e+308], Err("intermediate overflow in fsum"), f64::INFINITY),
        ];
        for &(items, exact, compensated) in cases {
            let mut sum = ExactSum::default();
            let found = items
                .iter()
                .try_for_each(|&x| sum.add(x))
                .and_then(|()| sum.finish());
            match (found, exact) {
                (Ok(a), Ok(b)) => assert!(same(a, b), "{items:?}: {a}"),
                (a, b) => assert_eq!(
                    a.map_err(|fault| fault.message.into_owned()),
                    b.map_err(str::to_owned)
                ),
            }
            let mut sum = CompensatedSum::new(0.0);
            for &x in items {
                sum.add(x);
            }
            assert!(same(sum.finish(), compensated), "{items:?}");
        }
        let mut sum = ExactSum::default();
        let res = sum
            .add(f64::INFINITY)
            .and_then(|()| sum.add(f64::NEG_INFINITY))
            .and_then(|()| sum.finish());
        assert!(res.is_err_and(|fault| fault.message == "-inf + inf in fsum"));
    }

    #[test]
    fn norms_and_products() {
        // coordinates, hypot, sumprod with the same reversed
        #[rustfmt::skip]
        let cases: &[(&[f64], f64, f64)] = &[
            (&[3.0, 4.0], 5.0, 24.0),
            (&[1.0, 1.0], 1.4142135623730951, 2.0),
            (&[1e+200, 1e+200], 1.414213562373095e+200, f64::INFINITY),
            (&[1e-310, 1e-310], 1.4142135623731e-310, 0.0),
            (&[0.1, 0.2, 0.3], 0.3741657386773941, 0.1),
            (&[f64::INFINITY, f64::NAN], f64::INFINITY, f64::NAN),
            (&[1.0, f64::NAN], f64::NAN, f64::NAN),
            (&[1.7976931348623157e+308, 1.0], 1.7976931348623157e+308, f64::INFINITY),
            (&[5.0], 5.0, 25.0),
        ];
        for &(items, norm, product) in cases {
            assert!(same(hypot(&mut items.to_vec()), norm), "{items:?}");
            let mut sum = ProductSum::default();
            items
                .iter()
                .zip(items.iter().rev())
                .for_each(|(&x, &y)| sum.add(x, y));
            assert!(same(sum.finish(), product), "{items:?}");
        }
        assert_eq!(dist(&[1.0, 2.0], &[4.0, 6.0]), 5.0);
    }
}
