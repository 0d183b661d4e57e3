//! What does a printed figure say? Its grammar:
//! `[qualifier] [currency] [sign] digits [scale] [currency | % | pp | items] [(rounding)]`,
//! or `between A and B`.

use rust_decimal::Decimal;

use super::rules::{FIGURE_MISPLACED, FIGURE_NO_DIGITS, FIGURE_UNKNOWN_WORD};
use super::separator;
use super::tokens::{Kind, Token, tokens};
use super::unit::is_code;
use super::{Currency, Qualifier, Rounding, Scale, Unit};
use crate::error::{Error, Result};
use crate::letters;
use crate::wire::decimal;

/// A number with what belongs to it, as far as it is written.
#[derive(Debug)]
pub(super) struct Operand {
    pub(super) digits: Decimal,
    pub(super) plus: bool,
    pub(super) scale: Option<Scale>,
    pub(super) unit: Option<Unit>,
}

/// A whole figure as it is written.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) qualifier: Qualifier,
    pub(super) first: Operand,
    pub(super) second: Option<Operand>,
    pub(super) rounding: Rounding,
}

pub(super) fn read(text: &str) -> Result<Reading> {
    let tokens = tokens(text);
    let mut cursor = Cursor { rest: &tokens };
    let qualifier = cursor.qualifier();
    let first = cursor.operand()?;
    let second = if qualifier == Qualifier::Between {
        cursor.and()?;
        Some(cursor.operand()?)
    } else {
        None
    };
    let rounding = cursor.rounding()?;
    match cursor.rest.first() {
        None => Ok(Reading { qualifier, first, second, rounding }),
        Some(left) => Err(refused(left)),
    }
}

struct Cursor<'a> {
    rest: &'a [Token],
}

impl Cursor<'_> {
    /// Takes as many words as `choose` says it has read.
    fn take<T>(&mut self, choose: impl Fn(&str, &str) -> Option<(T, usize)>) -> Option<T> {
        let mut words = self.rest.iter().map(|token| match token.kind {
            Kind::Word | Kind::Symbol => letters::lower(&token.text),
            _ => String::new(),
        });
        let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let (chosen, used) = choose(&first, &second)?;
        self.rest = self.rest.get(used..).unwrap_or_default();
        Some(chosen)
    }

    fn take_kind(&mut self, kind: Kind) -> Option<String> {
        let (first, rest) = self.rest.split_first()?;
        if first.kind != kind {
            return None;
        }
        self.rest = rest;
        Some(first.text.clone())
    }

    fn qualifier(&mut self) -> Qualifier {
        self.take(|first, second| match (first, second) {
            ("about" | "around" | "circa" | "ca" | "approximately" | "roughly" | "~" | "≈", _) => {
                Some((Qualifier::About, 1))
            }
            ("over" | "above" | ">", _) => Some((Qualifier::Over, 1)),
            ("more", "than") => Some((Qualifier::Over, 2)),
            ("at", "least") => Some((Qualifier::AtLeast, 2)),
            ("from" | "≥", _) => Some((Qualifier::AtLeast, 1)),
            ("up", "to") | ("at", "most") => Some((Qualifier::UpTo, 2)),
            ("≤", _) => Some((Qualifier::UpTo, 1)),
            ("under" | "below" | "nearly" | "almost" | "<", _) => Some((Qualifier::Under, 1)),
            ("less", "than") => Some((Qualifier::Under, 2)),
            ("between", _) => Some((Qualifier::Between, 1)),
            _ => None,
        })
        .unwrap_or_default()
    }

    fn operand(&mut self) -> Result<Operand> {
        let before = self.currency()?;
        let sign = self.take_kind(Kind::Sign);
        let Some(number) = self.take_kind(Kind::Number) else {
            return Err(self.rest.first().map_or_else(no_digits, refused));
        };
        let number = self.gaps(number);
        if number.contains([',', '\'', '’', '_', '·', ' ']) || number.matches('.').count() > 1 {
            return Err(self.separated(sign.as_deref(), &number));
        }
        let size = decimal::parse(&number)?;
        let behind = Cursor { rest: self.rest };
        let scale = self.scale();
        let after = self.unit()?;
        let in_parts = scale.is_some() || after.is_some_and(in_hundredths);
        if !in_parts && looks_grouped(&number) {
            return Err(behind.separated(sign.as_deref(), &number));
        }
        if let (Some(_), Some(after)) = (before, after) {
            return Err(misplaced(&after.to_string()));
        }
        let negative = sign.as_deref() == Some("-") && !size.is_zero();
        Ok(Operand {
            digits: if negative { -size } else { size },
            plus: sign.as_deref() == Some("+"),
            scale,
            unit: before.map(Unit::Money).or(after),
        })
    }

    /// A number with those that follow it, one blank apart.
    fn gaps(&mut self, mut number: String) -> String {
        while let Some(next) = self.take_kind(Kind::Number) {
            number.push(' ');
            number.push_str(&next);
        }
        number
    }

    /// The refusal of a number, with the scale word or sign it is to be read with.
    fn separated(&self, sign: Option<&str>, number: &str) -> Error {
        let follows = (0..self.rest.len()).find_map(|start| {
            let mut cursor = Cursor { rest: self.rest.get(start..)? };
            let scale = cursor.scale().map(|scale| scale.to_string());
            scale.or_else(|| {
                cursor.unit().ok()?.filter(|unit| in_hundredths(*unit)).map(|unit| unit.to_string())
            })
        });
        separator::refused(sign.unwrap_or_default(), number, follows.as_deref())
    }

    fn currency(&mut self) -> Result<Option<Currency>> {
        match self.rest.split_first() {
            Some((token, rest)) if token.kind == Kind::Word && is_code(&token.text) => {
                self.rest = rest;
                Currency::parse(&token.text).map(Some)
            }
            _ => Ok(None),
        }
    }

    fn scale(&mut self) -> Option<Scale> {
        self.take(|word, _| match word {
            "one" => None,
            _ => Scale::parse(word).ok().map(|scale| (scale, 1)),
        })
    }

    fn unit(&mut self) -> Result<Option<Unit>> {
        if let Some(currency) = self.currency()? {
            return Ok(Some(Unit::Money(currency)));
        }
        Ok(self.take(|first, second| match (first, second) {
            ("%" | "percent" | "pct", _) => Some((Unit::Percent, 1)),
            ("per", "cent") => Some((Unit::Percent, 2)),
            ("pp" | "p.p", _) => Some((Unit::PercentagePoint, 1)),
            ("percentage", "point" | "points") => Some((Unit::PercentagePoint, 2)),
            ("item" | "items" | "pieces", _) => Some((Unit::Count, 1)),
            _ => None,
        }))
    }

    fn and(&mut self) -> Result<()> {
        self.take(|word, _| (word == "and").then_some(((), 1))).ok_or_else(|| {
            self.rest.first().map_or_else(
                || Error::new(&FIGURE_NO_DIGITS, "`between` wants two figures: `between 5 and 10 billion`"),
                refused,
            )
        })
    }

    fn rounding(&mut self) -> Result<Rounding> {
        let Some(words) = self.take_kind(Kind::Aside) else { return Ok(Rounding::HalfUp) };
        [Rounding::HalfEven, Rounding::Truncated, Rounding::Unstated]
            .into_iter()
            .find(|rounding| rounding.words() == words)
            .ok_or_else(|| unknown(&words))
    }
}

