//! Printed figures: the grammar, its refusals, and its canonical form.

use bilateral::amount::{Currency, Language, Published, Qualifier, Rounding, Scale, Unit};
use proptest::prelude::*;
use rust_decimal::Decimal;

#[track_caller]
fn stands_for(figure: &str, canonical: &str, interval: &str) {
    let published = Published::parse(figure).unwrap();
    assert_eq!(published.to_string(), canonical);
    assert_eq!(published.interval().to_string(), interval);
    assert_eq!(Published::parse(canonical).unwrap(), published);
}

#[track_caller]
fn refused(figure: &str, code: &str, culprit: &str) {
    let error = Published::parse(figure).unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    assert!(error.message().contains(culprit), "{error}");
}

#[test]
fn figures_stand_for_every_value_that_rounds_to_them() {
    stands_for("41.2 billion USD", "41.2 billion USD", "[41150000000, 41250000000)");
    stands_for("USD 41.2bn", "41.2 billion USD", "[41150000000, 41250000000)");
    stands_for("40 billion", "40 billion", "[39500000000, 40500000000)");
    stands_for("+23 %", "+23 %", "[0.225, 0.235)");
    stands_for("-4.0%", "-4.0 %", "(-0.0405, -0.0395]");
    stands_for("−1.2 pp", "-1.2 pp", "(-0.0125, -0.0115]");
    stands_for("1.2 percentage points", "1.2 pp", "[0.0115, 0.0125)");
    stands_for("0.0", "0.0", "(-0.05, 0.05)");
    stands_for("-0.0", "0.0", "(-0.05, 0.05)");
    stands_for("4000 items", "4000 items", "[3999.5, 4000.5)");
    stands_for("41.2 Mrd.", "41.2 billion", "[41150000000, 41250000000)");
    stands_for("38\u{a0}млрд EUR", "38 billion EUR", "[37500000000, 38500000000)");
}

#[test]
fn hedges_are_bounds() {
    stands_for("over 180 billion USD", "over 180 billion USD", "(180000000000, ∞)");
    stands_for("more than 3000", "over 3000", "(3000, ∞)");
    stands_for(">3000", "over 3000", "(3000, ∞)");
    stands_for(">= 3000", "at least 3000", "[3000, ∞)");
    stands_for("from 5 %", "at least 5 %", "[0.05, ∞)");
    stands_for("up to 20 billion EUR", "up to 20 billion EUR", "(-∞, 20000000000]");
    stands_for("nearly 50 billion USD", "under 50 billion USD", "(-∞, 50000000000)");
    stands_for("About 6000", "about 6000", "[5000, 7000]");
    stands_for("~38 billion USD", "about 38 billion USD", "[37000000000, 39000000000]");
    stands_for("circa 6500", "about 6500", "[6400, 6600]");
    stands_for("about 41.20", "about 41.20", "[41.1, 41.3]");
    stands_for("about 0", "about 0", "[-1, 1]");
    stands_for("about -40 %", "about -40 %", "[-0.5, -0.3]");
    stands_for("between 5 and 10 billion USD", "between 5 and 10 billion USD", "[5000000000, 10000000000]");
    stands_for(
        "between USD 900 million and 1.1 billion",
        "between 900 million and 1.1 billion USD",
        "[900000000, 1100000000]",
    );
    stands_for("between -5 % and +5 %", "between -5 and +5 %", "[-0.05, 0.05]");
}

#[test]
fn how_digits_were_rounded_moves_the_ends() {
    stands_for("41.2 (half even)", "41.2 (half even)", "[41.15, 41.25]");
    stands_for("41.3 (half even)", "41.3 (half even)", "(41.25, 41.35)");
    stands_for("41.2 billion USD (truncated)", "41.2 billion USD (truncated)", "[41200000000, 41300000000)");
    stands_for("-41.2 (truncated)", "-41.2 (truncated)", "(-41.3, -41.2]");
    stands_for("0 (truncated)", "0 (truncated)", "(-1, 1)");
    stands_for("41.2 (rounding unstated)", "41.2 (rounding unstated)", "[41.15, 41.3)");
    stands_for("41.1 (rounding unstated)", "41.1 (rounding unstated)", "[41.05, 41.2)");
    stands_for("-41.2 (rounding unstated)", "-41.2 (rounding unstated)", "(-41.3, -41.15]");
    let figure = Published::parse("41.2").unwrap();
    assert_eq!(figure.rounding(), Rounding::HalfUp);
    assert_eq!(figure.with_rounding(Rounding::Truncated).to_string(), "41.2 (truncated)");
}

