//! The attributes of an XML element.

use std::borrow::Cow;

use bilateral::flow::file_rules::SYNTAX;
use bilateral::{Error, Result};
use quick_xml::escape::unescape;
use quick_xml::events::BytesStart;
use quick_xml::events::attributes::Attributes;
use quick_xml::utils::is_whitespace;

/// Gives each attribute with its whole name. Names that stand twice are not looked for.
#[inline]
pub(super) fn each<'t>(
    tag: &'t BytesStart<'_>,
    mut take: impl FnMut(&'t str, Cow<'t, str>) -> Result<()>,
) -> Result<()> {
    let content: &str = tag;
    let mut place = tag.name().as_ref().len();
    while let Some((name, value, length)) = content.get(place..).and_then(plain) {
        take(name, Cow::Borrowed(value))?;
        place += length;
    }
    if place == content.len() { Ok(()) } else { rest(content, place, &mut take) }
}

/// An attribute as nearly all are written, ` NAME="value"` without an escape, and how long it is.
#[inline]
fn plain(text: &str) -> Option<(&str, &str, usize)> {
    let bytes = text.as_bytes();
    let begin = bytes.iter().position(|byte| !is_whitespace(*byte))?;
    let name = bytes.get(begin..)?.iter().position(|byte| *byte == b'=' || is_whitespace(*byte))?;
    let equals = begin + name;
    let value = bytes.get(equals..)?.strip_prefix(b"=\"")?;
    let length = value.iter().position(|byte| matches!(byte, b'"' | b'&'))?;
    let end = equals + 2 + length;
    if name == 0 || bytes.get(end) != Some(&b'"') {
        return None;
    }
    Some((text.get(begin..equals)?, text.get(equals + 2..end)?, end + 1))
}

/// Gives the attributes from a place on, however they are written.
#[cold]
fn rest<'t>(
    content: &'t str,
    place: usize,
    take: &mut dyn FnMut(&'t str, Cow<'t, str>) -> Result<()>,
) -> Result<()> {
    for attribute in Attributes::new(content, place).with_checks(false) {
        let attribute =
            attribute.map_err(|why| Error::new(&SYNTAX, format!("an attribute does not parse: {why}")))?;
        let value = match attribute.value {
            Cow::Borrowed(value) => text(value)?,
            Cow::Owned(value) => Cow::Owned(text(&value)?.into_owned()),
        };
        take(attribute.key.0, value)?;
    }
    Ok(())
}

/// A value without its escapes; entities of the file's own are refused.
#[inline]
fn text(raw: &str) -> Result<Cow<'_, str>> {
    if memchr::memchr(b'&', raw.as_bytes()).is_none() {
        return Ok(Cow::Borrowed(raw));
    }
    unescape(raw).map_err(|why| Error::new(&SYNTAX, format!("a value does not parse: {why}")))
}

/// An attribute by its name without a prefix.
pub(super) fn get<'t>(tag: &'t BytesStart<'_>, wanted: &str) -> Result<Option<Cow<'t, str>>> {
    let mut found = None;
    each(tag, |name, value| {
        if found.is_none() && (name == wanted || name.rsplit(':').next() == Some(wanted)) {
            found = Some(value);
        }
        Ok(())
    })?;
    Ok(found)
}

/// A name stands twice in one tag.
#[cold]
pub(super) fn twice(name: &str) -> Error {
    Error::new(&SYNTAX, format!("`{name}` stands twice at one element"))
}

/// Whether an attribute is about the XML rather than the data.
#[inline]
pub(super) fn is_foreign(name: &str) -> bool {
    name.starts_with("xmlns") || memchr::memchr(b':', name.as_bytes()).is_some()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;
    use quick_xml::events::BytesStart;

    use super::{each, rest};

    const PIECES: [&str; 16] = [
        " a=\"b\"",
        "\n g:id=\"\u{f4} 1\"",
        " c=''",
        " d=\"1 &amp; 2\"",
        " e=\"&own;\"",
        " =f=\"\"",
        "=",
        "\"",
        "'",
        " ",
        "\t",
        "x",
        "&amp;",
        "&",
        "<",
        "\u{f4}",
    ];

    proptest! {
        #[test]
        fn plain_attributes_are_those_of_the_parser(
            pieces in prop::collection::vec(select(PIECES.to_vec()), 0..9),
        ) {
            let content = format!("Value{}", pieces.concat());
            let name = content.find([' ', '\n', '\t']).unwrap_or(content.len());
            let tag = BytesStart::from_content(content.as_str(), name);
            let (mut quick, mut careful) = (Vec::new(), Vec::new());
            let found = each(&tag, |name, value| {
                quick.push((name, value));
                Ok(())
            });
            let wanted = rest(&tag, name, &mut |name, value| {
                careful.push((name, value));
                Ok(())
            });
            prop_assert_eq!(quick, careful);
            prop_assert_eq!(found.map_err(|why| why.to_string()), wanted.map_err(|why| why.to_string()));
        }
    }
}
