//! One published figure on investment.

use serde::{Deserialize, Serialize};
use time::Date;

use super::measure::{ChangeKind, IncomeKind, Measure, MeasureKind};
use super::rules::{INVESTMENT_NO_CURRENCY, PARTNER_IS_HOST, TIME_WRONG};
use super::terms::{CounterpartLevel, Principle};
use super::time_fields::TimeFields;
use crate::amount::{Interval, Published, Unit};
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::period::{Period, When};
use crate::trade::Growth;
use crate::trade::rules::GROWTH_NOT_PERCENT;
use crate::wire::{Id, date};

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
    /// What changed, of other changes; all of it, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<ChangeKind>,
    /// Which earnings, of income; all of them, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub income: Option<IncomeKind>,
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
    /// The growth rate printed beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub growth: Option<Growth>,
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
        if let Some(growth) = &raw.growth
            && growth.rate.unit() != Unit::Percent
        {
            let message = format!("`{}` is not a rate in per cent; write `+23 %`, say", growth.rate);
            return Err(Error::new(&GROWTH_NOT_PERCENT, message).at("rate").at("growth"));
        }
        if let Some(start) = raw.window.as_ref().and_then(When::earliest).filter(|start| *start > raw.said) {
            let message = format!("a total said on {} cannot begin on {start}", raw.said);
            return Err(Error::new(&TIME_WRONG, message).at("window"));
        }
        let time = TimeFields {
            at: raw.at,
            period: raw.period,
            window: raw.window.clone(),
            change: raw.change,
            income: raw.income,
        };
        let measure = time.measure(raw.measure)?;
        Ok(Self { raw, measure })
    }
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

    /// The growth rate printed beside it.
    pub fn growth(&self) -> Option<&Growth> {
        self.raw.growth.as_ref()
    }

    /// What a flow's growth rate is measured against: the stated base, or the same span a year earlier.
    pub fn base_period(&self) -> Option<Period> {
        let growth = self.raw.growth.as_ref()?;
        growth.base.or_else(|| self.measure.period()?.previous_year().ok())
    }

    /// What the figure and its growth rate imply for the base period: `figure / (1 + rate)`, outward-rounded.
    ///
    /// # Errors
    /// Those of interval division; a rate of −100 % or less has no base.
    pub fn implied_base(&self) -> Option<Result<Interval>> {
        let growth = self.raw.growth.as_ref()?;
        let factor = Interval::point(rust_decimal::Decimal::ONE).add(&growth.rate.interval());
        Some(factor.and_then(|factor| self.raw.figure.interval().div(&factor)))
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
