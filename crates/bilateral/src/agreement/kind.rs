//! What an instrument is: its kind, whether it binds, and whose competence it touches.

use crate::wire::words::words;

words! {
    /// What sort of instrument it is. The title proves nothing; this is the compiler's judgement.
    pub enum Kind {
        /// A framework agreement: association, partnership and cooperation, enhanced partnership.
        Partnership = "partnership",
        /// A free trade area, customs union or other preferential trade agreement.
        Trade = "trade",
        /// A bilateral investment treaty or treaty with investment provisions.
        Investment = "investment",
        /// A treaty on one subject: air services, visas, readmission, fisheries, science.
        Sectoral = "sectoral",
        /// A protocol to another agreement.
        Protocol = "protocol",
        /// A memorandum of understanding.
        Memorandum = "memorandum",
        /// A work plan for a stated window.
        Roadmap = "roadmap",
        /// A strategy adopted by one side or jointly.
        Strategy = "strategy",
        /// A joint declaration or statement.
        Declaration = "declaration",
    }
}

words! {
    /// Whether the instrument creates obligations under international law.
    pub enum Bindingness {
        /// A treaty in the sense of VCLT Article 2(1)(a), whatever its title.
        Binding = "binding",
        /// A political commitment; it is never in force, it is active.
        NonBinding = "non-binding",
        /// The parties or the sources disagree.
        Disputed = "disputed",
    }
}

words! {
    /// Whose powers the agreement touches on the European Union's side.
    pub enum Competence {
        /// The Union alone concludes.
        EuOnly = "eu-only",
        /// The Union and every member state conclude.
        Mixed = "mixed",
        /// The member states alone conclude.
        MemberStates = "member-states",
    }
}
