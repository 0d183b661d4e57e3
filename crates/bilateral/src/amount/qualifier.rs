//! What did the words around a figure promise? Qualifiers and rounding rules.

use std::fmt;

/// How a figure was hedged in print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Qualifier {
    /// Not hedged: rounded to the digits shown.
    #[default]
    Exact,
    /// `about`, `around`, `circa`, `~`: within one unit of the last digit that is not zero.
    About,
    /// `over`, `more than`, `above`, `>`: strictly greater.
    Over,
    /// `at least`, `from`, `≥`: greater or equal.
    AtLeast,
    /// `up to`, `at most`, `≤`: smaller or equal.
    UpTo,
    /// `under`, `less than`, `below`, `nearly`, `almost`, `<`: strictly smaller.
    Under,
    /// `between A and B`: both included.
    Between,
}

impl Qualifier {
    /// The canonical word, empty for [`Qualifier::Exact`].
    pub fn word(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::About => "about",
            Self::Over => "over",
            Self::AtLeast => "at least",
            Self::UpTo => "up to",
            Self::Under => "under",
            Self::Between => "between",
        }
    }
}

/// How the digits of an unhedged figure came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Rounding {
    /// To the nearest, halves away from zero: the assumption where nothing is said.
    #[default]
    HalfUp,
    /// To the nearest, halves to the even digit.
    HalfEven,
    /// The rest cut off.
    Truncated,
    /// By any of the other three.
    Unstated,
}

impl Rounding {
    /// The words in brackets after a figure, empty for [`Rounding::HalfUp`].
    pub fn words(self) -> &'static str {
        match self {
            Self::HalfUp => "",
            Self::HalfEven => "half even",
            Self::Truncated => "truncated",
            Self::Unstated => "rounding unstated",
        }
    }

    /// The rule as a reader would say it: `rounded half up`.
    pub fn describe(self) -> &'static str {
        match self {
            Self::HalfUp => "rounded half up",
            Self::HalfEven => "rounded half to even",
            Self::Truncated => "truncated",
            Self::Unstated => "rounding unstated",
        }
    }
}

impl fmt::Display for Qualifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if *self == Self::Exact { "exact" } else { self.word() })
    }
}

impl fmt::Display for Rounding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if *self == Self::HalfUp { "half up" } else { self.words() })
    }
}
