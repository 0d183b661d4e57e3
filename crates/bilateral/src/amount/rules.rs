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
    AMOUNT_OVERFLOW = Error "amount.overflow" {
        title: "Past the largest amount",
        meaning: "The result is larger than 79228162514264337593543950335, the largest amount that is kept exactly.",
        why: "A wrapped or clamped result looks like any other number.",
        source: "DESIGN law 9",
        fix: "Check the scale word and the factors; state the amounts in millions if they are right.",
    }
    AMOUNT_CURRENCY_MISMATCH = Error "amount.currency-mismatch" {
        title: "Two currencies in one sum",
        meaning: "Amounts in different currencies are added, subtracted or compared.",
        why: "The sum is a number in no currency at all.",
        source: "IMTS 2010, chapter IV; DESIGN law 5",
        fix: "Convert one of them with a `Rate` whose basis fits what is converted.",
    }
    INTERVAL_EMPTY = Error "interval.empty" {
        title: "An interval without a number in it",
        meaning: "The lower end is above the upper one, or both are the same number and one of them is left out.",
        why: "Nothing can be said of a figure that cannot have any value.",
        source: "Definition of an interval",
        fix: "Give the lower end first; close both ends for a single number.",
    }
    INTERVAL_DIVISION_BY_ZERO = Error "interval.division-by-zero" {
        title: "Division by a figure that may be zero",
        meaning: "The divisor's interval contains zero.",
        why: "The quotient is undefined for one of the values the figure can stand for.",
        source: "IEEE 1788-2015, set-based intervals; DESIGN law 3",
        fix: "Report the measure as undefined, or find the divisor to more digits.",
    }
    CURRENCY_UNKNOWN = Error "currency.unknown" {
        title: "Unknown currency code",
        meaning: "The text is no ISO 4217 code, present or withdrawn, or is one that stands for no currency.",
        why: "A guess between dollars, or between roubles before and after 1998, is a factor of up to a thousand.",
        source: "ISO 4217, lists one and three",
        fix: "Write the three capital letters, such as `USD`, `EUR` or `KZT`; the message names near misses.",
    }
    SCALE_UNKNOWN = Error "scale.unknown" {
        title: "Unknown scale word",
        meaning: "The word is no thousand, million, billion or trillion of the language that was asked.",
        why: "A billion is 10^9 in English and 10^12 in German and French; a guess is a factor of a thousand.",
        source: "SI Brochure, 9th edition, section 5.4.7, on the two meanings of billion",
        fix: "Use `thousand`, `million`, `billion` or `trillion`, or name the language.",
    }
    UNIT_UNKNOWN = Error "unit.unknown" {
        title: "Unknown unit",
        meaning: "The word is neither a currency code nor `%`, `pp`, `items` or `number`.",
        why: "A percentage and a percentage point, or a sum and a count, are never comparable.",
        source: "DESIGN law 5",
        fix: "Use a currency code, `%`, `pp`, `items` or `number`.",
    }
    FIGURE_NO_DIGITS = Error "figure.no-digits" {
        title: "No figure where one is due",
        meaning: "The text has no number where the grammar wants one.",
        why: "A missing figure is not zero.",
        source: "DESIGN law 3",
        fix: "Write the digits, such as `41.2 billion USD`; leave the field out where nothing was published.",
    }
    FIGURE_SEPARATOR = Error "figure.separator" {
        title: "A separator that is read two ways",
        meaning: "The number has a comma, an apostrophe, a gap, or - without a scale word after it - a point before exactly three digits: a thousands separator in one country and a decimal mark in the next.",
        why: "`3.000` is three in London and three thousand in Berlin.",
        source: "SI Brochure, 9th edition, section 5.4.4",
        fix: "Write digits only, with a point for decimals: `3000`, `41.2`; three decimals want a scale word or a per cent sign after them: `1.125 billion`.",
    }
    FIGURE_UNKNOWN_WORD = Error "figure.unknown-word" {
        title: "Unknown word in a figure",
        meaning: "A word or sign is no qualifier, scale, currency or unit.",
        why: "Skipped, it may have been the word that made the figure a forecast, an order of magnitude or another unit.",
        source: "DESIGN law 8",
        fix: "Keep to `[qualifier] [sign] digits [scale] [currency, % or pp]`; put everything else in a note.",
    }
    FIGURE_MISPLACED = Error "figure.misplaced" {
        title: "A known word in the wrong place",
        meaning: "A scale, unit, sign or qualifier stands twice, or where it cannot.",
        why: "Two units or two scales leave open which of them was meant.",
        source: "DESIGN law 8",
        fix: "Keep to `[qualifier] [sign] digits [scale] [currency, % or pp]`, or `between A and B`.",
    }
    RATE_NOT_POSITIVE = Error "rate.not-positive" {
        title: "An exchange rate of zero or less",
        meaning: "One of the two amounts a rate exchanges is not above zero.",
        why: "Converted at it, every amount vanishes or changes its sign.",
        source: "Definition of an exchange rate",
        fix: "Write how much of the quote currency is paid for how much of the base currency; leave an unknown rate out.",
    }
    RATE_PERIOD_REVERSED = Error "rate.period-reversed" {
        title: "An averaging period that ends before it begins",
        meaning: "The last day of the period a rate averages is before its first day.",
        why: "No rates were observed in it.",
        source: "Definition of a period",
        fix: "Give the first day first.",
    }
    RATE_WRONG_PAIR = Error "rate.wrong-pair" {
        title: "A rate of another pair of currencies",
        meaning: "The amount is not in the rate's base currency, or the rate's two currencies are one.",
        why: "Multiplied where it should be divided, a rate of 500 tenge per dollar is off by a factor of 250000.",
        source: "ISO 4217; the convention of quoting one currency in units of another",
        fix: "Use the rate of the amount's currency; `inverted()` turns the direction round exactly.",
    }
    RATE_AVERAGE_FOR_POSITION = Error "rate.average-for-position" {
        title: "An average rate for a position",
        meaning: "An amount held at one moment is converted at a rate averaged over a period.",
        why: "The average belongs to no moment; the error shows up as a revaluation that never happened.",
        source: "BPM6, chapter 3, on currency conversion: positions at the rate of the reference date",
        fix: "Use the end-of-period rate, or `convert_position_at_average`, which records it.",
    }
    RATE_MOMENT_FOR_FLOW = Error "rate.moment-for-flow" {
        title: "The rate of one day for a flow",
        meaning: "An amount that accrued over a period is converted at the rate of a single day.",
        why: "Growth then mixes the change of the flow with the change of the currency on the last day.",
        source: "BPM6, chapter 3, on currency conversion: transactions at the rate of their time, or the average of the shortest period",
        fix: "Use the period's average, or `convert_flow_at_moment`, which records it and is right for a single transaction.",
    }
}
