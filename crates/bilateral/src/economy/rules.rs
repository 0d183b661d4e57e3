//! Codes of economies and blocs.

use crate::error::declare_rules;

declare_rules! {
    AREA_UNKNOWN = Error "area.unknown" {
        title: "Unknown area code",
        meaning: "The code names no economy, bloc, world total or residual partner in the code system that was asked.",
        why: "A partner that is not recognised disappears from every join and every sum.",
        source: "ISO 3166-1; UN M49",
        fix: "Use the ISO alpha-3 code of an economy (`KAZ`) or the id of a bloc (`EU27_2020`); the message says what the code is in other systems, or names near misses.",
    }
    AREA_AMBIGUOUS = Error "area.ambiguous" {
        title: "Area code with more than one meaning",
        meaning: "The code or name stands for several areas: in turn over time, like `CS` for Czechoslovakia and then Serbia and Montenegro, or at once, like \"Korea\".",
        why: "Whichever is picked, part of the series belongs to another economy.",
        source: "ISO 3166-3; Eurostat Geonomenclature, validity dates",
        fix: "Say the month the figure is about, or use the alpha-3 code the message names.",
    }
    AREA_WRONG_KIND = Error "area.wrong-kind" {
        title: "An area of another kind",
        meaning: "A bloc, the world total or a residual partner stands where an economy is due, or the other way round.",
        why: "A total summed with its parts counts them twice.",
        source: "DESIGN law 5",
        fix: "Name the members one by one, or use a field that takes any area.",
    }
    AREA_CODE_SYSTEM = Error "area.code-system" {
        title: "Unknown code system",
        meaning: "The word names no code system that areas can be read from.",
        why: "842 is the United States in UN Comtrade and nobody in ISO 3166.",
        source: "DESIGN, economy",
        fix: "Use one of the words the message lists.",
    }
    BLOC_MEMBER_MISSING = Error "bloc.member-missing" {
        title: "A member without a value",
        meaning: "The sum over a bloc lacks the value of a member.",
        why: "Missing is not zero; a total without a member reads as a fall in trade.",
        source: "DESIGN law 3",
        fix: "Add the value; write zero only where zero is known, as in Comext, whose files leave out rows without trade.",
    }
    BLOC_MEMBER_TWICE = Error "bloc.member-twice" {
        title: "A member with two values",
        meaning: "The same economy has two values in one period.",
        why: "Both would be added.",
        source: "DESIGN law 5",
        fix: "Keep one, or add them where they are parts of one figure.",
    }
    BLOC_SUM_INEXACT = Error "bloc.sum-inexact" {
        title: "A sum that cannot be exact",
        meaning: "The values have so many digits that their sum would have to be rounded.",
        why: "The parts of a change would no longer add up to it.",
        source: "DESIGN law 9",
        fix: "Give whole units, or amounts with fewer decimal places.",
    }
}
