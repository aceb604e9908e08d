### Words of the pages that explain numbers, and of the pages of sponsors.

## Levels

ui-level-means = L'effort : ce que les groupes ont mis en œuvre.
ui-level-output = Ce qui a été fait, compté à l'unité.
ui-level-outcome = Ce qui a changé pour quelqu'un, d'après ce qu'on lui a demandé.
ui-level-impact = Ce qui ne serait pas arrivé sans le programme.
ui-no-impact = Aucun nombre de ce site n'est présenté comme un impact : il faudrait savoir ce qui serait arrivé sans le programme.
ui-no-indicators = Aucun indicateur n'est encore défini.
ui-impact-period = Sauf mention contraire, les nombres calculés vont { $period }.
ui-headlines = Les nombres principaux
ui-split-by-level = Ce qui est compté
ui-value-at-date = Valeur à ce jour
ui-to-understand = Pour comprendre

## The ways to the pages that explain

ui-about-method = Ce qui compte, ce qui ne compte pas, les seuils et les arrondis.
ui-about-indicators = Chaque nombre calculé, avec sa définition et ses entrées.
ui-about-figures = Chaque nombre déclaré, avec sa source et sa date.
ui-about-targets = Ce qui est visé, ce qui est atteint, le temps écoulé.
ui-about-divergences = Ce que les sources ne disent pas de la même façon.
ui-about-surveys = Les questions, les réponses et leurs biais.
ui-about-sources = Les documents cités.
ui-download-csv = Valeurs de cet indicateur (CSV)
ui-download-excel = Les mêmes pour un tableur français
ui-all-data = Toutes les données, leurs colonnes et leur licence
ui-download-indicators = Valeurs des indicateurs (CSV)
ui-download-figures = Chiffres déclarés (CSV)

## Indicators

