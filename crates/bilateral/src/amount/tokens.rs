//! Where does one word of a printed figure end and the next begin?

use std::iter::Peekable;
use std::str::Chars;

use crate::letters;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    /// `+` or `-`; the minus sign U+2212 is read as a hyphen.
    Sign,
    /// Letters and the digits and points glued to them.
    Word,
    /// `%`, a comparison, or any character that belongs nowhere.
    Symbol,
    /// What stands in round brackets.
    Aside,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) text: String,
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut chars = text.chars().peekable();
    let mut found = Vec::new();
    while let Some(first) = chars.next() {
        let (kind, text) = match first {
            space if space.is_whitespace() => continue,
            digit if digit.is_ascii_digit() || digit == '.' => {
                (Kind::Number, run(digit, &mut chars, |c| c.is_ascii_digit() || ".,'’_·".contains(c)))
            }
            '+' => (Kind::Sign, "+".to_owned()),
            '-' | '−' => (Kind::Sign, "-".to_owned()),
            '(' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ')').collect();
                (Kind::Aside, inside.split_whitespace().collect::<Vec<_>>().join(" "))
            }
            '>' | '<' => {
                let or_equal = chars.next_if_eq(&'=').is_some();
                let text = match (first, or_equal) {
                    ('>', true) => "≥".to_owned(),
                    ('<', true) => "≤".to_owned(),
                    (sign, _) => sign.to_string(),
                };
                (Kind::Symbol, text)
            }
            letter if letters::is_letter(letter) => {
                let word = run(letter, &mut chars, |c| letters::is_letter_or_digit(c) || c == '.');
                (Kind::Word, word.trim_end_matches('.').to_owned())
            }
            other => (Kind::Symbol, other.to_string()),
        };
        found.push(Token { kind, text });
    }
    found
}

fn run(first: char, chars: &mut Peekable<Chars<'_>>, more: impl Fn(char) -> bool) -> String {
    let mut text = String::from(first);
    while let Some(next) = chars.next_if(|c| more(*c)) {
        text.push(next);
    }
    text
}
