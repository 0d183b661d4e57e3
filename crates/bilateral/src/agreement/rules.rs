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
        meaning: "An event that can only follow another is dated before it: a round before the opening, an end before entry into force, stated or by rule.",
        why: "A swapped day and month looks exactly like this.",
        source: "VCLT Articles 10-14",
        fix: "Check the day order of the source.",
    }
    SUPERSESSION_OPEN = Warning "agreement.supersession-open" {
        title: "A superseded agreement that never ended",
        meaning: "A later agreement says it supersedes this one, it has entered into force, as stated or by its rule, and this log has no end.",
        why: "Both would be counted as in force.",
        source: "VCLT Article 59",
        fix: "Record `superseded` with its date, or remove the relation.",
    }
    STALE_INITIALLED = Note "agreement.initialled-long-ago" {
        title: "Initialled years ago and never signed",
        meaning: "A text has been initialled for more than five years and is not signed.",
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
    REACHES_BACK = Note "agreement.reaches-back" {
        title: "In force before it was signed, by its own terms",
        meaning: "Entry into force lies before signature, and the treaty says that it applies retroactively.",
        why: "Days in force before signature are days on which nobody could have known.",
        source: "VCLT Article 28",
        fix: "Nothing to mend if the clause is there; say so where days in force are counted.",
    }
    DEPOSIT_BEFORE_CONSENT = Error "agreement.deposit-before-consent" {
        title: "An instrument deposited before there was one",
        meaning: "A party deposited or notified before it ratified, accepted or approved.",
        why: "The international act reports the domestic one; one of the two dates is wrong.",
        source: "VCLT Articles 14 and 16",
        fix: "Check both dates; record as `ratified` the domestic act and as `deposited` the instrument.",
    }
    FORCE_BEFORE_INSTRUMENT = Error "agreement.in-force-before-instrument" {
        title: "In force for a party before its instrument",
        meaning: "A party's own entry into force lies before its instrument, and it neither succeeded nor continued.",
        why: "Only a succession or a declaration of continued application reaches back.",
        source: "VCLT Article 24(3); 62 of 62 such cases in WIPO's table are successions",
        fix: "Correct the date, or record `succeeded` or `application-continued`.",
    }
    RATIFIED_UNSIGNED = Warning "agreement.ratified-unsigned" {
        title: "Ratified by somebody who did not sign",
        meaning: "A party ratified, accepted or approved; others' signatures are on record and its own is not.",
        why: "Who has not signed accedes; either the signature is missing or the act is another one.",
        source: "VCLT Articles 14 and 15",
        fix: "Add the signature, or record `acceded`.",
    }
    ACCESSION_BY_SIGNATORY = Warning "agreement.accession-by-signatory" {
        title: "Accession by a signatory",
        meaning: "A party acceded although it had signed before, itself or with all others.",
        why: "A signatory ratifies; tables of several depositaries are often mixed up this way.",
        source: "VCLT Articles 14 and 15",
        fix: "Record `ratified`, or check whose signature it is.",
    }
    RESERVATION_LATE = Warning "agreement.reservation-late" {
        title: "A reservation after consent",
        meaning: "A reservation is dated after the party's last signature or act of consent.",
        why: "A reservation is made when signing or consenting; a later one holds only if nobody objects.",
        source: "VCLT Article 19",
        fix: "Check the date, or say in the note that the late reservation was accepted.",
    }
    RESERVATION_APART = Warning "agreement.reservation-without-act" {
        title: "A reservation on a day of no act",
        meaning: "A reservation is dated before the party consented, on no day on which it signed, and none made with its consent confirms it.",
        why: "A reservation is made when signing or consenting, and one made before must be confirmed with the consent.",
        source: "VCLT Articles 19 and 23(2)",
        fix: "Check the date, add the act it belongs to, or record `reservation-made` once more where it was confirmed.",
    }
    PROVISIONAL_AFTER_FORCE = Warning "agreement.provisional-after-force" {
        title: "Provisional application of what is in force",
        meaning: "Provisional application begins or ends after entry into force of the same part for the same party.",
        why: "Entry into force ends it; afterwards there is nothing provisional.",
        source: "VCLT Article 25",
        fix: "Check the two dates, and name the part if it is another one.",
    }
    PROVISIONAL_BEYOND_COMPETENCE = Warning "agreement.provisional-beyond-competence" {
        title: "Provisionally applied beyond the Union's powers",
        meaning: "A mixed agreement is applied provisionally as a whole, or in a part that belongs to the member states.",
        why: "The Union can apply only what it is competent for; the rest belongs to its members.",
        source: "Article 218(5) TFEU; VCLT Article 25(1)",
        fix: "Name the part in `scope`, and its competence in `parts`.",
    }
    PART_UNKNOWN = Warning "agreement.unknown-part" {
        title: "A part the agreement does not have",
        meaning: "An event or a rule on entry into force names a part that is not among the declared parts of the agreement.",
        why: "Provisional application reaches no further than the treaty; a part misspelt has a life nobody sees.",
        source: "VCLT Article 25(1): the treaty or a part of it",
        fix: "Use the scope as declared, or add it to `parts`.",
    }
    WTO_BEFORE_SIGNATURE = Warning "agreement.wto-notified-before-signature" {
        title: "Notified to the WTO before it was signed",
        meaning: "The notification to the World Trade Organization is dated before signature.",
        why: "What is notified is an agreement; a notification before force is common, before signature it is rare.",
        source: "GATT Article XXIV:7; 8 of 450 agreements",
        fix: "Check both dates.",
    }
    REGISTERED_BEFORE_FORCE = Warning "agreement.registered-before-force" {
        title: "Registered before it was in force",
        meaning: "Registration with the United Nations is dated before entry into force.",
        why: "Treaties are registered after their entry into force; the number may belong to another one.",
        source: "VCLT Article 80(1)",
        fix: "Check both dates.",
    }
    ENDED_WITHOUT_FORCE = Warning "agreement.ended-without-force" {
        title: "Ended, and never in force",
        meaning: "The log has an end and neither entry into force, stated or by a rule that is met, nor provisional application.",
        why: "A treaty that never was cannot end; more often the entry into force is missing.",
        source: "VCLT Article 42(2); 165 British treaties",
        fix: "Add the entry into force, or record `abandoned`.",
    }
    ENDED_WITHOUT_GROUND = Warning "agreement.ended-without-ground" {
        title: "Ended or suspended on no ground",
        meaning: "A termination or suspension names no `ground`, and no denunciation is recorded before it.",
        why: "A treaty ends only as it provides, by consent of all, or on a ground the law knows.",
        source: "VCLT Articles 42(2), 54 and 57",
        fix: "Add `ground`, or the denunciation.",
    }
    END_UNDATED = Warning "agreement.end-undated" {
        title: "An end without a last possible day",
        meaning: "The treaty is said to have ended on some day that has no upper bound.",
        why: "Called inactive, it would count as in force for ever.",
        source: "Two such agreements among 447 in a collection of trade agreements",
        fix: "Give the date as far as it is known, such as `../2015`.",
    }
    ENTRY_DIFFERS = Warning "agreement.entry-into-force-differs" {
        title: "Entry into force not as the rule dates it",
        meaning: "A stated date of entry into force is not the one that `entryIntoForce` and the log give; the reason, where one is found, is in brackets.",
        why: "Either the date, the rule or an instrument is wrong, or instruments were counted in another way.",
        source: "VCLT Article 24(1)",
        fix: "See the reason: another end-of-month policy, a predecessor, an organisation's instrument; otherwise check the dates.",
    }
    DENUNCIATION_OPEN = Note "agreement.denunciation-open" {
        title: "A denunciation without a day of effect",
        meaning: "A denunciation has no `effective`, and neither an end nor a revocation is recorded after it.",
        why: "Notice is not the end; from when the party is free cannot be told, and no date is guessed.",
        source: "VCLT Articles 54, 56(2) and 65",
        fix: "Add `effective`; or record `terminated` or `denunciation-revoked` with its date.",
    }
    NOTICE_TOO_SHORT = Error "agreement.notice-too-short" {
        title: "A denunciation that takes effect too early",
        meaning: "A denunciation takes effect before the notice agreed in `terms` has run.",
        why: "Until then the treaty binds; every obligation of those months is lost from sight.",
        source: "VCLT Article 54(a)",
        fix: "Correct the date of effect, of notice, or the term.",
    }
    NOTICE_BELOW_DEFAULT = Warning "agreement.notice-below-default" {
        title: "Less than twelve months' notice",
        meaning: "A denunciation takes effect sooner than twelve months after notice, and no term of notice is recorded.",
        why: "Without a clause notice is at least twelve months; most probably the clause is missing here.",
        source: "VCLT Article 56(2)",
        fix: "Record `notice` in `terms`, or correct the date.",
    }
    REVOKED_TOO_LATE = Error "agreement.revoked-too-late" {
        title: "A denunciation revoked after its effect",
        meaning: "The revocation is dated after the denunciation took effect.",
        why: "What has ended cannot be taken back; the party would have to join again.",
        source: "VCLT Article 68",
        fix: "Correct the dates, or record a new accession.",
    }
    ENDED_WITHIN_TERM = Error "agreement.ended-within-term" {
        title: "Left before it could be",
        meaning: "A party's denunciation takes effect within the initial term recorded in `terms`.",
        why: "During that term the treaty cannot be left; the date or the term is wrong.",
        source: "VCLT Article 54(a); 1,379 of 1,837 investment treaties have ten years",
        fix: "Correct the date of effect or the term.",
    }
    CONCLUDED_WITHOUT_PARLIAMENT = Warning "agreement.concluded-without-parliament" {
        title: "Concluded without Parliament",
        meaning: "The Council concluded and no consent of the European Parliament is on record; that of another parliament is none.",
        why: "Where consent is required the decision would be void; where it is not, a reader should be told.",
        source: "Article 218(6)(a) TFEU",
        fix: "Add the consent with its votes, or say in the note why none was needed.",
    }
    MEMBER_IN_UNION_ONLY = Error "agreement.member-in-union-only" {
        title: "A member state's consent to an agreement of the Union alone",
        meaning: "The competence is `eu-only` and a member state ratified, deposited or notified.",
        why: "Either the agreement is mixed or the act is about another one.",
        source: "Articles 3 and 216 TFEU",
        fix: "Correct the competence or remove the act.",
    }
    MIXED_CONSENT_MISSING = Error "agreement.mixed-consent-missing" {
        title: "A mixed agreement in force without everybody's consent",
        meaning: "A mixed agreement is in force although a member state the log knows of, the partner, or the Union, has not consented by then.",
        why: "A mixed agreement needs the Union, every member state and the partner.",
        source: "Article 4 TFEU; VCLT Article 24(2)",
        fix: "Add the missing act; or the date is that of provisional application.",
    }
    NOT_A_MEMBER_THEN = Error "agreement.not-a-member-then" {
        title: "An act by somebody who was no member then",
        meaning: "An act is attributed to an economy that belongs or belonged to a party, but not when it acted.",
        why: "Members come and go; a list of 27 does not fit an act of 28.",
        source: "The bloc's treaties of accession and withdrawal",
        fix: "Correct the date or the attribution, or add the economy as a party.",
    }
    BEFORE_THE_PARTY = Error "agreement.before-the-party" {
        title: "An act before the party existed",
        meaning: "A state is said to have acted before it came into being.",
        why: "Its predecessor acted, or the date is wrong; treaties of a predecessor pass by succession.",
        source: "Vienna Convention on Succession of States in respect of Treaties, Articles 2 and 34",
        fix: "Correct the date, or record `succeeded` on the day it was declared, with its effect in `effective`.",
    }
    SUPERSESSION_PARTIAL = Warning "agreement.supersession-partial" {
        title: "Replaced for some only",
        meaning: "A later instrument supersedes an earlier one that has parties which are not its own.",
        why: "Between those and the others the earlier one goes on.",
        source: "VCLT Articles 30(4) and 59",
        fix: "Nothing to mend if the parties are right; record the end for those parties only.",
    }
    BLOC_AND_MEMBER = Error "agreement.bloc-and-member" {
        title: "A bloc and its member as two parties",
        meaning: "The Union and one of its member states are both parties, and the agreement is not said to be mixed.",
        why: "An agreement with a bloc is counted as if it were one among three.",
        source: "Article 216(2) TFEU",
        fix: "Say `competence = \"mixed\"`, or name the bloc alone.",
    }
    SOURCES_CONFLICT = Note "agreement.sources-conflict" {
        title: "Sources date one event differently",
        meaning: "Several sources tell of one event and their dates cannot all be true.",
        why: "Which one is used decides every duration that starts or ends there.",
        source: "DESIGN law 11: all sources are kept",
        fix: "Keep all; name a policy where one date is needed: the earliest, the official, the majority's, or one source's.",
    }
    TRANSITION_SKIPS = Warning "agreement.transition-skips" {
        title: "A step of the text that skips another",
        meaning: "The text went from one step to another that usually needs one between, or went back.",
        why: "A missing step is most often a missing record.",
        source: "VCLT Articles 9-14; Article 218 TFEU",
        fix: "Add the step between, or check the two dates.",
    }
    TRANSITION_IMPOSSIBLE = Error "agreement.transition-impossible" {
        title: "A step no text can take",
        meaning: "The text went from one step to another that cannot follow it, such as from signature back to initials.",
        why: "A signed text is not negotiated again; a new one is.",
        source: "VCLT Articles 9-14 and 39",
        fix: "Check the two dates; give a text taken up again a `version` of its own.",
    }
    RESOLUTION_INVALID = Error "agreement.resolution-invalid" {
        title: "A policy that names no source",
        meaning: "The policy `source` needs the source to follow, `official` the list of official ones, and no other policy takes any.",
        why: "A conflict settled by half a rule is settled by chance.",
        source: "DESIGN law 11: all sources are kept",
        fix: "Name the source or sources, or use another policy.",
    }
}
