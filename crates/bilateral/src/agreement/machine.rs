//! The tracks of one instrument, moved by one event at a time: its text, and its force
//! for a party and a part.

use super::fold::{Entered, Log, Nature, Question};
use super::{Event, EventKind, Stage, scope};
use crate::economy::Area;
use crate::period::Truth;
use crate::wire::Id;

/// An event as the machine sees it; without details it is everybody's and about the whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Act<'a> {
    pub(super) kind: EventKind,
    pub(super) event: Option<&'a Event>,
}

impl<'a> Act<'a> {
    fn by(&self) -> Option<Area> {
        self.event.and_then(Event::author)
    }

    fn is_organisation(&self) -> bool {
        self.event.is_some_and(|event| event.organisation.is_some())
    }

    fn part(&self) -> Option<&'a str> {
        self.event.and_then(Event::part)
    }

    fn version(&self) -> Option<&'a str> {
        self.event.and_then(|event| event.version.as_ref()).map(Id::as_str)
    }

    /// Whether the record says that it is one party's or organisation's.
    fn is_attributed(&self) -> bool {
        self.event.is_some_and(|event| event.by.is_some() || event.organisation.is_some())
    }
}

/// Text and force of a treaty, or the one track of a political instrument.
pub(super) struct Machine<'a> {
    log: Log<'a>,
    question: Question<'a>,
    asked: Option<&'a str>,
    text: Stage,
    version: Option<&'a str>,
    /// Where the other versions of the text stand.
    laid_aside: Vec<(Option<&'a str>, Stage)>,
    force: Force,
    /// Parts with events of their own; used when the whole is asked about.
    parts: Vec<(&'a str, Force)>,
    /// Whether the party asked about has expressed consent, and whether any party's consent is on record.
    consented: bool,
    consents: bool,
    /// Entry into force at large is on record; who consents later joins what is in force.
    general: bool,
    revoked: Vec<Act<'a>>,
}

/// The force of one part for one party.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Force {
    pub(super) now: Option<Stage>,
    before_suspension: Option<Stage>,
    /// Provisional application began and ended without entry into force.
    pub(super) given_up: bool,
    /// It has ended for the party asked about by that party's own act.
    left: bool,
}

impl Force {
    fn take(&mut self, kind: EventKind) {
        use EventKind as E;
        match (kind, self.now) {
            (E::ProvisionalApplicationStarted, None) => self.now = Some(Stage::ProvisionallyApplied),
            (E::ProvisionalApplicationEnded, Some(Stage::ProvisionallyApplied)) => {
                self.now = None;
                self.given_up = true;
            }
            (E::EnteredIntoForce, now) if !now.is_some_and(Stage::is_over) => self.now = Some(Stage::InForce),
            (E::Suspended, Some(now)) if now.is_applied() => {
                self.before_suspension = Some(now);
                self.now = Some(Stage::Suspended);
            }
            (E::SuspensionLifted, Some(Stage::Suspended)) => {
                self.now = self.before_suspension.take().or(Some(Stage::InForce));
            }
            (E::Terminated | E::Denounced, _) => self.now = Some(Stage::Terminated),
            (E::Expired, _) => self.now = Some(Stage::Expired),
            (E::Superseded, _) => self.now = Some(Stage::Superseded),
            _ => {}
        }
    }
}

impl<'a> Machine<'a> {
    pub(super) fn new(log: Log<'a>, question: Question<'a>) -> Self {
        Self {
            log,
            question,
            asked: scope::part(question.scope),
            text: Stage::NotBegun,
            version: None,
            laid_aside: Vec::new(),
            force: Force::default(),
            parts: Vec::new(),
            consented: false,
            consents: false,
            general: false,
            revoked: Vec::new(),
        }
    }

    /// Force outranks text: an agreement in force is not "signed" any more.
    pub(super) fn stage(&self) -> Stage {
        self.force.now.or_else(|| self.in_part()).unwrap_or(self.text)
    }

    /// Whether only parts of it are applied.
    pub(super) fn is_partial(&self) -> bool {
        self.force.now.is_none() && self.parts.iter().any(|(_, force)| force.now.is_some())
    }

    /// The version of the text the last event was about, and where it stands.
    pub(super) fn text(&self) -> (Option<&'a str>, Stage) {
        (self.version, self.text)
    }

    /// The force of the part asked about.
    pub(super) fn force(&self) -> Force {
        self.force
    }

    /// Where nothing is said of the whole, the furthest any part has come; parts that ended
    /// say nothing of the rest unless all have.
    fn in_part(&self) -> Option<Stage> {
        let stages = || self.parts.iter().filter_map(|(_, force)| force.now);
        [Stage::InForce, Stage::ProvisionallyApplied, Stage::Suspended]
            .into_iter()
            .find(|stage| stages().any(|part| part == *stage))
            .or_else(|| stages().next_back())
    }

