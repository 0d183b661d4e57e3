//! Codes of amounts.

use crate::error::declare_rules;

declare_rules! {
    AMOUNT_INVALID = Error "amount.invalid" {
        title: "Not a plain decimal",
        meaning: "The text is not digits with an optional sign and an optional decimal point.",
        why: "Exponents, separators and decimal commas are read differently by different tools.",
        source: "DESIGN law 9",
        fix: "Write `41200000000` or `41.2`; put scale words beside the figure.",
    }
    AMOUNT_NOT_TEXT = Error "amount.not-text" {
        title: "A number where an exact amount is due",
        meaning: "The amount is written as a number; numbers pass through binary floating point and lose digits.",
        why: "12345678901234567890.123 silently becomes 12345678901234567000.",
        source: "DESIGN law 9",
        fix: "Put the amount in quotes.",
    }
    AMOUNT_TOO_LONG = Error "amount.too-long" {
        title: "More digits than can be kept exactly",
        meaning: "The amount has more than 28 significant digits.",
        why: "It could only be kept by rounding, and nothing is rounded silently.",
        source: "DESIGN law 9",
        fix: "Check the figure; no economy has ever reported one this long.",
    }
}
