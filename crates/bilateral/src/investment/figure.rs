//! One published figure on investment.

use serde::{Deserialize, Serialize};
use time::Date;

use super::measure::{CumulativeGrossInflow, GrossInflow, Measure, MeasureKind, NetFlow, Position};
use super::rules::{INVESTMENT_NO_CURRENCY, PARTNER_IS_HOST, TIME_MISSING, TIME_WRONG};
use crate::amount::Published;
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::period::{Period, When};
use crate::wire::words::words;
use crate::wire::{Id, date};

words! {
    /// How positions and flows are set out in the accounts.
    pub enum Principle {
        /// By direction of influence: inward and outward (BMD4).
        Directional = "directional",
        /// By assets and liabilities (BPM6).
        AssetLiability = "asset-liability",
    }
}

words! {
    /// Which investor a figure is attributed to.
    pub enum CounterpartLevel {
        /// The country the money comes through.
        Immediate = "immediate",
        /// The country where control sits.
        Ultimate = "ultimate",
    }
}

/// A published figure: who invested where, what it measures, how it was printed.
///
/// ```
/// use bilateral::investment::{InvestmentFigure, MeasureKind};
/// let figure: InvestmentFigure = serde_json::from_str(r#"{
///     "id": "I5", "host": "KAZ", "investor": "EU", "measure": "cumulative-gross-inflow",
///     "window": "2005/..", "figure": "180 billion USD", "said": "2024-12-23", "source": "article"
/// }"#).unwrap();
/// assert_eq!(figure.measure().kind(), MeasureKind::CumulativeGrossInflow);
///
/// // Wrong: a stock has an instant, not a window.
/// let refused = serde_json::from_str::<InvestmentFigure>(r#"{
///     "id": "I5", "host": "KAZ", "investor": "EU", "measure": "position",
///     "window": "2005/..", "figure": "180 billion USD", "said": "2024-12-23", "source": "article"
/// }"#);
/// assert!(refused.unwrap_err().to_string().contains("investment.wrong-time"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "InvestmentFigureRecord", into = "InvestmentFigureRecord")]
pub struct InvestmentFigure {
    raw: InvestmentFigureRecord,
    measure: Measure,
}

/// An investment figure as it stands on the wire; becomes an [`InvestmentFigure`] through `try_into`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InvestmentFigureRecord {
    /// What other records call it.
    pub id: Id,
    /// Where the investment is.
    pub host: Area,
    /// Where it comes from.
    pub investor: Area,
    /// The words the source used for the investor: "European".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worded: Option<String>,
    /// What the figure measures.
    pub measure: MeasureKind,
    /// The words the source used, where they are not the measure's own name: "volume of investment".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub called: Option<String>,
    /// The day of a position.
    #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::IsoDate>"))]
    pub at: Option<Date>,
    /// The period of a flow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The window of a cumulative inflow: `2005/..` for "since 2005".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<When>,
    /// The figure as printed, with its currency.
    pub figure: Published,
    /// How it is set out in the accounts, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub principle: Option<Principle>,
    /// Which investor it is attributed to, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counterpart: Option<CounterpartLevel>,
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

impl TryFrom<InvestmentFigureRecord> for InvestmentFigure {
    type Error = Error;

    fn try_from(raw: InvestmentFigureRecord) -> Result<Self> {
        if raw.figure.currency().is_none() {
            let message = format!("`{}` is an investment value without a currency", raw.figure);
            return Err(Error::new(&INVESTMENT_NO_CURRENCY, message).at("figure"));
        }
        if raw.host == raw.investor {
            let message = format!("`{}` is both host and investor", raw.host);
            return Err(Error::new(&PARTNER_IS_HOST, message).at("investor"));
        }
        let measure = measure(&raw)?;
        Ok(Self { raw, measure })
    }
}

/// The measure with its time; exactly the field that belongs to it may be given.
fn measure(raw: &InvestmentFigureRecord) -> Result<Measure> {
    let wanted = match raw.measure {
        MeasureKind::Position => "at",
        MeasureKind::NetFlow | MeasureKind::GrossInflow => "period",
        MeasureKind::CumulativeGrossInflow | MeasureKind::Unstated => "window",
    };
    let given =
        [("at", raw.at.is_some()), ("period", raw.period.is_some()), ("window", raw.window.is_some())];
    if let Some((field, _)) = given.iter().find(|(field, present)| *present && *field != wanted) {
        let message = format!("a {} has `{wanted}`, not `{field}`", raw.measure.label());
        return Err(Error::new(&TIME_WRONG, message).at(field));
    }
    let missing =
        || Error::new(&TIME_MISSING, format!("a {} needs `{wanted}`", raw.measure.label())).at(wanted);
    Ok(match raw.measure {
        MeasureKind::Position => Measure::Position(Position { at: raw.at.ok_or_else(missing)? }),
        MeasureKind::NetFlow => Measure::NetFlow(NetFlow { period: raw.period.ok_or_else(missing)? }),
        MeasureKind::GrossInflow => {
            Measure::GrossInflow(GrossInflow { period: raw.period.ok_or_else(missing)? })
        }
        MeasureKind::CumulativeGrossInflow => {
            let window = raw.window.clone().ok_or_else(missing)?;
            Measure::CumulativeGrossInflow(CumulativeGrossInflow { window })
        }
        MeasureKind::Unstated => Measure::Unstated(raw.window.clone()),
    })
}

impl From<InvestmentFigure> for InvestmentFigureRecord {
    fn from(figure: InvestmentFigure) -> Self {
        figure.raw
    }
}

impl InvestmentFigure {
    /// What other records call it.
    pub fn id(&self) -> &Id {
        &self.raw.id
    }

    /// Where the investment is.
    pub fn host(&self) -> Area {
        self.raw.host
    }

    /// Where it comes from.
    pub fn investor(&self) -> Area {
        self.raw.investor
    }

    /// The words the source used for the investor.
    pub fn worded(&self) -> Option<&str> {
        self.raw.worded.as_deref()
    }

    /// What it measures, with its time.
    pub fn measure(&self) -> &Measure {
        &self.measure
    }

    /// The words the source used for the measure.
    pub fn called(&self) -> Option<&str> {
        self.raw.called.as_deref()
    }

    /// The figure as printed.
    pub fn figure(&self) -> &Published {
        &self.raw.figure
    }

    /// How it is set out in the accounts.
    pub fn principle(&self) -> Option<Principle> {
        self.raw.principle
    }

    /// Which investor it is attributed to.
    pub fn counterpart(&self) -> Option<CounterpartLevel> {
        self.raw.counterpart
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

    /// What a reader should know about it.
    pub fn note(&self) -> Option<&str> {
        self.raw.note.as_deref()
    }
}
