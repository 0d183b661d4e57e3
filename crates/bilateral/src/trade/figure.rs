//! One published figure on trade between two areas.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::rules::{FIGURE_NEGATIVE, FIGURE_NO_CURRENCY, GROWTH_IMPOSSIBLE, GROWTH_NOT_PERCENT};
use crate::amount::{Interval, Published, Unit};
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::period::{Period, Truth};
use crate::wire::words::words;
use crate::wire::{Id, date};

words! {
    /// Which way the goods go, seen from the reporter.
    pub enum TradeFlow {
        /// From the reporter to the partner.
        Exports = "exports",
        /// From the partner to the reporter.
        Imports = "imports",
        /// Exports plus imports, also called turnover.
        Turnover = "turnover",
        /// Exports minus imports.
        Balance = "balance",
    }
}

/// A growth rate as printed beside a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, expecting = "a table such as `{ rate = \"+23 %\" }`")]
pub struct Growth {
    /// The rate: `+23 %`.
    pub rate: Published,
    /// What it is measured against; the same span one year earlier, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Period>,
}

/// A published figure: who traded what with whom, when, and how it was printed.
///
/// ```
/// use bilateral::trade::TradeFigure;
/// let figure: TradeFigure = serde_json::from_str(r#"{
///     "id": "T1", "reporter": "KAZ", "partner": "EU", "flow": "turnover",
///     "period": "2024-01/2024-10", "figure": "41.2 billion USD",
///     "growth": { "rate": "+23 %" }, "said": "2024-12-23", "source": "article"
/// }"#).unwrap();
/// assert_eq!(figure.base_period().unwrap().to_string(), "2023-01/2023-10");
///
/// // Wrong: a float has already lost what was printed.
/// let refused = serde_json::from_str::<TradeFigure>(r#"{ "id": "T1", "figure": 41.2 }"#);
/// assert!(refused.is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "TradeFigureRecord", into = "TradeFigureRecord")]
pub struct TradeFigure {
    raw: TradeFigureRecord,
}

/// A trade figure as it stands on the wire; becomes a [`TradeFigure`] through `try_into`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TradeFigureRecord {
    /// What other records call it.
    pub id: Id,
    /// Whose statistics, or whose point of view.
    pub reporter: Area,
    /// The other side.
    pub partner: Area,
    /// The words the source used for the partner, where they matter: "European countries".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worded: Option<String>,
    /// Which way.
    pub flow: TradeFlow,
    /// The months it covers.
    pub period: Period,
    /// The figure as printed, with its currency.
    pub figure: Published,
    /// The growth rate printed beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub growth: Option<Growth>,
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

impl TryFrom<TradeFigureRecord> for TradeFigure {
    type Error = Error;

    fn try_from(raw: TradeFigureRecord) -> Result<Self> {
        if raw.figure.currency().is_none() {
            let figure = &raw.figure;
            let message = if figure.unit() == Unit::Number {
                format!("`{figure}` is a trade value without a currency; write `{figure} USD`, say")
            } else {
                format!(
                    "`{figure}` is no amount of money; write `41.2 billion USD`, say, and a rate as `growth`"
                )
            };
            return Err(Error::new(&FIGURE_NO_CURRENCY, message).at("figure"));
        }
        let negative = raw.figure.printed().is_sign_negative() && !raw.figure.printed().is_zero();
        if negative && raw.flow != TradeFlow::Balance {
            let message = format!("`{}` is negative, and {} cannot be", raw.figure, raw.flow);
            return Err(Error::new(&FIGURE_NEGATIVE, message).at("figure"));
        }
        if let Some(growth) = &raw.growth
            && growth.rate.unit() != Unit::Percent
        {
            let message = format!("`{}` is not a rate in per cent; write `+23 %`, say", growth.rate);
            return Err(Error::new(&GROWTH_NOT_PERCENT, message).at("rate").at("growth"));
        }
        Ok(Self { raw })
    }
}

