//! The words of claims: what is measured, how it is stated, what comes of it.

use crate::investment::MeasureKind;
use crate::trade::TradeFlow;
use crate::wire::words::words;

words! {
    /// What a quantity measures.
    pub enum ClaimMeasure {
        /// Goods from the subject to the partner.
        Exports = "exports",
        /// Goods from the partner to the subject.
        Imports = "imports",
        /// Exports plus imports.
        Turnover = "turnover",
        /// Exports minus imports.
        Balance = "balance",
        /// What the partner has invested in the subject, on a day.
        Position = "position",
        /// What the partner invests in the subject during a period, net of disinvestment.
        NetFlow = "net-flow",
        /// What changed the partner's position in the subject during a period without a transaction.
        OtherChange = "other-change",
        /// What the partner's investment in the subject earned during a period.
        Income = "income",
        /// What the partner invests in the subject during a period, with nothing subtracted.
        GrossInflow = "gross-inflow",
        /// Gross inflows added up since a start.
        CumulativeGrossInflow = "cumulative-gross-inflow",
        /// Projects the partner announced in the subject during a period.
        AnnouncedProject = "announced-project",
        /// Investment, and the source does not say which.
        Unstated = "unstated",
        /// Companies of the partner in the subject.
        Companies = "companies",
        /// Anything else; `counts` says what.
        Other = "other",
    }
}

words! {
    /// How a claim speaks of its quantity.
    pub enum ClaimRelation {
        /// It is the figure.
        Equals = "equals",
        /// It has grown by the figure since the base period, the same span a year earlier if none is named.
        Growth = "growth",
        /// It is such a share of another quantity, of which it is a part.
        ShareOf = "share-of",
        /// It is the figure, and the sum of parts.
        SumOf = "sum-of",
        /// It is the figure, added up since a month.
        CumulativeSince = "cumulative-since",
        /// It is the figure or more.
        AtLeast = "at-least",
        /// It is the figure or less.
        AtMost = "at-most",
        /// It is the figure-th largest among others.
        Rank = "rank",
        /// It is the figure, and no earlier one over the same months was larger.
        Record = "record",
    }
}

words! {
    /// Whether a claim holds together with the others.
    pub enum Verdict {
        /// Others bear on it, and it agrees with them.
        Consistent = "consistent",
        /// It cannot be true together with some others.
        Contradicted = "contradicted",
        /// Nothing bears on it, or a convention of rounding decides.
        Undetermined = "undetermined",
        /// Others seem to bear on it and are about something else.
        Incomparable = "incomparable",
    }
}

words! {
    /// What would have to be otherwise for a conflict to vanish.
    pub enum Assumption {
        /// That figures are rounded half up and hedges are meant literally.
        Rounding = "rounding",
        /// That each source counts the same economies under the name of the bloc.
        Composition = "composition",
        /// That each period is the one printed.
        Period = "period",
        /// That each currency is the one printed.
        CurrencyLabel = "currency-label",
        /// That each source means the same measure.
        Measure = "measure",
        /// That all sources draw on one series.
        Series = "series",
    }
}

impl ClaimMeasure {
    /// Words for a reader: `cumulative gross inflow`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Exports => "exports",
            Self::Imports => "imports",
            Self::Turnover => "turnover",
            Self::Balance => "balance",
            Self::Position => "investment position",
            Self::NetFlow => "net inflow",
            Self::OtherChange => "other change of the position",
            Self::Income => "investment income",
            Self::GrossInflow => "gross inflow",
            Self::CumulativeGrossInflow => "cumulative gross inflow",
            Self::AnnouncedProject => "announced projects",
            Self::Unstated => "investment (measure unstated)",
            Self::Companies => "companies",
            Self::Other => "other quantity",
        }
    }

    /// Whether it is exports, imports, turnover or balance.
    pub fn is_trade(self) -> bool {
        matches!(self, Self::Exports | Self::Imports | Self::Turnover | Self::Balance)
    }

    /// Whether it is any measure of investment.
    pub fn is_investment(self) -> bool {
        matches!(
            self,
            Self::Position
                | Self::NetFlow
                | Self::OtherChange
                | Self::Income
                | Self::GrossInflow
                | Self::CumulativeGrossInflow
                | Self::AnnouncedProject
                | Self::Unstated
        )
    }

    /// Whether it cannot be below zero.
    pub fn is_never_negative(self) -> bool {
        matches!(
            self,
            Self::Exports
                | Self::Imports
                | Self::Turnover
                | Self::GrossInflow
                | Self::CumulativeGrossInflow
                | Self::AnnouncedProject
                | Self::Companies
        )
    }

    /// Whether part of a period holds part of it, and never more than the whole.
    pub fn adds_up_over_time(self) -> bool {
        matches!(
            self,
            Self::Exports | Self::Imports | Self::Turnover | Self::GrossInflow | Self::AnnouncedProject
        )
    }
}

impl From<TradeFlow> for ClaimMeasure {
    fn from(flow: TradeFlow) -> Self {
        match flow {
            TradeFlow::Exports => Self::Exports,
            TradeFlow::Imports => Self::Imports,
            TradeFlow::Turnover => Self::Turnover,
            TradeFlow::Balance => Self::Balance,
        }
    }
}

impl From<MeasureKind> for ClaimMeasure {
    fn from(kind: MeasureKind) -> Self {
        match kind {
            MeasureKind::Position => Self::Position,
            MeasureKind::NetFlow => Self::NetFlow,
            MeasureKind::OtherChange => Self::OtherChange,
            MeasureKind::Income => Self::Income,
            MeasureKind::GrossInflow => Self::GrossInflow,
            MeasureKind::CumulativeGrossInflow => Self::CumulativeGrossInflow,
            MeasureKind::AnnouncedProject => Self::AnnouncedProject,
            MeasureKind::Unstated => Self::Unstated,
        }
    }
}

impl Assumption {
    /// What to suppose instead, in words.
    pub fn otherwise(self) -> &'static str {
        match self {
            Self::Rounding => "the figures were rounded or hedged more loosely than they look",
            Self::Composition => "the sources count different economies under the name of the bloc",
            Self::Period => "a figure covers other months than it says",
            Self::CurrencyLabel => "a figure is in another currency than it says",
            Self::Measure => "the sources mean different measures",
            Self::Series => "the sources draw on different series",
        }
    }
}
