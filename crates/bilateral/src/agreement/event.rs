//! What happened to an instrument, and when.

use serde::{Deserialize, Serialize};

use crate::economy::{Area, Bloc};
use crate::period::When;
use crate::wire::words::words;
use crate::wire::{Id, count};

words! {
    /// What happened. The vocabulary covers Union, bilateral and multilateral practice.
    pub enum EventKind {
        /// Consultations on whether to negotiate.
        Consultations = "consultations",
        /// A negotiating mandate (Article 218(2)–(4) TFEU, or a party's own).
        NegotiationAuthorised = "negotiation-authorised",
        /// Negotiations opened.
        NegotiationOpened = "negotiation-opened",
        /// A negotiating round.
        NegotiationRound = "negotiation-round",
        /// Negotiations interrupted.
        NegotiationPaused = "negotiation-paused",
        /// Negotiations taken up again.
        NegotiationResumed = "negotiation-resumed",
        /// Negotiators agree on the text: "negotiations concluded".
        TextAgreed = "text-agreed",
        /// Text initialled: authenticated, not consented to.
        Initialled = "initialled",
        /// The Commission proposes signature or conclusion.
        Proposed = "proposed",
        /// Such a proposal is withdrawn.
        ProposalWithdrawn = "proposal-withdrawn",
        /// Council decision on signature (Article 218(5) TFEU).
        SignatureAuthorised = "signature-authorised",
        /// Signed.
        Signed = "signed",
        /// Signed subject to confirmation (VCLT Article 12(2)(b)).
        SignedAdReferendum = "signed-ad-referendum",
        /// Signature that by itself expresses consent (VCLT Article 12).
        SignedDefinitively = "signed-definitively",
        /// Parliament's consent (Article 218(6)(a) TFEU, or a national equivalent).
        ParliamentConsented = "parliament-consented",
        /// Council decision on conclusion (Article 218(6) TFEU).
        ConclusionDecided = "conclusion-decided",
        /// Ratified.
        Ratified = "ratified",
        /// Accepted.
        Accepted = "accepted",
        /// Approved.
        Approved = "approved",
        /// Formally confirmed by an organisation (VCLT 1986).
        FormallyConfirmed = "formally-confirmed",
        /// Acceded to.
        Acceded = "acceded",
        /// Succeeded to.
        Succeeded = "succeeded",
        /// Continued application declared after a change of sovereignty.
        ApplicationContinued = "application-continued",
        /// Completion of procedures notified.
        Notified = "notified",
        /// Instrument deposited.
        Deposited = "deposited",
        /// Provisional application begins (VCLT Article 25).
        ProvisionalApplicationStarted = "provisional-application-started",
        /// Provisional application ends without entry into force.
        ProvisionalApplicationEnded = "provisional-application-ended",
        /// Entered into force (VCLT Article 24).
        EnteredIntoForce = "entered-into-force",
        /// Amended.
        Amended = "amended",
        /// Operation suspended.
        Suspended = "suspended",
        /// Suspension lifted.
        SuspensionLifted = "suspension-lifted",
        /// Denunciation or withdrawal notified; revocable until it takes effect (VCLT Article 68).
        Denounced = "denounced",
        /// Denunciation revoked before it took effect.
        DenunciationRevoked = "denunciation-revoked",
        /// Terminated.
        Terminated = "terminated",
        /// Expired by lapse of time.
        Expired = "expired",
        /// Superseded by a later instrument.
        Superseded = "superseded",
        /// Text corrected (VCLT Article 79).
        Corrected = "corrected",
        /// Reservation made.
        ReservationMade = "reservation-made",
        /// Objection to a reservation.
        ObjectionMade = "objection-made",
        /// Text given up before signature.
        Abandoned = "abandoned",
        /// Non-binding: intention announced.
        Announced = "announced",
        /// Non-binding: endorsed or approved.
        Endorsed = "endorsed",
        /// Non-binding: adopted.
        Adopted = "adopted",
        /// Non-binding: launched or established.
        Launched = "launched",
        /// Non-binding: renewed for a further window.
        Renewed = "renewed",
        /// Non-binding: given up.
        Discontinued = "discontinued",
        /// The Commission or the High Representative recommends negotiations (Article 218(3) TFEU).
        Recommended = "recommended",
        /// The text is open for signature (VCLT Article 10).
        OpenedForSignature = "opened-for-signature",
        /// Signature *ad referendum* confirmed, which makes it a full signature (VCLT Article 12(2)(b)).
        SignatureConfirmed = "signature-confirmed",
        /// Instruments exchanged, which by itself expresses consent (VCLT Article 13).
        Exchanged = "exchanged",
        /// A signatory declares that it will not become a party (VCLT Article 18).
        IntentionNotToJoin = "intention-not-to-join",
        /// Consent withdrawn before it took effect.
        ConsentWithdrawn = "consent-withdrawn",
        /// A protocol to it concluded; the protocol is an instrument of its own.
        ProtocolConcluded = "protocol-concluded",
        /// Reservation withdrawn (VCLT Article 22).
        ReservationWithdrawn = "reservation-withdrawn",
        /// Opinion of the Court of Justice requested (Article 218(11) TFEU).
        OpinionRequested = "opinion-requested",
        /// Opinion of the Court of Justice delivered; an adverse one stops entry into force.
        OpinionDelivered = "opinion-delivered",
        /// Registered with the Secretariat of the United Nations (VCLT Article 80).
        Registered = "registered",
        /// Notified to the World Trade Organization (GATT Article XXIV:7, GATS Article V:7).
        NotifiedToWto = "notified-to-wto",
    }
}