#[test]
fn the_parts_are_kept_as_printed() {
    let figure = Published::parse("over +41.20 billion USD").unwrap();
    assert_eq!(figure.printed().to_string(), "41.20");
    assert_eq!(figure.decimals(), 2);
    assert_eq!(figure.scale(), Scale::Billion);
    assert_eq!(figure.unit(), Unit::Money(Currency::USD));
    assert_eq!(figure.currency(), Some(Currency::USD));
    assert_eq!(figure.qualifier(), Qualifier::Over);
    assert_eq!(figure.value().to_string(), "41200000000");
    assert_eq!(Published::parse("23 %").unwrap().value().to_string(), "0.23");
    assert_ne!(Published::parse("41.2"), Published::parse("41.20"));
}

#[test]
fn separators_are_refused_because_they_mean_two_things() {
    for figure in
        ["3,000", "3.000", "3 000", "3\u{202f}000", "41,2", "1.234.567", "3'000", "1_000", "12.500 USD"]
    {
        refused(figure, "figure.separator", "write");
    }
    stands_for("139.243 billion USD", "139.243 billion USD", "[139242500000, 139243500000)");
    stands_for("3.125 %", "3.125 %", "[0.031245, 0.031255)");
    stands_for("0.125", "0.125", "[0.1245, 0.1255)");
    stands_for("1234.567", "1234.567", "[1234.5665, 1234.5675)");
}

