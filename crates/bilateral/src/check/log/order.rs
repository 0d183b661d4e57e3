//! What the law or logic puts before what.

use super::union::of_the_union;
use super::{Log, before_all};
use crate::agreement::rules as rule;
use crate::agreement::{Event, EventKind as E};
use crate::check::Report;
use crate::error::Rule;
use crate::period::When;

/// `first` may not come after `then`.
struct Order {
    first: fn(E) -> bool,
    then: fn(E) -> bool,
    rule: &'static Rule,
}

static ORDER: [Order; 11] = [
    Order {
        first: E::is_signature,
        then: |kind| kind == E::EnteredIntoForce,
        rule: &rule::FORCE_BEFORE_SIGNATURE,
    },
    Order {
        first: E::is_signature,
        then: |kind| kind == E::ProvisionalApplicationStarted,
        rule: &rule::PROVISIONAL_BEFORE_SIGNATURE,
    },
    Order {
        first: E::is_signature,
        then: |kind| matches!(kind, E::Ratified | E::Accepted | E::Approved),
        rule: &rule::CONSENT_BEFORE_SIGNATURE,
    },
    Order {
        first: |kind| kind == E::ConclusionDecided,
        then: |kind| kind == E::EnteredIntoForce,
        rule: &rule::FORCE_BEFORE_CONCLUSION,
    },
    Order {
        first: |kind| kind == E::ParliamentConsented,
        then: |kind| kind == E::ConclusionDecided,
        rule: &rule::CONCLUSION_BEFORE_CONSENT,
    },
    Order {
        first: |kind| kind == E::NegotiationOpened,
        then: |kind| kind == E::NegotiationRound,
        rule: &rule::OUT_OF_ORDER,
    },
    Order { first: |kind| kind == E::Initialled, then: E::is_signature, rule: &rule::OUT_OF_ORDER },
    Order {
        first: |kind| kind == E::EnteredIntoForce,
        then: |kind| matches!(kind, E::Terminated | E::Expired | E::Superseded),
        rule: &rule::OUT_OF_ORDER,
    },
    Order {
        first: |kind| kind == E::Proposed,
        then: |kind| kind == E::ProposalWithdrawn,
        rule: &rule::OUT_OF_ORDER,
    },
    Order {
        first: E::is_signature,
        then: |kind| kind == E::NotifiedToWto,
        rule: &rule::WTO_BEFORE_SIGNATURE,
    },
    Order {
        first: |kind| kind == E::EnteredIntoForce,
        then: |kind| kind == E::Registered,
        rule: &rule::REGISTERED_BEFORE_FORCE,
    },
];

impl Log<'_> {
    pub(super) fn order_of_law(&self, report: &mut Report) {
        for Order { first, then, rule } in &ORDER {
            for (index, later) in self.of(then) {
                // Which parliament it takes for a decision of the Council is no other than the Union's.
                let counts = |cause: &Event| cause.kind != E::ParliamentConsented || of_the_union(cause);
                let causes = || self.of(first).map(|(_, cause)| cause).filter(|cause| counts(cause));
                let stated = causes().next();
                // What no event states, the treaty's own rule may give.
                let computed =
                    if stated.is_none() && first(E::EnteredIntoForce) { self.force_by_rule() } else { None };
                let causes = causes().map(|cause| &cause.on).chain(computed);
                let broken = before_all(later.takes_effect(), causes);
                let rule = if self.reaches_back(rule) { &rule::REACHES_BACK } else { *rule };
                let message = || {
                    let (then, when) = (later.kind.label(), later.takes_effect().phrase());
                    let since =
                        stated.map(|cause| &cause.on).or(computed).map_or_else(String::new, When::phrase);
                    let first =
                        stated.map_or_else(|| "by its rule in force".to_owned(), |cause| cause.kind.label());
                    format!("{then} {when}, but {first} only {since}")
                };
                self.tell(broken, rule, index, message, report);
            }
        }
    }

    /// The treaty says itself that it applies to what was before its signature.
    fn reaches_back(&self, rule: &Rule) -> bool {
        rule.code == rule::FORCE_BEFORE_SIGNATURE.code && self.agreement.terms().retroactive
    }
}
