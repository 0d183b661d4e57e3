//! What the law or logic puts before what.

use super::{Log, before_all};
use crate::agreement::EventKind as E;
use crate::agreement::rules as rule;
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
        then: |kind| kind == E::Terminated,
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
                let broken = before_all(later.takes_effect(), self.of(first).map(|(_, cause)| &cause.on));
                let Some((_, cause)) = self.of(first).next() else { break };
                let rule = if self.reaches_back(rule) { &rule::REACHES_BACK } else { *rule };
                let message = || {
                    let (when, since): (&When, &When) = (later.takes_effect(), &cause.on);
                    let (then, first) = (later.kind.label(), cause.kind.label());
                    format!("{then} {}, but {first} only {}", when.phrase(), since.phrase())
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
