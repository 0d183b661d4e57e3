//! Whether two flows may be set against each other, and every reason why not.

use super::Flow;
use crate::economy::{Area, Bloc, EconomySet};
use crate::error::{Error, Result};
use crate::flow::rules::NOT_COMPARABLE;
use crate::period::{MonthSpan, Period, YearMonth};
use crate::product::ProductKey;
use crate::trade::{Comparability, Mismatch, Reason};

/// Whether growth from one flow to the other would mean anything: the same months of two
/// years, and everything else the same. Every difference is listed.
///
/// A bloc that changes its members between the two periods differs from itself: `EU` of
/// 2019 has the United Kingdom in it, `EU` of 2024 has not; `EU27_2020` is the same in both.
///
/// ```
/// use bilateral::flow::{Flow, compare};
/// use bilateral::trade::Mismatch;
/// let flow = |reporter: &str, period: &str, valuation: &str| bilateral::wire::from_json::<Flow>(&format!(r#"{{
///     "reporter": "{reporter}", "partner": "KAZ", "direction": "export", "product": "TOTAL",
///     "period": "{period}", "value": "1", "currency": "EUR", "valuation": "{valuation}" }}"#)).unwrap();
///
/// let answer = compare(&flow("EU27_2020", "2019-08", "fob"), &flow("EU27_2020", "2024-08", "fob"));
/// assert!(answer.is_comparable());
///
/// // Wrong on three counts, and all three are said.
/// let answer = compare(&flow("EU", "2019", "fob"), &flow("EU", "2024-08", "cif"));
/// let differ: Vec<Mismatch> = answer.reasons.iter().map(|reason| reason.differs).collect();
/// assert_eq!(differ, [Mismatch::Period, Mismatch::Composition, Mismatch::Valuation]);
/// ```
pub fn compare(earlier: &Flow, later: &Flow) -> Comparability {
    let (a, b) = (earlier.record(), later.record());
    let mut reasons = Vec::new();
    let mut differ = |differs: Mismatch, because: String| reasons.push(Reason { differs, because });
    if !same_months(a.period, b.period) {
        differ(
            Mismatch::Period,
            format!("one covers {}, the other {}", a.period.describe(), b.period.describe()),
        );
    }
    if a.currency != b.currency {
        differ(Mismatch::Currency, format!("one is in {}, the other in {}", a.currency, b.currency));
    }
    area(&mut differ, Mismatch::Reporter, "reports", (a.reporter, a.period), (b.reporter, b.period));
    area(&mut differ, Mismatch::Partner, "is the partner in", (a.partner, a.period), (b.partner, b.period));
    stated(&mut differ, Mismatch::SecondPartner, a.second_partner, b.second_partner);
    if a.direction != b.direction {
        differ(Mismatch::Flow, format!("one is {}, the other {}", a.direction, b.direction));
    }
    product(&mut differ, a.product, b.product);
    stated(&mut differ, Mismatch::Valuation, a.valuation, b.valuation);
    stated(&mut differ, Mismatch::System, a.system, b.system);
    stated(&mut differ, Mismatch::Attribution, a.attribution, b.attribution);
    stated(&mut differ, Mismatch::Procedure, a.procedure, b.procedure);
    stated(&mut differ, Mismatch::Transport, a.transport, b.transport);
    stated(&mut differ, Mismatch::Status, Some(a.status), Some(b.status));
    stated(&mut differ, Mismatch::Confidentiality, Some(a.confidentiality), Some(b.confidentiality));
    stated(&mut differ, Mismatch::Vintage, a.vintage, b.vintage);
    Comparability { reasons }
}

fn same_months(one: Period, other: Period) -> bool {
    match (one.months_in_year(), other.months_in_year()) {
        (Some((_, one)), Some((_, other))) => one == other,
        (None, None) => one == other,
        _ => false,
    }
}

