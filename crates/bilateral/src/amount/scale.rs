//! How large is a "billion"? Scale words, by language.

use std::fmt;

use rust_decimal::Decimal;

use super::rules::SCALE_UNKNOWN;
use crate::error::{Error, Result};
use crate::letters;
use crate::wire::text::wire_text;

/// A power of a thousand that figures are printed in.
///
/// ```
/// use bilateral::amount::{Language, Scale};
///
/// assert_eq!(Scale::parse("billion").unwrap(), Scale::Billion);
/// assert_eq!(Scale::parse("Mrd.").unwrap(), Scale::Billion);
/// // The same word, a thousand times more.
/// assert_eq!(Scale::parse_in("Billion", Language::German).unwrap(), Scale::Trillion);
///
/// // Wrong: no scale at all.
/// assert_eq!(Scale::parse("dozen").unwrap_err().code(), "scale.unknown");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Scale {
    /// Units.
    #[default]
    One,
    /// 10³.
    Thousand,
    /// 10⁶.
    Million,
    /// 10⁹, the English billion and the German and French milliard.
    Billion,
    /// 10¹², the English trillion and the German and French billion.
    Trillion,
}

/// The language a scale word is read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// A billion is 10⁹.
    #[default]
    English,
    /// A billion is 10¹², a Milliarde 10⁹.
    German,
    /// A billion is 10¹², a milliard 10⁹.
    French,
    /// A миллиард is 10⁹, a триллион 10¹².
    Russian,
}

impl Scale {
    /// Every scale, the smallest first.
    pub const EVERY: [Self; 5] = [Self::One, Self::Thousand, Self::Million, Self::Billion, Self::Trillion];

    /// Reads a scale word in English. German, French and Russian words are read
    /// as well where they have one meaning only: `Milliarde`, `Mrd`, `млрд`.
    ///
    /// # Errors
    /// `scale.unknown` for any other word.
    pub fn parse(word: &str) -> Result<Self> {
        Self::parse_in(word, Language::English)
    }

    /// Reads a scale word in a stated language: `Billion` is 10¹² in German.
    ///
    /// # Errors
    /// `scale.unknown` for a word the language does not have, and for the German
    /// and French `trillion`, 10¹⁸, in which no figure is stated.
    pub fn parse_in(word: &str, language: Language) -> Result<Self> {
        let lower = letters::lower(word.trim_end_matches('.'));
        own(&lower, language).or_else(|| anywhere(&lower)).ok_or_else(|| {
            let shown: String = word.chars().take(40).collect();
            Error::new(
                &SCALE_UNKNOWN,
                format!("`{shown}` is no scale word; use `thousand`, `million`, `billion` or `trillion`"),
            )
        })
    }

    /// The power of ten as an exponent: 9 for a billion.
    pub fn exponent(self) -> u32 {
        match self {
            Self::One => 0,
            Self::Thousand => 3,
            Self::Million => 6,
            Self::Billion => 9,
            Self::Trillion => 12,
        }
    }

    /// How many units it is: 1000000000 for a billion.
    pub fn factor(self) -> Decimal {
        Decimal::from(10_u64.pow(self.exponent()))
    }

    /// The English word; `one` for units.
    pub fn word(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Thousand => "thousand",
            Self::Million => "million",
            Self::Billion => "billion",
            Self::Trillion => "trillion",
        }
    }
}

fn own(lower: &str, language: Language) -> Option<Scale> {
    match (language, lower) {
        (Language::English, "one") => Some(Scale::One),
        (Language::English, "m") => Some(Scale::Million),
        (Language::English, "billion" | "billions") => Some(Scale::Billion),
        (Language::English, "trillion" | "trillions")
        | (Language::German | Language::French, "billion" | "billions" | "billionen") => {
            Some(Scale::Trillion)
        }
        _ => None,
    }
}

/// Words that mean the same wherever they are used.
fn anywhere(lower: &str) -> Option<Scale> {
    match lower {
        "thousand" | "thousands" | "thsd" | "k" | "tausend" | "tsd" | "mille" | "тысяча" | "тысячи"
        | "тысяч" | "тыс" => Some(Scale::Thousand),
        "million" | "millions" | "mn" | "mln" | "millionen" | "mio" | "миллион" | "миллиона"
        | "миллионов" | "млн" => Some(Scale::Million),
        "bn"
        | "bln"
        | "milliard"
        | "milliards"
        | "milliarde"
        | "milliarden"
        | "mrd"
        | "mia"
        | "миллиард"
        | "миллиарда"
        | "миллиардов"
        | "млрд" => Some(Scale::Billion),
        "tn" | "trn" | "trln" | "billionen" | "триллион" | "триллиона" | "триллионов" | "трлн" => {
            Some(Scale::Trillion)
        }
        _ => None,
    }
}

impl fmt::Display for Scale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

wire_text!(Scale, "Scale", "a scale as a word, such as \"billion\" for 10⁹", "");
