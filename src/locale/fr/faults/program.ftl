### Programs, days, actions and cohorts: src/diag/program.rs.

program-phase-gap = le jour { $day } de l'édition « { $edition } » n'est dans aucune phase
    .hint = étendez une phase jusqu'à ce jour : days: [premier, dernier]

program-day-number-outside = le jour { $number } n'existe pas : l'édition dure { $length ->
        [one] { $length } jour
       *[other] { $length } jours
    }
    .hint = écrivez un numéro de 1 à { $length }, ou corrigez la durée « length » de l'édition
program-day-number-phase = cette phase va jusqu'au jour { $last }, et l'édition dure { $length ->
        [one] { $length } jour
       *[other] { $length } jours
    }
    .hint = corrigez « days », ou la durée « length » de l'édition
program-day-number-twice = le jour { $number } existe déjà ({ $first })
    .hint = donnez un autre numéro à l'un des deux jours
program-day-number-session = seuls les jours de lancement et de clôture ont une séance
    .hint = retirez « session », ou corrigez « kind »
program-day-number-kind = « kind » ne convient pas au jour { $number } : l'animation dure jusqu'au jour { $facilitated }
    .hint = les jours d'après sont « autonomous », et eux seuls

program-day-incomplete-mail = ce jour est animé et n'a pas de mail
    .hint = ajoutez « mail: { "{" }subject: "…"{ "}" } »
program-day-incomplete-action = ce jour est animé et n'a pas d'action pour le défi « { $challenge } »
    .hint = ajoutez sous « actions » une ligne « { $challenge }: [action] »

program-unknown-class = la classe de titre « { $class } » n'est pas un canal
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] canaux possibles : .mail .call .whatsapp .session .web ; .no-title cache le titre
    }
program-unknown-class-attribute = « { $attribute } » ne peut pas accompagner un titre
    .hint = seuls un identifiant (#nom) et des canaux (.mail) suivent un titre
program-unknown-class-stray = « { $text } » n'est pas lu comme un canal : ce texte irait partout
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] les canaux se mettent à la fin d'un titre, dans un jour : « ## Titre {"{"}.mail .web{"}"} »
    }

program-challenge-not-in-edition = le défi « { $challenge } » n'est pas proposé dans l'édition « { $edition } »
    .hint = ajoutez-le aux « challenges » de l'édition, ou choisissez un autre défi
program-challenge-not-in-edition-action = l'action « { $action } » n'appartient pas au défi « { $challenge } »
    .hint = choisissez une action de ce défi, ou ajoutez le défi à la fiche de l'action
program-challenge-not-in-edition-entry = l'action « { $action } » n'appartient pas au défi « { $challenge } » de cette entrée
    .hint = vérifiez l'action et la promotion de l'entrée
program-challenge-not-in-edition-start = aucune édition, ou plusieurs, contiennent cette date : { $start }
    .hint = corrigez « start », ou dites laquelle : edition: …

program-action-not-validated = cette action est publiée, et aucun expert de son défi ne l'a validée
    .hint = ajoutez « validated_by: … » avec un partenaire expert, ou « status: draft »
program-action-not-validated-expert = le partenaire « { $partner } » n'est pas expert du défi de cette action
    .hint = donnez-lui le rôle « expert » pour ce défi dans sa fiche, ou citez un autre partenaire

program-instructions-missing = cette action se fait sur place et n'a pas de consignes
    .hint = ajoutez « instructions » à l'action ou à son défi

program-no-expert = aucun partenaire n'est expert de ce défi
    .hint = donnez à un partenaire, dans sa fiche, le rôle « expert » pour ce défi

cohort-no-coordinator = cette promotion n'a personne pour la coordonner
    .hint = ajoutez « coordinator: c:… » avec la clé privée de la personne
cohort-size-ceiling = { $enrolled ->
        [one] { $enrolled } inscrit
       *[other] { $enrolled } inscrits
    } : c'est plus que le plafond de { $ceiling }
    .hint = faites deux promotions
cohort-training = la coordination n'a pas suivi toute la formation : il manque { $missing }
    .hint = prévoyez la formation, ou complétez « trained » si elle a eu lieu
cohort-size = { $enrolled ->
        [one] { $enrolled } inscrit
       *[other] { $enrolled } inscrits
    } : une promotion en compte d'ordinaire de { $least } à { $most }
    .hint = vérifiez « enrolled » ; sinon, rien à faire
cohort-weekday = le lancement ({ $start }) n'est pas un { $weekday ->
        [monday] lundi
        [tuesday] mardi
        [wednesday] mercredi
        [thursday] jeudi
        [friday] vendredi
        [saturday] samedi
        [sunday] dimanche
       *[other] { $weekday }
    }, jour habituel de l'édition
    .hint = vérifiez « start » ; sinon, rien à faire
cohort-holiday = le lancement ({ $start }) tombe un jour férié : { $name ->
        [new-year] jour de l'An
        [easter-monday] lundi de Pâques
        [labour-day] fête du Travail
        [victory-day] Victoire de 1945
        [ascension] Ascension
        [whit-monday] lundi de Pentecôte
        [bastille-day] fête nationale
        [assumption] Assomption
        [all-saints] Toussaint
        [armistice] Armistice de 1918
        [christmas] Noël
       *[other] { $name }
    }
    .hint = prévenez le groupe, ou changez de jour