impl From<TradeFigure> for TradeFigureRecord {
    fn from(figure: TradeFigure) -> Self {
        figure.raw
    }
}

impl TradeFigure {
    /// What other records call it.
    pub fn id(&self) -> &Id {
        &self.raw.id
    }

    /// Whose statistics, or whose point of view.
    pub fn reporter(&self) -> Area {
        self.raw.reporter
    }

    /// The other side.
    pub fn partner(&self) -> Area {
        self.raw.partner
    }

    /// The words the source used for the partner.
    pub fn worded(&self) -> Option<&str> {
        self.raw.worded.as_deref()
    }

    /// Which way.
    pub fn flow(&self) -> TradeFlow {
        self.raw.flow
    }

    /// The months it covers.
    pub fn period(&self) -> Period {
        self.raw.period
    }

    /// The figure as printed.
    pub fn figure(&self) -> &Published {
        &self.raw.figure
    }

    /// The growth rate printed beside it.
    pub fn growth(&self) -> Option<&Growth> {
        self.raw.growth.as_ref()
    }

    /// What the growth rate is measured against: the stated base, or the same span a year earlier.
    pub fn base_period(&self) -> Option<Period> {
        let growth = self.raw.growth.as_ref()?;
        growth.base.or_else(|| self.raw.period.previous_year().ok())
    }

    /// What the figure and its growth rate imply for the base period: `figure / (1 + rate)`, outward-rounded.
    ///
    /// # Errors
    /// `trade.growth-impossible` where only a negative base would give the figure; those of interval
    /// division, as where the rate may be −100 %. A balance may change its sign, and has a base at any
    /// other rate.
    pub fn implied_base(&self) -> Option<Result<Interval>> {
        self.base_by(Published::interval)
    }

    /// The same, figure and rate rounded in any way and hedged loosely.
    pub(crate) fn loose_base(&self) -> Option<Result<Interval>> {
        self.base_by(Published::loosely)
    }

    fn base_by(&self, read: fn(&Published) -> Interval) -> Option<Result<Interval>> {
        Some(self.factor_by(read)?.and_then(|factor| {
            if self.raw.flow != TradeFlow::Balance && factor.high().is_some_and(|most| most <= Decimal::ZERO)
            {
                return Err(Error::new(&GROWTH_IMPOSSIBLE, self.no_base()).at("rate").at("growth"));
            }
            read(&self.raw.figure).div(&factor)
        }))
    }

    /// `1 + rate`.
    fn factor_by(&self, read: fn(&Published) -> Interval) -> Option<Result<Interval>> {
        let growth = self.raw.growth.as_ref()?;
        Some(Interval::point(Decimal::ONE).add(&read(&growth.rate)))
    }

    /// Whether no base gives the figure at its rate: what cannot be negative loses no more than all of
    /// itself, and having lost all is nothing.
    pub(crate) fn lacks_base(&self) -> Truth {
        let Some(Ok(factor)) = self.factor_by(Published::interval) else { return Truth::No };
        let (Some(most), Some(growth)) = (factor.high(), &self.raw.growth) else { return Truth::No };
        let lost_all = growth.rate.printed() <= -Decimal::ONE_HUNDRED;
        if self.raw.flow == TradeFlow::Balance || !lost_all {
            return Truth::No;
        }
        let something_left = !self.raw.figure.interval().contains(Decimal::ZERO);
        if most < Decimal::ZERO || (most.is_zero() && (factor.high_open() || something_left)) {
            return Truth::Yes;
        }
        if something_left { Truth::Maybe } else { Truth::No }
    }

    /// `no base gives 5 billion USD at -150 %`.
    pub(crate) fn no_base(&self) -> String {
        let rate = self.raw.growth.as_ref().map_or_else(String::new, |growth| growth.rate.to_string());
        format!(
            "no base gives {} at {rate}: what falls by 100 % is nothing, and it cannot fall by more",
            self.raw.figure
        )
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
