### Sentences of pages that take facts, by the page that says them.

## Numbers and where they come from

ui-action-log = journal des actions
ui-record-count = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
ui-of-which-verified = { $share } avec preuve
ui-base-unknown = { $value } (base non communiquée)
ui-per-one = { $value } par { $unit }
ui-per-base = { $value } pour { $base }
ui-date-within = à une date inconnue, { $interval }
ui-date-nowhere = à une date inconnue
ui-from-content = compté dans le contenu du site
ui-labelled = { $label } : { $value }
ui-due = échéance : { $date }
ui-attainment-share = { $share } de l'objectif
ui-progress-share = { $share } du chemin vers l'objectif
ui-time-share = { $share } du temps
ui-on-quote = sur devis

## Texts

ui-notes = Notes
ui-back-to-text = Retour au texte

## Tables and charts

ui-stage = Étape
ui-answer = Réponse
ui-imprecise-date = date imprécise
ui-week-letter = S{ $week }

## Around every page

ui-built-on = Site construit { $date }.
ui-pages = Le site
ui-data = Les données
ui-licence = Licence
ui-moved-title = Cette page a changé d'adresse
ui-moved-text = Vous y serez conduit dans un instant. Sinon, suivez ce lien.
ui-where-to-go = Où aller
ui-table-values = { $title } : les valeurs
ui-tiers = Formules de soutien
ui-required = Condition

## Challenges, actions, partners, stories

ui-challenge-count = { $count ->
    [one] { $count } défi
   *[other] { $count } défis
}
ui-action-count = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
ui-partner-count = { $count ->
    [one] { $count } partenaire
   *[other] { $count } partenaires
}
ui-story-count = { $count ->
    [one] { $count } récit
   *[other] { $count } récits
}
ui-time-count = { $count ->
    [one] { $count } fois
   *[other] { $count } fois
}
ui-sdg-goal = Objectif { $number } : { $title }
ui-sdg-targets = { $count ->
    [one] cible { $targets }
   *[other] cibles { $targets }
}
ui-with = Avec { $names }
ui-many-people = { $people } personnes
ui-added-when = Ajoutée : { $date }
ui-instructions-of = Consignes du défi « { $challenge } »

## Licences

label-licence-etalab-2-0 = Licence Ouverte 2.0 (etalab-2.0)
label-licence-cc-by-4-0 = Creative Commons Attribution 4.0 (cc-by-4.0)
label-licence-cc-by-sa-4-0 = Creative Commons Attribution, partage dans les mêmes conditions 4.0 (cc-by-sa-4.0)
label-licence-cc0-1-0 = Creative Commons Zéro 1.0, domaine public (cc0-1.0)
label-licence-odbl-1-0 = Open Database License 1.0 (odbl-1.0)

## What tiers ask for

label-requirement-challenge-or-territory = choisir un défi ou un territoire
label-requirement-company = être une entreprise

## Benefits of sponsors

label-benefit-site-mention = mention sur le site
label-benefit-deck-mention = mention dans la présentation
label-benefit-sponsor-network-posts = publications dans le réseau du soutien
label-benefit-co-design = préparation en commun
label-benefit-dedicated-cohorts = promotions dédiées
label-benefit-mobiliser-training = formation des mobilisateurs
label-benefit-dedicated-communication = communication dédiée
ui-as-known = { $when }, tel que connu le { $date }
ui-image-credit = Image : { $credit }

## Pages of sponsors

ui-print-edition-of = { $title }, version à imprimer
ui-grant-report-of = Bilan du soutien, { $title }
ui-all-changes = toutes les rectifications
ui-before-after = Avant → après
ui-why = Pourquoi
ui-gap = Écart
ui-latest-entries = Dernières entrées de ces indicateurs
ui-entries-to-download = Toutes les entrées, à télécharger (CSV)
