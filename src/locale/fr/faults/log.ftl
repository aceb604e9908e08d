### Action logs: src/diag/log.rs.

log-total = « { $key } » annonce un total : une entrée est un ajout
    .hint = notez ce qui s'ajoute ; pour un total déclaré, créez un chiffre dans content/impact/figures.yaml
log-negative = la quantité « { $text } » est négative
    .hint = pour retirer ou corriger une entrée, écrivez-en une avec « corrects: … »
log-duplicate = cette entrée est déjà notée ({ $first })
    .hint = retirez-la ; si les deux sont vraies, ajoutez « distinct: true »
log-correction-target = l'entrée corrigée, « { $id } », n'existe pas
    .hint = écrivez l'identifiant de l'entrée à corriger ; sans « id », c'est « fichier/position »
log-correction-fork = cette entrée est déjà corrigée ({ $first })
    .hint = corrigez la dernière correction, et non l'entrée d'origine
log-correction-loop = ces corrections se corrigent l'une l'autre en boucle
    .hint = faites que chacune corrige une entrée plus ancienne
log-correction-keys = { $problem ->
        [unwanted] « { $key } » n'a pas sa place dans cette correction
       *[missing] il manque « { $key } » à cette correction
    }
    .hint = { $problem ->
        [unwanted] retirez cette clé
       *[missing] ajoutez une ligne « { $key }: … »
    }
log-estimate = { $problem ->
        [outside] la quantité est hors de l'intervalle de son estimation
        [several] une estimation porte sur une seule quantité, et il y en a plusieurs
        [order] l'intervalle de l'estimation est à l'envers
       *[missing] cette quantité est estimée sans dire comment
    }
    .hint = { $problem ->
        [outside] corrigez la quantité ou l'intervalle
        [several] faites une entrée pour chaque quantité
        [order] écrivez le plus petit nombre d'abord : interval: [minimum, maximum]
       *[missing] ajoutez « estimate: { "{" }method: "…", interval: [minimum, maximum]{ "}" } »
    }
log-recorded-missing = cette entrée est antérieure au mois de son fichier ({ $month }) et ne dit pas quand elle a été connue
    .hint = ajoutez « recorded: … » avec le jour où elle a été connue
log-recorded-early = cette entrée était connue ({ $recorded }) avant d'avoir eu lieu
    .hint = vérifiez « date » et « recorded »
log-recorded-early-elsewhere = cette entrée a été connue ({ $recorded }) hors du mois de son fichier ({ $month })
    .hint = déplacez-la dans le fichier de son mois, ou corrigez « recorded »
log-stage-order = « { $unit } » : { $later } dépasse { $earlier }
    .hint = vérifiez les quantités et les étapes de ces entrées
log-outside-edition = cette entrée ({ $date }) est hors des dates de l'édition ({ $period })
    .hint = vérifiez la date, ou la période de l'édition
log-imprecise = cette date est trop imprécise pour un mois : { $date }
    .hint = donnez la semaine ou le mois si vous les connaissez
log-evidence = « { $id } » est mis en avant, et seulement { $share } % de ses entrées ont une preuve
    .hint = ajoutez des preuves (« evidence »), ou mettez un autre nombre en avant

schema-bad-value-cohort = « { $text } » n'est pas celui de la promotion de cette entrée
    .hint = effacez « { $key } », ou écrivez « { $key }: { $own } »
schema-bad-value-quantity-twice = cette entrée dit de deux façons combien a été fait
    .hint = gardez « quantity » pour une seule unité, « quantities » pour plusieurs, ou « qualitative: true » quand rien ne se compte
