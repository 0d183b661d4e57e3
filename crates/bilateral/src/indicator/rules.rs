//! Codes of indicators.

use crate::error::declare_rules;

declare_rules! {
    UNKNOWN = Error "indicator.unknown" {
        title: "No such indicator",
        meaning: "No definition has this key.",
        why: "A name several publishers use for several numbers is not enough to compute one.",
        source: "DESIGN law 4",
        fix: "List the definitions, and give the key with its variant.",
    }
    NEGATIVE = Error "indicator.negative" {
        title: "A negative value among those of an indicator",
        meaning: "A value, quantity, price or income is below zero.",
        why: "Shares of a total with negative parts are no shares: a Herfindahl index may then pass one or fall below 1/n.",
        source: "IMTS 2010, chapter IX: corrections belong in the month they correct",
        fix: "Move the correction to the month it corrects; split balances into exports and imports.",
    }
    NOT_FINITE = Error "indicator.not-finite" {
        title: "A value that is no number",
        meaning: "A value is NaN or infinite.",
        why: "One NaN makes every sum it enters a NaN, and says nothing about where it came from.",
        source: "IEEE 754; DESIGN law 3",
        fix: "Mark what is unknown as missing.",
    }
    LENGTHS_DIFFER = Error "indicator.lengths-differ" {
        title: "Columns of different lengths",
        meaning: "Two columns of one indicator have different numbers of items.",
        why: "From the first gap on every item would be compared with its neighbour.",
        source: "Definition of the indicator: sums over the same items",
        fix: "Give every column one entry for each item, in one order; mark what is unknown as missing.",
    }
    LABELS_DIFFER = Error "indicator.labels-differ" {
        title: "Matrices about different items",
        meaning: "The labels of two inputs are not the same, or not in the same order.",
        why: "Cotton would be compared with copper.",
        source: "Definition of the indicator: sums over the same items",
        fix: "Align both to one list of labels.",
    }
    LABEL_TWICE = Error "indicator.label-twice" {
        title: "A label twice",
        meaning: "Two rows or two columns have the same label.",
        why: "Each would get half of its weight.",
        source: "Definition of a category",
        fix: "Add them up, or tell them apart.",
    }
    ENTRY_OUTSIDE = Error "indicator.entry-outside" {
        title: "An entry outside its matrix",
        meaning: "The row or the column of a stored cell is past the labels.",
        why: "A matrix whose labels and entries do not fit is about other things than it says.",
        source: "Definition of a matrix",
        fix: "Count rows and columns from 0, in the order of the labels.",
    }
    ENTRY_TWICE = Error "indicator.entry-twice" {
        title: "A cell twice",
        meaning: "Two entries are about one row and column.",
        why: "Some programs add them, others keep the last: two numbers from one list.",
        source: "Definition of a matrix",
        fix: "Add them up, or leave one out.",
    }
    INPUT_MISSING = Error "indicator.input-missing" {
        title: "An input is missing, or one too many",
        meaning: "The indicator takes other columns, matrices or options than those given.",
        why: "An input that is silently ignored or made up changes what the number means.",
        source: "The definition's own list of inputs",
        fix: "Give exactly the inputs the definition lists.",
    }
    OPTION_RANGE = Error "indicator.option-out-of-range" {
        title: "An option outside its range",
        meaning: "An option of the indicator has a value for which it is not defined.",
        why: "Clamped, the answer would be to another question.",
        source: "The definition's formula",
        fix: "Choose a value in the range the message names.",
    }
    TOTAL_AMONG_ITEMS = Warning "indicator.total-among-items" {
        title: "A total among the items",
        meaning: "One item is the sum of all the others, or is labelled as a total.",
        why: "Counted as an item it halves every share; a Herfindahl index h becomes (h + 1)/4.",
        source: "DESIGN law 5: only comparable things are combined",
        fix: "Leave the row out.",
    }
    ONE_ITEM = Note "indicator.one-item" {
        title: "A single item",
        meaning: "Only one item is above zero.",
        why: "The value is where the formula ends, whatever the data say: a concentration of one, a similarity of zero or one.",
        source: "Definition of the indicator",
        fix: "Look at a finer classification, or report the count instead.",
    }
    PARTIAL = Note "indicator.partial" {
        title: "Computed from a part",
        meaning: "Some items have no value and were left out.",
        why: "Shares are then shares of what is known.",
        source: "DESIGN law 3: missing is not zero",
        fix: "Report the coverage beside the value.",
    }
}
