### Words of pages. Those that take no facts reach the templates without `ui-`,
### with `_` for `-`.

## Around every page

ui-skip-link = Aller au contenu
ui-breadcrumb = Fil d'Ariane
ui-main-menu = Menu principal
ui-footer-menu = Pied de page
ui-menu = Menu
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
ui-brings = Ce qu'il apporte
ui-asks = Ce qu'il demande en retour
ui-stories = Récits
ui-story = Récit
ui-latest-story = Dernier récit
ui-consent-withdrawn = Ce récit a été retiré à la demande d'une personne concernée.

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
ui-target-value = objectif : { $value }
ui-log-entry = entrée du { $date }
ui-between = entre { $least } et { $most }
ui-known-of = { $known } sur { $all }
ui-of-which-estimated = dont { $share } estimés
ui-of-which-unverified = dont { $count ->
    [one] { $count } non vérifié
   *[other] { $count } non vérifiés
}
ui-below = < { $least }
ui-source-reference = { $title }, { $publisher }, { $date }
ui-next-page = { $title } (suivant)
ui-previous-page = { $title } (précédent)
