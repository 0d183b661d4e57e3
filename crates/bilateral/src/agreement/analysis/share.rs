//! A part of a whole, counted or weighted; undefined where there is no whole.

use rust_decimal::Decimal;

/// The share at six decimals, as text; `None` where the whole is nothing.
pub(super) fn share(part: Decimal, whole: Decimal) -> Option<String> {
    if whole <= Decimal::ZERO {
        return None;
    }
    Some(part.checked_div(whole)?.round_dp(6).normalize().to_string())
}

pub(super) fn counted(part: usize, whole: usize) -> Option<String> {
    share(Decimal::from(part), Decimal::from(whole))
}
