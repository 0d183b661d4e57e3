//! By what rows are added up, and what of them.

use super::Dictionary;
use crate::flow::{Axis, Terms};
use crate::wire::words::words;

words! {
    /// A column that groups can be formed by.
    pub enum FlowKey {
        /// Whose statistics.
        Reporter = "reporter",
        /// The other side.
        Partner = "partner",
        /// The further side.
        SecondPartner = "second-partner",
        /// What.
        Product = "product",
        /// When.
        Period = "period",
        /// Which way.
        Direction = "direction",
        /// In which currency.
        Currency = "currency",
        /// At which point of the journey valued.
        Valuation = "valuation",
        /// Which border counts.
        System = "system",
        /// What makes an economy the partner.
        Attribution = "attribution",
        /// Under which customs procedure.
        Procedure = "procedure",
        /// By which means of transport.
        Transport = "transport",
        /// What the publisher says about quality.
        Status = "status",
        /// Whether it is hidden.
        Confidentiality = "confidentiality",
        /// When it was published.
        Vintage = "vintage",
        /// Who proves it.
        Source = "source",
    }
}

words! {
    /// What is added up.
    pub enum FlowMeasure {
        /// The values.
        Value = "value",
        /// The net masses, in kilograms.
        NetMass = "net-mass",
        /// The supplementary quantities, which need one unit.
        Quantity = "quantity",
    }
}

impl FlowKey {
    /// The axis along which rows of this column can contain one another.
    pub(super) const fn axis(self) -> Option<Axis> {
        match self {
            Self::Reporter => Some(Axis::Reporter),
            Self::Partner => Some(Axis::Partner),
            Self::Product => Some(Axis::Product),
            _ => None,
        }
    }

    /// What the terms say in this column; nothing if the column is no part of the terms.
    pub(super) fn of_terms(self, terms: &Terms) -> String {
        fn word<T: ToString>(word: Option<T>) -> String {
            word.map_or_else(String::new, |word| word.to_string())
        }
        match self {
            Self::Direction => terms.direction.to_string(),
            Self::Currency => terms.currency.code().to_owned(),
            Self::Valuation => word(terms.valuation),
            Self::System => word(terms.system),
            Self::Attribution => word(terms.attribution),
            Self::Procedure => word(terms.procedure),
            Self::Transport => word(terms.transport),
            Self::Status => terms.status.to_string(),
            Self::Confidentiality => terms.confidentiality.to_string(),
            Self::Vintage => word(terms.vintage),
            Self::Source => word(terms.source.as_ref()),
            Self::Reporter | Self::Partner | Self::SecondPartner | Self::Product | Self::Period => {
                String::new()
            }
        }
    }
}

/// How to add up: the columns that stay, what is added, whether residual partners and
/// products count.
///
/// ```
/// use bilateral::flow::{Grouping, FlowKey, FlowMeasure};
/// let by_pair = Grouping::by([FlowKey::Reporter, FlowKey::Partner]);
/// let masses_by_product = Grouping::by([FlowKey::Product]).of(FlowMeasure::NetMass).with_residuals();
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouping {
    pub(super) keys: Vec<FlowKey>,
    pub(super) measure: FlowMeasure,
    pub(super) residuals: bool,
}

impl Grouping {
    /// Sums of values for every combination of these columns; one sum over everything for none.
    pub fn by(keys: impl IntoIterator<Item = FlowKey>) -> Self {
        let mut distinct = Vec::new();
        for key in keys {
            if !distinct.contains(&key) {
                distinct.push(key);
            }
        }
        Self { keys: distinct, measure: FlowMeasure::Value, residuals: false }
    }

    /// Sums of something else.
    #[must_use]
    pub fn of(self, measure: FlowMeasure) -> Self {
        Self { measure, ..self }
    }

    /// Residual partners and products count as items: right for totals, wrong for shares
    /// and concentration.
    #[must_use]
    pub fn with_residuals(self) -> Self {
        Self { residuals: true, ..self }
    }

    /// The columns that stay.
    pub fn keys(&self) -> &[FlowKey] {
        &self.keys
    }

    pub(super) fn has(&self, key: FlowKey) -> bool {
        self.keys.contains(&key)
    }
}

/// What has to be one and the same in everything that is added into one sum, unless
/// it is a column of its own.
pub(super) const HELD: [FlowKey; 9] = [
    FlowKey::Direction,
    FlowKey::Currency,
    FlowKey::Valuation,
    FlowKey::System,
    FlowKey::Attribution,
    FlowKey::Vintage,
    FlowKey::Procedure,
    FlowKey::Transport,
    FlowKey::SecondPartner,
];

/// A part beside the whole: a procedure beside all procedures. Several parts may be added.
pub(super) const PART_OR_ALL: [FlowKey; 3] = [FlowKey::Procedure, FlowKey::Transport, FlowKey::SecondPartner];

/// Sets of terms that may be added to one another: for each set the number of its kind.
pub(super) struct Kinds {
    pub(super) of: Vec<u32>,
    pub(super) words: Vec<Vec<String>>,
}

impl Grouping {
    /// For each set of terms what it says in the columns that must agree.
    pub(super) fn kinds(&self, terms: &[Terms]) -> Kinds {
        let mut kinds = Dictionary::default();
        let of =
            terms.iter().map(|terms| kinds.code(&self.held(terms), usize::MAX).unwrap_or_default()).collect();
        Kinds { of, words: kinds.words().to_vec() }
    }

    fn held(&self, terms: &Terms) -> Vec<String> {
        let said = |key: FlowKey| match (self.has(key), PART_OR_ALL.contains(&key)) {
            (true, _) => String::new(),
            (false, true) if key.of_terms(terms).is_empty() => String::new(),
            (false, true) => "given".to_owned(),
            (false, false) => key.of_terms(terms),
        };
        HELD.into_iter().map(said).collect()
    }
}