/// Whether a bare number could be thousands to one reader and thousandths to the next: `3.000`.
/// Nobody groups digits before a scale word or a per cent sign, so `1.125 billion` is plain.
fn looks_grouped(number: &str) -> bool {
    number.split_once('.').is_some_and(|(whole, fraction)| {
        fraction.len() == 3 && (1..=3).contains(&whole.trim_start_matches('0').len())
    })
}

fn in_hundredths(unit: Unit) -> bool {
    matches!(unit, Unit::Percent | Unit::PercentagePoint)
}

fn no_digits() -> Error {
    Error::new(&FIGURE_NO_DIGITS, "there is no figure here; write one such as `41.2 billion USD`")
}

/// Why a token cannot stand where it stands: unheard of, or out of place.
fn refused(token: &Token) -> Error {
    let text = token.text.as_str();
    let lower = letters::lower(text);
    let known = match token.kind {
        Kind::Number | Kind::Sign | Kind::Aside => true,
        Kind::Symbol => "%<>≤≥~≈".contains(text),
        Kind::Word => {
            WORDS.contains(&lower.as_str()) || Scale::parse(text).is_ok() || Currency::parse(text).is_ok()
        }
    };
    if known { misplaced(text) } else { unknown(text) }
}

fn misplaced(text: &str) -> Error {
    let text = cut(text);
    Error::new(
        &FIGURE_MISPLACED,
        format!(
            "`{text}` cannot stand here; the order is `over +41.2 billion USD`, a range is `between 5 and 10 %`"
        ),
    )
}

fn unknown(text: &str) -> Error {
    let shown = cut(text);
    let lower = letters::lower(&shown);
    let way_out = match shown.as_str() {
        "$" | "€" | "£" | "¥" | "₸" | "₽" => "write the currency code, such as `USD`".to_owned(),
        "–" | "—" => "write a range as `between 5 and 10`, a negative figure with `-`".to_owned(),
        code if is_code(&letters::upper(code)) && Currency::parse(&letters::upper(code)).is_ok() => {
            format!("currency codes are capital letters: `{}`", letters::upper(code))
        }
        _ if exponent(&lower) => "write the digits out, without an exponent".to_owned(),
        _ => WORDS
            .iter()
            .map(|word| (strsim::damerau_levenshtein(word, &lower), *word))
            .filter(|(distance, word)| *distance <= 2 && *distance * 2 < word.len())
            .min()
            .map_or_else(
                || "a figure is written like `over 41.2 billion USD`".to_owned(),
                |(_, word)| format!("perhaps `{word}`"),
            ),
    };
    Error::new(&FIGURE_UNKNOWN_WORD, format!("`{shown}` is no word of a figure; {way_out}"))
}

fn exponent(lower: &str) -> bool {
    lower.strip_prefix('e').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
}

fn cut(text: &str) -> String {
    text.chars().take(40).collect()
}

const WORDS: [&str; 36] = [
    "about",
    "above",
    "almost",
    "and",
    "approximately",
    "around",
    "at",
    "below",
    "between",
    "billion",
    "cent",
    "circa",
    "from",
    "items",
    "least",
    "less",
    "million",
    "more",
    "most",
    "nearly",
    "over",
    "pct",
    "per",
    "percent",
    "percentage",
    "point",
    "points",
    "pp",
    "roughly",
    "than",
    "thousand",
    "to",
    "trillion",
    "under",
    "up",
    "truncated",
];
