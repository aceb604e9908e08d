### Words of pages. Those that take no facts reach the templates without `ui-`,
### with `_` for `-`.

## Around every page

ui-skip-link = Aller au contenu
ui-breadcrumb = Fil d'Ariane
ui-main-menu = Menu principal
ui-footer-menu = Pied de page
ui-menu = Menu
ui-other-language = English
ui-other-language-home = English (home page)
ui-in-other-language = (en anglais)
ui-home = Accueil
ui-demo-banner = données de démonstration
ui-archived-banner = page archivée
ui-accessibility-state = Accessibilité
ui-data-licence = Licence des données
ui-site-map = Plan du site
ui-search = Rechercher
ui-previous = Précédent
ui-next = Suivant
ui-back-to-top = Haut de page
ui-published-on = Publié
ui-updated-on = Mis à jour
ui-read-more = Lire la suite
ui-print = Imprimer
ui-download = Télécharger
ui-external-link = site externe
ui-not-found-title = Page introuvable
ui-not-found-text = Cette adresse ne mène à aucune page.
ui-expired-title = Cette page n'est plus en ligne

## Programs and days

ui-programs = Programmes
ui-program = Programme
ui-editions = Éditions
ui-edition = Édition
ui-current-edition = Édition en cours
ui-phases = Phases
ui-days = Jours
ui-day = Jour
ui-group-size = Taille du groupe
ui-roles = Rôles
ui-next-dates = Prochaines dates
ui-next-launch = Prochain lancement
ui-glance = En un coup d'œil
ui-reading-order = Les jours dans l'ordre
ui-calendar = Calendrier
ui-subscribe = S'abonner au calendrier
ui-cancelled = annulée
ui-all-day = toute la journée
ui-time-needed = Temps à prévoir
ui-cohorts = Promotions
ui-cohort = Promotion
ui-open-cohorts = Promotions ouvertes
ui-sign-up = S'inscrire
ui-call-sheet = Fiche d'appel
ui-session-sheet = Fiche de séance
ui-by-date = Par date
ui-by-month = Par mois
ui-calendar-of-year = Calendrier { $year }
ui-launches = Lancements
ui-facilitated-days = Jours animés
ui-autonomous-days = Jours en autonomie
ui-by-day = Jour par jour
ui-by-year = Par année
ui-past-dates = Passées
ui-all-dates = Toutes les dates
ui-see-past-dates = Voir les dates passées
ui-no-dates = Aucune date n'est encore connue.
ui-no-coming-dates = Aucune nouvelle date n'est annoncée pour l'instant.
ui-download-ics = Télécharger le fichier du calendrier (ICS)
ui-phases-by-launch = Les phases, lancement par lancement
ui-day-sheet = Fiche du jour
ui-day-kind = Type de jour
ui-nothing-sent = Rien n'est envoyé.
ui-days-unknown = Les jours de ce programme ne sont pas encore décrits.
ui-phases-unknown = Phases non connues.
ui-colon = {"\u00A0"}:
ui-in-short = En bref
ui-length = Durée
ui-group = Groupe
ui-rhythm = Rythme
ui-channels = Canaux
ui-challenges-unknown = Les défis de cette édition ne sont pas précisés.
ui-partners-by-challenge = Partenaires par défi
ui-other-partners = Autres partenaires
ui-other-roles = Autres rôles
ui-not-known = non connu
ui-running = en cours
ui-coming = à venir
ui-previous-day = Jour précédent
ui-next-day = Jour suivant
ui-action-by-challenge = L'action, selon votre défi
ui-no-action = Pas d'action imposée ce jour-là.
ui-collective-results = Résultats collectifs
ui-no-results = Aucun résultat n'est encore enregistré.
ui-cohort-cancelled = Cette promotion a été annulée : elle n'a pas de résultat.
ui-at-launch = au lancement
ui-no-program = Aucun programme n'est encore publié.
ui-discover-program = Découvrir le programme
ui-what-it-gave = Ce que cela a donné
ui-running-cohorts = Lancées, en cours
ui-no-open-cohort = Aucune inscription n'est ouverte pour l'instant.
ui-latest-launch = Dernier lancement
ui-no-launch = Aucun lancement n'a encore eu lieu.
ui-headlines-note = Chaque nombre mène à son mode de calcul.
ui-for-cohort-only = Cette page est réservée aux membres de la promotion : elle n'apparaît dans aucune liste.

