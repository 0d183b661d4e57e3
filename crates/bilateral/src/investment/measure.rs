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
        /// Inflows during a period, with nothing subtracted.
        GrossInflow = "gross-inflow",
        /// Gross inflows added up since a start year; it can only grow.
        CumulativeGrossInflow = "cumulative-gross-inflow",
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
            Self::GrossInflow => "gross inflow",
            Self::CumulativeGrossInflow => "cumulative gross inflow",
            Self::Unstated => "unstated measure",
        }
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
    /// A gross inflow.
    GrossInflow(GrossInflow),
    /// A cumulative gross inflow.
    CumulativeGrossInflow(CumulativeGrossInflow),
    /// Not stated by the source; the window it seems to mean, if any.
    Unstated(Option<When>),
}

impl Measure {
    /// The word for it.
    pub fn kind(&self) -> MeasureKind {
        match self {
            Self::Position(_) => MeasureKind::Position,
            Self::NetFlow(_) => MeasureKind::NetFlow,
            Self::GrossInflow(_) => MeasureKind::GrossInflow,
            Self::CumulativeGrossInflow(_) => MeasureKind::CumulativeGrossInflow,
            Self::Unstated(_) => MeasureKind::Unstated,
        }
    }

    /// The time it is about, in words: `at 31 December 2021`, `2005–2016`, `since 2005`.
    pub fn time(&self) -> String {
        match self {
            Self::Position(position) => format!("at {}", phrase::day(position.at)),
            Self::NetFlow(NetFlow { period }) | Self::GrossInflow(GrossInflow { period }) => {
                period.describe()
            }
            Self::CumulativeGrossInflow(CumulativeGrossInflow { window }) | Self::Unstated(Some(window)) => {
                since(window)
            }
            Self::Unstated(None) => "no period stated".to_owned(),
        }
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
            Self::NetFlow(NetFlow { period }) | Self::GrossInflow(GrossInflow { period }) => {
                Some(period.last_day())
            }
            Self::CumulativeGrossInflow(CumulativeGrossInflow { window }) | Self::Unstated(Some(window)) => {
                window.latest()
            }
            Self::Unstated(None) => None,
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
