//! Canonical JSON and TOML of wire types. They hold text, counts and lists only, so nothing can fail.

use std::io::{Result, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

use super::read::Node;

/// Canonical JSON of a wire type.
pub fn to_json<T: Serialize + ?Sized>(value: &T) -> String {
    write(value, Layout::Lines(PrettyFormatter::new()))
}

/// The same in one line, for who reads it again at once.
pub fn to_json_line<T: Serialize + ?Sized>(value: &T) -> String {
    write(value, Layout::Line)
}

/// The same as TOML. Through the tree: one writer serves every type.
pub fn to_toml<T: Serialize + ?Sized>(value: &T) -> String {
    let json = to_json_line(value);
    let tree = serde_json::from_str::<Node<'_>>(&json);
    tree.ok().and_then(|tree| toml::to_string_pretty(&tree).ok()).unwrap_or_default()
}

fn write<T: Serialize + ?Sized>(value: &T, layout: Layout) -> String {
    let mut text = Vec::new();
    match value.serialize(&mut Serializer::with_formatter(&mut text, layout)) {
        Ok(()) => String::from_utf8(text).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

/// Either form by one type: with a type for each, every wire type would be compiled twice.
enum Layout {
    Lines(PrettyFormatter<'static>),
    Line,
}

macro_rules! either {
    ($($method:ident($($flag:ident)?);)*) => {
        impl Formatter for Layout {
            // Called from every field of every type: once inlined, hundreds of times.
            $(#[inline(never)]
            fn $method<W: ?Sized + Write>(&mut self, writer: &mut W $(, $flag: bool)?) -> Result<()> {
                match self {
                    Self::Lines(pretty) => pretty.$method(writer $(, $flag)?),
                    Self::Line => CompactFormatter.$method(writer $(, $flag)?),
                }
            })*
        }
    };
}

either! {
    begin_array();
    end_array();
    begin_array_value(first);
    end_array_value();
    begin_object();
    end_object();
    begin_object_key(first);
    begin_object_value();
    end_object_value();
}

#[cfg(test)]
mod tests {
    use super::{to_json, to_json_line};

    #[test]
    fn both_layouts_are_those_of_serde_json() {
        let text = r#"{"a":[1,{"b":[],"c":{}},[2,[3]],"x\n\"y"],"d":null,"e":{"f":true}}"#;
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(to_json_line(&value), text);
        assert_eq!(to_json(&value), serde_json::to_string_pretty(&value).unwrap());
    }
}