ui-level = Niveau
ui-unit = Unité
ui-whole-scope = ensemble
ui-basis = Nature de la mesure
ui-territory = Territoire
ui-unknown-part = inconnu
ui-not-broken-down = non ventilé
ui-state = État
ui-last-update = Dernière mise à jour
ui-digest = Empreinte
ui-completeness = Complétude
ui-version = Version
ui-change = Changement
ui-since = Depuis
ui-since-start = depuis le début
ui-first-version = Première définition.
ui-breaks-series = Rupture de série : les valeurs d'avant et d'après ne se comparent pas.
ui-assumptions = Hypothèses
ui-persons = Personnes
ui-persons-between = Entre { $least } et { $most } personnes : on suppose que des promotions lancées la même semaine n'ont personne en commun ; celles d'autres semaines peut-être.
ui-persons-exactly = { $least } : on suppose que des promotions lancées la même semaine n'ont personne en commun.
ui-persons-at-least = Au moins { $least } : on suppose que des promotions lancées la même semaine n'ont personne en commun, et certaines n'ont pas donné leur nombre.
ui-people-participations = Participations
ui-people-newcomers = Nouvelles personnes
ui-people-since-start = Personnes depuis le début
ui-total-distinct = Total sans double compte, différent de la somme des lignes
ui-growth-of = { $label }, croissance
ui-growth-by-day = { $factor } par jour, sur { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
ui-growth-by-week = { $factor } par semaine, sur { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
ui-growth-by-month = { $factor } par mois, sur { $count } mois
ui-growth-by-year = { $factor } par an, sur { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
ui-growth-by-interval = Croissance : { $factor } par intervalle, sur { $count ->
    [one] { $count } intervalle
   *[other] { $count } intervalles
} entre deux valeurs datées, { $period }.
ui-reporting-cohorts = Promotions qui ont tenu le journal
ui-reporting = { $count ->
    [one] { $count } promotion sur { $all }
   *[other] { $count } promotions sur { $all }
}
ui-recording-delay = Délai médian d'enregistrement
ui-outliers = À vérifier
ui-outliers-told = { $records } très au-dessus des autres de la même action : { $ids }.
ui-made-from = Calculé à partir de
ui-external-codes = Codes dans d'autres référentiels
ui-five-dimensions = Les cinq dimensions
ui-five-what = Quoi
ui-five-who = Qui
ui-five-how-much = Combien
ui-five-contribution = Contribution
ui-five-risk = Risque
ui-how-counted = Comment on compte
ui-breakdowns = Dans le détail
ui-split-by-week = par semaine
ui-split-by-month = par mois
ui-split-by-year = par an
ui-split-by-challenge = par défi
ui-split-by-territory = par territoire
ui-split-by-stage = par étape
ui-split-by-cohort = par promotion
ui-split-by-edition = par édition
ui-rows-quotients = Chaque ligne se calcule à part : des quotients ou des chiffres déclarés ne s'additionnent pas.
ui-rows-mix-stages = Une ligne qui mêle plusieurs étapes n'a pas de total : une étape ne s'ajoute pas à une autre.
ui-rows-share-partners = Les lignes ne s'additionnent pas : une même organisation peut compter dans plusieurs.
ui-rows-share-things = Les lignes ne s'additionnent pas : une même action ou un même récit peut compter dans plusieurs.
ui-rows-do-not-add-up = Les lignes ne s'additionnent pas : une même entrée peut compter dans plusieurs, ou dans aucune.
ui-rows-distinct = Les lignes ne s'additionnent pas : une même personne peut compter dans plusieurs.
ui-rows-apart = Le total est calculé à part : ce n'est pas la somme des lignes.
ui-rows-incomplete = Les lignes ne couvrent pas tout : le reste est « non ventilé ».
ui-rows-masked = Une valeur trop petite pour être montrée sans désigner quelqu'un est remplacée par son seuil, après « < ».
ui-rows-withheld = « s », pour secret, remplace une valeur qui permettrait d'en calculer une trop petite.
ui-rows-imprecise = « Date imprécise » : la date de l'entrée ne tient pas dans une seule ligne ; elle compte dans le total.
ui-evidence-grades = Preuves, de la plus faible à la plus forte
ui-grade = Force
ui-share = Part
ui-cited-values = Les valeurs citées sur le site
ui-extract = Extrait des entrées
ui-extract-left-out = Les { $count } dernières entrées sur { $all }.
ui-extract-persons = Les entrées ne sont pas listées : chacune dit la présence d'une personne.
ui-all-entries = toutes les entrées
ui-entries-from-to = Entrées, { $first } – { $last }
ui-indicator-part = { $value } — { $label }
ui-more-tables = Les autres tableaux
ui-all-restatements = toutes les rectifications
ui-extract-file = entrées de l'indicateur (CSV)
ui-same-entries = Les mêmes entrées donnent aussi ce nombre pour :
ui-extract-without-quantities = Les quantités de chaque entrée ne sont pas montrées : elles comptent des personnes ou des organisations.
ui-entry = Entrée
ui-date = Date
ui-quantity = Quantité
ui-evidence-one = Preuve
ui-part-unverified = dont { $value } non vérifiés
ui-part-joint = dont { $value } aussi au compte d'un partenaire
ui-no-value = Aucune entrée ne permet de calculer ce nombre. Manquant n'est pas zéro.
ui-masked-value = Ce nombre est trop petit pour être montré.
ui-withheld-value = Ce nombre est tenu secret : il permettrait d'en calculer un autre, trop petit pour être montré.
ui-not-computable-value = Ce nombre ne peut pas être calculé : sa base est nulle ou inconnue.
ui-formula-sum = Somme des quantités du journal, en { $unit }.
ui-formula-entries = Nombre d'entrées du journal.
ui-formula-cohorts = Nombre de promotions lancées.
ui-formula-partners = Nombre de partenaires.
ui-formula-actions = Nombre d'actions du répertoire.
ui-formula-stories = Nombre de récits.
ui-formula-enrolled = Somme des inscrits de chaque promotion.
ui-formula-present = Somme des présents au premier jour de chaque promotion.
ui-formula-active = Somme des actifs à la fin de chaque promotion.
ui-formula-ratio = Quotient de deux indicateurs : la somme du premier, divisée par la somme du second.
ui-formula-figure = Le chiffre déclaré retenu pour ce périmètre.
ui-formula-survey = Part des répondants qui ont donné cette réponse.
ui-formula-last = Dernière quantité connue de chaque groupe et de chaque lieu à la fin de la période, en { $unit }, puis somme.
ui-formula-last-in-period = Dernière quantité notée pendant la période par chaque groupe et chaque lieu, en { $unit }, puis somme.
ui-formula-highest = Plus grande quantité de chaque groupe et de chaque lieu pendant la période, en { $unit }, puis somme.
ui-formula-highest-together = Plus grande quantité de tous les groupes et lieux au même moment, en { $unit } : ce n'est pas la somme de leurs maximums.
ui-formula-mean = Moyenne des quantités de chaque groupe et de chaque lieu aux dates où elles ont été notées, en { $unit }, puis somme.
ui-formula-peak = Plus grand nombre de promotions en cours en même temps.
ui-formula-peaks = Plus grand nombre de promotions en cours en même temps pour chaque défi et chaque lieu, puis somme.
ui-formula-distinct = Nombre de personnes différentes, d'après leurs clés dans le journal.
ui-formula-where = { $formula } Seulement avec « { $where } ».

## Figures, sources, surveys

ui-unchanged-since = chiffre inchangé depuis { $date }
ui-figures-by-scope = Les chiffres, par sujet
ui-other-figures = Autres périmètres
ui-also-said-by = Aussi dit par
ui-single-concepts-list = Voir les notions qui n'ont qu'une valeur
ui-asserted-in = source non précisée ; nombre cité dans : { $source }
ui-compare-values = Comparer les valeurs
ui-shown-first = Valeur retenue : { $reason }
ui-no-figures = Aucun chiffre déclaré.
ui-figure-count = { $count ->
    [0] aucun chiffre
    [one] { $count } chiffre
   *[other] { $count } chiffres
}
ui-no-sources = Aucune source.
ui-kind = Genre
ui-published = Publication
ui-accessed-on = Consulté
ui-reliability = Fiabilité
ui-no-surveys = Aucune enquête.
ui-population = Population
ui-delay = Délai
ui-fieldwork = Terrain
ui-response-rate = Taux de réponse
ui-response-share = { $share } ({ $respondents } sur { $asked })
ui-survey-mode = Mode
ui-asked = Personnes interrogées
ui-respondents = Répondants
ui-weighting = Pondération
ui-biases = Biais
ui-count = Effectif
ui-count-unknown = nombre inconnu
ui-base-not-told = base non communiquée
ui-month-count = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}

## Targets

ui-no-targets = Aucun objectif n'est fixé.
ui-ambitions = Ambitions
ui-about-ambitions = Une ambition dit une direction : son atteinte ne se calcule pas.
ui-former-targets = Objectifs révisés ou abandonnés
ui-progress = Chemin parcouru
ui-reached = Dernière valeur connue
ui-nothing-known = Aucune valeur connue au même périmètre.
ui-past-due = Échéance passée
ui-whole-program = pour l'ensemble du programme
ui-not-computable-unknown = non calculable : aucune valeur connue au même périmètre
ui-not-computable-from-here = non calculable : la valeur de départ ou le sens de l'objectif ne donnent pas d'atteinte
ui-target-gap = Il manque { $value }.
ui-set-on = Fixé
ui-replaced-by = Remplacé par

## Divergences

ui-divergent-concepts = Plusieurs valeurs
ui-about-divergent = Toutes les valeurs sont montrées ; elles ne sont ni additionnées ni moyennées.
ui-single-concepts = Une seule valeur
ui-no-divergences = Aucune divergence : chaque notion n'a qu'une valeur.
ui-cumulative-drop = baisse sur un cumul
ui-undecided = aucune valeur retenue
ui-differing-values = valeurs différentes
ui-remarks = Remarques
ui-no-concepts = Aucune notion n'est définie.

## Method

ui-rules = Les règles du site
ui-rule-title-what-counts = Ce qui compte
ui-rule-increments = Une entrée du journal est un ajout daté ; un total déjà fait est un chiffre déclaré, jamais ajouté aux entrées.
ui-rule-statuses = Seules comptent les entrées à l'état « { $statuses } ».
ui-rule-default-status = Une entrée qui ne dit rien de son état est : { $status }.
ui-rule-zero = Zéro n'existe que s'il a été saisi. Manquant n'est pas zéro.
ui-rule-stages = Chaque étape a son indicateur : constitué n'est pas remis, trouvé n'est pas livré. Les moyens ne s'ajoutent pas aux réalisations.
ui-rule-duplicates = Deux entrées de mêmes action, groupe, date, lieu, unité et étape sont refusées, sauf si leur auteur dit qu'elles sont distinctes.
ui-rule-title-dates = Les dates
ui-rule-reference-date = Le site est arrêté au { $date } : ce qui a été enregistré après n'existe pas encore.
ui-rule-periods = Un nombre dit toujours s'il compte ce qui tombe dans une période, ou tout depuis le début du programme.
ui-rule-intervals = Ce qui a duré compte à sa fin, sauf si l'indicateur dit autre chose.
ui-rule-imprecise = Une date imprécise compte dans une période quand elle y tient tout entière. Une semaine appartient au mois de son jeudi.
ui-rule-time-zone = Les jours sont ceux du fuseau { $zone }.
ui-rule-provisional = Une valeur reste provisoire pendant { $window } après la fin de sa période.
ui-rule-title-scopes = Les périmètres
ui-rule-territories = Une entrée notée pour un pays compte dans ce pays, pas dans ses villes ; les tableaux la rangent sous « non localisé ».
ui-rule-joint = Une action menée à plusieurs compte entière, avec une note, sauf si l'indicateur ne compte que notre part.
ui-rule-sponsors = Le périmètre d'un soutien est un filtre. Les pages de soutien ne s'additionnent pas.
ui-rule-title-people = Les personnes
ui-rule-participations = Une somme d'inscriptions est un nombre de participations, jamais de personnes différentes.
ui-rule-bounds = Sans clé, le nombre de personnes est donné entre deux bornes : au plus, toutes les participations ; au moins, celles de la semaine de lancement la plus nombreuse.
ui-rule-no-keys = Aucune clé de personne n'est tenue : le site ne compte pas de personnes différentes.
ui-rule-keys = Des clés illisibles, jamais publiées, permettent de compter des personnes différentes, { $scope }. Leur secret est gardé par : { $keeper }. Réutilisation : { $reuse }. Règle du { $date }.
ui-rule-distinct = Un nombre de personnes différentes ne s'additionne pas : chaque total est compté à part.
ui-rule-no-multiplier = Aucun multiplicateur par foyer ; aucune audience n'est comptée comme des personnes.
ui-rule-title-small-counts = Les petits effectifs
ui-rule-least-people = Un nombre de personnes ou de participations inférieur à { $least } n'est pas montré.
ui-rule-least-sensitive = Pour les personnes aidées dans un défi sensible, le seuil est { $least }.
ui-rule-least-organisations = Pour les organisations qui ne sont pas des partenaires nommés, le seuil est { $least }.
ui-rule-zero-hidden = Zéro n'est pas montré non plus.
ui-rule-zero-shown = Zéro peut être montré.
ui-rule-things-shown = Les choses se montrent toutes, même une seule.
ui-rule-marks = Un petit effectif est remplacé par son seuil, après « < » ; « s », pour secret, remplace une valeur qui permettrait d'en calculer un.
ui-rule-tables-together = Un tableau cache assez de lignes pour que chaque valeur cachée puisse en être une autre ; ce qu'il cache l'est aussi dans les textes, les graphiques, les objectifs et les fichiers.
ui-rule-differences = Deux valeurs publiées ne diffèrent jamais d'un petit effectif : tant que c'est le cas, le site ne se publie pas.
ui-rule-title-rounding = Les arrondis
ui-rule-unrounded = Les sommes, les quotients et les fichiers partent des valeurs non arrondies.
ui-rule-significant = Un nombre arrondi garde { $count ->
    [one] { $count } chiffre significatif
   *[other] { $count } chiffres significatifs
}, et dit toujours « plus de » ou « environ ».
ui-rule-percent = Sous { $least } réponses, pas de pourcentage mais « 7 sur 15 » ; à partir de { $decimal }, une décimale au plus.
ui-rule-ratios = Un quotient est la somme des numérateurs divisée par la somme des dénominateurs ; jamais une moyenne de quotients.
ui-rule-qualifiers = « Plus de », « environ », « jusqu'à » suivent le nombre dans les calculs ; une source n'est jamais rendue plus affirmative qu'elle n'est.
ui-rule-title-estimates = Les estimations
ui-rule-estimates = Une estimation donne sa méthode et un intervalle ; un total qui en contient dit quelle part est estimée.
ui-rule-modelled = Une part d'enquête n'est jamais multipliée par un effectif pour donner un nombre de personnes.
ui-rule-title-evidence = Les preuves
ui-rule-evidence = Les preuves vont de 0 à 4 : aucune, déclarée par la promotion, document, confirmée par un partenaire, indépendante. « Avec preuve » veut dire 2 ou plus.
ui-rule-digest = L'empreinte d'un nombre est le SHA-256 de ses entrées publiques : elle change dès qu'une entrée change.
ui-rule-title-declared = Les chiffres déclarés
ui-rule-declared = Un chiffre déclaré garde sa source, sa date et ses mots. Il ne s'ajoute ni aux entrées, ni à un autre chiffre.
ui-rule-divergences = Des chiffres qui se contredisent sont tous montrés ; celui qui est montré d'abord dit pourquoi.
ui-rule-stale = Un chiffre de plus de { $age } est signalé à l'équipe.
ui-rule-surveys = Une enquête sans base connue ne se compare pas et ne donne aucun effectif.
ui-rule-title-aims = Les objectifs
ui-rule-targets = Un objectif est toujours annoncé par le mot « objectif », jamais comme un résultat.
ui-rule-attainment = L'atteinte n'est pas plafonnée et reprend les mots du nombre : « plus de 5 000 » sur 15 000 donne « au moins 33 % ». Le temps écoulé se lit à côté.
ui-rule-title-corrections = Les corrections
ui-rule-append = Une entrée ne se modifie pas : une autre la remplace, l'annule ou la reclasse, et dit pourquoi.
ui-rule-superseded = Une entrée remplacée quitte l'extrait public, pas le journal.

## Sponsors

ui-support-page = Page de soutien
ui-what-is-supported = Ce qui est soutenu
ui-all-programs = tous
ui-every-challenge = tous
ui-all-territories = tous
ui-whole-time = sans limite
ui-support-sentence = Dans le périmètre soutenu : { $scope }.
ui-nature-of-support = Nature du soutien
ui-tier = Palier
ui-amount = Montant
ui-in-supported-scope = Dans le périmètre soutenu
ui-same-since-start = Sans limite de dates
ui-about-support = Avec le soutien de { $sponsor }, les groupes de ce périmètre ont contribué à ce qui suit. Rien ne dit ce qui serait arrivé sans ce soutien.
ui-other-supports = Qui soutient aussi
ui-no-overlap = Aucun autre soutien ne recoupe ce périmètre.
ui-counted-in-both = Ce qui compte dans les deux périmètres
ui-gaps = Objectifs et écarts
ui-no-gaps = Aucun objectif ne porte sur ce périmètre.
ui-no-benefits = Aucune contrepartie n'a encore été remise.
ui-no-stories-in-scope = Aucun récit dans ce périmètre.
ui-no-sponsor-indicators = Aucun indicateur n'est suivi pour ce soutien.
ui-print-edition = Version à imprimer
ui-web-edition = Version web
ui-numbers-and-proofs = Les nombres et leurs preuves
ui-state-of = État au { $date }

## Restatements

ui-about-restatements = Ce qui a changé après avoir été publié, quand et pourquoi.
ui-changed-numbers = Nombres rectifiés
ui-no-restatements = Aucun nombre publié n'a changé.
ui-no-restatements-in-scope = Aucun nombre publié de ce périmètre n'a changé.
ui-restatements-feed = Suivre les rectifications (Atom)
ui-former-numbers = Nombres qui ne se calculent plus
ui-about-former-numbers = Leur définition a changé, ou ce dont ils parlaient n'est plus dans le contenu. Voici leur dernière valeur publiée.
ui-vintages = Éditions publiées
ui-about-vintages = À chaque publication, les nombres des pages sont figés dans un fichier ; ceux d'aujourd'hui sont comparés à ceux-là.
ui-no-vintages = Aucune publication n'a encore été figée.
ui-restated-mark = rectifié
ui-revised-by-itself = Des entrées arrivées dans le délai ont précisé ce nombre.
ui-withdrawn = retrait
ui-too-small-now = effectif sous le seuil de publication
ui-change-title = { $label } : { $before } → { $after }
ui-locked-count = { $count ->
    [one] { $count } nombre
   *[other] { $count } nombres
}
ui-entries = Entrées
ui-published-before = publié le

## Open data

ui-open-data = Données ouvertes
ui-licence-and-version = Licence et version
ui-data-version = Version
ui-known-on = Nombres connus au
ui-for-programs = Pour les programmes
ui-file-package = Description du jeu de données (datapackage.json)
ui-file-json = Indicateurs, définitions et valeurs (JSON)
ui-file-schema = Schéma de ce fichier (JSON Schema)
ui-file-csv = { $title } (CSV)
ui-file-excel = { $title }, pour un tableur français (CSV)
ui-columns = Colonnes
ui-column-name = Nom
ui-column-title = Titre
ui-column-type = Type
ui-column-about = Ce qu'il faut savoir
ui-by-indicator = Un indicateur à la fois
ui-data-changes = Ce qui a changé
ui-about-data-version = Le deuxième nombre de la version augmente quand des entrées s'ajoutent, le troisième quand des entrées sont corrigées.
ui-entries-added = { $count ->
    [0] aucune entrée ajoutée
    [one] { $count } entrée ajoutée
   *[other] { $count } entrées ajoutées
}
ui-entries-corrected = { $count ->
    [0] aucune corrigée
    [one] { $count } corrigée
   *[other] { $count } corrigées
}

## Report of a grant, shares

ui-grant-report = Bilan du soutien
ui-people-concerned = Personnes concernées
ui-no-people = Aucun nombre de personnes n'est connu dans ce périmètre.
ui-public-volunteers = volontaires
ui-public-helped = personnes aidées
ui-dates-and-places = Dates et lieux
ui-dates = Dates
ui-places = Lieux
ui-nothing-recorded = rien n'est noté
ui-budget = Budget
ui-budget-item = Poste
ui-charges = Charges
ui-products = Produits
ui-planned = Prévu
ui-actual = Réalisé
ui-gap-euros = Écart
ui-gap-percent = Écart en part du prévu
ui-unknown-amount = inconnu
ui-unknown-share = n. d.
ui-quota-share = Quote-part
ui-not-shared-out = ne se partage pas

## Charts

ui-value-so-far = Valeur depuis le début
ui-series-break = rupture de série
ui-series-break-on = Rupture de série le { $date } : les valeurs d'avant et d'après ne se comparent pas.
ui-all-targets = Tous les objectifs
ui-more-overlaps = Soutiennent aussi une part de ce périmètre
