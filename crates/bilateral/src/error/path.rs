//! Where in the input: a JSON Pointer.

use std::fmt::{self, Write as _};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A JSON Pointer (RFC 6901) such as `/agreements/2/events/4`; empty at the root.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Path(String);

impl Path {
    /// The whole input.
    pub fn root() -> Self {
        Self::default()
    }

    /// A pointer written by a foreign tool, taken as it is.
    pub(crate) fn from_pointer(pointer: &str) -> Self {
        Self(pointer.to_owned())
    }

    /// One step down: a field name or an index.
    #[must_use]
    pub fn child(&self, step: impl fmt::Display) -> Self {
        // Most steps are short; what is longer makes it grow.
        let mut pointer = String::with_capacity(self.0.len() + 16);
        pointer.push_str(&self.0);
        pointer.push('/');
        let begun = pointer.len();
        // Writing into a string does not fail.
        let _ = write!(pointer, "{step}");
        let escaped = pointer.get(begun..).filter(|step| step.contains(['~', '/']));
        if let Some(escaped) = escaped.map(|step| step.replace('~', "~0").replace('/', "~1")) {
            pointer.truncate(begun);
            pointer.push_str(&escaped);
        }
        Self(pointer)
    }

    /// `rest` taken from here.
    #[must_use]
    pub fn join(&self, rest: &Self) -> Self {
        Self(format!("{}{}", self.0, rest.0))
    }

    /// The pointer as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is the whole input.
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Path {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Path {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Path".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A JSON Pointer (RFC 6901) into the input; empty at the root."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn steps_are_escaped_as_rfc_6901_has_it() {
        let at = |step: &str| Path::root().child("a").child(step).child(7).to_string();
        assert_eq!(at("plain"), "/a/plain/7");
        assert_eq!(at(""), "/a//7");
        assert_eq!(at("m/s~1"), "/a/m~1s~01/7");
        assert_eq!(Path::root().join(&Path::root().child("~/")).to_string(), "/~0~1");
    }
}
