//! A claim in its general form: a quantity, a relation, a figure.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::rules as rule;
use super::{ClaimMeasure, ClaimRelation};
use crate::amount::{Published, Unit};
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::period::{Period, When};
use crate::product::ProductKey;
use crate::wire::{Id, date};

/// Anything somebody has stated about a quantity.
///
/// ```
/// use bilateral::claim::Statement;
/// let share: Statement = serde_json::from_str(r#"{
///     "id": "S1", "measure": "cumulative-gross-inflow", "subject": "KAZ", "partner": "EU",
///     "window": "2005/2016", "relation": "share-of", "of": { "partner": "WORLD" },
///     "figure": "45.5 %", "unit": "USD", "said": "2017-10-09", "source": "bulletin"
/// }"#).unwrap();
/// assert_eq!(share.figure().to_string(), "45.5 %");
///
/// // Wrong: growth since nobody knows when.
/// let refused = serde_json::from_str::<Statement>(r#"{
///     "id": "S2", "measure": "turnover", "subject": "KAZ", "partner": "EU",
///     "relation": "growth", "figure": "+23 %", "said": "2024-12-23", "source": "article"
/// }"#).unwrap_err();
/// assert!(refused.to_string().contains("claim.growth-without-base"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "StatementRecord", into = "StatementRecord")]
pub struct Statement {
    raw: StatementRecord,
}

/// A statement as it stands on the wire; becomes a [`Statement`] through `try_into`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatementRecord {
    /// What other records call it.
    pub id: Id,
    /// What is measured.
    pub measure: ClaimMeasure,
    /// Whose: the reporter of trade, the host of investment.
    pub subject: Area,
    /// With whom, or from whom.
    pub partner: Area,
    /// The words the source used for the partner, where they matter: "European countries".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worded: Option<String>,
    /// The product; all together, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<ProductKey>,
    /// What is counted, in the words of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<String>,
    /// The period of a flow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The day of a position.
    #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::IsoDate>"))]
    pub at: Option<Date>,
    /// The window of a cumulative total: `2005/..` for "since 2005".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<When>,
    /// How it speaks of the quantity; `equals`, if absent.
    #[serde(default = "equals")]
    pub relation: ClaimRelation,
    /// The figure as printed.
    pub figure: Published,
    /// The unit of the quantity, where the figure is a rate or a rank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// What growth is measured against; the same span a year earlier, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Period>,
    /// Since when a cumulative total adds up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<When>,
    /// What it is a share of: only what differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Operand>,
    /// What it is the sum of: of each, only what differs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Operand>,
    /// What it is ranked among, itself left out: of each, only what differs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub among: Vec<Operand>,
    /// When it was published.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub said: Date,
    /// Who said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// The source that proves it.
    pub source: Id,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Another quantity, told by what differs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Operand {
    /// Another measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<ClaimMeasure>,
    /// Another subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Area>,
    /// Another partner; the words for it are then its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<Area>,
    /// Other words for the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worded: Option<String>,
    /// Another product.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<ProductKey>,
    /// Another period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
}

fn equals() -> ClaimRelation {
    ClaimRelation::Equals
}

impl TryFrom<StatementRecord> for Statement {
    type Error = Error;

    fn try_from(raw: StatementRecord) -> Result<Self> {
        check_operands(&raw)?;
        check_time(&raw)?;
        check_figure(&raw)?;
        check_circle(&raw)?;
        Ok(Self { raw })
    }
}

impl From<Statement> for StatementRecord {
    fn from(statement: Statement) -> Self {
        statement.raw
    }
}

fn check_operands(raw: &StatementRecord) -> Result<()> {
    let wanted = match raw.relation {
        ClaimRelation::ShareOf => Some("of"),
        ClaimRelation::SumOf => Some("parts"),
        ClaimRelation::Rank => Some("among"),
        ClaimRelation::CumulativeSince => Some("since"),
        _ => None,
    };
    let given = [
        ("of", raw.of.is_some()),
        ("parts", !raw.parts.is_empty()),
        ("among", !raw.among.is_empty()),
        ("since", raw.since.is_some()),
        ("base", raw.base.is_some()),
    ];
    for (field, present) in given {
        let belongs = wanted == Some(field) || (field == "base" && raw.relation == ClaimRelation::Growth);
        if present && !belongs {
            let message = format!("`{}` has no `{field}`; drop it or state another relation", raw.relation);
            return Err(Error::new(&rule::OPERAND_UNEXPECTED, message).at(field));
        }
        if !present && wanted == Some(field) {
            let message = format!("`{}` needs `{field}`", raw.relation);
            return Err(Error::new(&rule::OPERAND_MISSING, message).at(field));
        }
    }
    Ok(())
}

