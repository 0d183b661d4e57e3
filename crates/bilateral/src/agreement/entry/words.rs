//! The words a rule on entry into force is made of.

use crate::period::EndOfMonth;
use crate::wire::words::words;

words! {
    /// What sets off entry into force.
    pub enum Trigger {
        /// Signature by everyone required.
        Signature = "signature",
        /// The last of the required notifications that procedures are complete.
        LastNotification = "last-notification",
        /// The last of the required instruments to be deposited.
        LastDeposit = "last-deposit",
        /// The `n`th instrument, whoever deposits it; `quotas` may ask for some of a group.
        NthInstrument = "nth-instrument",
        /// `n` instruments of parties that together have a `share` of what `weights` count.
        DualThreshold = "dual-threshold",
        /// A date the treaty names.
        FixedDate = "fixed-date",
        /// A date the treaty names if everyone required has deposited by then, else the last deposit.
        FixedDateIfAllDeposited = "fixed-date-if-all-deposited",
        /// The exchange of instruments.
        Exchange = "exchange",
        /// Consent of all negotiating states: the default of VCLT Article 24(2).
        AllNegotiatingStates = "all-negotiating-states",
        /// The entry into force of another agreement, `linked`.
        Linked = "linked",
    }
}

words! {
    /// Whether an instrument of a bloc or an organisation counts towards a number of instruments.
    pub enum OrganisationsCount {
        /// As any other.
        Count = "count",
        /// Not at all: states only, as in VCLT 1986 Article 85.
        Exclude = "exclude",
        /// Not in addition to those of its members: it counts while no member has one.
        NotAdditional = "not-additional",
    }
}

words! {
    /// From when a succession or a declaration of continued application counts.
    pub enum SuccessionsCount {
        /// From the day it was deposited.
        OnDeposit = "on-deposit",
        /// From the day it takes effect, which is usually that of independence.
        OnEffect = "on-effect",
        /// Not at all.
        Exclude = "exclude",
    }
}

words! {
    /// What becomes of a day that the month counted to does not have; no treaty says it, so a rule must.
    pub enum MonthEnd {
        /// The last day of that month: three months after 31 March is 30 June.
        Clamp = "clamp",
        /// The first day of the next: three months after 31 March is 1 July.
        RollOver = "roll-over",
    }
}

impl MonthEnd {
    /// The other of the two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Clamp => Self::RollOver,
            Self::RollOver => Self::Clamp,
        }
    }
}

impl From<MonthEnd> for EndOfMonth {
    fn from(word: MonthEnd) -> Self {
        match word {
            MonthEnd::Clamp => Self::Clamp,
            MonthEnd::RollOver => Self::RollOver,
        }
    }
}
