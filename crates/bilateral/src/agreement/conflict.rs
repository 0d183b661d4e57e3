//! Several sources for one event: all are kept, and where they differ somebody has to say which to follow.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::rules::RESOLUTION_INVALID;
use super::{Agreement, AgreementRecord, Event, EventKind};
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::order;
use crate::period::{Truth, When};
use crate::wire::Id;
use crate::wire::words::words;

words! {
    /// Which of several sources for one event to follow.
    pub enum Policy {
        /// The one with the earliest date.
        Earliest = "earliest",
        /// The official one, if the official ones agree.
        Official = "official",
        /// The date most sources give, if one has more than any other.
        Majority = "majority",
        /// One source by name.
        Source = "source",
    }
}

/// A policy with the sources it needs.
///
/// ```
/// use bilateral::agreement::{Policy, Resolution};
/// use bilateral::wire::Id;
///
/// let official = Resolution::new(Policy::Official, vec![Id::parse("depositary").unwrap()]).unwrap();
/// assert_eq!(official.policy(), Policy::Official);
///
/// // Wrong: one source is to be followed, and none is named.
/// assert_eq!(Resolution::new(Policy::Source, vec![]).unwrap_err().code(), "agreement.resolution-invalid");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "ResolutionRecord", into = "ResolutionRecord")]
pub struct Resolution(ResolutionRecord);

/// A policy as it stands on the wire; becomes a [`Resolution`] through `try_into`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResolutionRecord {
    /// What to follow.
    pub policy: Policy,
    /// The source for `source`, the official ones for `official`; empty otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Id>,
}

impl TryFrom<ResolutionRecord> for Resolution {
    type Error = Error;

    fn try_from(raw: ResolutionRecord) -> Result<Self> {
        let fits = match raw.policy {
            Policy::Earliest | Policy::Majority => raw.sources.is_empty(),
            Policy::Official => !raw.sources.is_empty(),
            Policy::Source => raw.sources.len() == 1,
        };
        if fits {
            return Ok(Self(raw));
        }
        let wants = match raw.policy {
            Policy::Official => "names the official `sources`",
            Policy::Source => "names one source in `sources`",
            Policy::Earliest | Policy::Majority => "takes no `sources`",
        };
        Err(Error::new(&RESOLUTION_INVALID, format!("`{}` {wants}", raw.policy)).at("sources"))
    }
}

impl From<Resolution> for ResolutionRecord {
    fn from(resolution: Resolution) -> Self {
        resolution.0
    }
}

impl Resolution {
    /// A policy and the sources it needs.
    ///
    /// # Errors
    /// `agreement.resolution-invalid` if it needs other sources than those given.
    pub fn new(policy: Policy, sources: Vec<Id>) -> Result<Self> {
        ResolutionRecord { policy, sources }.try_into()
    }

    /// What to follow.
    pub fn policy(&self) -> Policy {
        self.0.policy
    }

    /// The claim to follow; `None` where the policy leaves it open.
    fn choose<'a>(&self, claims: &'a [Claimed]) -> Option<&'a Claimed> {
        let earliest = |claims: &mut dyn Iterator<Item = &'a Claimed>| {
            claims.min_by_key(|claim| (claim.on.latest(), claim.on.earliest(), claim.source.clone()))
        };
        match self.0.policy {
            // A date with an open end is no earliest date.
            Policy::Earliest => earliest(&mut claims.iter().filter(|claim| claim.on.latest().is_some())),
            Policy::Official | Policy::Source => {
                let named: Vec<&Claimed> = claims
                    .iter()
                    .filter(|claim| {
                        claim.source.as_ref().is_some_and(|source| self.0.sources.contains(source))
                    })
                    .collect();
                let agree =
                    named.iter().all(|one| named.iter().all(|other| agree(&one.on, &other.on) != Truth::No));
                earliest(&mut named.into_iter()).filter(|_| agree)
            }
            Policy::Majority => {
                let mut counts: BTreeMap<String, usize> = BTreeMap::new();
                for claim in claims {
                    *counts.entry(claim.on.to_string()).or_default() += 1;
                }
                let most = counts.values().copied().max()?;
                let mut leading = counts.iter().filter(|(_, count)| **count == most);
                let (date, _) = leading.next().filter(|_| most > 1)?;
                let alone = leading.next().is_none();
                claims.iter().find(|claim| alone && claim.on.to_string() == *date)
            }
        }
    }
}

/// What one source says of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Claimed {
    /// The event, as an index into the log.
    pub event: usize,
    /// When it took effect by this source.
    pub on: When,
    /// The source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Id>,
}

/// One event that several sources tell of with different dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Conflict {
    /// What happened.
    pub kind: EventKind,
    /// Whose act it is; absent for a joint act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Area>,
    /// Which part it concerns; absent for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// What each source says, in the order of the file.
    pub claims: Vec<Claimed>,
}