fn check_time(raw: &StatementRecord) -> Result<()> {
    let measure = raw.measure;
    let given =
        [("period", raw.period.is_some()), ("at", raw.at.is_some()), ("window", raw.window.is_some())];
    let allowed: &[&str] = match measure {
        ClaimMeasure::Position => &["at"],
        ClaimMeasure::CumulativeGrossInflow | ClaimMeasure::Unstated => &["window"],
        ClaimMeasure::Companies | ClaimMeasure::Other => &["at", "period"],
        _ => &["period"],
    };
    let stray = given.iter().find(|(field, present)| *present && !allowed.contains(field));
    if let Some((field, _)) = stray {
        let message = format!("`{measure}` has no `{field}`; give `{}`", allowed.join("` or `"));
        return Err(Error::new(&rule::TIME_WRONG, message).at(field));
    }
    if given.iter().filter(|(_, present)| *present).count() > 1 {
        return Err(Error::new(&rule::TIME_WRONG, "`period` and `at` exclude each other").at("at"));
    }
    if let Some(start) = raw.window.as_ref().and_then(When::earliest).filter(|start| *start > raw.said) {
        let message = format!("a total said on {} cannot begin on {start}", raw.said);
        return Err(Error::new(&rule::TIME_WRONG, message).at("window"));
    }
    let bare = given.iter().all(|(_, present)| !present);
    if bare && measure == ClaimMeasure::CumulativeGrossInflow {
        let message = format!("`{measure}` needs `window`; `unstated` is for a source that does not say");
        return Err(Error::new(&rule::TIME_WRONG, message).at("window"));
    }
    if raw.relation == ClaimRelation::CumulativeSince && !measure.adds_up_over_time() {
        let message = format!(
            "`{measure}` does not add up over time; state exports, imports, turnover or gross inflow"
        );
        return Err(Error::new(&rule::TIME_WRONG, message).at("since"));
    }
    if raw.relation == ClaimRelation::Growth && base(raw).is_none() {
        let message =
            "growth needs to know since when; give `period`, and `base` where it is not a year earlier";
        return Err(Error::new(&rule::GROWTH_WITHOUT_BASE, message).at("base"));
    }
    Ok(())
}

fn base(raw: &StatementRecord) -> Option<Period> {
    let period = raw.period?;
    raw.base.or_else(|| period.previous_year().ok())
}

