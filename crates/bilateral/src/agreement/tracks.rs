//! The four tracks side by side: versions of the text, consent of each party, force of each
//! part for each party, and the one track of an instrument that binds nobody.

use serde::{Deserialize, Serialize};
use time::Date;

use super::fold::{Nature, Question};
use super::scope::WHOLE;
use super::{Agreement, Event, EventKind, Stage, ending};
use crate::economy::Area;
use crate::order;
use crate::period::{EndOfMonth, When, add_months};
use crate::wire::date;
use crate::wire::words::words;

words! {
    /// How far a party has come towards being bound.
    pub enum ConsentStage {
        /// No act on record.
        None = "none",
        /// Signed, subject to ratification.
        Signed = "signed",
        /// Signed subject to confirmation.
        SignedAdReferendum = "signed-ad-referendum",
        /// Consent to be bound expressed.
        Expressed = "expressed",
        /// Declared that it will not become a party; the interim duty of VCLT Article 18 has ended.
        IntentionNotToJoin = "intention-not-to-join",
        /// Consent withdrawn before it took effect.
        Withdrawn = "withdrawn",
        /// Denunciation notified, not yet effective.
        DenunciationNotified = "denunciation-notified",
        /// Denunciation has taken effect; it may accede again.
        Denounced = "denounced",
    }
}

words! {
    /// What of an instrument a party owes performance of.
    pub enum ForceStage {
        /// Nothing yet.
        NotApplied = "not-applied",
        /// Applied provisionally.
        ProvisionallyApplied = "provisionally-applied",
        /// Provisional application ended without entry into force.
        ProvisionalApplicationEnded = "provisional-application-ended",
        /// In force.
        InForce = "in-force",
        /// In force, its operation suspended.
        Suspended = "suspended",
        /// Ended, while what was done under it is still protected.
        SunsetOnly = "sunset-only",
        /// Ended by denunciation or agreement.
        Terminated = "terminated",
        /// Ended by lapse of time.
        Expired = "expired",
        /// Replaced by a later instrument.
        Superseded = "superseded",
        /// Ended, and the protection that outlived it too.
        Ended = "ended",
    }
}

/// One version of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TextTrack {
    /// The version, as the events name it, or its number in order of time.
    pub version: String,
    /// How far it has come.
    pub stage: Stage,
    /// Since when.
    pub since: When,
    /// The event that proves it, as an index into the log.
    pub event: usize,
    /// The version it took up again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
}

/// One party's consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConsentTrack {
    /// The party.
    pub party: Area,
    /// How far it has come.
    pub stage: ConsentStage,
    /// The act by which it consented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<EventKind>,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<When>,
    /// The event that proves it, as an index into the log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<usize>,
    /// Whether it must not defeat the treaty's object although the treaty is not in force for it (VCLT Article 18).
    pub interim_duty: bool,
}

/// The force of one part for one party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ForceTrack {
    /// The party.
    pub party: Area,
    /// The part, or `whole`.
    pub scope: String,
    /// Whether it is applied.
    pub stage: ForceStage,
    /// Since when; absent while nothing has happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<When>,
    /// The event that proves it, as an index into the log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<usize>,
}

/// All tracks of an instrument at the end of a day: one stage each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Tracks {
    /// The day asked about.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub on: Date,
    /// Versions of the text, in order of time; the last is the one that counts.
    pub texts: Vec<TextTrack>,
    /// Every party's consent; empty for what binds nobody.
    pub consent: Vec<ConsentTrack>,
    /// Every part for every party; empty for what binds nobody.
    pub force: Vec<ForceTrack>,
    /// The stage of an instrument that binds nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<Stage>,
}