    pub(super) fn take(&mut self, event: Act<'a>) {
        self.turn_to(event);
        match self.log.nature {
            Nature::Treaty => self.take_treaty(event),
            Nature::Political | Nature::Standing => self.take_political(event.kind),
        }
    }

    /// Entry into force by rule; it was worked out for the party asked about.
    pub(super) fn enter(&mut self, entry: &Entered<'a>) {
        if self.question.party.is_some() {
            self.come_back();
        }
        self.shift(scope::part(entry.scope), EventKind::EnteredIntoForce);
    }

    /// Who leaves one of many by an act of its own may come back; what has ended for all is no more.
    fn leave(&mut self, event: Act<'a>, over: bool) {
        if event.part().is_some() || !event.kind.is_end() {
            return;
        }
        let own = event.by().is_some() && event.by() == self.question.party;
        self.consented &= !own;
        self.force.left = own && self.log.parties.len() > 2 && (self.force.left || !over);
    }

    fn come_back(&mut self) {
        if self.force.left {
            self.force = Force::default();
            self.parts.clear();
        }
    }

    /// Another version of the text starts afresh; an event without a version is about the last one named.
    fn turn_to(&mut self, event: Act<'a>) {
        let Some(version) = event.version() else { return };
        if self.version == Some(version) {
            return;
        }
        if self.version.is_none() && self.text == Stage::NotBegun {
            self.version = Some(version);
            return;
        }
        let known = self.laid_aside.iter().position(|(name, _)| *name == Some(version));
        let next = known.map_or(Stage::NotBegun, |at| self.laid_aside.swap_remove(at).1);
        self.laid_aside.push((self.version, self.text));
        self.version = Some(version);
        self.text = next;
    }

    fn take_treaty(&mut self, event: Act<'a>) {
        use EventKind as E;
        match event.kind {
            E::EnteredIntoForce if self.question.party.is_some() => self.enter_as_stated(event),
            E::ProvisionalApplicationStarted | E::ProvisionalApplicationEnded | E::EnteredIntoForce => {
                if self.is_mine(event) {
                    self.shift(event.part(), event.kind);
                }
            }
            E::Denounced if self.is_revoked(event) => {}
            E::Suspended
            | E::SuspensionLifted
            | E::Denounced
            | E::Terminated
            | E::Expired
            | E::Superseded => {
                if self.ends_for_me(event) {
                    let over = self.force.now.is_some_and(Stage::is_over);
                    self.shift(event.part(), event.kind);
                    self.leave(event, over);
                }
            }
            E::ConsentWithdrawn if event.by().is_some() && event.by() == self.question.party => {
                self.consented = false;
            }
            E::DenunciationRevoked => self.revoked.push(event),
            kind if kind.is_consent() && kind != E::SignedDefinitively => self.take_consent(event),
            _ => self.take_text_of(event),
        }
    }

    fn shift(&mut self, part: Option<&'a str>, kind: EventKind) {
        if scope::covers(part, self.asked) && !self.waits(part, self.asked, kind) {
            self.force.take(kind);
        }
        // Asked about the whole by name, what holds of a part only is no answer.
        if self.question.scope.is_some() {
            return;
        }
        if let Some(part) = part.filter(|part| self.parts.iter().all(|(name, _)| name != part)) {
            self.parts.push((part, self.force));
        }
        let mut parts = std::mem::take(&mut self.parts);
        for (name, force) in &mut parts {
            if scope::covers(part, Some(name)) && !self.waits(part, Some(name), kind) {
                force.take(kind);
            }
        }
        self.parts = parts;
    }

    /// Entry into force of the whole leaves out a part that has a rule of its own.
    fn waits(&self, said: Option<&str>, part: Option<&str>, kind: EventKind) -> bool {
        kind == EventKind::EnteredIntoForce
            && said.is_none()
            && part.is_some()
            && self.log.rules.iter().any(|rule| rule.part().is_some() && scope::covers(rule.part(), part))
    }

    /// For a party, entry into force at large is its own once it has consented. Where no
    /// party's consent is on record, or there are but two, nothing says that one of them
    /// is left out.
    fn enter_as_stated(&mut self, event: Act<'a>) {
        let party = self.question.party;
        if event.by().is_some() || event.is_organisation() {
            if event.by() == party {
                self.shift(event.part(), event.kind);
            }
            return;
        }
        self.general = true;
        if self.consented || !self.consents || self.log.parties.len() <= 2 {
            self.shift(event.part(), event.kind);
        }
    }