fn check_figure(raw: &StatementRecord) -> Result<()> {
    let (figure, unit) = (&raw.figure, raw.figure.unit());
    let wrong = |message: String| Err(Error::new(&rule::UNIT_WRONG, message).at("figure"));
    let impossible = |message: String| Err(Error::new(&rule::IMPOSSIBLE_VALUE, message).at("figure"));
    let interval = figure.interval();
    let (low, high) = (interval.low(), interval.high());
    match raw.relation {
        ClaimRelation::Growth | ClaimRelation::ShareOf => {
            if unit == Unit::PercentagePoint {
                let message =
                    format!("`{figure}` is a difference of rates; write `%` if growth or a share is meant");
                return Err(Error::new(&rule::POINTS_NOT_PERCENT, message).at("figure"));
            }
            if unit != Unit::Percent {
                return wrong(format!("`{figure}` is not in per cent; write `+23 %`, say"));
            }
            if raw.relation == ClaimRelation::ShareOf {
                // Parts below zero leave others more than the whole.
                let whole = raw.of.as_ref().and_then(|of| of.measure).unwrap_or(raw.measure);
                if !(raw.measure.is_never_negative() && whole.is_never_negative()) {
                    return Ok(());
                }
                if low.is_some_and(|low| low > Decimal::ONE) {
                    let message = format!("`{figure}` is more than the whole; a part is at most 100 %");
                    return Err(Error::new(&rule::SHARE_ABOVE_ONE, message).at("figure"));
                }
                if high.is_some_and(|high| high < Decimal::ZERO) {
                    return impossible(format!("`{figure}` is a share below zero"));
                }
            } else if raw.measure.is_never_negative() && high.is_some_and(|high| high < Decimal::NEGATIVE_ONE)
            {
                return impossible(format!("`{figure}` is a fall by more than all of it"));
            }
        }
        ClaimRelation::Rank => {
            let value = figure.value();
            let plain = matches!(unit, Unit::Number | Unit::Count)
                && figure.qualifier() == crate::amount::Qualifier::Exact
                && value.fract().is_zero();
            let most = Decimal::from(raw.among.len() + 1);
            if !plain || value < Decimal::ONE || value > most {
                let message = format!("`{figure}` is no rank among {most}; write a whole number from 1");
                return Err(Error::new(&rule::RANK_WRONG, message).at("figure"));
            }
        }
        _ => {
            let money = raw.measure.is_trade() || raw.measure.is_investment();
            let counted = matches!(unit, Unit::Number | Unit::Count);
            if money && unit.currency().is_none() {
                return wrong(format!("`{figure}` names no currency; write `{} USD`, say", figure.printed()));
            }
            if raw.measure == ClaimMeasure::Companies && !(counted && figure.value().fract().is_zero()) {
                return wrong(format!("`{figure}` is not a whole number of companies"));
            }
            if raw.unit.is_some_and(|stated| stated != unit) {
                return wrong(format!("`{figure}` is in `{unit}`; drop `unit` or write the same"));
            }
            if raw.measure.is_never_negative() && high.is_some_and(|high| high < Decimal::ZERO) {
                return impossible(format!(
                    "`{figure}` is below zero, and {} cannot be",
                    raw.measure.label()
                ));
            }
        }
    }
    Ok(())
}

fn check_circle(raw: &StatementRecord) -> Result<()> {
    let lists = [("of", raw.of.as_slice()), ("parts", raw.parts.as_slice()), ("among", raw.among.as_slice())];
    for (field, operands) in lists {
        for (index, operand) in operands.iter().enumerate() {
            if operand.is_of(raw) {
                let message =
                    format!("`{}` is told by `{}` by itself; say what differs", raw.id, raw.relation);
                let refused = Error::new(&rule::CIRCULAR, message);
                return Err(if field == "of" { refused.at(field) } else { refused.at(index).at(field) });
            }
        }
    }
    if raw.relation == ClaimRelation::Growth && base(raw) == raw.period {
        let message = format!("`{}` grows since its own period; name an earlier `base`", raw.id);
        return Err(Error::new(&rule::CIRCULAR, message).at("base"));
    }
    Ok(())
}

impl Operand {
    /// Whether nothing differs.
    fn is_of(&self, raw: &StatementRecord) -> bool {
        self.measure.is_none_or(|measure| measure == raw.measure)
            && self.subject.is_none_or(|subject| subject == raw.subject)
            && self.partner.is_none_or(|partner| partner == raw.partner && raw.worded.is_none())
            && (self.worded.is_none() || self.worded == raw.worded)
            && self.product.is_none_or(|product| Some(product) == raw.product)
            && self.period.is_none_or(|period| Some(period) == raw.period)
    }
}

impl Statement {
    /// What other records call it.
    pub fn id(&self) -> &Id {
        &self.raw.id
    }

    /// The figure as printed.
    pub fn figure(&self) -> &Published {
        &self.raw.figure
    }

    /// How it speaks of its quantity.
    pub fn relation(&self) -> ClaimRelation {
        self.raw.relation
    }

    /// What growth is measured against: the stated base, or the same span a year earlier.
    pub fn base_period(&self) -> Option<Period> {
        if self.raw.relation == ClaimRelation::Growth { base(&self.raw) } else { None }
    }

    /// When it was published.
    pub fn said(&self) -> Date {
        self.raw.said
    }

    /// Who said so.
    pub fn speaker(&self) -> Option<&str> {
        self.raw.speaker.as_deref()
    }

    /// The source that proves it.
    pub fn source(&self) -> &Id {
        &self.raw.source
    }

    /// Everything it says.
    pub fn record(&self) -> &StatementRecord {
        &self.raw
    }
}
