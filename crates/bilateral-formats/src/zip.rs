//! The one file of a ZIP archive, read from its local headers on: no seeking.

use std::io::{self, BufRead, Read};

use bilateral::Error;
use bilateral::flow::file_rules::{ARCHIVE, DAMAGED};
use flate2::Crc;
use flate2::bufread::DeflateDecoder;

pub(crate) struct Zip<R: BufRead> {
    /// Taken out only while it changes hands.
    state: State<R>,
    stated: Stated,
    /// The checksum of the present file as far as it was read, and its length.
    sum: Crc,
    size: u64,
    wanted: Option<String>,
    found: Option<String>,
}

enum State<R: BufRead> {
    Between(R),
    Deflated { decoder: DeflateDecoder<R>, give: bool },
    Stored { inner: R, left: u64, give: bool },
    Done,
}

/// What the header of a file says about it.
#[derive(Default)]
struct Stated {
    name: String,
    /// Whether checksum and sizes stand behind the file, and not in its header.
    follows: bool,
    /// Whether its sizes may have eight bytes.
    wide: bool,
    sum: u64,
    packed: u64,
    size: u64,
}

impl<R: BufRead> Zip<R> {
    pub(crate) fn open(input: R, wanted: Option<&str>) -> Self {
        Self {
            state: State::Between(input),
            stated: Stated::default(),
            sum: Crc::new(),
            size: 0,
            wanted: wanted.map(str::to_owned),
            found: None,
        }
    }

    /// The next file of the archive; whether there was one.
    fn next_entry(&mut self, mut input: R) -> io::Result<()> {
        let mut signature = [0; 4];
        input.read_exact(&mut signature)?;
        if signature != *b"PK\x03\x04" {
            self.state = State::Done;
            return match (&self.found, &self.wanted, signature) {
                // The list of all files, or what may stand before it.
                (Some(_), _, [b'P', b'K', 1, 2] | [b'P', b'K', 5, 6] | [b'P', b'K', 6, 6 | 8]) => Ok(()),
                (Some(name), _, _) => Err(damaged(name, "does not end where its header says")),
                (None, Some(wanted), _) => Err(archive(&format!("the archive holds no file `{wanted}`"))),
                (None, None, _) => Err(archive("the archive holds no file")),
            };
        }
        number(&mut input, 2)?;
        let (flags, method) = (number(&mut input, 2)?, number(&mut input, 2)?);
        number(&mut input, 4)?;
        let mut stated = Stated {
            name: String::new(),
            follows: flags & 8 != 0,
            wide: false,
            sum: number(&mut input, 4)?,
            packed: number(&mut input, 4)?,
            size: number(&mut input, 4)?,
        };
        let (name_length, extra_length) = (number(&mut input, 2)?, number(&mut input, 2)?);
        let mut name = Vec::new();
        input.by_ref().take(name_length).read_to_end(&mut name)?;
        let mut extra = input.by_ref().take(extra_length);
        stated.read_wide(&mut extra)?;
        io::copy(&mut extra, &mut io::sink())?;
        let name = String::from_utf8_lossy(&name).into_owned();
        if flags & 1 == 1 {
            return Err(archive(&format!("`{name}` is encrypted; unpack it first")));
        }
        let base = name.rsplit('/').next().unwrap_or_default();
        let give = match &self.wanted {
            Some(wanted) => *wanted == name || wanted == base,
            None => !base.is_empty() && !name.starts_with("__MACOSX/"),
        };
        if give {
            if let Some(first) = &self.found {
                let message = format!(
                    "the archive holds `{first}` and `{name}`; name as `entry` the one that is meant"
                );
                return Err(archive(&message));
            }
            self.found = Some(name.clone());
        }
        self.state = match method {
            8 => State::Deflated { decoder: DeflateDecoder::new(input), give },
            0 if !stated.follows => State::Stored { inner: input, left: stated.packed, give },
            _ => {
                let message =
                    format!("`{name}` is packed by method {method}, which is not read here; unpack it first");
                return Err(archive(&message));
            }
        };
        stated.name = name;
        (self.stated, self.sum, self.size) = (stated, Crc::new(), 0);
        Ok(())
    }

