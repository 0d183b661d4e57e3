//! Whether the text moved as a text can: from mandate to signature, version by version.

use super::Log;
use crate::agreement::rules as rule;
use crate::agreement::{Event, EventKind};
use crate::check::Report;
use crate::error::Rule;
use crate::period::Truth;

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Start,
    Authorised,
    Negotiating,
    Agreed,
    Initialled,
    SignatureAuthorised,
    Signed,
    Abandoned,
}

/// What is to be said of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Fine,
    Unusual,
    Impossible,
}

impl Verdict {
    fn rule(self) -> Option<&'static Rule> {
        match self {
            Self::Fine => None,
            Self::Unusual => Some(&rule::TRANSITION_SKIPS),
            Self::Impossible => Some(&rule::TRANSITION_IMPOSSIBLE),
        }
    }
}

impl Step {
    fn of(kind: EventKind) -> Option<Self> {
        use EventKind as E;
        Some(match kind {
            E::NegotiationAuthorised => Self::Authorised,
            E::NegotiationOpened | E::NegotiationRound | E::NegotiationPaused | E::NegotiationResumed => {
                Self::Negotiating
            }
            E::TextAgreed | E::Adopted | E::OpenedForSignature => Self::Agreed,
            E::Initialled => Self::Initialled,
            E::SignatureAuthorised => Self::SignatureAuthorised,
            E::Signed | E::SignedAdReferendum | E::SignedDefinitively | E::Exchanged => Self::Signed,
            E::Abandoned => Self::Abandoned,
            _ => return None,
        })
    }

    /// Whether a text may go from here to there. A log may begin anywhere but with its end.
    fn to(self, next: Self) -> Verdict {
        use Step as S;
        use Verdict::{Fine, Impossible, Unusual};
        match (self, next) {
            // An end without a text, and a second mandate or signature decision for one that is further.
            (S::Start, S::Abandoned)
            | (S::Authorised, S::SignatureAuthorised | S::Signed)
            | (S::Negotiating | S::Agreed | S::Initialled | S::SignatureAuthorised, S::Authorised)
            | (S::Initialled, S::Agreed)
            | (S::SignatureAuthorised, S::Agreed | S::Initialled)
            | (
                S::Signed,
                S::Authorised | S::Negotiating | S::Agreed | S::Initialled | S::SignatureAuthorised,
            ) => Impossible,
            (S::Authorised, S::Agreed | S::Initialled)
            | (S::Negotiating, S::SignatureAuthorised | S::Signed)
            | (S::SignatureAuthorised, S::Negotiating)
            | (S::Signed, S::Abandoned) => Unusual,
            _ => Fine,
        }
    }
}

impl Log<'_> {
    pub(super) fn text(&self, report: &mut Report) {
        let mut versions: Vec<(Option<&str>, Step, Option<&Event>)> = Vec::new();
        let mut current: Option<&str> = None;
        for (index, event) in self.agreement.log().happened(None) {
            let Some(next) = Step::of(event.kind) else { continue };
            current = event.version.as_ref().map(crate::wire::Id::as_str).or(current);
            let at = versions.iter().position(|(version, ..)| *version == current).unwrap_or_else(|| {
                versions.push((current, Step::Start, None));
                versions.len() - 1
            });
            let Some((_, now, last)) = versions.get_mut(at) else { continue };
            if let Some(rule) = now.to(next).rule() {
                let certain = last.map_or(Truth::Yes, |last| certainly_after(last, event));
                let before = last.map_or_else(
                    || "nothing before it".to_owned(),
                    |last| format!("{} {} before it", last.kind.label(), last.takes_effect().phrase()),
                );
                let message =
                    || format!("{} {}, with {before}", event.kind.label(), event.takes_effect().phrase());
                self.tell(certain, rule, index, message, report);
            }
            // What has died and is taken up again is a text of its own.
            *now = next;
            *last = Some(event);
        }
    }
}

/// `Maybe` where the two may have happened the other way round.
fn certainly_after(first: &Event, then: &Event) -> Truth {
    let (a, b) = (first.takes_effect(), then.takes_effect());
    let swapped = b.before(a) != Truth::No || a.is_qualified() || b.is_qualified();
    if swapped { Truth::Maybe } else { Truth::Yes }
}
