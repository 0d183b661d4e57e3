//! What a figure on investment measures. There is no cast from one to another.

use serde::Serialize;
use time::Date;

use crate::period::{Period, When, phrase};
use crate::wire::date;
use crate::wire::words::words;

words! {
    /// The word for a measure on the wire.
    pub enum MeasureKind {
        /// What is owed or owned on a day (BPM6 chapter 7).
        Position = "position",
        /// Transactions net of disinvestment during a period (BPM6 chapter 6).
        NetFlow = "net-flow",
        /// What changed a position without a transaction: prices, exchange rates, write-offs (BPM6 chapter 9).
        OtherChange = "other-change",
        /// What the investment earned during a period: dividends, reinvested earnings, interest (BPM6 chapter 11).
        Income = "income",
        /// Inflows during a period, with nothing subtracted.
        GrossInflow = "gross-inflow",
        /// Gross inflows added up since a start year; it can only grow.
        CumulativeGrossInflow = "cumulative-gross-inflow",
        /// Projects announced during a period: intentions to spend, not money that moved.
        AnnouncedProject = "announced-project",
        /// The source says "invested" and not what it means.
        Unstated = "unstated",
    }
}

impl MeasureKind {
    /// Words for a reader: `cumulative gross inflow`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Position => "position (stock)",
            Self::NetFlow => "net flow",
            Self::OtherChange => "other change",
            Self::Income => "income",
            Self::GrossInflow => "gross inflow",
            Self::CumulativeGrossInflow => "cumulative gross inflow",
            Self::AnnouncedProject => "announced projects",
            Self::Unstated => "unstated measure",
        }
    }

    /// The field its time stands in.
    pub const fn time_field(self) -> &'static str {
        match self {
            Self::Position => "at",
            Self::CumulativeGrossInflow | Self::Unstated => "window",
            Self::NetFlow | Self::OtherChange | Self::Income | Self::GrossInflow | Self::AnnouncedProject => {
                "period"
            }
        }
    }
}

words! {
    /// What changed a position besides transactions (BPM6 chapter 9).
    pub enum ChangeKind {
        /// All of them together.
        All = "all",
        /// Prices of what is held.
        Price = "price",
        /// Exchange rates between the currency of the account and those of what is held.
        ExchangeRate = "exchange-rate",
        /// Write-offs, reclassifications, what appears and disappears otherwise.
        Volume = "volume",
    }
}

words! {
    /// What an investment earns (BPM6 chapter 11).
    pub enum IncomeKind {
        /// All of it.
        All = "all",
        /// Dividends and what quasi-corporations pay out.
        Dividends = "dividends",
        /// Earnings that were not paid out; a transaction at the same time.
        ReinvestedEarnings = "reinvested-earnings",
        /// Interest on loans within the group.
        Interest = "interest",
    }
}

/// A stock at the end of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Position {
    /// The day.
    #[serde(with = "date")]
    pub at: Date,
}

/// Transactions of a period, net.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct NetFlow {
    /// The period.
    pub period: Period,
}

/// Another name for [`NetFlow`], as the manuals call it.
pub type Transaction = NetFlow;

/// A change of a position without a transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct OtherChange {
    /// What brought it about.
    pub kind: ChangeKind,
    /// The period.
    pub period: Period,
}

/// Earnings of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Income {
    /// Which earnings.
    pub kind: IncomeKind,
    /// The period.
    pub period: Period,
}

/// Projects announced during a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct AnnouncedProject {
    /// The period.
    pub period: Period,
}

/// Inflows of a period, gross.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct GrossInflow {
    /// The period.
    pub period: Period,
}

/// Gross inflows added up over a window. Its start is where the series begins, not zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CumulativeGrossInflow {
    /// The window; its end may be open ("since 2005").
    pub window: When,
}

/// A measure with the time it needs: an instant, a period or a window, never another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    /// A stock.
    Position(Position),
    /// A net flow.
    NetFlow(NetFlow),
    /// A change without a transaction.
    OtherChange(OtherChange),
    /// Earnings.
    Income(Income),
    /// A gross inflow.
    GrossInflow(GrossInflow),
    /// A cumulative gross inflow.
    CumulativeGrossInflow(CumulativeGrossInflow),
    /// Projects announced.
    AnnouncedProject(AnnouncedProject),
    /// Not stated by the source; the window it seems to mean, if any.
    Unstated(Option<When>),
}

impl Measure {
    /// The word for it.
    pub fn kind(&self) -> MeasureKind {
        match self {
            Self::Position(_) => MeasureKind::Position,
            Self::NetFlow(_) => MeasureKind::NetFlow,
            Self::OtherChange(_) => MeasureKind::OtherChange,
            Self::Income(_) => MeasureKind::Income,
            Self::GrossInflow(_) => MeasureKind::GrossInflow,
            Self::CumulativeGrossInflow(_) => MeasureKind::CumulativeGrossInflow,
            Self::AnnouncedProject(_) => MeasureKind::AnnouncedProject,
            Self::Unstated(_) => MeasureKind::Unstated,
        }
    }

    /// The period of a flow, a change, earnings or announcements.
    pub const fn period(&self) -> Option<Period> {
        match self {
            Self::NetFlow(NetFlow { period })
            | Self::GrossInflow(GrossInflow { period })
            | Self::OtherChange(OtherChange { period, .. })
            | Self::Income(Income { period, .. })
            | Self::AnnouncedProject(AnnouncedProject { period }) => Some(*period),
            Self::Position(_) | Self::CumulativeGrossInflow(_) | Self::Unstated(_) => None,
        }
    }

    /// The time it is about, in words: `at 31 December 2021`, `2005–2016`, `since 2005`.
    pub fn time(&self) -> String {
        match (self, self.period(), self.window()) {
            (Self::Position(position), ..) => format!("at {}", phrase::day(position.at)),
            (_, Some(period), _) => period.describe(),
            (.., Some(window)) => since(window),
            _ => "no period stated".to_owned(),
        }
    }

    /// The start of what is added up, of a cumulative inflow; where the series begins, which is not zero.
    pub fn start(&self) -> Option<Date> {
        self.window().and_then(When::earliest)
    }

    /// The window of a cumulative or unstated measure.
    pub fn window(&self) -> Option<&When> {
        match self {
            Self::CumulativeGrossInflow(CumulativeGrossInflow { window }) | Self::Unstated(Some(window)) => {
                Some(window)
            }
            _ => None,
        }
    }

    /// The last day it is about; `None` for an open window.
    pub fn ends(&self) -> Option<Date> {
        match self {
            Self::Position(position) => Some(position.at),
            _ => self.period().map(|period| period.last_day()).or_else(|| self.window()?.latest()),
        }
    }
}

fn since(window: &When) -> String {
    let text = window.to_string();
    match text.split_once('/') {
        Some((from, "..")) => format!("since {from}"),
        Some((from, to)) => format!("{from} to {to}"),
        None => text,
    }
}