impl Agreement {
    /// The four tracks at the end of a day. Only events certain to have taken effect count.
    pub fn tracks(&self, on: Date) -> Tracks {
        let treaty = self.nature() == Nature::Treaty;
        let parties = if treaty { self.actors(on) } else { Vec::new() };
        let consent: Vec<ConsentTrack> = parties.iter().map(|party| self.consent_of(*party, on)).collect();
        let scopes = self.scopes(on);
        let force = parties
            .iter()
            .flat_map(|party| scopes.iter().map(|scope| self.force_of(*party, scope, on)))
            .collect();
        Tracks { on, texts: self.texts(on), consent, force, instrument: (!treaty).then(|| self.stage(on).0) }
    }

    /// The parties, and whoever else has acted by then.
    fn actors(&self, on: Date) -> Vec<Area> {
        let mut actors = self.parties().to_vec();
        for (_, event) in self.log().happened(Some(on)) {
            if let Some(by) = event.by.filter(|by| !actors.contains(by)) {
                actors.push(by);
            }
        }
        order::sort(&mut actors);
        actors
    }

    /// The whole, and every part some event is about by then, or some rule.
    fn scopes(&self, on: Date) -> Vec<String> {
        let log = self.log();
        let mut parts: Vec<&str> = log.happened(Some(on)).filter_map(|(_, event)| event.part()).collect();
        parts.extend(self.entry_rules().iter().filter_map(super::EntryRule::part));
        order::sort(&mut parts);
        parts.dedup();
        std::iter::once(WHOLE).chain(parts).map(str::to_owned).collect()
    }

    fn texts(&self, on: Date) -> Vec<TextTrack> {
        let mut texts: Vec<TextTrack> = Vec::new();
        let mut last = (None, Stage::NotBegun);
        let question = Question { on: Some(on), ..Question::default() };
        let log = self.log();
        log.run(question, &[], |machine, cause| {
            let Some(from) = log.from(cause) else { return };
            let event = cause.event;
            let (version, stage) = machine.text();
            if (version, stage) == last || stage == Stage::NotBegun {
                return;
            }
            let revived = last.1 == Stage::Abandoned && version == last.0 && stage != Stage::Abandoned;
            let named = version.map(str::to_owned);
            let held = match &named {
                Some(name) => texts.iter().position(|text| text.version == *name),
                None if revived => None,
                None => texts.len().checked_sub(1),
            };
            last = (version, stage);
            if let Some(text) = held.filter(|_| !revived).and_then(|at| texts.get_mut(at)) {
                (text.stage, text.since, text.event) = (stage, from.into_owned(), event);
                return;
            }
            let taken_up = texts.last().filter(|text| text.stage == Stage::Abandoned);
            let replaces = taken_up.map(|text| text.version.clone());
            let number = (texts.len() + 1).to_string();
            let version =
                named.filter(|name| texts.iter().all(|text| text.version != *name)).unwrap_or(number);
            texts.push(TextTrack { version, stage, since: from.into_owned(), event, replaces });
        });
        texts
    }

    fn consent_of(&self, party: Area, on: Date) -> ConsentTrack {
        let mut track = ConsentTrack {
            party,
            stage: ConsentStage::None,
            mode: None,
            since: None,
            event: None,
            interim_duty: false,
        };
        let listed = self.parties().contains(&party);
        // Consent is given when the instrument is, not when the treaty takes effect.
        let mut acts: Vec<(usize, &Event)> = self
            .events()
            .iter()
            .enumerate()
            .filter(|(_, event)| event.organisation.is_none())
            .filter(|(_, event)| event.author().map_or(listed, |author| author == party))
            .filter(|(_, event)| event.given().happened_by(on) == crate::period::Truth::Yes)
            .collect();
        order::sort_by_key(&mut acts, |(_, event)| {
            (event.given().latest(), event.given().earliest(), event.kind)
        });
        for (index, event) in acts {
            let notice = self.terms().notice_months();
            let effect = ending::effect(event, notice);
            let over = effect.happened_by(on) == crate::period::Truth::Yes
                && !ending::is_revoked(self.events(), event, notice, Some(on));
            let Some(stage) = consent_after(track.stage, event, over) else { continue };
            if stage == ConsentStage::Expressed && event.kind.is_consent() {
                track.mode = Some(event.kind);
            }
            if stage != track.stage {
                // A denunciation has two dates: notice, and effect.
                let since = if stage == ConsentStage::Denounced { &effect } else { event.given() };
                (track.stage, track.since, track.event) = (stage, Some(since.clone()), Some(index));
            }
        }
        let bound = matches!(
            track.stage,
            ConsentStage::Signed | ConsentStage::SignedAdReferendum | ConsentStage::Expressed
        );
        let force = self.force_of(party, WHOLE, on).stage;
        track.interim_duty =
            bound && matches!(force, ForceStage::NotApplied | ForceStage::ProvisionallyApplied);
        track
    }

