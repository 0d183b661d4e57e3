//! Closed lists of words: enums that are kebab-case text on the wire.

/// Declares an enum whose variants are words, with serde, `Display`, `ALL`,
/// a coded refusal that lists the words, and a JSON Schema that explains each.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[doc = $doc])+ $variant,)+ }

        impl $name {
            /// Every word, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word as it stands on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Reads the word.
            ///
            /// # Errors
            /// `input.unknown-word`, naming the nearest word and the whole list.
            pub fn parse(text: &str) -> $crate::error::Result<Self> {
                let words = &[$($word),+];
                let place = words.iter().position(|word| *word == text);
                match place.and_then(|place| Self::ALL.get(place)) {
                    Some(found) => Ok(*found),
                    None => Err($crate::wire::words::unknown(text, words)),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::error::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::text::deserialize(deserializer, concat!("a word (", stringify!($name), ")"), Self::parse)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                // One array literal of all words would exceed the macro's depth in a long list.
                let words = [$(schemars::json_schema!({
                    "type": "string", "const": $word, "description": concat!($($doc),+).trim()
                })),+];
                schemars::json_schema!({ "oneOf": words.as_slice() })
            }
        }
    };
}
pub(crate) use words;

use super::rules::UNKNOWN_WORD;
use crate::error::Error;

/// The refusal of a word outside the list.
pub(crate) fn unknown(text: &str, known: &[&str]) -> Error {
    let shown: String = text.chars().take(40).collect();
    let hint = nearest(&shown, known).map_or_else(String::new, |near| format!(", did you mean `{near}`?"));
    Error::new(
        &UNKNOWN_WORD,
        format!("`{shown}` is not one of the known words{hint} (known: {})", known.join(", ")),
    )
}

/// The known word a slip of the keyboard away from `text`, if there is one.
pub(crate) fn nearest<'a>(text: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|word| (strsim::damerau_levenshtein(text, word), *word))
        .filter(|(distance, word)| *distance * 3 <= word.chars().count().max(3))
        .min()
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::{nearest, unknown};

    #[test]
    fn near_misses_are_named_and_far_ones_are_not() {
        assert_eq!(nearest("initialed", &["initialled", "signed"]), Some("initialled"));
        assert_eq!(nearest("xyz", &["initialled", "signed"]), None);
        let refused = unknown("singed", &["initialled", "signed"]);
        assert_eq!(refused.code(), "input.unknown-word");
        assert!(refused.message().contains("did you mean `signed`?"));
    }
}