    /// Takes account of bytes of the present file.
    fn taken(&mut self, bytes: Option<&[u8]>) {
        let bytes = bytes.unwrap_or_default();
        self.sum.update(bytes);
        self.size += u64::try_from(bytes.len()).unwrap_or_default();
    }

    /// Compares a file that was read to its end with what the archive says about it.
    fn check(&mut self, input: &mut R, packed: u64) -> io::Result<()> {
        let Self { stated, size, .. } = self;
        let mut same = (stated.packed, stated.size) == (packed, *size);
        if stated.follows {
            const SIGNATURE: u64 = 0x0807_4b50;
            stated.sum = number(input, 4)?;
            if stated.sum == SIGNATURE {
                stated.sum = number(input, 4)?;
            }
            let (low, high) = (number(input, 4)?, number(input, 4)?);
            let short = |size: u64| size & 0xffff_ffff;
            same = (low, high) == (short(packed), short(*size));
            // Of eight bytes each, the first is both; only nothing at all looks alike in both ways.
            if !same || stated.wide && high == packed >> 32 {
                same = low | high << 32 == packed && number(input, 8)? == *size;
            }
        }
        if same && stated.sum == u64::from(self.sum.sum()) {
            return Ok(());
        }
        Err(damaged(&stated.name, "does not fit the checksum and the sizes that stand with it"))
    }
}

impl Stated {
    /// Takes sizes that have no room in four bytes out of what is added to a header.
    fn read_wide(&mut self, extra: &mut impl Read) -> io::Result<()> {
        const FULL: u64 = 0xffff_ffff;
        loop {
            // Some writers fill up with a few bytes that are no field.
            let (Ok(kind), Ok(length)) = (number(extra, 2), number(extra, 2)) else { return Ok(()) };
            let mut field = extra.take(length);
            if kind == 1 {
                self.wide = true;
                for size in [&mut self.size, &mut self.packed] {
                    if *size == FULL && field.limit() >= 8 {
                        *size = number(&mut field, 8)?;
                    }
                }
            }
            io::copy(&mut field, &mut io::sink())?;
        }
    }
}

/// A number of up to eight bytes, the lowest first.
fn number(input: &mut impl Read, bytes: usize) -> io::Result<u64> {
    let mut number = [0; 8];
    input.read_exact(number.get_mut(..bytes).unwrap_or_default())?;
    Ok(u64::from_le_bytes(number))
}

fn archive(message: &str) -> io::Error {
    io::Error::other(Error::new(&ARCHIVE, message))
}

fn damaged(name: &str, message: &str) -> io::Error {
    io::Error::other(Error::new(&DAMAGED, format!("`{name}` in the archive {message}; fetch the file again")))
}

impl<R: BufRead> Read for Zip<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if into.is_empty() {
            return Ok(0);
        }
        loop {
            match std::mem::replace(&mut self.state, State::Done) {
                State::Done => return Ok(0),
                State::Between(input) => self.next_entry(input)?,
                State::Deflated { mut decoder, give } => {
                    let read = decoder.read(into)?;
                    if read == 0 {
                        let packed = decoder.total_in();
                        let mut rest = decoder.into_inner();
                        self.check(&mut rest, packed)?;
                        self.state = State::Between(rest);
                        continue;
                    }
                    self.taken(into.get(..read));
                    self.state = State::Deflated { decoder, give };
                    if give {
                        return Ok(read);
                    }
                }
                State::Stored { mut inner, left, give } => {
                    let most = usize::try_from(left).unwrap_or(usize::MAX).min(into.len());
                    let read = match into.get_mut(..most) {
                        Some([]) | None => 0,
                        Some(into) => inner.read(into)?,
                    };
                    if read == 0 && left > 0 {
                        return Err(io::ErrorKind::UnexpectedEof.into());
                    }
                    self.taken(into.get(..read));
                    let left = left - u64::try_from(read).unwrap_or(left);
                    self.state = if left == 0 {
                        let packed = self.size;
                        self.check(&mut inner, packed)?;
                        State::Between(inner)
                    } else {
                        State::Stored { inner, left, give }
                    };
                    if give && read > 0 {
                        return Ok(read);
                    }
                }
            }
        }
    }
}
