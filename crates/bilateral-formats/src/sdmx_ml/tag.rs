//! The attributes of an XML element.

use std::borrow::Cow;

use bilateral::flow::file_rules::SYNTAX;
use bilateral::{Error, Result};
use quick_xml::escape::unescape;
use quick_xml::events::BytesStart;

/// Gives each attribute with its whole name. Names that stand twice are not looked for.
#[inline]
pub(super) fn each<'t>(
    tag: &'t BytesStart<'_>,
    mut take: impl FnMut(&'t str, Cow<'t, str>) -> Result<()>,
) -> Result<()> {
    let mut attributes = tag.attributes();
    for attribute in attributes.with_checks(false) {
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
        if name.rsplit(':').next() == Some(wanted) && found.is_none() {
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