## Challenges, actions, partners, stories

ui-challenges = Défis
ui-challenge = Défi
ui-also = Mais aussi
ui-instructions = Consignes
ui-sdg = Contribue à
ui-sdg-long = Objectifs de développement durable
ui-actions = Actions
ui-action = Action
ui-repertoire = Répertoire d'actions
ui-repertoire-news = Nouveautés du répertoire
ui-steps = Étapes
ui-material = Matériel
ui-how-to-count = Comment compter
ui-validated-by = Validée par
ui-added-on = Ajoutée
ui-produced = Ce qu'elle a produit
ui-mode = Mode
ui-effort = Effort
ui-partners = Partenaires
ui-partner = Partenaire
ui-experts = Partenaires experts
ui-expert-of-your-challenge = le partenaire expert de votre défi
ui-brings = Apport
ui-asks = En retour
ui-stories = Récits
ui-story = Récit
ui-latest-story = Dernier récit
ui-consent-lapsed = L'accord de publication est arrivé à son terme.
ui-consent-withdrawn = Ce récit a été retiré à la demande d'une personne concernée.
ui-need = Le besoin
ui-helps = Public aidé
ui-experts-and-roles = Experts et rôles
ui-means-engaged = Les moyens engagés
ui-done-so-far = Ce qui a été fait
ui-nothing-noted = Rien n'est encore noté dans le journal.
ui-expert-unknown = Partenaire expert : inconnu
ui-no-partner = Aucun partenaire n'est encore connu pour ce défi.
ui-no-challenge-yet = Aucun défi n'est encore publié.
ui-no-action-yet = Aucune action n'est encore publiée.
ui-no-partner-yet = Aucun partenaire n'est encore publié.
ui-no-story-yet = Aucun récit n'est encore publié.
ui-all-challenges = Tous les défis
ui-all-stories = Tous les récits
ui-filter-actions = Choisir dans le répertoire
ui-filter-partners = Choisir parmi les partenaires
ui-by-challenge = Par défi
ui-by-mode = Par mode
ui-by-time = Par temps
ui-by-nature = Par nature
ui-by-role = Par rôle
ui-time = Temps
ui-people = Personnes
ui-one-person = 1 personne
ui-cost = Coût
ui-no-cost = sans frais
ui-involves = Avec
ui-step-by-step = Pas à pas
ui-not-validated = Aucun partenaire expert ne l'a encore validée.
ui-not-yet-produced = Aucun indicateur ne compte encore ce que cette action produit.
ui-nature = Nature
ui-part-of = Fait partie de
ui-includes = Comprend
ui-web-site = Site
ui-about-partner = Qui est-ce ?
ui-partner-roles = Ses rôles
ui-no-role = Aucun rôle n'est noté : ce partenaire est connu par une fiche ou un soutien.
ui-validated-actions = Actions validées
ui-people-in-story = Qui
ui-where = Où
ui-when = Quand
ui-story-numbers = Les nombres du récit
ui-story-negative = Ce récit raconte une tentative qui n'a pas marché.
ui-replicated = Idée reprise par

## Impact

ui-impact = Impact
ui-outputs = Réalisations
ui-indicators = Indicateurs
ui-indicator = Indicateur
ui-figures = Chiffres
ui-figure = Chiffre
ui-targets = Objectifs
ui-target = objectif
ui-sources = Sources
ui-source = Source
ui-source-not-given = source non précisée
ui-surveys = Enquêtes
ui-divergences = Divergences
ui-method = Méthode
ui-restatements = Rectifications
ui-definition = Définition
ui-not-counted = Ce qui n'est pas compté
ui-not-measured = Ce qui n'est pas mesuré
ui-formula = Formule
ui-limits = Limites
ui-versions = Versions
ui-period = Période
ui-scope = Périmètre
ui-value = Valeur
ui-records = Entrées
ui-evidence = Preuves
ui-estimated-share = Part estimée
ui-verified-share = Part vérifiée
ui-preferred = Valeur retenue
ui-time-elapsed = Temps écoulé
ui-attainment = Atteinte
ui-not-located = non localisé
ui-not-available = n. d.
ui-number-sources = D'où viennent ces nombres
ui-rounded-note = Les totaux sont calculés avant arrondi.
ui-total = Total
ui-chart-table = Données du graphique
ui-downloads = Téléchargements