/// The figures a refusal offers in place of the one it shows.
fn ways_out(text: &str) -> Vec<String> {
    let refused = Published::parse(text).unwrap_err();
    assert_eq!(refused.code(), "figure.separator", "{refused}");
    let (_, way_out) = refused.message().split_once("; write ").unwrap();
    way_out.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn a_separator_is_refused_with_the_figure_it_leaves() {
    for (text, figures) in [
        ("1,234.56 USD", &["1234.56"][..]),
        ("1.234,56 EUR", &["1234.56"]),
        ("1,234.5 million USD", &["1234.5"]),
        ("1 234,5 million EUR", &["1234.5"]),
        ("3,000.5", &["3000.5"]),
        ("1 234 567 USD", &["1234567"]),
        ("1\u{202f}234\u{a0}567 USD", &["1234567"]),
        ("1,234,567", &["1234567"]),
        ("12,34,567.8 INR", &["1234567.8"]),
        ("1'234'567.80 CHF", &["1234567.80"]),
        ("3 000", &["3000"]),
        ("-1 234,567", &["-1234.567"]),
        ("41,2", &["41.2"]),
        ("0,125", &["0.125"]),
        ("1234,567", &["1234.567"]),
        ("1,234", &["1234", "0.001234 thousand"]),
        ("-3.000 USD", &["-3000", "-0.003000 thousand"]),
        ("0001,234", &["0001234", "0.001234 thousand"]),
        ("1,234 Mrd. EUR", &["1234 billion", "1.234 billion"]),
        ("1,234 %", &["1234 %", "1.234 %"]),
        ("between 1,234 and 2 million USD", &["1234 million", "1.234 million"]),
        // None of these can be read as grouped; the form of a figure is named.
        ("12 34", &["3000", "41.2"]),
        ("1,23.4", &["3000", "41.2"]),
        ("1,234,56", &["3000", "41.2"]),
        ("41.2,", &["3000", "41.2"]),
    ] {
        assert_eq!(ways_out(text), figures, "{text}");
    }
}

#[test]
fn currencies_withdrawn_since_1990_are_known_as_withdrawn() {
    let withdrawn = "ADP AFA ANG AOK AON AOR ARA ATS AZM BAD BEF BGL BGN BRE BRN BRR BYB BYR CSD CSK CUC CYP \
        DDM DEM ECS EEK ESP FIM FRF GEK GHC GRD GWP HRD HRK IEP ITL LTL LTT LUF LVL LVR MGF MRO MTL MXP MZM NIC \
        NLG PEI PLZ PTE ROL RUR SDD SDP SIT SKK SLL SRG STD SUR TJR TMM TPE TRL UAK UYP VEB VEF XEU YDD YUD YUM \
        YUN ZMK ZRN ZRZ ZWD ZWL ZWN ZWR";
    let known: Vec<&str> = Currency::all().filter(|it| it.is_historical()).map(Currency::code).collect();
    let mut listed: Vec<&str> = withdrawn.split_whitespace().collect();
    for code in &known {
        assert!(listed.contains(code), "{code} is said to be withdrawn");
    }
    listed.retain(|code| !known.contains(code));
    assert_eq!(listed, Vec::<&str>::new(), "missing");
    // In use in their place, or beside them.
    for code in "EUR GEL MXN PEN SLE STN VED VES XCG ZMW ZWG".split(' ') {
        assert!(!Currency::parse(code).unwrap().is_historical(), "{code}");
    }
    stands_for("5 billion ANG", "5 billion ANG", "[4500000000, 5500000000)");
}

#[test]
fn refusals_name_the_culprit_and_the_way_out() {
    refused("", "figure.no-digits", "41.2 billion USD");
    refused("   ", "figure.no-digits", "41.2 billion USD");
    refused("billion USD", "figure.misplaced", "`billion`");
    refused("NaN", "figure.unknown-word", "`NaN`");
    refused("41.2 zillion USD", "figure.unknown-word", "`zillion`");
    refused("41.2 bilion USD", "figure.unknown-word", "perhaps `billion`");
    refused("1e9", "figure.unknown-word", "without an exponent");
    refused("$41.2 billion", "figure.unknown-word", "write the currency code");
    refused("41.2 billion usd", "figure.unknown-word", "`USD`");
    refused("5–10 %", "figure.unknown-word", "between 5 and 10");
    refused("5-10 %", "figure.misplaced", "between 5 and 10");
    refused("41.2 billion USX", "currency.unknown", "`USD`");
    refused("41.2 billion million", "figure.misplaced", "`million`");
    refused("USD 41.2 EUR", "figure.misplaced", "`EUR`");
    refused("4 million %", "figure.misplaced", "`million`");
    refused("between 10 and 5", "interval.empty", "`10`");
    refused("between 5", "figure.no-digits", "between 5 and 10");
    refused("between 5 USD and 10 EUR", "figure.misplaced", "`EUR`");
    refused("41.2 (guessed)", "figure.unknown-word", "`guessed`");
    refused(".5", "amount.invalid", "`.5`");
    refused("5.", "amount.invalid", "`5.`");
    refused(&"1".repeat(40), "amount.too-long", "111");
    refused("1234567890123456789012345678 trillion", "amount.overflow", "trillion");
    refused("0.0000000000000000000000000001 %", "amount.too-long", "decimals");
}

#[test]
fn a_billion_depends_on_the_language() {
    for (word, language, scale) in [
        ("billion", Language::English, Scale::Billion),
        ("Billion", Language::German, Scale::Trillion),
        ("Billionen", Language::English, Scale::Trillion),
        ("billion", Language::French, Scale::Trillion),
        ("Milliarde", Language::German, Scale::Billion),
        ("milliards", Language::French, Scale::Billion),
        ("миллиардов", Language::Russian, Scale::Billion),
        ("Mio.", Language::English, Scale::Million),
        ("тыс.", Language::English, Scale::Thousand),
    ] {
        assert_eq!(Scale::parse_in(word, language).unwrap(), scale, "{word}");
    }
    assert_eq!(Scale::parse_in("Trillion", Language::German).unwrap_err().code(), "scale.unknown");
    assert_eq!(Scale::parse_in("billion", Language::Russian).unwrap_err().code(), "scale.unknown");
    for scale in Scale::EVERY {
        assert_eq!(Scale::parse(scale.word()).unwrap(), scale);
    }
}

#[test]
fn every_currency_reads_back() {
    for currency in Currency::all() {
        assert_eq!(Currency::parse(currency.code()).unwrap(), currency);
    }
    assert!(Currency::all().count() > 200);
    assert_eq!(Currency::parse("XXX").unwrap_err().code(), "currency.unknown");
    assert!(Currency::parse("eur").unwrap_err().message().contains("`EUR`"));
    assert_eq!(Currency::parse("XEU").unwrap().name(), "European Currency Unit (ECU)");
}

#[test]
fn the_wire_is_the_printed_text() {
    let figure: Published = serde_json::from_str(r#""more than 180bn USD""#).unwrap();
    assert_eq!(serde_json::to_string(&figure).unwrap(), r#""over 180 billion USD""#);
    let refused = serde_json::from_str::<Published>("41.2").unwrap_err().to_string();
    assert!(refused.contains("input.wrong-type"), "{refused}");
}

fn grammatical() -> impl Strategy<Value = String> {
    let qualifier = proptest::sample::select(vec![
        "",
        "about ",
        "~",
        "over ",
        ">",
        "at least ",
        "≤",
        "up to ",
        "nearly ",
        "between -99999 and ",
        "less than ",
    ]);
    let sign = proptest::sample::select(vec!["", "+", "-", "−"]);
    let tail = proptest::sample::select(vec![
        "",
        "%",
        " percent",
        " pp",
        " items",
        " USD",
        "bn",
        " billion EUR",
        " thousand",
        " млн KZT",
        " m",
        " Mrd. DEM",
    ]);
    let rounding = proptest::sample::select(vec!["", " (truncated)", " (half  even)", "(rounding unstated)"]);
    (qualifier, sign, "[0-9]{1,9}(\\.[0-9]{1,6})?", tail, rounding).prop_map(
        |(qualifier, sign, digits, tail, rounding)| format!("{qualifier}{sign}{digits}{tail}{rounding}"),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*") {
        if let Ok(figure) = Published::parse(&text) {
            prop_assert_eq!(Published::parse(&figure.to_string()).unwrap(), figure);
        }
        let _ = (Currency::parse(&text), Scale::parse(&text), Unit::parse(&text));
    }

    #[test]
    fn text_of_the_figures_own_letters_is_read_or_refused(
        text in "([0-9.,+−%<>=~() -]|about|between|and|billion|USD|pp|e|percentage){0,9}",
    ) {
        if let Ok(figure) = Published::parse(&text) {
            prop_assert_eq!(Published::parse(&figure.to_string()).unwrap(), figure);
            let _ = figure.interval().to_string();
        }
    }

    #[test]
    fn the_canonical_form_reads_back(text in grammatical()) {
        match Published::parse(&text) {
            Ok(figure) => {
                let canonical = figure.to_string();
                let again = Published::parse(&canonical).unwrap();
                prop_assert_eq!(again, figure);
                prop_assert_eq!(again.to_string(), canonical);
                prop_assert_eq!(again.interval(), figure.interval());
            }
            Err(refused) => prop_assert!(
                ["figure.separator", "interval.empty"].contains(&refused.code()), "{} for {}", refused, text
            ),
        }
    }

    #[test]
    fn a_way_out_has_the_amount_that_was_meant(
        (sign, digits, decimals) in ("-?", "[1-9][0-9]{0,11}", "([0-9]{1,6})?"),
        (thousands, mark) in proptest::sample::select(vec![
            (",", "."), (".", ","), (" ", ","), ("\u{a0}", "."), ("\u{202f}", ","), ("'", "."), ("’", "."),
        ]),
        tail in proptest::sample::select(vec!["", " USD", " million USD", "%", " pp"]),
    ) {
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push_str(thousands);
            }
            grouped.push(digit);
        }
        let mark = if decimals.is_empty() { "" } else { mark };
        let point = if decimals.is_empty() { "" } else { "." };
        let text = format!("{sign}{grouped}{mark}{decimals}{tail}");
        if Published::parse(&text).is_ok() {
            return Ok(());
        }
        // The scale word keeps three decimals from being read as thousands.
        let meant: Decimal = format!("{sign}{digits}{point}{decimals}").parse().unwrap();
        let ways_out = ways_out(&text);
        let alone = ways_out.len() == 1;
        let factor = Published::parse(&format!("1{tail}")).unwrap().value();
        let amount = |figure: &String| {
            let figure = if alone { format!("{figure}{tail}") } else { figure.clone() };
            Published::parse(&figure).unwrap().value()
        };
        let amounts: Vec<Decimal> = ways_out.iter().map(amount).collect();
        prop_assert!(amounts.contains(&(meant * factor)), "{} for {}: {:?}", meant, text, ways_out);
        prop_assert!(alone || decimals.len() == 3 || decimals.is_empty(), "{}: {:?}", text, ways_out);
    }

    #[test]
    fn long_digits_stay_inside_their_interval(digits in "[1-9][0-9]{0,27}", point in 0..28_usize, tail in 0..4_usize) {
        let cut = point.min(digits.len());
        let (whole, fraction) = digits.split_at(cut);
        let number = format!("{}{}{}", if whole.is_empty() { "0" } else { whole }, if fraction.is_empty() { "" } else { "." }, fraction);
        let text = format!("{number}{}", ["", " trillion USD", " %", " thousand"][tail]);
        if let Ok(figure) = Published::parse(&text) {
            for rounding in [Rounding::HalfUp, Rounding::HalfEven, Rounding::Truncated, Rounding::Unstated] {
                prop_assert!(figure.with_rounding(rounding).interval().contains(figure.value()));
            }
            prop_assert_eq!(Published::parse(&figure.to_string()).unwrap(), figure);
        }
    }
}