words! {
    /// On what ground a treaty is ended or suspended; there is no other (VCLT Article 42(2)).
    pub enum Ground {
        /// By its own terms (VCLT Articles 54(a), 57(a)).
        Terms = "terms",
        /// By consent of all parties (VCLT Articles 54(b), 57(b), 58).
        Consent = "consent",
        /// By denunciation (VCLT Article 56).
        Denunciation = "denunciation",
        /// By a later treaty (VCLT Article 59).
        LaterTreaty = "later-treaty",
        /// For a material breach (VCLT Article 60).
        Breach = "breach",
        /// Because it cannot be performed any more (VCLT Article 61).
        Impossibility = "impossibility",
        /// For a fundamental change of circumstances (VCLT Article 62).
        Circumstances = "circumstances",
        /// By a new peremptory norm (VCLT Article 64).
        PeremptoryNorm = "peremptory-norm",
    }
}

impl EventKind {
    /// Words for a reader: `provisional application started`.
    pub fn label(self) -> String {
        self.as_str().replace('-', " ")
    }

    /// Whether it brings the instrument further; proposals, rounds, corrections and reservations do not.
    pub fn is_step(self) -> bool {
        !matches!(
            self,
            Self::Proposed
                | Self::ProposalWithdrawn
                | Self::NegotiationRound
                | Self::Corrected
                | Self::ReservationMade
                | Self::ObjectionMade
                | Self::Recommended
                | Self::ReservationWithdrawn
                | Self::OpinionRequested
                | Self::OpinionDelivered
                | Self::Registered
                | Self::NotifiedToWto
        )
    }

    /// Whether it moves nothing: neither text nor consent nor force.
    pub(crate) fn is_inert(self) -> bool {
        matches!(
            self,
            Self::Proposed
                | Self::ProposalWithdrawn
                | Self::Recommended
                | Self::Amended
                | Self::Corrected
                | Self::ProtocolConcluded
                | Self::ReservationMade
                | Self::ReservationWithdrawn
                | Self::ObjectionMade
                | Self::OpinionRequested
                | Self::OpinionDelivered
                | Self::ParliamentConsented
                | Self::Registered
                | Self::NotifiedToWto
        )
    }

