//! Codes of trade flows.

use crate::error::declare_rules;

declare_rules! {
    QUANTITY_NO_UNIT = Error "flow.quantity-without-unit" {
        title: "A quantity without a unit",
        meaning: "The amount does not say of what it is an amount.",
        why: "Pairs and kilograms of shoes differ by a factor that nobody can guess afterwards.",
        source: "IMTS 2010, chapter V: WCO standard units of quantity",
        fix: "Add the unit; leave the quantity out where it is not known.",
    }
    MASS_NOT_KILOGRAM = Error "flow.mass-not-kilogram" {
        title: "A net mass in another unit than the kilogram",
        meaning: "The net mass is stated in a unit that is not kg.",
        why: "Masses are added; a hundred kilograms, as one source has them, or tonnes would be off by that factor.",
        source: "IMTS 2010, chapter V",
        fix: "Convert it to kilograms, or record it as the supplementary quantity.",
    }
    REPORTER_RESIDUAL = Error "flow.reporter-not-reporting" {
        title: "A reporter that keeps no statistics",
        meaning: "The reporter is the world, or a residual partner other than `OTHER_ASIA_NES`, under which Taiwan's trade is published.",
        why: "Columns of reporter and partner are swapped more often than not; every figure then changes its direction.",
        source: "IMTS 2010, chapter VI",
        fix: "Check which column is which.",
    }
    SECOND_PARTNER_REPEATED = Error "flow.second-partner-repeated" {
        title: "The partner twice",
        meaning: "The second partner is the partner.",
        why: "A copied column looks like a statement about consignment that nobody made.",
        source: "IMTS 2010, chapter VI, on recording origin and consignment side by side",
        fix: "Leave the second partner out.",
    }
    VALUE_TOO_FINE = Error "flow.value-too-fine" {
        title: "More than three decimal places",
        meaning: "The amount has digits past the thousandths that a table keeps.",
        why: "Cut off row by row, they would be missing from every total.",
        source: "DESIGN law 9: bulk columns are whole thousandths",
        fix: "State the column in a smaller unit, or round it on purpose and say so.",
    }
    VALUE_OUT_OF_RANGE = Error "flow.value-out-of-range" {
        title: "An amount past what a table keeps",
        meaning: "The amount is past 9223372036854775.807 units on either side of zero.",
        why: "Clamped or wrapped, it would look like any other amount.",
        source: "DESIGN law 9: bulk columns are whole thousandths in 64 bits",
        fix: "State the column in thousands or millions of the unit.",
    }
    TABLE_FULL = Error "flow.table-full" {
        title: "Too many distinct words in one column",
        meaning: "The table has more distinct periods than 65536, or more distinct products or terms than 4294967295.",
        why: "The next word would get the number of another.",
        source: "DESIGN, flow: rows of at most 32 bytes",
        fix: "Split the table; partial sums of several tables merge exactly.",
    }
    COLUMN_LENGTH = Error "flow.column-length" {
        title: "Columns of different lengths",
        meaning: "A column of a batch has more or fewer entries than there are values.",
        why: "From the first gap on every value would belong to the row beside it.",
        source: "Definition of a table",
        fix: "Give every column one entry a row; write the mark of a missing value where nothing is known.",
    }
    COLUMN_CODE = Error "flow.column-code" {
        title: "A number without a word",
        meaning: "A coded column holds a number past the end of its list of words.",
        why: "The row would have no partner, product or period.",
        source: "Definition of a dictionary-coded column",
        fix: "Count from 0; pass the list the numbers were made with.",
    }
    NOT_COMPARABLE = Error "flow.not-comparable" {
        title: "Flows that may not be put together",
        meaning: "What would be added, subtracted or divided was counted on different terms.",
        why: "Imports CIF and exports FOB, euros and dollars, first results and final ones add up to a number that means nothing.",
        source: "IMTS 2010; DESIGN law 5",
        fix: "Filter to one of each, convert on record, or group by what differs; the message names every difference.",
    }
    OVERLAPPING = Error "flow.overlapping" {
        title: "Parts that contain one another",
        meaning: "One sum would take in a year and its months, a heading and its subheadings, two blocs, or a territory and its part.",
        why: "The contained part would be counted twice.",
        source: "DESIGN law 5",
        fix: "Filter to one level, or group by the column the message names.",
    }
    KEY_SPACE = Error "flow.key-space" {
        title: "Too many combinations",
        meaning: "The columns of the grouping have more than 2^64 combinations of words.",
        why: "Two groups would share one number.",
        source: "DESIGN, flow",
        fix: "Group by fewer columns, or filter first.",
    }
    SUM_OVERFLOW = Error "flow.sum-overflow" {
        title: "A sum or ratio past what is kept exactly",
        meaning: "An exact result needs more than 127 bits.",
        why: "A wrapped or rounded result looks like any other.",
        source: "DESIGN law 9",
        fix: "Check the values; state them in thousands if they are right.",
    }
    PARTIAL_MISMATCH = Error "flow.partial-mismatch" {
        title: "Partial sums of different groupings",
        meaning: "The two partials were built with different columns, measures or rules for residuals.",
        why: "Their groups are not the same groups.",
        source: "DESIGN, flow",
        fix: "Build every part with the same grouping.",
    }
    PARTIAL_DAMAGED = Error "flow.partial-damaged" {
        title: "Bytes that are no partial sums",
        meaning: "The bytes are cut short, changed on the way, or something else.",
        why: "One flipped bit in a sum is a believable wrong figure.",
        source: "DESIGN, flow: the byte form has a name, a version, a length and a checksum",
        fix: "Send them again, or compute the part again.",
    }
    PARTIAL_VERSION = Error "flow.partial-version" {
        title: "Partial sums of another version",
        meaning: "The bytes were written by a version of the library whose form is not known here.",
        why: "Read by the old rules they would be other sums.",
        source: "DESIGN, flow",
        fix: "Use one version of the library on all machines.",
    }
    PIVOT_SHAPE = Error "flow.pivot-shape" {
        title: "A matrix of other than two columns",
        meaning: "A grouping by one column, or by three or more, was to become a matrix.",
        why: "Cells would hold several sums, or none.",
        source: "Definition of a matrix",
        fix: "Group by exactly two different columns.",
    }
    VALUE_MISSING = Error "flow.value-missing" {
        title: "A value that is missing",
        meaning: "A sum or a difference needs a value that the source does not give.",
        why: "Taken for zero it reads as trade that stopped.",
        source: "DESIGN law 3: missing is not zero",
        fix: "Find the value, leave the part out and say so, or state zero where zero is known.",
    }
    MONTH_TWICE = Error "flow.month-twice" {
        title: "A month with two values",
        meaning: "A series has two values for one month.",
        why: "Added, the month counts double; dropped, one of two vintages is chosen by accident.",
        source: "Definition of a time series",
        fix: "Keep one vintage, or add the values where they are parts.",
    }
    NOT_MONTHLY = Error "flow.not-monthly" {
        title: "A period that is no month",
        meaning: "A monthly series was asked for, and the table has rows of quarters, years or days.",
        why: "A year among months reads as a month twelve times as large.",
        source: "DESIGN law 5",
        fix: "Filter to the monthly rows.",
    }
    MONTHS_EMPTY = Error "flow.months-empty" {
        title: "No month to compare",
        meaning: "The set of months is empty, or none is left of the year.",
        why: "Growth of nothing over nothing is no number.",
        source: "Definition of a growth rate",
        fix: "Name at least one month; a full year leaves no rest.",
    }
    DAYS_NOT_POSITIVE = Error "flow.days-not-positive" {
        title: "A span without days",
        meaning: "One of the two numbers of days is zero.",
        why: "There is no daily average over no day.",
        source: "ESS guidelines on seasonal adjustment: calendar adjustment",
        fix: "Count the calendar or working days of both spans.",
    }
    RATE_BASIS = Error "flow.rate-basis" {
        title: "A rate that is not the average of one month",
        meaning: "The rate is of a day, of a longer or shorter span, or the second one for its month.",
        why: "Trade of a month happens at the rates of that month; any other rate puts a movement of the currency into the trade.",
        source: "BPM6, chapter 3: transactions at the average rate of the shortest period",
        fix: "Use the average of each month.",
    }
    RATE_MISSING = Error "flow.rate-missing" {
        title: "A month without an exchange rate",
        meaning: "A month of the series has no rate.",
        why: "Left out, the month would be missing from the converted sum and not from the other.",
        source: "DESIGN law 3",
        fix: "Add the average rate of that month.",
    }
    MARGIN_RANGE = Error "flow.margin-range" {
        title: "A freight margin outside 0 to 1",
        meaning: "The assumed margin of CIF over FOB is negative, or more than the goods themselves.",
        why: "Six per cent entered as 6 takes six sevenths off every import.",
        source: "IMTS 2010, chapter IV; margins in use run from 0.05 to 0.2",
        fix: "Write 6 % as 0.06.",
    }
    VINTAGE_TWICE = Error "flow.vintage-twice" {
        title: "Two values of one period on one day",
        meaning: "Two values were published for one period on the same day.",
        why: "Which of them was first and which the revision cannot be told.",
        source: "Definition of a vintage",
        fix: "Keep one, or give each its own day.",
    }
    VALUE_NEGATIVE = Warning "flow.value-negative" {
        title: "A negative trade value",
        meaning: "The value of a flow is below zero.",
        why: "Goods do not flow backwards; it is a correction booked in the wrong month, and it takes trade off every total it is in.",
        source: "IMTS 2010, chapter IX, on revisions",
        fix: "Move the correction to the month it corrects; the value is kept as it is until then.",
    }
    MASS_ZERO = Note "flow.mass-zero" {
        title: "Goods that weigh nothing",
        meaning: "The value is above zero and the net mass is zero.",
        why: "Zero stands for \"not known\" in some files; a unit value over it is undefined, a sum too low.",
        source: "UN Comtrade files write 0 for a mass that was not collected",
        fix: "Leave the mass out if it is not known.",
    }
    DUPLICATE = Warning "flow.duplicate" {
        title: "The same row twice",
        meaning: "Two rows agree in everything.",
        why: "Every sum counts the trade twice.",
        source: "Definition of an observation",
        fix: "Take one out; if both are real, state what tells them apart.",
    }
    DUPLICATE_DIFFERS = Error "flow.duplicate-differs" {
        title: "Two values for one observation",
        meaning: "Two rows agree in everything that identifies an observation and state different values.",
        why: "At most one is right, and every sum holds both.",
        source: "Definition of an observation",
        fix: "Give each its vintage or its source, or keep one.",
    }
    TOTAL_NOT_SUM = Warning "flow.total-not-sum" {
        title: "A total that is not the sum of its parts",
        meaning: "The row of all products, of the world, or of a bloc differs from the sum of the rows it contains.",
        why: "Something is hidden, missing, counted twice, or of another vintage; shares of the parts do not sum to one.",
        source: "IMTS 2010, chapter VIII, on confidentiality; DESIGN law 5",
        fix: "Look for suppressed rows; report the difference as unallocated.",
    }
}