impl Conflict {
    /// The dates side by side: `on 1 July 1999 (source `a`) and in June 1999 (source `b`)`.
    pub(crate) fn said(&self) -> Option<String> {
        let told: Vec<String> = self
            .claims
            .iter()
            .map(|claim| {
                let source =
                    claim.source.as_ref().map_or_else(String::new, |source| format!(" by `{source}`"));
                format!("{}{source}", claim.on.phrase())
            })
            .collect();
        (!told.is_empty()).then(|| told.join(" and "))
    }
}

/// An agreement of which conflicting dates have been settled by a policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Resolved {
    /// The agreement without the claims that were not followed. The original keeps them all.
    pub agreement: Agreement,
    /// The claims not followed, as indices into the log of the original.
    pub set_aside: Vec<usize>,
    /// The conflicts the policy leaves open; all their claims are still there.
    pub open: Vec<Conflict>,
}

impl Agreement {
    /// Events that different sources date differently, in order of the log.
    ///
    /// One event is what has one kind, party, part and version; rounds, proposals, amendments and the
    /// like can happen more than once and are never in conflict.
    pub fn conflicts(&self) -> Vec<Conflict> {
        let single = |event: &Event| event.source.is_some() && event.kind.happens_once();
        let mut named = self.events().iter().filter(|event| single(event));
        let Some(first) = named.next().and_then(|event| event.source.as_ref()) else { return Vec::new() };
        if named.all(|event| event.source.as_ref() == Some(first)) {
            return Vec::new();
        }
        let mut groups: BTreeMap<Key<'_>, Vec<usize>> = BTreeMap::new();
        for (index, event) in self.events().iter().enumerate().filter(|(_, event)| single(event)) {
            groups.entry(key(event)).or_default().push(index);
        }
        let mut conflicts: Vec<Conflict> =
            groups.into_values().filter_map(|group| self.conflict(&group)).collect();
        order::sort_by_key(&mut conflicts, |conflict| conflict.claims.first().map(|claim| claim.event));
        conflicts
    }

    fn conflict(&self, group: &[usize]) -> Option<Conflict> {
        let events: Vec<(usize, &Event)> =
            group.iter().filter_map(|index| Some((*index, self.events().get(*index)?))).collect();
        let (_, first) = *events.first()?;
        let several = events.iter().any(|(_, event)| event.source != first.source);
        let differ = events.iter().enumerate().any(|(position, (_, one))| {
            events
                .iter()
                .take(position)
                .any(|(_, other)| agree(one.takes_effect(), other.takes_effect()) == Truth::No)
        });
        (several && differ).then(|| Conflict {
            kind: first.kind,
            by: first.by,
            scope: first.part().map(str::to_owned),
            claims: events
                .iter()
                .map(|(index, event)| Claimed {
                    event: *index,
                    on: event.takes_effect().clone(),
                    source: event.source.clone(),
                })
                .collect(),
        })
    }

    /// The agreement with one date for every event, chosen by a policy. What the policy cannot decide stays open.
    #[must_use]
    pub fn resolved(&self, resolution: &Resolution) -> Resolved {
        let mut set_aside: Vec<usize> = Vec::new();
        let mut open = Vec::new();
        for conflict in self.conflicts() {
            match resolution.choose(&conflict.claims) {
                Some(chosen) => {
                    let chosen = chosen.event;
                    let others =
                        conflict.claims.iter().map(|claim| claim.event).filter(|event| *event != chosen);
                    set_aside.extend(others);
                }
                None => open.push(conflict),
            }
        }
        order::sort(&mut set_aside);
        let mut raw = AgreementRecord::from(self.clone());
        let mut index = 0;
        raw.events.retain(|_| {
            let kept = set_aside.binary_search(&index).is_err();
            index += 1;
            kept
        });
        Resolved { agreement: Self::new(raw), set_aside, open }
    }
}

pub(super) type Key<'a> = (EventKind, Option<Area>, Option<&'a str>, Option<&'a str>, Option<&'a str>);

pub(super) fn key(event: &Event) -> Key<'_> {
    let version = event.version.as_ref().map(Id::as_str);
    (event.kind, event.by, event.organisation.as_deref(), event.part(), version)
}

/// Whether two dates can be one day; `No` where they cannot.
fn agree(a: &When, b: &When) -> Truth {
    if a.before(b) == Truth::Yes || b.before(a) == Truth::Yes { Truth::No } else { Truth::Maybe }
}

impl EventKind {
    /// Whether it happens once to a version of a text, for a party and a part.
    pub(super) fn happens_once(self) -> bool {
        use EventKind as E;
        matches!(
            self,
            E::NegotiationAuthorised
                | E::NegotiationOpened
                | E::TextAgreed
                | E::Initialled
                | E::SignatureAuthorised
                | E::Signed
                | E::SignedAdReferendum
                | E::SignedDefinitively
                | E::SignatureConfirmed
                | E::OpenedForSignature
                | E::Exchanged
                | E::ParliamentConsented
                | E::ConclusionDecided
                | E::ProvisionalApplicationStarted
                | E::EnteredIntoForce
                | E::Terminated
                | E::Expired
                | E::Superseded
                | E::Endorsed
                | E::Launched
                | E::Registered
        ) || self.is_consent()
    }
}
