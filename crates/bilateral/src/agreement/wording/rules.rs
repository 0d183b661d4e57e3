//! Codes of status words.

use crate::error::declare_rules;

declare_rules! {
    STATUS_WORD_UNKNOWN = Error "status-word.unknown" {
        title: "A status word nobody knows",
        meaning: "The text is none of the status words of that language.",
        why: "A status taken over from a misread word is wrong for as long as nobody asks.",
        source: "VCLT Articles 2 and 9-25; Article 218 TFEU",
        fix: "Use the nearest word the message names, or say in your own terms what happened.",
    }
}
