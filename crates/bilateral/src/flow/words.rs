//! The words of a trade flow: what a statistician must know before adding two of them.

use crate::wire::words::words;

words! {
    /// Which way goods cross the border of the reporter (IMTS 2010, chapter II).
    pub enum Direction {
        /// Into the reporter, re-imports included unless the source says otherwise.
        Import = "import",
        /// Out of the reporter, re-exports included unless the source says otherwise.
        Export = "export",
        /// Domestic goods that come back; a part of imports.
        ReImport = "re-import",
        /// Foreign goods that leave again as they came; a part of exports.
        ReExport = "re-export",
    }
}

impl Direction {
    /// Whether the goods leave the reporter.
    pub const fn is_outward(self) -> bool {
        matches!(self, Self::Export | Self::ReExport)
    }

    /// The direction the partner sees the same goods go.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Import | Self::ReImport => Self::Export,
            Self::Export | Self::ReExport => Self::Import,
        }
    }
}

words! {
    /// At which point of the journey the goods are valued (IMTS 2010, chapter IV).
    pub enum Valuation {
        /// Free on board: at the border of the exporting economy.
        Fob = "fob",
        /// Cost, insurance and freight: at the border of the importing economy.
        Cif = "cif",
        /// The statistical value of European rules: exports as FOB, imports as CIF, at the border of the reporting member.
        Statistical = "statistical",
        /// Ex works: at the factory gate.
        ExWorks = "ex-works",
    }
}

words! {
    /// Which border counts (IMTS 2010, chapter II).
    pub enum TradeSystem {
        /// The border of the economic territory, free zones and warehouses included.
        General = "general",
        /// The customs border: goods count when they are cleared for free circulation or leave it.
        Special = "special",
    }
}

words! {
    /// What makes an economy the partner (IMTS 2010, chapter VI).
    pub enum Attribution {
        /// Where the goods were made: the rule for imports.
        Origin = "origin",
        /// From where, or to where, they were sent without a commercial stop on the way.
        Consignment = "consignment",
        /// The last destination known when they left: the rule for exports.
        LastKnownDestination = "last-known-destination",
        /// Who sold or bought them.
        PurchaseOrSale = "purchase-or-sale",
    }
}

words! {
    /// Under which customs procedure the goods moved; codes of Comext in brackets.
    pub enum Procedure {
        /// Ordinary import or export (1).
        Normal = "normal",
        /// To be worked on and sent back (2).
        InwardProcessing = "inward-processing",
        /// Sent out to be worked on (3).
        OutwardProcessing = "outward-processing",
        /// Inward processing with duties suspended (5).
        InwardProcessingSuspension = "inward-processing-suspension",
        /// Inward processing with duties paid back (6).
        InwardProcessingDrawback = "inward-processing-drawback",
        /// Outward processing of textiles (7).
        TextileProcessing = "textile-processing",
        /// Not taken from customs declarations (9).
        NotFromCustoms = "not-from-customs",
        /// Any other procedure.
        Other = "other",
    }
}

words! {
    /// How the goods cross the border (UNECE Recommendation 19).
    pub enum Transport {
        /// By ship at sea.
        Sea = "sea",
        /// By rail.
        Rail = "rail",
        /// By road.
        Road = "road",
        /// By air.
        Air = "air",
        /// By post.
        Post = "post",
        /// Through a pipeline or a power line.
        Fixed = "fixed-installation",
        /// On inland waterways.
        InlandWaterway = "inland-waterway",
        /// On its own wheels, keel or wings.
        SelfPropelled = "self-propelled",
        /// The source has the column and does not know.
        Unknown = "unknown",
    }
}

words! {
    /// What the publisher says about the quality of a value (SDMX code list `CL_OBS_STATUS`).
    pub enum ObservationStatus {
        /// Nothing in particular.
        Normal = "normal",
        /// First results that will be revised.
        Provisional = "provisional",
        /// Changed since it was first published.
        Revised = "revised",
        /// Estimated by the publisher.
        Estimated = "estimated",
        /// Filled in for a respondent who did not answer.
        Imputed = "imputed",
        /// Of low reliability.
        Unreliable = "unreliable",
        /// The series has a break here.
        Break = "break",
    }
}

words! {
    /// Whether a value is hidden, and why (SDMX code list `CL_CONF_STATUS`).
    pub enum Confidentiality {
        /// Open.
        Free = "free",
        /// Not for publication.
        NotForPublication = "not-for-publication",
        /// Hidden, because it would tell about a single firm.
        Confidential = "confidential",
        /// Hidden, because together with others it would tell what is hidden elsewhere.
        Secondary = "secondary",
    }
}

words! {
    /// The unit of a quantity: those of the World Customs Organization and of the Combined Nomenclature.
    pub enum QuantityUnit {
        /// Kilogram.
        Kilogram = "kg",
        /// Gram.
        Gram = "g",
        /// Carat, 0.2 grams.
        Carat = "carat",
        /// Metre.
        Metre = "m",
        /// Square metre.
        SquareMetre = "m2",
        /// Cubic metre.
        CubicMetre = "m3",
        /// Thousand cubic metres.
        ThousandCubicMetres = "1000-m3",
        /// Litre.
        Litre = "l",
        /// Thousand litres.
        ThousandLitres = "1000-l",
        /// Litre of pure alcohol.
        LitrePureAlcohol = "l-alcohol",
        /// Thousand kilowatt-hours.
        MegawattHour = "1000-kwh",
        /// Terajoule of gross calorific value.
        Terajoule = "tj",
        /// Number of items.
        Items = "items",
        /// Hundred items.
        HundredItems = "100-items",
        /// Thousand items.
        ThousandItems = "1000-items",
        /// Number of pairs.
        Pairs = "pairs",
        /// Number of dozens.
        Dozens = "dozens",
        /// Number of packs.
        Packs = "packs",
        /// Kilogram of the substance the heading names, at 90 % dry, of an oxide, or the like.
        KilogramSubstance = "kg-substance",
        /// Gross tonnage of a vessel.
        GrossTonnage = "gt",
        /// Carrying capacity in tonnes.
        CarryingCapacity = "ct-l",
    }
}

words! {
    /// What a row is, as far as adding it to others goes.
    pub enum RowNature {
        /// One economy's trade in one product with one economy: it may be added to others.
        Item = "item",
        /// With the whole world, or in all products: it contains items.
        Total = "total",
        /// Of or with a bloc: it contains its members.
        Bloc = "bloc",
        /// Marked by its source as a sum of other rows.
        SubTotal = "sub-total",
        /// With a partner or in a product that is hidden or not specified: it is in the
        /// total, and nobody can say whose it is.
        Residual = "residual",
    }
}
