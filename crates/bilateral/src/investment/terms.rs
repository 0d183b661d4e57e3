//! The words that tell two investment figures apart.

use crate::wire::words::words;

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

words! {
    /// On which side of the account a value stands; the side says which principle it follows.
    pub enum Side {
        /// From abroad into the reporter, by direction.
        Inward = "inward",
        /// From the reporter abroad, by direction.
        Outward = "outward",
        /// What residents own abroad, gross of what their enterprises owe them back.
        Assets = "assets",
        /// What residents owe abroad.
        Liabilities = "liabilities",
    }
}

impl Side {
    /// The principle it belongs to.
    pub const fn principle(self) -> Principle {
        match self {
            Self::Inward | Self::Outward => Principle::Directional,
            Self::Assets | Self::Liabilities => Principle::AssetLiability,
        }
    }

    /// The side on which the partner books the same investment.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Inward => Self::Outward,
            Self::Outward => Self::Inward,
            Self::Assets => Self::Liabilities,
            Self::Liabilities => Self::Assets,
        }
    }
}

words! {
    /// In what form the investment is held (BPM6 paragraphs 6.25–6.36).
    pub enum Instrument {
        /// All forms together.
        Total = "total",
        /// Shares and other participations; of flows, without reinvested earnings.
        Equity = "equity",
        /// Equity and reinvested earnings together.
        EquityAndReinvestedEarnings = "equity-and-reinvested-earnings",
        /// Earnings that were not paid out; they exist as flows only.
        ReinvestedEarnings = "reinvested-earnings",
        /// Loans within the group, claims less liabilities on the side in question.
        Debt = "debt",
    }
}

words! {
    /// Who holds a claim on whom within the group (BPM6 paragraphs 6.39–6.43).
    pub enum Relationship {
        /// All together.
        All = "all",
        /// An investor in its enterprise.
        InvestorInEnterprise = "investor-in-enterprise",
        /// An enterprise in its investor: reverse investment.
        Reverse = "reverse",
        /// Between fellow enterprises, whoever controls them.
        Fellows = "fellows",
        /// Between fellows whose ultimate controlling parent is resident.
        FellowsParentResident = "fellows-parent-resident",
        /// Between fellows whose ultimate controlling parent is not resident.
        FellowsParentNonResident = "fellows-parent-non-resident",
    }
}

words! {
    /// Which enterprises of the reporter are counted.
    pub enum EntityScope {
        /// All of them.
        All = "all",
        /// Special-purpose entities only: shells through which money passes.
        Spe = "spe",
        /// All but special-purpose entities.
        NonSpe = "non-spe",
    }
}

words! {
    /// By which method positions are valued (BMD4 chapter 5).
    pub enum PositionValuation {
        /// At market prices.
        Market = "market",
        /// At the enterprise's own funds in its books.
        OwnFundsAtBookValue = "own-funds-at-book-value",
        /// At nominal value.
        Nominal = "nominal",
        /// At what was once paid.
        HistoricalCost = "historical-cost",
    }
}

words! {
    /// How a value came into its currency.
    pub enum ConversionRule {
        /// It was recorded in this currency.
        Original = "original",
        /// At the rate of the last day: for positions.
        EndOfPeriod = "end-of-period",
        /// At the average rate of the period: for flows.
        PeriodAverage = "period-average",
        /// Each transaction at the rate of its day.
        TransactionRate = "transaction-rate",
    }
}

words! {
    /// Which manual of the balance of payments it follows.
    pub enum Manual {
        /// The fifth edition (1993).
        Bpm5 = "bpm5",
        /// The sixth edition (2009).
        Bpm6 = "bpm6",
        /// The seventh edition (2025).
        Bpm7 = "bpm7",
    }
}

words! {
    /// Which edition of the OECD's benchmark definition it follows.
    pub enum Benchmark {
        /// The third edition (1996).
        Bmd3 = "bmd3",
        /// The fourth edition (2008).
        Bmd4 = "bmd4",
        /// The fifth edition (2025).
        Bmd5 = "bmd5",
    }
}

words! {
    /// How a value was estimated that nobody surveyed.
    pub enum EstimateMethod {
        /// Flows added up with write-downs: `K = (1 − δ) K₋₁ + I`.
        PerpetualInventory = "perpetual-inventory",
        /// Flows added up with revaluation: `P = P₋₁ (1 + π) + F`.
        CumulatedFlows = "cumulated-flows",
        /// A partner's figure, turned round.
        Mirror = "mirror",
    }
}
