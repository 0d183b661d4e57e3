//! One error vocabulary: a stable code, a path into the input, a message that
//! names the culprit and the way out.
//!
//! Every code belongs to a [`Rule`] declared next to the type it guards, so a
//! code cannot be misspelt and cannot lack its page.

mod catalogue;
mod display;
mod path;
mod rule;

pub use catalogue::{explain, rules};
pub use path::Path;
pub(crate) use rule::rules as declare_rules;
pub use rule::{Rule, Severity};

/// What constructors and parsers return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a value could not be built.
///
/// The display form is `message [code at /path]`; it survives being carried
/// through a foreign error type (serde's, say) and is recovered by
/// [`Error::from_text`].
///
/// ```
/// use bilateral::period::When;
/// let refused = When::parse("2015-02-30").unwrap_err();
/// assert_eq!(refused.code(), "date.invalid");
/// assert!(refused.to_string().ends_with("[date.invalid]"));
/// assert!(bilateral::explain(refused.code()).is_some());
/// ```
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", display::shown(&self.0.message, self.0.rule, &self.0.path))]
pub struct Error(Box<Parts>);

/// Behind one pointer, because every fallible call makes room for it on its way back.
#[derive(Clone, PartialEq, Eq)]
struct Parts {
    rule: &'static Rule,
    path: Path,
    message: String,
}

impl Error {
    /// A refusal under `rule`, at the root of the input.
    pub fn new(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self::boxed(rule, Path::root(), message.into())
    }

    #[cold]
    #[inline(never)]
    fn boxed(rule: &'static Rule, path: Path, message: String) -> Self {
        Self(Box::new(Parts { rule, path, message }))
    }

    /// The same refusal, found under `parent`.
    #[must_use]
    pub fn under(mut self, parent: &Path) -> Self {
        self.0.path = parent.join(&self.0.path);
        self
    }

    /// The same refusal, one step deeper: a field name or an index.
    #[must_use]
    pub fn at(mut self, step: impl std::fmt::Display) -> Self {
        self.0.path = Path::root().child(step).join(&self.0.path);
        self
    }

    /// The same refusal, its message saying where in the text.
    pub(crate) fn with_place(mut self, place: &str) -> Self {
        self.0.message = format!("{}, at {place}", self.0.message);
        self
    }

    /// Reads an error back out of text that ends in `message [code at /path]`,
    /// as foreign error types carry it. `None` if the text does not end so.
    pub fn from_text(text: &str) -> Option<Self> {
        let (message, rule, path) = display::parse(text)?;
        Some(Self::boxed(rule, path, message))
    }

    /// The rule that refused.
    pub fn rule(&self) -> &'static Rule {
        self.0.rule
    }

    /// Stable kebab-case code, the same in Rust, Python and JavaScript.
    pub fn code(&self) -> &'static str {
        self.0.rule.code
    }

    /// Where in the input, as a JSON Pointer; empty at the root.
    pub fn path(&self) -> &Path {
        &self.0.path
    }

    /// What is wrong and what would be right; lower case, no code.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// How to mend it, from the rule's page.
    pub fn help(&self) -> &'static str {
        self.0.rule.fix
    }
}

impl std::fmt::Debug for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Parts { rule, path, message } = &*self.0;
        f.debug_struct("Error").field("rule", rule).field("path", path).field("message", message).finish()
    }
}
