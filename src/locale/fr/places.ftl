### Territories, platforms, co-operation sheets, and the pages every site has.

## Co-operation sheets

ui-projects = Coopérations
ui-project = Fiche de coopération
ui-project-count = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
ui-no-project-yet = Aucune fiche n'est encore publiée.
ui-corporate-note = Projet mené en entreprise : ses nombres ne rejoignent jamais ceux de l'engagement citoyen.
ui-framework = Cadre
ui-author = Fiche rédigée par
ui-stakeholders = Parties prenantes
ui-area = Territoire
ui-results = Résultats
ui-outlook = Suites
ui-lessons = Ce qu'on en retient
ui-links = Liens
ui-with-whom = avec
label-project-kind-cooperation = coopération
label-project-kind-corporate = projet d'entreprise
label-project-kind-incubated = projet accompagné
label-project-kinds-cooperation = coopérations
label-project-kinds-corporate = projets d'entreprises
label-project-kinds-incubated = projets accompagnés
label-stakeholders-public-service = services publics
label-stakeholders-association = associations
label-stakeholders-social-entrepreneur = entrepreneurs sociaux
label-stakeholders-local-authority = collectivités
label-stakeholders-company = entreprises
label-stakeholders-citizens = citoyens
label-result-state-planned = prévu
label-result-state-tested = testé
label-result-state-running = en cours
label-result-state-finished = terminé
label-result-state-spread = repris ailleurs
label-result-state-abandoned = abandonné
label-unnamed-project = autre fiche

## Mutual-aid platforms

ui-platforms = Entraide
ui-platform = Plateforme d'entraide
ui-platform-count = { $count ->
    [one] { $count } plateforme
   *[other] { $count } plateformes
}
ui-no-platform-yet = Aucune plateforme n'est encore connue.
ui-platform-summary = { $title } ({ $place }) : besoins et offres ouverts, règles, comment répondre.
ui-operator = Portée par
ui-platform-rules = Règles
ui-rule-free = Tout y est gratuit.
ui-rule-no-transaction = Aucune transaction financière ou commerciale.
ui-rule-no-personal-data = Aucune donnée personnelle dans les annonces.
ui-free = gratuit
ui-not-free = payant
ui-after-the-crisis = Après la crise
ui-lasting = la plateforme est restée ouverte
ui-not-lasting = la plateforme n'a pas été gardée
ui-notices-as-of = Annonces ouvertes au { $date }.
ui-needs = Besoins
ui-offers = Offres
ui-need-count = { $count ->
    [one] { $count } besoin ouvert
   *[other] { $count } besoins ouverts
}
ui-offer-count = { $count ->
    [one] { $count } offre ouverte
   *[other] { $count } offres ouvertes
}
ui-notice-count = { $count ->
    [one] { $count } annonce
   *[other] { $count } annonces
}
ui-no-notice-open = Aucune annonce n'est ouverte aujourd'hui.
ui-no-need-open = Aucun besoin n'est ouvert.
ui-no-offer-open = Aucune offre n'est ouverte.
ui-personal-notices = Annonces de particuliers
ui-personal-notices-note = Elles ne sont montrées qu'en nombre, par catégorie et par lieu ; un nombre trop petit est caché.
ui-category = Catégorie
ui-categories-today = Catégories ouvertes
ui-categories-before = Catégories d'avant
ui-category-when = { $title } ({ $period })
ui-number-of-notices = Annonces
ui-until = jusqu'au { $date }
ui-checked-on = vérifiée le { $date }
ui-on-behalf = { $who }, au nom de quelqu'un d'autre
ui-how-to-answer = Comment répondre
ui-answer-notice = Répondre : { $title }
ui-answer-through = Réponse : { $via }
ui-answer-note = On répond par la plateforme, jamais à une personne.
label-notice-via-platform = par la plateforme
label-notice-from-individual = particulier
label-notice-from-association = association
label-notice-from-body = organisme
label-notice-from-local-authority = collectivité
label-notice-from-producer = producteur
label-notice-state-open = ouverte
label-notice-state-partial = en partie satisfaite
label-unnamed-platform = autre plateforme
label-unnamed-notice = annonce close

## Support, site map

ui-support = Soutenir
ui-page-of = { $title }, { $above }
ui-from-to = de « { $first } » à « { $last } »
ui-identifiers = Numéros
ui-label-held = { $name }{ GIVEN($when) ->
    [yes] {" "}({ $when })
   *[no] {""}
}
ui-audited = { $state } (audit du { $date })
label-conformity-not-conform = non conforme
label-conformity-partially-conform = partiellement conforme
label-conformity-conform = totalement conforme

## Territories

ui-territory-summary = { $name } : ce qui y a été fait, défi par défi, et qui y est.
ui-no-territory-yet = Rien n'est encore situé dans un territoire.
ui-numbers-by-place = Par territoire
ui-done-by-challenge = Ce qui a été fait, défi par défi
ui-people-here = Personnes et organisations
ui-places-within = Dans ce territoire
ui-notices-by-category = Annonces ouvertes par catégorie
ui-inhabitant-count = { $count ->
    [one] { $count } habitant
   *[other] { $count } habitants
}
ui-population-source = en { $year }, { $source }
ui-map-where = { $name } sur la carte de France
ui-map-to = à
ui-map-masked = nombre caché
ui-map-source = Contours simplifiés des départements de métropole, d'après MapSVG (Creative Commons Attribution).
label-territory-kinds-world = monde
label-territory-kinds-country = pays
label-territory-kinds-region = régions
label-territory-kinds-department = départements
label-territory-kinds-metropolis = métropoles
label-territory-kinds-commune = communes
label-territory-kinds-district = arrondissements
label-territory-kinds-neighbourhood = quartiers
label-territory-kinds-establishment = établissements

## Declarations and certificates

ui-statement-state = État de conformité
ui-statement-says = { $site } : { $state }.
ui-statement-established = Établissement de cette déclaration
ui-statement-made = Cette déclaration a été établie le { $date }.
ui-statement-contact = Retour d'information et contact
ui-statement-contact-text = Si un contenu vous reste inaccessible, écrivez-nous : nous vous l'enverrons sous une autre forme, ou nous vous dirons où le trouver.
ui-statement-appeal = Voies de recours
ui-statement-appeal-text = Vous nous avez signalé un obstacle qui vous empêche d'utiliser le site, et nous ne vous avons pas répondu de façon satisfaisante : vous pouvez saisir le Défenseur des droits.
ui-statement-appeal-form = Écrire au Défenseur des droits par son formulaire
ui-statement-appeal-delegate = Trouver le délégué du Défenseur des droits dans votre région
ui-statement-appeal-post = Par courrier, gratuit et sans timbre : l'adresse est sur son site
ui-publisher = Éditeur du site
ui-published-by = Éditeur
ui-skills = Compétences attestées
ui-criteria = Conditions
ui-blank-form = Formulaire vierge
ui-holder = Nom de la personne
ui-issued-by = Délivré par
ui-place-and-date = Fait à, le
ui-signature = Signature
ui-certificate-given-to = Ce certificat est remis à
ui-certificate-for = qui a pris part au programme
ui-blank-form-print = Imprimez cette page : seul le formulaire sort, sur une feuille A4, à remplir à la main.
ui-blank-form-note = Ce site ne produit que le formulaire vierge : aucun nom n'y est jamais enregistré.
label-certificate-studied = à l'étude : ce certificat n'est pas encore délivré
label-certificate-open = ouvert
