//! Words that mean two things, and what each of them is.

use super::Language::{self, De, En, Fr, Ru};
use crate::agreement::{EventKind as E, Stage as S};

/// One thing a word can mean.
pub(super) struct Sense {
    pub(super) stage: Option<S>,
    pub(super) event: Option<E>,
    pub(super) says: &'static str,
}

/// A word with several senses, in its forms of several languages.
pub(super) struct Trap {
    pub(super) words: &'static [(Language, &'static [&'static str])],
    pub(super) senses: &'static [Sense],
    pub(super) warning: &'static str,
}

const fn sense(stage: Option<S>, event: Option<E>, says: &'static str) -> Sense {
    Sense { stage, event, says }
}

const TEXT_AGREED: Sense = sense(
    Some(S::TextAgreed),
    Some(E::TextAgreed),
    "the negotiations have ended with an agreed text; nobody is bound",
);
const CONCLUDED: Sense = sense(
    None,
    Some(E::ConclusionDecided),
    "the decision to be bound has been taken (Article 218(6) TFEU); it may still not be in force",
);
const SIGNED: Sense =
    sense(Some(S::Signed), Some(E::Signed), "a treaty has been signed; it may still not be in force");
const SIGNED_POLITICAL: Sense =
    sense(Some(S::Active), Some(E::Signed), "an instrument that binds nobody has been signed and is active");
const ADOPTED_POLITICAL: Sense = sense(
    Some(S::Active),
    Some(E::Adopted),
    "an instrument that binds nobody has been adopted and is active",
);
const PARLIAMENT: Sense = sense(
    None,
    Some(E::ParliamentConsented),
    "a parliament has passed it; the state is bound by its instrument, not by the vote",
);
const TEXT_ADOPTED: Sense = sense(
    Some(S::TextAgreed),
    Some(E::TextAgreed),
    "the text has been adopted (VCLT Article 9); nobody is bound",
);
const ACCEPTED: Sense =
    sense(None, Some(E::Accepted), "a party has expressed its consent by acceptance (VCLT Article 14(2))");
const APPROVED: Sense =
    sense(None, Some(E::Approved), "a party has expressed its consent by approval (VCLT Article 14(2))");
const ENDORSED: Sense = sense(
    Some(S::Active),
    Some(E::Endorsed),
    "an instrument that binds nobody has been endorsed and is active",
);
const SIGNATURE: Sense = sense(
    Some(S::SignatureAuthorised),
    Some(E::SignatureAuthorised),
    "the Council has authorised signature (Article 218(5) TFEU)",
);
const MANDATE: Sense = sense(
    Some(S::Mandated),
    Some(E::NegotiationAuthorised),
    "a decision to negotiate has been taken; there is no text yet",
);
const PAUSED: Sense = sense(
    Some(S::Paused),
    Some(E::NegotiationPaused),
    "the negotiations are interrupted; there is no agreement",
);
const SUSPENDED: Sense =
    sense(Some(S::Suspended), Some(E::Suspended), "an agreement in force is not applied for the time being");
const TERMINATED: Sense = sense(Some(S::Terminated), Some(E::Terminated), "an agreement in force has ended");
const ABANDONED: Sense =
    sense(Some(S::Abandoned), Some(E::Abandoned), "work on a text has been given up before signature");
const RATIFIED: Sense = sense(
    None,
    Some(E::Ratified),
    "a party has expressed its consent by ratification; others may be missing",
);
const DENOUNCED: Sense = sense(
    None,
    Some(E::Denounced),
    "denunciation has been notified; until it takes effect it can be revoked (VCLT Article 68)",
);
const ENDED_BY_NOTICE: Sense = sense(
    Some(S::Terminated),
    Some(E::Terminated),
    "the denunciation has taken effect and the agreement ended",
);
const LAUNCHED: Sense =
    sense(Some(S::Active), Some(E::Launched), "a platform or programme has been launched; it binds nobody");
const OPENED: Sense = sense(
    Some(S::Negotiating),
    Some(E::NegotiationOpened),
    "negotiations have been opened; there is no text",
);
const IN_FORCE: Sense = sense(Some(S::InForce), Some(E::EnteredIntoForce), "a treaty is in force");
const ACTIVE: Sense = sense(Some(S::Active), None, "an instrument that binds nobody is being carried out");
const APPLIED: Sense = sense(
    Some(S::ProvisionallyApplied),
    Some(E::ProvisionalApplicationStarted),
    "a treaty is applied provisionally; it is not in force (VCLT Article 25)",
);
const EXPIRED: Sense = sense(Some(S::Expired), Some(E::Expired), "a treaty has ended by lapse of time");
const LAPSED: Sense =
    sense(Some(S::Lapsed), None, "the window of an instrument that binds nobody has closed");

pub(super) static TRAPS: &[Trap] = &[
    Trap {
        words: &[
            (En, &["concluded", "finalised", "finalized", "completed"]),
            (De, &["abgeschlossen", "geschlossen"]),
            (Fr, &["conclu", "conclue", "finalisé"]),
            (Ru, &["заключён", "заключено", "завершён", "завершено"]),
        ],
        senses: &[TEXT_AGREED, CONCLUDED, SIGNED],
        warning: "negotiations can be concluded, and an agreement can be: between the two lie signature and consent",
    },
    Trap {
        words: &[
            (En, &["adopted", "passed"]),
            (De, &["verabschiedet"]),
            (Fr, &["adopté", "adoptée"]),
            (Ru, &["принят", "принято"]),
        ],
        senses: &[TEXT_ADOPTED, ADOPTED_POLITICAL, PARLIAMENT, ACCEPTED],
        warning: "a conference adopts a text, a parliament adopts a law, partners adopt a declaration: only the instrument of a party binds it",
    },
    Trap {
        words: &[(En, &["accepted"]), (De, &["angenommen"]), (Fr, &["accepté", "acceptée"])],
        senses: &[ACCEPTED, PARLIAMENT, TEXT_ADOPTED],
        warning: "acceptance is a way to be bound (VCLT Article 14(2)); a vote or a text can be accepted too",
    },
    Trap {
        words: &[
            (En, &["approved", "endorsed", "agreed"]),
            (De, &["genehmigt", "gebilligt", "vereinbart"]),
            (Fr, &["approuvé", "approuvée", "entériné"]),
            (Ru, &["одобрен", "одобрено", "утверждён", "утверждено"]),
        ],
        senses: &[APPROVED, SIGNATURE, PARLIAMENT, ENDORSED, TEXT_AGREED],
        warning: "ask who approved what: a mandate, a text, signature, conclusion and a work plan are all approved",
    },
    Trap {
        words: &[(En, &["decided"]), (De, &["beschlossen"]), (Fr, &["décidé"]), (Ru, &["решение принято"])],
        senses: &[MANDATE, SIGNATURE, CONCLUDED, ADOPTED_POLITICAL],
        warning: "ask what was decided: to negotiate, to sign, to conclude",
    },
    Trap {
        words: &[
            (En, &["signed"]),
            (De, &["unterzeichnet", "unterschrieben"]),
            (Fr, &["signé", "signée"]),
            (Ru, &["подписан", "подписано", "подписана"]),
        ],
        senses: &[SIGNED, SIGNED_POLITICAL],
        warning: "a signed treaty is not in force; a signed memorandum never will be",
    },
    Trap {
        words: &[
            (En, &["suspended", "on hold", "frozen"]),
            (De, &["ausgesetzt", "auf Eis gelegt"]),
            (Fr, &["suspendu", "suspendue", "gelé"]),
            (Ru, &["приостановлен", "приостановлено", "заморожен"]),
        ],
        senses: &[SUSPENDED, PAUSED],
        warning: "negotiations can be suspended, and an agreement in force can be",
    },
    Trap {
        words: &[
            (En, &["terminated", "ended"]),
            (De, &["beendet"]),
            (Fr, &["éteint", "terminé", "terminée"]),
            (Ru, &["прекращён", "прекращено"]),
        ],
        senses: &[TERMINATED, ABANDONED, TEXT_AGREED],
        warning: "negotiations end with or without a text, and agreements end too",
    },
    Trap {
        words: &[
            (En, &["ratified"]),
            (De, &["ratifiziert"]),
            (Fr, &["ratifié", "ratifiée"]),
            (Ru, &["ратифицирован", "ратифицировано"]),
        ],
        senses: &[RATIFIED, PARLIAMENT],
        warning: "a parliament's vote is often called ratification; the instrument comes later, and one party's is not all parties'",
    },
    Trap {
        words: &[
            (En, &["denounced", "withdrawn"]),
            (De, &["gekündigt"]),
            (Fr, &["dénoncé", "dénoncée"]),
            (Ru, &["денонсирован", "денонсировано"]),
        ],
        senses: &[DENOUNCED, ENDED_BY_NOTICE],
        warning: "between notice and end lie months, and the notice can be taken back",
    },
    Trap {
        words: &[
            (En, &["launched"]),
            (De, &["gestartet", "aufgenommen"]),
            (Fr, &["lancé", "lancée"]),
            (Ru, &["запущен", "запущено"]),
        ],
        senses: &[LAUNCHED, OPENED],
        warning: "negotiations are launched, and so are platforms; \"earliest launch of negotiations\" means there are none yet",
    },
    Trap {
        words: &[
            (En, &["effective", "applied", "operational"]),
            (De, &["wirksam", "angewandt", "gültig"]),
            (Fr, &["appliqué", "applicable"]),
            (Ru, &["действует", "применяется"]),
        ],
        senses: &[IN_FORCE, APPLIED, ACTIVE],
        warning: "a treaty can be applied before it is in force, and what binds nobody can be carried out",
    },
    Trap {
        words: &[
            (En, &["expired"]),
            (De, &["abgelaufen", "ausgelaufen"]),
            (Fr, &["expiré", "échu"]),
            (Ru, &["истёк", "срок истёк"]),
        ],
        senses: &[EXPIRED, LAPSED],
        warning: "a treaty expires by its own clause; the window of a work plan merely closes",
    },
];
