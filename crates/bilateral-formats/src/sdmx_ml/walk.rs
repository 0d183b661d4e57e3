//! Through a message item by item: what is at hand as a whole where it stands, all else by `quick-xml`.

use std::io;

use bilateral::flow::file_rules::{DAMAGED, SYNTAX};
use bilateral::{Error, Result};
use quick_xml::Reader;
use quick_xml::events::Event;

use super::ahead::Ahead;
use super::message::Message;
use super::window::Window;
use crate::fail::from_io;

/// The most elements within one another; messages of SDMX have about ten.
const MOST_DEPTH: usize = 64;

pub(super) struct Walk<'a> {
    xml: Reader<Window<'a>>,
    item: Vec<u8>,
    pub message: Message,
    /// How many elements are open.
    depth: usize,
    /// Whether the parser is behind a tag, where it does not matter to it what it is not shown.
    between: bool,
    /// Whether anything is kept from the parser.
    looks_ahead: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn new(window: Window<'a>, looks_ahead: bool) -> Self {
        let message = Message::default();
        let xml = Reader::from_reader(window);
        Self { xml, item: Vec::new(), message, depth: 0, between: false, looks_ahead }
    }

    /// Takes a tag, a text or what else there is; `false` at the end.
    #[inline]
    pub(super) fn step(&mut self) -> Result<bool> {
        let begin = self.place();
        if let Some(done) = self.ahead() {
            return done.map(|()| true).map_err(|refused| self.located(begin, &refused));
        }
        let Some(done) = self.parsed()? else { return self.whole().map(|()| false) };
        let done = if self.depth > MOST_DEPTH {
            let text = format!("more than {MOST_DEPTH} elements stand within one another");
            Err(Error::new(&SYNTAX, text))
        } else {
            done
        };
        done.map_err(|refused| self.located(begin, &refused))?;
        self.xml.get_mut().next_item();
        Ok(true)
    }

    /// How many bytes of the text have been read.
    #[inline]
    pub(super) fn place(&self) -> u64 {
        self.xml.buffer_position() + self.xml.get_ref().skipped
    }

    pub(super) fn window(&self) -> &Window<'a> {
        self.xml.get_ref()
    }

    /// What can be taken where it stands.
    #[inline]
    fn ahead(&mut self) -> Option<Result<()>> {
        if !self.between {
            return None;
        }
        let (length, done) = match Ahead::of(self.xml.get_ref().ahead(), !self.message.collects())? {
            Ahead::Text(length) => (length, Ok(())),
            Ahead::Element(tag, length) => (length, self.message.empty(&tag, self.depth + 1)),
        };
        self.xml.get_mut().skip(length);
        Some(done)
    }

    /// The next item of the parser; `None` at the end.
    fn parsed(&mut self) -> Result<Option<Result<()>>> {
        self.item.clear();
        let event = match self.xml.read_event_into(&mut self.item) {
            Ok(event) => event,
            Err(why) => return Err(self.broken(why)),
        };
        self.between = self.looks_ahead && matches!(event, Event::Start(_) | Event::Empty(_) | Event::End(_));
        Ok(Some(match event {
            Event::Start(tag) => {
                self.depth += 1;
                self.message.start(&tag, tag.local_name().as_ref(), self.depth)
            }
            Event::Empty(tag) => self.message.empty(&tag, self.depth + 1),
            Event::End(tag) => {
                let done = self.message.end(tag.local_name().as_ref(), self.depth);
                self.depth = self.depth.saturating_sub(1);
                done
            }
            Event::Text(text) => {
                self.message.text(&text);
                Ok(())
            }
            Event::CData(text) => {
                self.message.text(&text);
                Ok(())
            }
            Event::GeneralRef(entity) => self.message.entity(&entity),
            Event::Eof => return Ok(None),
            _ => Ok(()),
        }))
    }

    /// Refuses an end within elements.
    fn whole(&self) -> Result<()> {
        if self.depth == 0 {
            return Ok(());
        }
        let (depth, (line, column)) = (self.depth, self.window().locate(self.place()));
        let text = format!("the XML breaks off within {depth} elements, at line {line}, column {column}");
        Err(Error::new(&DAMAGED, text))
    }

    /// A refusal with the place of the tag it is about.
    #[cold]
    fn located(&self, begin: u64, refused: &Error) -> Error {
        let (line, column) = self.window().locate(begin);
        let text = format!("{}, at line {line}, column {column}", refused.message());
        Error::new(refused.rule(), text).at(column).at(line)
    }

    #[cold]
    fn broken(&self, why: quick_xml::Error) -> Error {
        // A syntax error of this parser is a construct that the text ends within.
        let rule = if matches!(why, quick_xml::Error::Syntax(_)) { &DAMAGED } else { &SYNTAX };
        if let quick_xml::Error::Io(why) = why {
            let why = std::sync::Arc::try_unwrap(why).unwrap_or_else(|why| io::Error::other(why.to_string()));
            return from_io(why);
        }
        let refused = Error::new(rule, format!("the XML does not parse: {why}"));
        self.located(self.xml.error_position() + self.window().skipped, &refused)
    }
}