    fn take_consent(&mut self, event: Act<'a>) {
        let party = self.question.party;
        let own = event.by().is_some() && event.by() == party;
        self.consents |= event.is_attributed();
        self.consented |= self.is_mine(event);
        if own {
            self.come_back();
        }
        if party.is_none() || own {
            // Who consents has a text to consent to, whether or not its signature is on record.
            self.step_text(Stage::Signed, event.kind);
        }
        // VCLT Article 24(3), unless the treaty's own rule is on record.
        if own && self.general && self.log.rules.is_empty() {
            self.shift(event.part(), EventKind::EnteredIntoForce);
        }
    }

    fn is_revoked(&self, notice: Act<'_>) -> bool {
        let Some(notice) = notice.event else { return false };
        self.revoked.iter().filter_map(|act| act.event).any(|revocation| {
            revocation.by == notice.by
                && revocation.organisation == notice.organisation
                && revocation.on.before(&notice.on) != Truth::Yes
        })
    }

    fn is_mine(&self, event: Act<'_>) -> bool {
        let joint = event.by().is_none() && !event.is_organisation();
        self.question.party.is_none_or(|party| joint || event.by() == Some(party))
    }

    /// One of two parties ends it for both; one of many only for itself.
    fn ends_for_me(&self, event: Act<'_>) -> bool {
        if event.is_organisation() {
            return false;
        }
        let Some(by) = event.by() else { return true };
        let listed = self.log.parties.is_empty() || self.log.parties.contains(&by);
        (self.log.parties.len() <= 2 && listed) || self.question.party == Some(by)
    }

    fn take_text_of(&mut self, event: Act<'a>) {
        use EventKind as E;
        let signs =
            matches!(event.kind, E::Signed | E::SignedAdReferendum | E::SignedDefinitively | E::Exchanged);
        if event.kind == E::SignedDefinitively && self.is_mine(event) {
            self.consented = true;
        }
        if signs && !self.is_mine(event) {
            return self.step_text(Stage::TextAgreed, E::TextAgreed);
        }
        self.take_text(event.kind);
    }

    /// The text moves forward, is re-opened before signature, or dies; signature closes it.
    fn take_text(&mut self, kind: EventKind) {
        use EventKind as E;
        let next = match kind {
            E::Consultations => Stage::Consultations,
            E::NegotiationAuthorised => Stage::Mandated,
            E::NegotiationOpened | E::NegotiationRound | E::NegotiationResumed => Stage::Negotiating,
            E::NegotiationPaused => Stage::Paused,
            E::TextAgreed | E::OpenedForSignature => Stage::TextAgreed,
            E::Initialled if self.log.initials_sign => Stage::Signed,
            E::Initialled => Stage::Initialled,
            E::SignatureAuthorised => Stage::SignatureAuthorised,
            E::Signed | E::SignedAdReferendum | E::SignedDefinitively | E::Exchanged => Stage::Signed,
            E::Abandoned => Stage::Abandoned,
            E::Adopted if self.log.nature == Nature::Treaty => Stage::TextAgreed,
            _ => return,
        };
        self.step_text(next, kind);
    }

    fn step_text(&mut self, next: Stage, kind: EventKind) {
        use EventKind as E;
        let reopens = matches!(kind, E::NegotiationOpened | E::NegotiationRound | E::NegotiationResumed);
        let moves = match self.text {
            Stage::Signed => next == Stage::Abandoned,
            Stage::Abandoned => reopens || next == Stage::Initialled || next == Stage::Signed,
            current => next > current || reopens || next == Stage::Abandoned,
        };
        if moves {
            self.text = next;
        }
    }

    fn take_political(&mut self, kind: EventKind) {
        use EventKind as E;
        let next = match kind {
            E::Announced => Stage::Announced,
            E::Signed | E::Endorsed | E::Adopted | E::Launched | E::Renewed | E::EnteredIntoForce => {
                Stage::Active
            }
            E::Superseded => Stage::Superseded,
            E::Expired => Stage::Lapsed,
            E::Terminated | E::Discontinued | E::Abandoned => Stage::Discontinued,
            _ => return self.take_text_before_launch(kind),
        };
        let late_news = next == Stage::Announced && self.text == Stage::Active;
        if kind == E::Renewed || !(self.text.is_over() || late_news) {
            self.text = next;
        }
    }

    fn take_text_before_launch(&mut self, kind: EventKind) {
        if !matches!(self.text, Stage::Active) && !self.text.is_over() {
            self.take_text(kind);
        }
    }
}

impl Question<'_> {
    /// Whether it is about the instrument as such.
    pub(crate) fn is_general(&self) -> bool {
        self.party.is_none() && self.scope.is_none()
    }

    /// Whether an act of `by` is one of the party asked about, or a joint one.
    pub(crate) fn concerns(&self, by: Option<Area>) -> bool {
        self.party.is_none_or(|party| by.is_none_or(|by| by == party))
    }
}
