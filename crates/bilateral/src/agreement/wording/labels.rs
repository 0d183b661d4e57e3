//! What a stage or an event is called in four languages.

use super::Language;
use crate::agreement::{EventKind, Stage};

impl Stage {
    /// The stage in the words of a language; in English the same as [`Stage::label`].
    ///
    /// ```
    /// use bilateral::agreement::{Language, Stage};
    /// let words: Vec<String> = Language::ALL.iter().map(|&in_| Stage::Initialled.label_in(in_)).collect();
    /// assert_eq!(words, ["initialled", "paraphiert", "paraphé", "парафирован"]);
    /// ```
    pub fn label_in(self, language: Language) -> String {
        let (german, french, russian) = self.labels();
        match language {
            Language::En => self.label(),
            Language::De => german.to_owned(),
            Language::Fr => french.to_owned(),
            Language::Ru => russian.to_owned(),
        }
    }

    const fn labels(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::NotBegun => ("nicht begonnen", "non engagé", "не начат"),
            Self::Consultations => ("in Konsultationen", "en consultations", "на стадии консультаций"),
            Self::Mandated => {
                ("Verhandlungsmandat erteilt", "négociation autorisée", "мандат на переговоры выдан")
            }
            Self::Negotiating => ("in Verhandlung", "en négociation", "ведутся переговоры"),
            Self::Paused => {
                ("Verhandlungen unterbrochen", "négociations interrompues", "переговоры прерваны")
            }
            Self::TextAgreed => ("Text vereinbart", "texte arrêté", "текст согласован"),
            Self::Initialled => ("paraphiert", "paraphé", "парафирован"),
            Self::SignatureAuthorised => {
                ("Unterzeichnung genehmigt", "signature autorisée", "подписание разрешено")
            }
            Self::Signed => ("unterzeichnet", "signé", "подписан"),
            Self::ProvisionallyApplied => {
                ("vorläufig angewandt", "appliqué à titre provisoire", "применяется временно")
            }
            Self::InForce => ("in Kraft", "en vigueur", "в силе"),
            Self::Suspended => ("ausgesetzt", "suspendu", "приостановлен"),
            Self::Abandoned => ("aufgegeben", "abandonné", "работа над текстом прекращена"),
            Self::Terminated => ("beendet", "éteint", "прекращён"),
            Self::Expired => ("abgelaufen", "expiré", "истёк"),
            Self::Superseded => ("abgelöst", "remplacé", "заменён"),
            Self::Announced => ("angekündigt", "annoncé", "объявлен"),
            Self::Active => ("laufend", "en cours", "реализуется"),
            Self::Lapsed => ("ausgelaufen", "échu", "срок истёк"),
            Self::Discontinued => ("eingestellt", "interrompu", "реализация прекращена"),
        }
    }
}

impl EventKind {
    /// The event in the words of a language; in English the same as [`EventKind::label`].
    /// `None` for an event that has no settled word there.
    ///
    /// ```
    /// use bilateral::agreement::{EventKind, Language};
    /// assert_eq!(EventKind::Ratified.label_in(Language::De).as_deref(), Some("ratifiziert"));
    /// assert_eq!(EventKind::Corrected.label_in(Language::Ru), None);
    /// ```
    pub fn label_in(self, language: Language) -> Option<String> {
        if language == Language::En {
            return Some(self.label());
        }
        let (german, french, russian) = self.labels()?;
        Some(match language {
            Language::De => german.to_owned(),
            Language::Fr => french.to_owned(),
            Language::Ru => russian.to_owned(),
            Language::En => self.label(),
        })
    }

    const fn labels(self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::Consultations => ("Konsultationen", "consultations", "консультации"),
            Self::NegotiationAuthorised => (
                "Verhandlungen genehmigt",
                "ouverture des négociations autorisée",
                "начало переговоров одобрено",
            ),
            Self::NegotiationOpened => {
                ("Verhandlungen aufgenommen", "négociations ouvertes", "переговоры начаты")
            }
            Self::NegotiationRound => ("Verhandlungsrunde", "cycle de négociations", "раунд переговоров"),
            Self::NegotiationResumed => {
                ("Verhandlungen wieder aufgenommen", "négociations reprises", "переговоры возобновлены")
            }
            Self::TextAgreed => {
                ("Verhandlungen abgeschlossen", "négociations conclues", "переговоры завершены")
            }
            Self::Initialled => ("paraphiert", "paraphé", "парафирован"),
            Self::SignatureAuthorised => {
                ("Unterzeichnung genehmigt", "signature autorisée", "подписание разрешено")
            }
            Self::Signed => ("unterzeichnet", "signé", "подписан"),
            Self::SignedAdReferendum => {
                ("ad referendum unterzeichnet", "signé ad referendum", "подписан ad referendum")
            }
            Self::SignedDefinitively => {
                ("endgültig unterzeichnet", "signé définitivement", "окончательно подписан")
            }
            Self::ParliamentConsented => {
                ("Parlament zugestimmt", "approbation du Parlement", "парламент дал согласие")
            }
            Self::ConclusionDecided => {
                ("Abschluss beschlossen", "conclusion décidée", "решение о заключении принято")
            }
            Self::Ratified => ("ratifiziert", "ratifié", "ратифицирован"),
            Self::Accepted => ("angenommen", "accepté", "принят"),
            Self::Approved => ("genehmigt", "approuvé", "утверждён"),
            Self::FormallyConfirmed => {
                ("förmlich bestätigt", "confirmé formellement", "официально подтверждён")
            }
            Self::Acceded => ("beigetreten", "adhéré", "присоединился"),
            Self::Succeeded => ("Rechtsnachfolge erklärt", "succédé", "правопреемство"),
            Self::Notified => ("notifiziert", "notifié", "уведомил"),
            Self::Deposited => ("hinterlegt", "déposé", "сдан на хранение"),
            Self::ProvisionalApplicationStarted => (
                "vorläufige Anwendung begonnen",
                "début de l'application provisoire",
                "временное применение начато",
            ),
            Self::ProvisionalApplicationEnded => (
                "vorläufige Anwendung beendet",
                "fin de l'application provisoire",
                "временное применение прекращено",
            ),
            Self::EnteredIntoForce => ("in Kraft getreten", "entré en vigueur", "вступил в силу"),
            Self::Amended => ("geändert", "modifié", "изменён"),
            Self::Suspended => ("ausgesetzt", "suspendu", "приостановлен"),
            Self::Denounced => ("gekündigt", "dénoncé", "денонсирован"),
            Self::Terminated => ("beendet", "éteint", "прекращён"),
            Self::Expired => ("abgelaufen", "expiré", "истёк"),
            Self::Superseded => ("abgelöst", "remplacé", "заменён"),
            Self::Abandoned => ("aufgegeben", "abandonné", "работа над текстом прекращена"),
            Self::Announced => ("angekündigt", "annoncé", "объявлен"),
            Self::Endorsed => ("gebilligt", "entériné", "одобрен"),
            Self::Adopted => ("verabschiedet", "adopté", "принят"),
            Self::Launched => ("gestartet", "lancé", "запущен"),
            Self::Renewed => ("verlängert", "renouvelé", "продлён"),
            Self::Discontinued => ("eingestellt", "interrompu", "реализация прекращена"),
            _ => return None,
        })
    }
}
