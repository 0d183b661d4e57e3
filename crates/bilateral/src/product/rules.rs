//! Codes of products, classifications and concordances.

use crate::error::declare_rules;

declare_rules! {
    UNKNOWN_CLASSIFICATION = Error "product.unknown-classification" {
        title: "Unknown classification or edition",
        meaning: "The word names no classification, or names one without saying which edition.",
        why: "The same six digits mean different goods in HS 2017 and HS 2022.",
        source: "UN Comtrade list of classification codes; WCO editions of the Harmonized System",
        fix: "Write `HS2022`, `CN2024`, `SITC4`, `BEC5`, `CPA2.1`, `NACE2`, `EBOPS2010`, or Comtrade's `H6`, `S4`, `B5`, `EB10`.",
    }
    NO_CLASSIFICATION = Error "product.no-classification" {
        title: "Code without its classification",
        meaning: "The text is a bare code; nothing says which classification and edition it belongs to.",
        why: "`0101` is live horses in HS and nothing in SITC; guessing joins the wrong rows.",
        source: "DESIGN law 5",
        fix: "Put the classification in front: `HS2022:010121`.",
    }
    MALFORMED = Error "product.malformed" {
        title: "Not a product code",
        meaning: "The text is empty or holds characters that codes of this classification do not have.",
        why: "A letter O for a zero, or `101.0` out of a spreadsheet, would pass as another product.",
        source: "Notation of the classification",
        fix: "Write the digits alone, without dots or blanks.",
    }
    WRONG_LENGTH = Error "product.wrong-length" {
        title: "Code of a length the classification does not have",
        meaning: "The number of digits is no level of this classification.",
        why: "Cutting or padding it would move the value to another product.",
        source: "HS: 2, 4, 6 digits; CN: up to 8; SITC: 1 to 5",
        fix: "Name the classification the code is from; cut a national line to six digits only on purpose.",
    }
    LOST_ZERO = Error "product.lost-zero" {
        title: "Leading zero lost",
        meaning: "The code is one digit short, as happens when a table reads codes as numbers.",
        why: "Chapters 01 to 09 drop out of every join: all live animals, meat, fish, fruit and coffee.",
        source: "Seen in 4,442 of 71,192 rows of one extract of BACI",
        fix: "Read the column as text, or repair it on record with `Product::repair_leading_zero`.",
    }
    ZERO_RESTORED = Note "product.zero-restored" {
        title: "Leading zero put back",
        meaning: "The code was completed with the zeros the stated level calls for.",
        why: "It is the library's reading, not the source's text.",
        source: "DESIGN law 11",
        fix: "Nothing, if the column really holds that level; otherwise read the source as text.",
    }
    NO_SUCH_CHAPTER = Error "product.no-such-chapter" {
        title: "Chapter or division that does not exist",
        meaning: "The first digits name no chapter, division or section of this classification and edition.",
        why: "The code is from another classification or has been damaged.",
        source: "HS chapters 01 to 97; NACE and CPA divisions",
        fix: "Check which classification and edition the column is in.",
    }
    RESERVED_CHAPTER = Error "product.reserved-chapter" {
        title: "Chapter 77 is reserved",
        meaning: "Chapter 77 of the Harmonized System is kept for future use and holds no product.",
        why: "Nothing can be traded under it; the code is damaged or from another list.",
        source: "Harmonized System, section XV",
        fix: "Check the code against its source.",
    }
    SPECIAL_CHAPTER = Error "product.special-chapter" {
        title: "Chapters 98 and 99 are no international products",
        meaning: "Chapters 98 and 99 are left to national use and to goods not specified by kind.",
        why: "They count in totals, but say nothing about what was traded.",
        source: "Harmonized System; UN Comtrade code 999999",
        fix: "Read it as a `ProductKey`: it becomes a residual.",
    }
    RESIDUAL_NOT_ITEM = Error "product.residual-not-item" {
        title: "A masked or unspecified code is no product",
        meaning: "The source hides the product, or does not know it.",
        why: "Taken for a product it enters shares and concentration as if it were one good.",
        source: "Comext product codes such as `39XXXXXX`; SITC 931",
        fix: "Read it as a `ProductKey`: it becomes a residual that keeps the known digits.",
    }
    TOTAL_NOT_ITEM = Error "product.total-not-item" {
        title: "The total is no product",
        meaning: "The code stands for all products together.",
        why: "Summed with its parts it counts everything twice.",
        source: "DESIGN law 5",
        fix: "Read it as a `ProductKey`, where the total is a case of its own.",
    }
    LEVEL_MIXED = Error "product.level-mixed" {
        title: "A code and its part side by side",
        meaning: "The set holds a code and another code that is contained in it.",
        why: "Their sum counts the contained one twice.",
        source: "UN Comtrade aggregation levels AG2 to AG6",
        fix: "Keep one level; the message names the pair.",
    }
    TOTAL_AMONG_ITEMS = Error "product.total-among-items" {
        title: "The total among its parts",
        meaning: "The set holds the total and single products.",
        why: "Their sum counts everything twice.",
        source: "UN Comtrade and Comext code TOTAL",
        fix: "Take the total row out, or take it alone.",
    }
    CLASSIFICATION_MIXED = Error "product.classification-mixed" {
        title: "Several classifications or editions in one set",
        meaning: "The set holds codes of more than one classification or edition.",
        why: "Codes overlap across editions in ways their digits do not show.",
        source: "DESIGN law 5; WCO correlation tables",
        fix: "Convert one of them through a concordance first.",
    }
    CONCORDANCE_EMPTY = Error "concordance.empty" {
        title: "Concordance without rows",
        meaning: "No row was given.",
        why: "Everything would come out unmapped; a wrong file is the usual cause.",
        source: "Definition of a concordance",
        fix: "Check the file and its column names.",
    }
    DUPLICATE_ROW = Error "concordance.duplicate-row" {
        title: "Pair given twice",
        meaning: "The same source and target stand in two rows.",
        why: "The pair would take part of the value twice.",
        source: "Definition of a concordance",
        fix: "Keep one row per pair.",
    }
    WEIGHT_OUT_OF_RANGE = Error "concordance.weight-out-of-range" {
        title: "Weight outside 0 to 1",
        meaning: "A weight is negative or above one.",
        why: "Shares of a whole are neither; percentages are read a hundredfold too high.",
        source: "Definition of a share",
        fix: "Write shares of one: `0.25`, not `25`.",
    }
    WEIGHTS_NOT_ONE = Error "concordance.weights-not-one" {
        title: "Weights of a source do not sum to one",
        meaning: "The weights of one source code sum to another number than exactly 1.",
        why: "Value would be created or lost in the conversion.",
        source: "Conservation of value",
        fix: "Correct the weights, down to the last digit; the message gives the sum.",
    }
    WEIGHTS_MISSING = Error "concordance.weights-missing" {
        title: "One source, several targets, no weights",
        meaning: "A source code splits into several targets and no weight says how, or only some rows have one.",
        why: "Any split is an assumption, and nobody has made it.",
        source: "UN correlation tables give pairs without weights",
        fix: "Supply weights for all rows of that source, or ask for equal shares on purpose.",
    }
    WRONG_CLASSIFICATION = Error "concordance.wrong-classification" {
        title: "Value in another classification than the concordance reads",
        meaning: "The product to convert is not in the concordance's source classification and edition.",
        why: "The same digits in another edition are another product.",
        source: "WCO correlation tables",
        fix: "Use the concordance for that edition.",
    }
}
