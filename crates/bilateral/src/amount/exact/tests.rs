//! Every short cut against fractions of any length.

use num_rational::BigRational;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::super::quotient::quotient;
use super::{Digits, LARGEST, Rounded, Toward, add, coefficient, div, mul};

/// Coefficients of every length, the limits and the powers of ten among them.
fn size() -> impl Strategy<Value = u128> {
    let any_length = (0..=LARGEST, 0..96_u32).prop_map(|(size, less)| size >> less);
    let round = (0..=28_u32, 0..=2_u128).prop_map(|(zeros, off)| 10_u128.pow(zeros) + off - 1);
    let round_in_bits = (0..96_u32, 0..=2_u128).prop_map(|(bits, off)| (1 << bits) + off - 1);
    let trailing = (0..1_000_000_u128, 0..22_u32).prop_map(|(size, zeros)| size * 10_u128.pow(zeros));
    prop_oneof![any_length, 0..20_u128, round, round_in_bits, trailing, (LARGEST - 20)..=LARGEST]
}

fn decimal() -> impl Strategy<Value = Decimal> {
    (size(), 0..=28_u32, any::<bool>()).prop_map(|(size, scale, negative)| {
        let size = i128::try_from(size).unwrap();
        Decimal::from_i128_with_scale(if negative { -size } else { size }, scale)
    })
}

fn whole(value: u128) -> BigRational {
    BigRational::from_integer(value.into())
}

fn ratio(value: Decimal) -> BigRational {
    BigRational::new(value.mantissa().into(), 10_u128.pow(value.scale()).into())
}

/// The nearest number on one side that can be written with the digits, by trying every number of places.
fn nearest(exact: &BigRational, toward: Toward, most: u128) -> Option<BigRational> {
    let zero = whole(0);
    let negative = *exact < zero;
    let outward = negative == (toward == Toward::Down);
    let signed = |size: BigRational| if negative { -size } else { size };
    let largest = whole(LARGEST);
    let mut size = signed(exact.clone());
    let cut = |size: BigRational| if outward { size.ceil() } else { size.floor() };
    for scale in (0..=28).rev() {
        let unit = whole(10_u128.pow(scale));
        let found = cut(&size * &unit);
        if found <= whole(most) {
            return Some(signed(found / unit));
        }
    }
    if size > largest {
        if outward {
            return None;
        }
        size = largest.clone();
    }
    let units = (0..29).map(|zeros| whole(10_u128.pow(zeros)));
    let fits = |unit: &BigRational| cut(&size / unit) <= whole(most);
    let found = units.into_iter().find(fits).map(|unit| cut(&size / &unit) * unit)?;
    (found <= largest).then(|| signed(found))
}

fn check(found: Rounded, exact: &BigRational, toward: Toward, most: u128) -> Result<(), TestCaseError> {
    let wanted = nearest(exact, toward, most);
    match found {
        Rounded::Exact(value) => {
            prop_assert_eq!(Some(ratio(value)), wanted);
            prop_assert_eq!(&ratio(value), exact);
        }
        Rounded::Strict(value) => {
            prop_assert_eq!(Some(ratio(value)), wanted);
            prop_assert_ne!(&ratio(value), exact);
        }
        Rounded::Beyond => prop_assert_eq!(None, wanted),
    }
    Ok(())
}

const WAYS: [(Toward, Digits); 4] = [
    (Toward::Down, Digits::All),
    (Toward::Up, Digits::All),
    (Toward::Down, Digits::Twenty),
    (Toward::Up, Digits::Twenty),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn results_are_the_nearest_on_their_side(a in decimal(), b in decimal()) {
        for (toward, digits) in WAYS {
            let most = digits.most();
            check(mul(a, b, toward, digits), &(ratio(a) * ratio(b)), toward, most)?;
            if digits == Digits::All {
                check(add(a, b, toward), &(ratio(a) + ratio(b)), toward, most)?;
            }
            if b.is_zero() {
                prop_assert_eq!(div(a, b, toward, digits), Rounded::Beyond);
            } else {
                check(div(a, b, toward, digits), &(ratio(a) / ratio(b)), toward, most)?;
            }
        }
    }

    /// A quotient that ends, and one that ends a digit later than can be written.
    #[test]
    fn what_was_multiplied_divides_again(a in decimal(), b in decimal(), off in 0..2_i64) {
        let (Some(product), true) = (a.checked_mul(b), !b.is_zero()) else { return Ok(()) };
        let product = product.checked_add(Decimal::from(off)).unwrap_or(product);
        for (toward, digits) in WAYS {
            check(div(product, b, toward, digits), &(ratio(product) / ratio(b)), toward, digits.most())?;
        }
    }

    #[test]
    fn quotients_are_those_of_whole_numbers(a in size(), b in size(), chunk in 0..1_000_000_000_u128) {
        let b = b.max(1);
        prop_assert_eq!(quotient(a, b), (a / b, a % b));
        // On both sides of a multiple, where the guess may be off by one.
        for value in [(b * chunk).saturating_sub(1), b * chunk, b * chunk + 1, (a % b) * 1_000_000_000] {
            prop_assert_eq!(quotient(value, b), (value / b, value % b));
        }
    }

    #[test]
    fn coefficients_are_without_a_sign(a in decimal()) {
        prop_assert_eq!(coefficient(a), a.mantissa().unsigned_abs());
    }
}