    /// Whether only a treaty can have this event (rule `agreement.non-binding-in-force`).
    ///
    /// A decision to sign, a suspension or an end can be those of a memorandum too.
    pub fn is_treaty_act(self) -> bool {
        matches!(
            self,
            Self::Ratified
                | Self::Accepted
                | Self::Approved
                | Self::FormallyConfirmed
                | Self::Acceded
                | Self::Succeeded
                | Self::ApplicationContinued
                | Self::Deposited
                | Self::ProvisionalApplicationStarted
                | Self::ProvisionalApplicationEnded
                | Self::EnteredIntoForce
                | Self::ConclusionDecided
                | Self::Denounced
                | Self::DenunciationRevoked
                | Self::SignatureConfirmed
                | Self::Exchanged
                | Self::ConsentWithdrawn
                | Self::Registered
                | Self::SignedDefinitively
                | Self::ReservationMade
                | Self::ReservationWithdrawn
                | Self::ObjectionMade
                | Self::IntentionNotToJoin
        )
    }

    /// Whether it is a signature, of whatever effect (VCLT Article 12).
    pub fn is_signature(self) -> bool {
        matches!(self, Self::Signed | Self::SignedAdReferendum | Self::SignedDefinitively)
    }

    /// Whether the treaty has ended by it, for everybody or for one party.
    pub fn is_end(self) -> bool {
        matches!(self, Self::Denounced | Self::Terminated | Self::Expired | Self::Superseded)
    }

    /// Whether a party expresses its consent to be bound by this act (VCLT Articles 11–15).
    pub fn is_consent(self) -> bool {
        matches!(
            self,
            Self::SignedDefinitively
                | Self::Ratified
                | Self::Accepted
                | Self::Approved
                | Self::FormallyConfirmed
                | Self::Acceded
                | Self::Succeeded
                | Self::ApplicationContinued
                | Self::ConclusionDecided
                | Self::Exchanged
        )
    }
}

/// Votes on an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Votes {
    /// Votes in favour.
    #[serde(rename = "for", with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub in_favour: u32,
    /// Votes against.
    #[serde(with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub against: u32,
    /// Abstentions.
    #[serde(with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub abstaining: u32,
}

/// One dated event in the life of an instrument.
///
/// Well-formed on its own; whether it fits the rest of the log is for `check()` to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// When, as far as it is known; an interval means "some day within".
    pub on: When,
    /// When it takes effect, if that is another day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<When>,
    /// When the depositary or the other side received it, if that is another day (VCLT Article 78).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<When>,
    /// Whose act it is; absent for a joint act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Area>,
    /// Whose act it is where that is neither an economy nor a bloc: an international organisation, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Which version of the text it concerns; absent for the last one named before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Id>,
    /// Which part it concerns, as a word such as `goods`, `title-iii` or `trade/goods`; absent for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// On what ground it ends or suspends the treaty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The act's own reference: a decision number, a law, a proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Votes on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<Votes>,
    /// The source that proves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Id>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Event {
    /// An event with nothing but its kind and date.
    pub fn new(kind: EventKind, on: When) -> Self {
        Self {
            kind,
            on,
            effective: None,
            received: None,
            by: None,
            organisation: None,
            version: None,
            scope: None,
            ground: None,
            place: None,
            reference: None,
            votes: None,
            source: None,
            note: None,
        }
    }

    /// When it changes the law between the parties: its effective date, else its own.
    pub fn takes_effect(&self) -> &When {
        self.effective.as_ref().unwrap_or(&self.on)
    }

    /// Whose act it is, even if the record leaves that out: a decision on conclusion is the Union's alone
    /// (Article 218(6) TFEU).
    pub(crate) fn author(&self) -> Option<Area> {
        let decides = self.kind == EventKind::ConclusionDecided && self.organisation.is_none();
        self.by.or_else(|| decides.then_some(Area::Bloc(Bloc::EU)))
    }

    /// When an instrument or a notification counts as given: on receipt, where that is recorded.
    pub fn given(&self) -> &When {
        self.received.as_ref().unwrap_or(&self.on)
    }
}