    fn force_of(&self, party: Area, scope: &str, on: Date) -> ForceTrack {
        let question = Question { on: Some(on), party: Some(party), scope: Some(scope) };
        let entered = self.entered(question);
        let mut now = (ForceStage::NotApplied, None, None);
        let log = self.log();
        log.run(question, &entered, |machine, cause| {
            let stage = ForceStage::of(machine.force());
            if stage != now.0 {
                now = (stage, log.from(cause).map(std::borrow::Cow::into_owned), Some(cause.event));
            }
        });
        let (stage, since, event) = now;
        let survival = self.survival(stage, since.as_ref(), on);
        ForceTrack { party, scope: scope.to_owned(), stage: survival.unwrap_or(stage), since, event }
    }

    /// Where the treaty outlives itself: what is left of it.
    fn survival(&self, stage: ForceStage, ended: Option<&When>, on: Date) -> Option<ForceStage> {
        let months = i32::try_from(self.terms().sunset?).ok()?;
        if !matches!(stage, ForceStage::Terminated | ForceStage::Expired) {
            return None;
        }
        let until = add_months(ended?.latest()?, months, EndOfMonth::Clamp).ok()?;
        Some(if on < until { ForceStage::SunsetOnly } else { ForceStage::Ended })
    }
}

impl ForceStage {
    fn of(force: super::machine::Force) -> Self {
        match force.now {
            None if force.given_up => Self::ProvisionalApplicationEnded,
            Some(Stage::ProvisionallyApplied) => Self::ProvisionallyApplied,
            Some(Stage::InForce) => Self::InForce,
            Some(Stage::Suspended) => Self::Suspended,
            Some(Stage::Terminated) => Self::Terminated,
            Some(Stage::Expired) => Self::Expired,
            Some(Stage::Superseded) => Self::Superseded,
            _ => Self::NotApplied,
        }
    }
}

/// Where an act leads on the track of consent; whether it has taken effect matters to a denunciation.
fn consent_after(now: ConsentStage, event: &Event, over: bool) -> Option<ConsentStage> {
    use ConsentStage as C;
    use EventKind as E;
    let next = match event.kind {
        E::Signed
            if matches!(
                now,
                C::None | C::SignedAdReferendum | C::IntentionNotToJoin | C::Denounced | C::Withdrawn
            ) =>
        {
            C::Signed
        }
        E::SignedAdReferendum if now == C::None => C::SignedAdReferendum,
        // Confirmed, it is a full signature, and still subject to ratification (VCLT Article 12(2)(b)).
        E::SignatureConfirmed if matches!(now, C::None | C::SignedAdReferendum) => C::Signed,
        E::IntentionNotToJoin if now != C::Expressed => C::IntentionNotToJoin,
        E::ConsentWithdrawn if matches!(now, C::Expressed | C::DenunciationNotified) => C::Withdrawn,
        E::Denounced if now == C::Expressed || now == C::DenunciationNotified => {
            if over {
                C::Denounced
            } else {
                C::DenunciationNotified
            }
        }
        E::DenunciationRevoked if now == C::DenunciationNotified => C::Expressed,
        E::Terminated if event.by.is_some() && matches!(now, C::Expressed | C::DenunciationNotified) => {
            C::Denounced
        }
        kind if kind.is_consent() || kind == E::Deposited => C::Expressed,
        _ => return None,
    };
    Some(next)
}
