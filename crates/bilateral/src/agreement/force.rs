//! The questions one can ask an agreement: what it is, for whom, in which part, and when by its rule.

use time::Date;

use super::entry::{self, Basis};
use super::fold::{Entered, Log, Question};
use super::status::status_of;
use super::{
    Agreement, EntryAudit, EntryIntoForce, EntryRule, Event, EventKind, Span, Stage, Status, Trigger,
    timeline,
};
use crate::economy::Area;
use crate::order;
use crate::period::{Truth, When, YearMonth};

/// The last of what is missing before force, as a status names it.
pub(super) const ENTRY: &str = "entry into force";

enum Standing {
    Party,
    Member(Area),
    Stranger,
}

impl Agreement {
    /// What the instrument is at the end of a day, why, and what is missing for more.
    ///
    /// Only events certain to have taken effect by then count; those that may
    /// have are named as doubts. Where `entryIntoForce` has a rule, entry into force
    /// counts from the day the rule gives, or from the day stated if that is earlier.
    pub fn status(&self, on: Date) -> Status {
        self.answer(Question { on: Some(on), ..Question::default() }, on)
    }

    /// What the instrument is for one party at the end of a day.
    ///
    /// ```
    /// # use bilateral::agreement::{Agreement, Stage};
    /// use bilateral::economy::Area;
    /// use time::macros::date;
    ///
    /// let convention: Agreement = serde_json::from_str(r#"{
    ///     "id": "C", "title": "A convention", "kind": "sectoral", "binding": "binding",
    ///     "parties": ["FRA", "KAZ", "NOR"],
    ///     "events": [
    ///         { "kind": "signed", "on": "2010-05-01" },
    ///         { "kind": "ratified", "on": "2011-02-01", "by": "FRA" },
    ///         { "kind": "ratified", "on": "2011-03-01", "by": "NOR" },
    ///         { "kind": "entered-into-force", "on": "2011-06-01" }
    ///     ]
    /// }"#).unwrap();
    /// let for_whom = |id: &str| convention.status_for(date!(2012 - 01 - 01), Area::parse(id).unwrap()).stage;
    /// assert_eq!(for_whom("FRA"), Stage::InForce);
    /// assert_eq!(for_whom("KAZ"), Stage::Signed);
    /// ```
    pub fn status_for(&self, on: Date, party: Area) -> Status {
        self.answer(Question { on: Some(on), party: Some(party), scope: None }, on)
    }

    /// What one part of the instrument is for one party at the end of a day; a part nothing is
    /// said of shares the fate of the whole.
    pub fn status_for_scope(&self, on: Date, party: Area, scope: &str) -> Status {
        self.answer(Question { on: Some(on), party: Some(party), scope: Some(scope) }, on)
    }

    /// What one part of the instrument is at the end of a day, whoever is asked about.
    pub fn status_of_scope(&self, on: Date, scope: &str) -> Status {
        self.answer(Question { on: Some(on), party: None, scope: Some(scope) }, on)
    }

    pub(crate) fn answer(&self, question: Question<'_>, on: Date) -> Status {
        let log = self.log();
        let bloc = match question.party.map(|party| (party, self.stands(party, on))) {
            Some((party, Standing::Stranger)) => {
                return Status::of_a_stranger(&self.raw.id, party, question.scope, on);
            }
            Some((_, Standing::Member(bloc))) => Some(bloc),
            _ => None,
        };
        let asked = Question { party: bloc.or(question.party), ..question };
        let (entered, perhaps) = self.entries(asked);
        let mut status = status_of(&log, asked, (&entered, &perhaps), self.has_union(), on);
        if let Some(party) = question.party.filter(|_| bloc.is_some()) {
            status.party = Some(party);
            status.explanation = format!("{} as a member, {}", party.name(), status.explanation);
        }
        let waits = matches!(status.stage, Stage::Signed | Stage::ProvisionallyApplied);
        if let Some(entry) = status.missing.iter_mut().find(|one| waits && *one == ENTRY)
            && !self.entry_rules().is_empty()
        {
            let rule = self.entry(super::scope::part(question.scope), Some(on));
            *entry = format!("{ENTRY}: {}", rule.explanation);
        }
        status
    }

    /// What somebody is to the agreement: a party, or one who has acted by then; a member of a bloc that is
    /// a party, and acts for it; or nobody.
    fn stands(&self, party: Area, on: Date) -> Standing {
        let acts = || self.log().happened(Some(on)).any(|(_, event)| event.by == Some(party));
        if self.raw.parties.contains(&party) || acts() {
            return Standing::Party;
        }
        let member = |bloc: &&Area| match (party, **bloc, YearMonth::of(on)) {
            (Area::Economy(economy), Area::Bloc(bloc), Some(month)) => bloc.contains(economy, month),
            _ => false,
        };
        self.raw.parties.iter().find(member).map_or(Standing::Stranger, |bloc| Standing::Member(*bloc))
    }

