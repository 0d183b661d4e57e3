//! How far an instrument has come.

use crate::wire::words::words;

words! {
    /// The furthest point an instrument has reached on a day.
    ///
    /// Treaties and non-binding instruments share no stage between
    /// "initialled" and "in force": a memorandum is active, never in force.
    pub enum Stage {
        /// Nothing recorded has happened yet.
        NotBegun = "not-begun",
        /// Talks about talks; no negotiating mandate.
        Consultations = "consultations",
        /// Negotiations are authorised.
        Mandated = "mandated",
        /// Negotiations are under way.
        Negotiating = "negotiating",
        /// Negotiations are interrupted.
        Paused = "paused",
        /// The negotiators agree on the text; nobody is bound ("negotiations concluded" is not "agreement concluded").
        TextAgreed = "text-agreed",
        /// The text is authenticated by initials (VCLT Article 10); nobody is bound.
        Initialled = "initialled",
        /// Signature is authorised on the Union's side (Article 218(5) TFEU).
        SignatureAuthorised = "signature-authorised",
        /// Signed, and not yet in force.
        Signed = "signed",
        /// Applied provisionally, in whole or in part, before entry into force (VCLT Article 25).
        ProvisionallyApplied = "provisionally-applied",
        /// In force.
        InForce = "in-force",
        /// In force, its operation suspended.
        Suspended = "suspended",
        /// The text was given up before signature.
        Abandoned = "abandoned",
        /// Ended by denunciation or agreement.
        Terminated = "terminated",
        /// Ended by lapse of time.
        Expired = "expired",
        /// Replaced by a later instrument.
        Superseded = "superseded",
        /// Non-binding: an intention is on record.
        Announced = "announced",
        /// Non-binding: signed, endorsed, adopted or launched, and its window is open.
        Active = "active",
        /// Non-binding: its window has closed.
        Lapsed = "lapsed",
        /// Non-binding: given up.
        Discontinued = "discontinued",
    }
}

impl Stage {
    /// Words for a reader: `provisionally applied`, `in force`.
    pub fn label(self) -> String {
        self.as_str().replace('-', " ")
    }

    /// Whether the parties owe each other performance, in whole or in part.
    pub fn is_applied(self) -> bool {
        matches!(self, Self::ProvisionallyApplied | Self::InForce)
    }

    /// Whether nothing further can happen to this text.
    pub fn is_over(self) -> bool {
        matches!(
            self,
            Self::Abandoned
                | Self::Terminated
                | Self::Expired
                | Self::Superseded
                | Self::Lapsed
                | Self::Discontinued
        )
    }
}