## Sponsors and the rest

ui-sponsors = Soutiens
ui-supported-scope = dans le périmètre soutenu
ui-with-support-of = avec le soutien de
ui-contributes-to = contribue à
ui-does-not-add-up = Les pages de soutien ne s'additionnent pas.
ui-co-funders = Co-financeurs
ui-difficulties = Difficultés
ui-benefits = Contreparties
ui-contact = Contact
ui-contacts = Contacts
ui-territories = Territoires
ui-notices = Annonces

## Sentences that take facts, for the code that makes pages

ui-day-title = Jour { $number } — { $title }
ui-day-number = Jour { $number }
ui-cohort-title = { $challenge }, { $week }, groupe { $number }
ui-cohort-count = { $count ->
    [one] { $count } promotion
   *[other] { $count } promotions
}
ui-launch-event = Lancement : { $challenge }
ui-closing-event = Clôture : { $challenge }
ui-day-event = Jour { $number }, { $channel } : { $challenge }
ui-group-event = { $event }, { $cohorts }
ui-cancelled-event = { $event } (promotion annulée)
ui-cancelled-count = { $count ->
    [one] { $count } promotion annulée
   *[other] { $count } promotions annulées
}
ui-slot = { $time }, { $channel }
ui-slot-lasting = { $time }, { $channel } ({ $lasts })
ui-slot-said = { $channel }{ GIVEN($time) ->
    [yes] {" "}à { $time }
   *[no] {""}
}{ GIVEN($lasts) ->
    [yes] {" "}({ $lasts })
   *[no] {""}
}
ui-item = { $label } : { $value }
ui-cancelled-item = { $item } (annulée)
ui-one-day = jour { $number }
ui-days-to = jours { $first } à { $last }
ui-launch-on = Lancement du { $date }
ui-overlapping-phases = { $count ->
    [one] Le jour { $days } appartient à plusieurs phases.
   *[other] Les jours { $days } appartiennent à plusieurs phases.
}
ui-calendar-summary = Les dates de { $program } : lancements, jours et clôtures de toutes les promotions.
ui-local-time = Heures locales ({ $zone }).
ui-day-count = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
ui-facilitated-count = { $count ->
    [one] { $count } jour animé
   *[other] { $count } jours animés
}
ui-autonomous-count = { $count ->
    [one] { $count } jour en autonomie
   *[other] { $count } jours en autonomie
}
ui-size-target = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
ui-size-min = { $count ->
    [one] au moins { $count } personne
   *[other] au moins { $count } personnes
}
ui-size-max = { $count ->
    [one] au plus { $count } personne
   *[other] au plus { $count } personnes
}
ui-size-ceiling = jamais plus de { $count }
ui-every-week = chaque semaine
ui-every = intervalle : { $every }
ui-cadence = le { $weekday }{ GIVEN($time) ->
    [yes] {" "}à { $time }
   *[no] {""}
}{ GIVEN($every) ->
    [yes] , { $every }
   *[no] {""}
}
ui-channel-count = { $count ->
    [one] { $count } canal
   *[other] { $count } canaux
}
ui-per-cohort = { $count ->
    [one] { $count } par promotion
   *[other] { $count } par promotion
}
ui-trained = Formation : { $trainings }
ui-sign-up-for = S'inscrire : { $cohort }
ui-present-count = { $count ->
    [one] { $count } personne présente
   *[other] { $count } personnes présentes
}
ui-target-value = objectif : { $value }
ui-log-entry-corrected = entrée corrigée du { $date }
ui-log-entry = entrée du { $date }
ui-between = entre { $least } et { $most }
ui-known-of = { $known ->
    [one] { $known } promotion renseignée
   *[other] { $known } promotions renseignées
} sur { $all }
ui-of-which-estimated = dont { $share } estimés
ui-of-which-unverified = dont { $count ->
    [one] { $count } non vérifié
   *[other] { $count } non vérifiés
}
ui-below = < { $least }
ui-withheld = s
ui-source-reference = { $title }, { $publisher }, { $date }
ui-next-page = { $title } (suivant)
ui-previous-page = { $title } (précédent)
ui-part = Partie
ui-parts = Parties de la liste
ui-part-title = { $title } ({ $number } sur { $count })
ui-whole-list = Toute la liste ({ $title })
ui-list = Liste
ui-all-partners = tous les partenaires