/// What may be left unsaid: unsaid in one and said in the other is a difference too.
fn stated<T: PartialEq + ToString>(
    differ: &mut impl FnMut(Mismatch, String),
    what: Mismatch,
    one: Option<T>,
    other: Option<T>,
) {
    if one == other {
        return;
    }
    let word = |word: Option<T>| word.map_or_else(|| "not stated".to_owned(), |word| word.to_string());
    differ(
        what,
        format!("{} of one is {}, of the other {}", what.as_str().replace('-', " "), word(one), word(other)),
    );
}

fn area(
    differ: &mut impl FnMut(Mismatch, String),
    side: Mismatch,
    verb: &str,
    (one, first): (Area, Period),
    (other, second): (Area, Period),
) {
    match (one, other) {
        (Area::Bloc(bloc), Area::Bloc(same)) if bloc == same && !changed(bloc, first, second) => {}
        (Area::Bloc(bloc), Area::Bloc(same)) if bloc == same => {
            differ(
                Mismatch::Composition,
                format!(
                    "{bloc} gained or lost members between {} and {}; take a fixed composition, or its composition effect",
                    first.describe(),
                    second.describe()
                ),
            );
        }
        (Area::Bloc(bloc), Area::Bloc(another)) if related(bloc, another, first) => {
            differ(Mismatch::Composition, format!("{bloc} {verb} one, {another} the other"));
        }
        _ if one != other => differ(side, format!("{} {verb} one, {} the other", one.name(), other.name())),
        _ => {}
    }
}

/// Whether a bloc does not have the same members in every month of two periods.
fn changed(bloc: Bloc, one: Period, other: Period) -> bool {
    let sets = |period: Period| -> Vec<EconomySet> {
        let ends = YearMonth::of(period.first_day()).zip(YearMonth::of(period.last_day()));
        let span = ends.and_then(|(first, last)| MonthSpan::new(first, last).ok());
        span.into_iter().flatten().map(|month| bloc.members_on(month)).collect()
    };
    let all: Vec<EconomySet> = sets(one).into_iter().chain(sets(other)).collect();
    one != other && all.first().is_some_and(|first| all.iter().any(|set| set != first))
}

/// Whether two blocs share members, so that one looks like another composition of the other.
fn related(one: Bloc, other: Bloc, on: Period) -> bool {
    YearMonth::of(on.last_day())
        .is_some_and(|month| !one.members_on(month).and(other.members_on(month)).is_empty())
}

fn product(differ: &mut impl FnMut(Mismatch, String), one: ProductKey, other: ProductKey) {
    if one == other {
        return;
    }
    let level = |key: ProductKey| key.item().map(crate::product::Product::level);
    let code = |key: ProductKey| match key {
        ProductKey::Item(item) => item.code().to_owned(),
        ProductKey::Residual(residual) => residual.code().to_owned(),
        ProductKey::Total | ProductKey::NotApplicable => key.to_string(),
    };
    if let (Some(edition), Some(another)) = (one.classification(), other.classification())
        && edition != another
    {
        differ(
            Mismatch::Classification,
            format!("one is in {edition}, the other in {another}; convert one through a concordance"),
        );
    }
    if let (Some(digits), Some(more)) = (level(one), level(other))
        && digits != more
    {
        differ(Mismatch::Level, format!("{one} has {digits} characters, {other} has {more}"));
    } else if code(one) != code(other) {
        differ(Mismatch::Product, format!("one is about {one}, the other about {other}"));
    }
}

/// Refuses with every reason that is not among those the caller varies on purpose.
pub(super) fn demand(comparability: &Comparability, varied: &[Mismatch]) -> Result<()> {
    let reasons: Vec<String> = comparability
        .reasons
        .iter()
        .filter(|reason| !varied.contains(&reason.differs))
        .map(|reason| format!("{}: {}", reason.differs, reason.because))
        .collect();
    if reasons.is_empty() {
        return Ok(());
    }
    Err(Error::new(&NOT_COMPARABLE, reasons.join("; ")))
}
