### Labels of the values that content may take (content model §10), and names of
### days, months and public holidays. A value without a label is its own.

label-level-means = moyens
label-level-output = réalisations
label-level-outcome = résultats
label-level-impact = impact

label-basis-measured = mesuré
label-basis-declared = déclaré
label-basis-estimated = estimé
label-basis-modelled = modélisé
label-basis-asserted = affirmé sans source

label-nature-flow = sur la période
label-nature-stock = à cette date
label-nature-cumulative = cumulé
label-nature-peak = maximum
label-nature-rate = rythme
label-nature-ratio = part
label-nature-tariff = tarif
label-nature-quoted-target = objectif cité

label-stage-found = trouvé
label-stage-ordered = commandé
label-stage-sent = envoyé
label-stage-delivered = livré
label-stage-handed-out = remis
label-stage-assembled = constitué
label-stage-contacted = contacté
label-stage-partnered = partenaire

label-qualifier-exact = exactement
label-qualifier-more-than = plus de
label-qualifier-at-least = au moins
label-qualifier-around = environ
label-qualifier-up-to = jusqu'à
label-qualifier-less-than = moins de

label-day-kind-launch = lancement
label-day-kind-regular = courant
label-day-kind-closing = clôture
label-day-kind-autonomous = en autonomie

label-mode-remote = à distance
label-mode-on-site = sur place
label-mode-mixed = mixte

label-cohort-state-planned = prévue
label-cohort-state-running = en cours
label-cohort-state-finished = terminée
label-cohort-state-cancelled = annulée

label-partner-nature-association = association
label-partner-nature-social-enterprise = entreprise sociale
label-partner-nature-public-body = établissement public
label-partner-nature-local-authority = collectivité
label-partner-nature-company = entreprise
label-partner-nature-group = collectif
label-partner-nature-other = autre

label-role-expert = expert
label-role-initiator = initiateur
label-role-co-designer = co-concepteur
label-role-technology = partenaire technologique
label-role-funder = financeur
label-role-in-kind-giver = donateur en nature
label-role-relay = relais
label-role-internal-client = entreprise accompagnée
label-role-host = établissement
label-role-member = partie prenante

label-sdg-1 = pas de pauvreté
label-sdg-2 = faim « zéro »
label-sdg-3 = bonne santé et bien-être
label-sdg-4 = éducation de qualité
label-sdg-5 = égalité entre les sexes
label-sdg-6 = eau propre et assainissement
label-sdg-7 = énergie propre et d'un coût abordable
label-sdg-8 = travail décent et croissance économique
label-sdg-9 = industrie, innovation et infrastructure
label-sdg-10 = inégalités réduites
label-sdg-11 = villes et communautés durables
label-sdg-12 = consommation et production responsables
label-sdg-13 = mesures relatives à la lutte contre les changements climatiques
label-sdg-14 = vie aquatique
label-sdg-15 = vie terrestre
label-sdg-16 = paix, justice et institutions efficaces
label-sdg-17 = partenariats pour la réalisation des objectifs

label-effort-half-hour = une demi-heure au plus
label-effort-hour = une heure au plus
label-effort-two-hours = une à deux heures
label-effort-half-day = une demi-journée au plus
label-effort-longer = plus d'une demi-journée
label-effort-unknown = temps non précisé

label-partner-natures-association = Associations
label-partner-natures-social-enterprise = Entreprises sociales
label-partner-natures-public-body = Établissements publics
label-partner-natures-local-authority = Collectivités
label-partner-natures-company = Entreprises
label-partner-natures-group = Collectifs
label-partner-natures-other = Autres

label-roles-expert = Experts
label-roles-initiator = Initiateurs
label-roles-co-designer = Co-concepteurs
label-roles-technology = Partenaires technologiques
label-roles-funder = Financeurs
label-roles-in-kind-giver = Donateurs en nature
label-roles-relay = Relais
label-roles-internal-client = Entreprises accompagnées
label-roles-host = Établissements
label-roles-member = Parties prenantes

