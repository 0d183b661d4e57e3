//! The pieces foreign notations of periods are made of.

use super::month_name;
use super::text::LONGEST;
use crate::letters;

/// One piece. Blanks, and dots after words, carry no meaning and are gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// ASCII digits: how many were written, and their value.
    Num(usize, u32),
    /// A month's name in one of the languages known.
    Name(u8),
    /// A lone letter in lower case; `YR` counts as `y`, `KW` as `w`.
    Letter(char),
    /// Punctuation; every dash, and "to", "bis", "au" between two dates, is `-`.
    Mark(char),
}

/// `None` if the text holds anything no known notation holds.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    if text.len() > LONGEST {
        return None;
    }
    let mut tokens = Vec::new();
    // SDMX starts a range at midnight; whole days need no hour.
    let text = text.replacen("T00:00:00/P", "/P", 1);
    let mut rest = text.as_str();
    while let Some(start) = rest.chars().next() {
        let same = |c: char| {
            if start.is_ascii_digit() {
                c.is_ascii_digit()
            } else {
                letters::is_letter(start) && letters::is_letter(c)
            }
        };
        let end = rest.find(|c| !same(c)).unwrap_or(rest.len()).max(start.len_utf8());
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        if start.is_ascii_digit() {
            tokens.push(Token::Num(piece.len(), piece.parse().ok()?));
        } else if letters::is_letter(start) {
            tokens.push(word(piece)?);
            rest = rest.strip_prefix('.').unwrap_or(rest);
        } else if !start.is_whitespace() {
            tokens.push(mark(start)?);
        }
    }
    Some(tokens)
}

fn word(piece: &str) -> Option<Token> {
    if let Some(month) = month_name::number(piece) {
        return Some(Token::Name(month));
    }
    match letters::lower(piece).as_str() {
        "to" | "until" | "bis" | "au" | "à" => Some(Token::Mark('-')),
        "yr" => Some(Token::Letter('y')),
        "kw" => Some(Token::Letter('w')),
        "кв" | "квартал" => Some(Token::Letter('q')),
        "г" | "год" => Some(Token::Letter('г')),
        letter => {
            let mut chars = letter.chars();
            chars.next().filter(|_| chars.next().is_none()).map(Token::Letter)
        }
    }
}

fn mark(c: char) -> Option<Token> {
    match c {
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Some(Token::Mark('-')),
        '/' | '.' | ',' | '_' | '[' | ']' => Some(Token::Mark(c)),
        _ => None,
    }
}
