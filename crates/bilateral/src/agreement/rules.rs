//! Codes of agreements and their event logs.

use crate::error::declare_rules;

declare_rules! {
    PARTIES_TOO_FEW = Error "agreement.parties-too-few" {
        title: "Fewer than two parties",
        meaning: "An instrument names no party, one, or the same one twice.",
        why: "Nobody can agree with himself; a bloc and its members are different parties.",
        source: "VCLT Article 2(1)(a)",
        fix: "Name each party once.",
    }
    LOG_EMPTY = Warning "agreement.log-empty" {
        title: "No event recorded",
        meaning: "The instrument has no dated event, so it has no status but \"not begun\".",
        why: "A list of titles reads like a list of treaties.",
        source: "DESIGN law 6",
        fix: "Record at least the last thing that is known to have happened.",
    }
    FORCE_BEFORE_SIGNATURE = Error "agreement.in-force-before-signature" {
        title: "In force before it was signed",
        meaning: "The date of entry into force lies before the date of signature.",
        why: "One of the two dates is wrong, or the treaty is retroactive and says so.",
        source: "VCLT Articles 24 and 28; 212 of 3,735 British treaty pairs break it",
        fix: "Correct the date; if the treaty really provides for it, the finding stands and the event's note can say why.",
    }
    PROVISIONAL_BEFORE_SIGNATURE = Warning "agreement.provisional-before-signature" {
        title: "Provisionally applied before it was signed",
        meaning: "Provisional application starts before signature.",
        why: "It happens, but only where the parties agreed on it separately; more often a date is wrong.",
        source: "VCLT Article 25; 11 of 116 British cases",
        fix: "Check the date, or record the separate arrangement in the note.",
    }
    CONSENT_BEFORE_SIGNATURE = Error "agreement.consent-before-signature" {
        title: "Consent before signature",
        meaning: "A party ratified, accepted or approved before the treaty was signed.",
        why: "Ratification confirms a signature; before it there is nothing to confirm.",
        source: "VCLT Article 14",
        fix: "Correct the date, or record accession instead of ratification.",
    }
    FORCE_BEFORE_CONCLUSION = Warning "agreement.in-force-before-conclusion" {
        title: "In force before the Union concluded it",
        meaning: "Entry into force lies before the Council decision on conclusion.",
        why: "Without conclusion the Union is not bound; provisional application may have been meant.",
        source: "Article 218(6) TFEU",
        fix: "Check both dates; record provisional application as such.",
    }
    CONCLUSION_BEFORE_CONSENT = Warning "agreement.conclusion-before-parliament" {
        title: "Concluded before Parliament consented",
        meaning: "The Council decision on conclusion lies before Parliament's consent.",
        why: "Where consent is required the decision would be void.",
        source: "Article 218(6)(a) TFEU",
        fix: "Check both dates.",
    }
    SIGNED_WITHOUT_DECISION = Note "agreement.signed-without-decision" {
        title: "Signed by the Union without a decision on signature",
        meaning: "A treaty with the Union is signed and no Council decision authorising signature is recorded before it.",
        why: "Either the log is incomplete or the signature was given without authority.",
        source: "Article 218(5) TFEU",
        fix: "Add the Council decision with its reference.",
    }
    TALKS_WITHOUT_MANDATE = Warning "agreement.talks-without-mandate" {
        title: "Union negotiations without a mandate",
        meaning: "Negotiations with the Union are recorded and no authorisation before them.",
        why: "Talks about talks are often reported as negotiations.",
        source: "Article 218(2)-(4) TFEU",
        fix: "Add the authorisation, or record consultations instead.",
    }
    NON_BINDING_IN_FORCE = Error "agreement.non-binding-in-force" {
        title: "A treaty act on a non-binding instrument",
        meaning: "A non-binding instrument carries ratification, entry into force or another act only treaties have.",
        why: "A memorandum counted as a treaty doubles the law between the parties.",
        source: "VCLT Article 2(1)(a)",
        fix: "Use signed, endorsed, adopted or launched; or correct whether it binds.",
    }
    FORCE_DATES_CONFLICT = Warning "agreement.force-dates-conflict" {
        title: "Two dates of entry into force",
        meaning: "Two events state entry into force for the same part, on dates that cannot both be true.",
        why: "Durations and every claim about that time depend on which one is right.",
        source: "DESIGN law 11: all sources are kept",
        fix: "Keep both with their sources; the status counts from the earlier one.",
    }
    UNKNOWN_PARTY = Error "agreement.unknown-party" {
        title: "An act by someone who is no party",
        meaning: "An event is attributed to an economy or bloc that is not among the parties nor a member of one.",
        why: "A ratification by a stranger brings nothing into force.",
        source: "VCLT Article 2(1)(g)",
        fix: "Correct the attribution or add the party.",
    }
    OUT_OF_ORDER = Warning "agreement.out-of-order" {
        title: "An event before its cause",
        meaning: "An event that can only follow another is dated before it: initialling before a mandate, a round before the opening.",
        why: "A swapped day and month looks exactly like this.",
        source: "VCLT Articles 10-14",
        fix: "Check the day order of the source.",
    }
    SUPERSESSION_OPEN = Warning "agreement.supersession-open" {
        title: "A superseded agreement that never ended",
        meaning: "A later agreement says it supersedes this one, it has entered into force, and this log has no end.",
        why: "Both would be counted as in force.",
        source: "VCLT Article 59",
        fix: "Record `superseded` with its date, or remove the relation.",
    }
    STALE_INITIALLED = Note "agreement.initialled-long-ago" {
        title: "Initialled years ago and never signed",
        meaning: "A text has been initialled for more than five years and nothing has happened since.",
        why: "Half of all agreements are in force within a year of signature; a text this old is usually dead.",
        source: "Median 275 days from signature to force in the WTO's list of agreements",
        fix: "Ask whether it was abandoned, and record that.",
    }
    WINDOW_GAP = Note "agreement.window-gap" {
        title: "A gap or overlap between two windows of one series",
        meaning: "A follow-up to a roadmap was endorsed later than the earlier one ran out, or before.",
        why: "By its label there is no gap; for so many days nothing was agreed.",
        source: "Computed from labels and dates of endorsement",
        fix: "Nothing to mend if the dates are right; say both when you describe the series.",
    }
    WINDOW_MISPLACED = Error "agreement.window-on-treaty" {
        title: "A window on a treaty",
        meaning: "`valid` is given for a binding instrument.",
        why: "A treaty runs by its duration clause and ends by expiry, an event.",
        source: "VCLT Article 54",
        fix: "Record `expired` with its date instead.",
    }
    ENTRY_RULE_INVALID = Error "agreement.entry-rule-invalid" {
        title: "A rule on entry into force that cannot be applied",
        meaning: "A rule lacks what its trigger needs, has what its trigger does not know, counts months without an end-of-month policy, or stands twice for one part.",
        why: "A date computed from half a rule looks as exact as any other.",
        source: "VCLT Article 24(1)",
        fix: "Write the clause out: trigger, number, offset, and `endOfMonth` where months are counted.",
    }
}