    /// Every stage it went through, as far as the log reaches.
    pub fn timeline(&self) -> Vec<Span> {
        let question = Question::default();
        timeline::spans(self.log().steps(question, &self.entered(question)))
    }

    /// The stage and its beginning alone, without the reasons.
    pub fn stage(&self, on: Date) -> (Stage, Option<When>) {
        let question = Question { on: Some(on), ..Question::default() };
        let entered = self.entered(question);
        let last = self.log().steps(question, &entered).pop();
        last.map_or((Stage::NotBegun, None), |step| (step.stage, Some(step.from.into_owned())))
    }

    /// The last day of the window that is open on a day.
    pub(crate) fn open_window(&self, on: Date) -> Option<Date> {
        self.valid().and_then(When::latest).filter(|_| self.stage(on).0 == Stage::Active)
    }

    pub(crate) fn log(&self) -> Log<'_> {
        Log {
            events: &self.raw.events,
            order: &self.order,
            nature: self.nature(),
            window: self.raw.valid.as_ref(),
            parties: &self.raw.parties,
            initials_sign: self.raw.terms.initials_sign,
            rules: &self.raw.entry_into_force,
            notice: self.raw.terms.notice,
            folded: Some(&self.folded),
        }
    }

    /// Entry into force by rule, as steps the fold can take.
    pub(crate) fn entered<'a>(&'a self, question: Question<'_>) -> Vec<Entered<'a>> {
        self.entries(question).0
    }

    /// The same, and apart from it what may have entered into force: its date has bounds.
    fn entries<'a>(&'a self, question: Question<'_>) -> (Vec<Entered<'a>>, Vec<Entered<'a>>) {
        let (mut certain, mut perhaps) = (Vec::new(), Vec::new());
        if self.raw.entry_into_force.is_empty() || self.nature() == super::Nature::Political {
            return (certain, perhaps);
        }
        let by = question.on.unwrap_or(Date::MAX);
        for rule in &self.raw.entry_into_force {
            let mut basis = self.basis(question.on);
            if question.party.is_some() {
                basis.stated = self.stated_force(rule.part(), question.on);
            }
            let (answer, times) = entry::evaluated(rule, &basis);
            let proof = answer.evidence.last().copied().or_else(|| self.signature(by));
            let mut dates: Vec<(Option<When>, Option<usize>)> = Vec::new();
            match question.party {
                None => dates.push((answer.general, proof)),
                // A party may come back after it left; who joins later, its own act proves it.
                Some(party) if times.iter().any(|one| one.party == party) => {
                    let own = times.into_iter().filter(|one| one.party == party);
                    dates.extend(own.map(|one| {
                        let joins = answer.general.as_ref().zip(one.own.as_ref());
                        let joins = joins.is_none_or(|(all, own)| all.before(own) == Truth::Yes);
                        (one.in_force, if joins { one.event } else { proof })
                    }));
                }
                Some(party) => {
                    let own = answer.parties.into_iter().find(|one| one.party == party);
                    dates.push((own.and_then(|one| one.in_force), proof));
                }
            }
            for (from, event) in dates {
                let (Some(from), Some(event)) = (from, event) else { continue };
                let entry = |from| Entered { scope: rule.part(), from, event };
                match from.happened_by(by) {
                    Truth::Yes => certain.push(entry(from)),
                    Truth::Maybe => perhaps.push(entry(from)),
                    Truth::No => {}
                }
            }
        }
        order::sort_by_key(&mut certain, |entry| entry.from.latest());
        (certain, perhaps)
    }

    /// The act that made it a text somebody agreed to; without one a date alone brings nothing into force.
    fn signature(&self, on: Date) -> Option<usize> {
        let agreed = |kind: EventKind| kind.is_consent() || kind == EventKind::Signed;
        self.log().happened(Some(on)).find(|(_, event)| agreed(event.kind)).map(|(index, _)| index)
    }

    fn basis(&self, on: Option<Date>) -> Basis<'_> {
        let Self { raw, waits_for, .. } = self;
        Basis {
            events: &raw.events,
            parties: &raw.parties,
            waits_for,
            on,
            notice: raw.terms.notice_months(),
            residual: false,
            stated: None,
        }
    }

    /// When the whole enters into force by its rule, as far as the log tells by the end of a day.
    ///
    /// Without a rule VCLT Article 24(2) is used, and the answer says so. A rule linked to another
    /// agreement is followed in a [`crate::Dossier`], which holds both; alone it leads to no date.
    ///
    /// ```
    /// use bilateral::agreement::Agreement;
    /// use bilateral::economy::Area;
    /// use time::macros::date;
    ///
    /// let agreement: Agreement = serde_json::from_str(r#"{
    ///     "id": "A", "title": "An agreement", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    ///     "entryIntoForce": [{ "trigger": "last-notification", "offset": [{ "firstOfMonth": 2 }] }],
    ///     "events": [
    ///         { "kind": "signed", "on": "2023-05-02" },
    ///         { "kind": "notified", "on": "2023-11-20", "by": "KAZ" }
    ///     ]
    /// }"#).unwrap();
    /// let today = agreement.entry_into_force(date!(2023 - 12 - 01));
    /// assert_eq!(today.holding_up, [Area::parse("EU").unwrap()]);
    /// let then = agreement.if_notified(Area::parse("EU").unwrap(), date!(2024 - 01 - 12));
    /// assert_eq!(then.general.unwrap().exact(), Some(date!(2024 - 03 - 01)));
    /// ```
    pub fn entry_into_force(&self, on: Date) -> EntryIntoForce {
        self.entry(None, Some(on))
    }

    /// The same for one part, by its own rule if it has one.
    pub fn entry_into_force_of(&self, scope: &str, on: Date) -> EntryIntoForce {
        self.entry(super::scope::part(Some(scope)), Some(on))
    }

    /// The same with all that the log holds, whenever it happens.
    pub fn entry_into_force_expected(&self) -> EntryIntoForce {
        self.entry(None, None)
    }

    /// The same for one part.
    pub fn entry_into_force_expected_of(&self, scope: &str) -> EntryIntoForce {
        self.entry(super::scope::part(Some(scope)), None)
    }

    pub(crate) fn entry(&self, part: Option<&str>, on: Option<Date>) -> EntryIntoForce {
        let own = |part: Option<&str>| self.raw.entry_into_force.iter().find(|rule| rule.part() == part);
        let mut basis = self.basis(on);
        if let Some(rule) = own(part).or_else(|| own(None)) {
            return entry::entry_into_force(rule, &basis);
        }
        basis.residual = true;
        entry::entry_into_force(&EntryRule::residual(), &basis)
    }

    /// When it entered into force at large, or a part of it, as the log states.
    fn stated_force(&self, part: Option<&str>, on: Option<Date>) -> Option<When> {
        self.log().happened(on).find_map(|(_, event)| {
            let general = event.by.is_none() && event.organisation.is_none() && event.part() == part;
            (general && event.kind == EventKind::EnteredIntoForce).then(|| event.takes_effect().clone())
        })
    }

    /// When it is in force at large: the earlier of what is stated and what its rule gives.
    pub(crate) fn force_date(&self, on: Option<Date>) -> Option<When> {
        let stated = self.stated_force(None, on);
        let computed = if self.entry_rules().is_empty() { None } else { self.entry(None, on).general };
        [stated, computed].into_iter().flatten().min_by_key(When::latest)
    }

    /// The agreement as it would be had these events happened too.
    #[must_use]
    pub fn assuming(&self, events: impl IntoIterator<Item = Event>) -> Self {
        let mut raw = self.raw.clone();
        raw.events.extend(events);
        Self { waits_for: self.waits_for.clone(), ..Self::new(raw) }
    }

    /// When it enters into force if a party does what is asked of it on a day: the rule applied to
    /// all the log holds and this.
    pub fn if_notified(&self, party: Area, on: Date) -> EntryIntoForce {
        self.assuming([self.act(party, on)]).entry_into_force_expected()
    }

    /// When it enters into force if all who still hold it up by a day do what is asked of them on that day.
    pub fn if_all_notified(&self, on: Date) -> EntryIntoForce {
        let lacking = self.entry_into_force(on).holding_up;
        self.assuming(lacking.into_iter().map(|party| self.act(party, on))).entry_into_force_expected()
    }

    /// The act the rule waits for.
    fn act(&self, party: Area, on: Date) -> Event {
        let kind = match self.raw.entry_into_force.iter().find(|rule| rule.part().is_none()) {
            Some(rule) => match rule.record().trigger {
                Trigger::Signature => EventKind::Signed,
                Trigger::LastNotification => EventKind::Notified,
                Trigger::Exchange => EventKind::Exchanged,
                _ => EventKind::Deposited,
            },
            None => EventKind::Deposited,
        };
        let mut event = Event::new(kind, When::day(on));
        event.by = Some(party);
        event
    }

    /// What the rules give against what the log states, date by date; empty where no rule is recorded.
    pub fn audit_entry_into_force(&self) -> Vec<EntryAudit> {
        let basis = self.basis(None);
        self.raw.entry_into_force.iter().flat_map(|rule| entry::audit(rule, &basis)).collect()
    }
}