label-sponsor-nature-sponsorship = parrainage
label-sponsor-nature-patronage = mécénat
label-sponsor-nature-grant = subvention
label-sponsor-nature-service = prestation
label-sponsor-nature-in-kind = en nature

label-change-nature-revision = révision
label-change-nature-correction = correction
label-reason-entry-error = saisie
label-reason-duplicate = doublon
label-reason-late-data = donnée tardive
label-reason-reclassified = reclassement
label-reason-consent-withdrawn = retrait d'accord
label-reason-method = méthode

label-relation-part-of = fait partie de
label-relation-same-as = même nombre que
label-relation-overlaps = recoupe
label-relation-rate-of = rythme de
label-relation-replaces = remplace
label-relation-includes = comprend

label-channel-web = site
label-channel-mail = courriel
label-channel-call = appel
label-channel-whatsapp = WhatsApp
label-channel-session = séance

label-territory-kind-world = monde
label-territory-kind-country = pays
label-territory-kind-region = région
label-territory-kind-department = département
label-territory-kind-metropolis = métropole
label-territory-kind-commune = commune
label-territory-kind-district = arrondissement
label-territory-kind-neighbourhood = quartier
label-territory-kind-establishment = établissement

label-source-kind-deck = présentation
label-source-kind-interview = entretien
label-source-kind-article = article
label-source-kind-sheet = fiche
label-source-kind-survey = enquête
label-source-kind-log = journal
label-source-kind-document = document

label-reliability-internal = interne
label-reliability-partner = partenaire
label-reliability-press = presse
label-reliability-public = publique
label-reliability-independent = indépendante

label-target-state-active = en cours
label-target-state-revised = révisé
label-target-state-abandoned = abandonné

label-target-kind-target = objectif
label-target-kind-ambition = ambition

label-evidence-photo = photo
label-evidence-receipt = reçu
label-evidence-list = liste
label-evidence-attestation = attestation

label-evidence-grade-0 = aucune
label-evidence-grade-1 = déclaré par la promotion
label-evidence-grade-2 = document
label-evidence-grade-3 = confirmé par un partenaire
label-evidence-grade-4 = indépendant

label-entry-status-draft = brouillon
label-entry-status-submitted = à vérifier
label-entry-status-verified = vérifié
label-entry-status-rejected = écarté

label-accessibility-not-conform = non conforme (aucun audit)
label-accessibility-partially-conform = partiellement conforme
label-accessibility-conform = totalement conforme

label-training-animation = animation
label-training-theme = thème

label-severity-error = erreur
label-severity-warning = attention
label-severity-info = information

label-weekday-monday = lundi
label-weekday-tuesday = mardi
label-weekday-wednesday = mercredi
label-weekday-thursday = jeudi
label-weekday-friday = vendredi
label-weekday-saturday = samedi
label-weekday-sunday = dimanche

label-month-1 = janvier
label-month-2 = février
label-month-3 = mars
label-month-4 = avril
label-month-5 = mai
label-month-6 = juin
label-month-7 = juillet
label-month-8 = août
label-month-9 = septembre
label-month-10 = octobre
label-month-11 = novembre
label-month-12 = décembre

label-holiday-new-year = jour de l'An
label-holiday-easter-monday = lundi de Pâques
label-holiday-labour-day = fête du Travail
label-holiday-victory-day = Victoire de 1945
label-holiday-ascension = Ascension
label-holiday-whit-monday = lundi de Pentecôte
label-holiday-bastille-day = fête nationale
label-holiday-assumption = Assomption
label-holiday-all-saints = Toussaint
label-holiday-armistice = Armistice de 1918
label-holiday-christmas = Noël

label-unnamed-program = autre programme
label-unnamed-edition = autre édition
label-unnamed-challenge = autre défi
label-unnamed-action = autre action
label-unnamed-partner = autre partenaire
label-unnamed-sponsor = autre soutien
label-unnamed-cohort = une promotion
label-unnamed-story = récit retiré
label-unnamed-page = autre page

label-data-type-number = nombre
label-data-type-integer = nombre entier
label-data-type-boolean = oui ou non
label-data-type-date = date
label-data-type-string = texte
