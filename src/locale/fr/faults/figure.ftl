### Declared figures, indicators, targets and sponsors: src/diag/figure.rs.

figure-no-source = ce chiffre n'a pas de source
    .hint = ajoutez « source: … » avec l'identifiant d'un document de sources.yaml
figure-no-source-date = la date de ce chiffre est inconnue, et rien ne dit entre quels jours elle se trouve
    .hint = ajoutez « bounds: début/fin », ou une date
figure-no-denominator = ce taux ne dit pas sur combien il porte
    .hint = ajoutez « denominator: { "{" }value: …, unit: …{ "}" } », ou « denominator: unknown »
figure-no-nature = on ne sait pas si ce chiffre est un cumul, un rythme, une part…
    .hint = ajoutez « nature: … » au chiffre ou à sa notion
figure-relation-cycle = ces chiffres renvoient l'un à l'autre en boucle : { $path }
    .hint = retirez l'une de ces relations
figure-part-over-whole = cette partie ({ $part }) dépasse son tout « { $whole } » ({ $value })
    .hint = vérifiez les deux valeurs, ou la relation « part-of »
figure-target-as-result = « { $id } » est un objectif cité, et il est présenté comme un résultat
    .hint = citez un résultat, ou déclarez l'objectif dans content/impact/targets.yaml
figure-divergent = la notion « { $concept } » a plusieurs valeurs au même périmètre, et aucune n'est préférée : { $figures }
    .hint = ajoutez « preferred: "raison" » à celle qui doit paraître d'abord
figure-divergent-twice = deux valeurs du même périmètre sont préférées (l'autre : « { $other } »)
    .hint = retirez « preferred » de l'une des deux
figure-cumulative-drop = ce cumul baisse : { $before } pour « { $earlier } », puis { $after }
    .hint = vérifiez les deux dates et les deux valeurs ; sinon, expliquez l'écart dans « public_note »
figure-stale = ce chiffre est ancien ({ $as_of })
    .hint = cherchez une valeur plus récente
figure-asserted-headline = « { $id } » est mis en avant et n'a pas de source
    .hint = trouvez sa source, ou mettez un autre nombre en avant

indicator-aggregation = on ne sait pas comment additionner cet indicateur dans le temps et entre les lieux
    .hint = ajoutez « aggregation: { "{" }time: …, space: …{ "}" } »
indicator-aggregation-pair = ce calcul ne peut pas s'additionner selon « { $given } »
    .hint = règles possibles : { $allowed }
indicator-aggregation-loop = l'indicateur « { $id } » se calcule à partir de lui-même
    .hint = retirez-le de sa propre formule, ou de celle d'un indicateur qu'elle cite
indicator-aggregation-assumptions = un taux est appliqué à un nombre, et l'indicateur ne dit pas ce qu'il suppose
    .hint = ajoutez « assumptions » avec chaque hypothèse en une phrase : l'indicateur devient une modélisation
indicator-aggregation-multiplied = un nombre de personnes ne se multiplie pas, ni par foyer ni autrement
    .hint = retirez le multiplicateur : ne comptez que ceux qui sont notés
indicator-unit = « { $one } » et « { $other } » ne sont pas la même unité
    .hint = ne réunissez que des nombres de même unité
indicator-unit-formula = cette formule réunit plusieurs unités sans dire en quoi son résultat se compte
    .hint = ajoutez « unit: … », par exemple percent pour une part
indicator-unit-levels = des moyens et des réalisations ne vont pas dans un même total
    .hint = faites-en deux indicateurs
indicator-unit-stages = deux étapes ne s'additionnent pas : un kit constitué puis remis compterait deux fois
    .hint = gardez un indicateur par étape
indicator-unit-foreign = l'action « { $action } » ne produit pas l'unité « { $unit } »
    .hint = { GIVEN($allowed) ->
        [yes] unités possibles : { $allowed }
       *[no] ajoutez cette unité à « produces » dans la fiche de l'action
    }
indicator-form = ce nombre ne peut pas prendre la forme « { $form } »
    .hint = { GIVEN($allowed) ->
        [yes] formes admises : { $allowed }
       *[no] retirez « form »
    }
indicator-ratio-averaged = une moyenne de taux n'a pas de sens
    .hint = divisez la somme des parties par la somme des bases : calc: { "{" }type: ratio, …{ "}" }
indicator-no-key-policy = des personnes différentes ne se comptent pas sans règle sur leurs clés
    .hint = comptez des participations (calc: { "{" }type: headcount{ "}" }), ou déclarez la règle des clés dans content/site.yaml : policies: { "{" }keys: { "{" }scope: …, salt_kept_by: …, reuse: …, date: …{ "}" }{ "}" }
target-scope = l'objectif ({ $target }) et le résultat ({ $actual }) ne portent pas sur le même périmètre
    .hint = donnez-leur le même « scope »
target-revised = cet objectif est révisé { GIVEN($by) ->
        [yes] et remplacé par « { $by } »
       *[no] sans dire par quoi
    }
    .hint = { GIVEN($by) ->
        [yes] { "" }
       *[no] ajoutez « replaced_by: … »
    }
indicator-break-hidden = la définition a changé pendant cette période : ce nombre mêle l'avant et l'après
    .hint = citez à part ce qui précède et ce qui suit le changement, avec « period=… »
sponsor-scope = le palier « { $tier } » demande un défi ou un territoire
    .hint = ajoutez « challenges: […] » ou « territories: […] » à « scope »
sponsor-scope-empty = le périmètre de ce soutien est vide
    .hint = ajoutez à « scope » un programme, un défi ou un territoire
privacy-small-figure = ce chiffre ({ $value }) désigne très peu de personnes
    .hint = vérifiez qu'on ne peut reconnaître personne ; sinon, donnez un chiffre plus large
rule-failed = { $message }{ GIVEN($period) ->
        [yes] { GIVEN($scope) ->
                [yes] { " " }({ $period }, { $scope })
               *[no] { " " }({ $period })
            }
       *[no] { GIVEN($scope) ->
                [yes] { " " }({ $scope })
               *[no] { "" }
            }
    } : { GIVEN($left) ->
        [yes] { $left }
       *[no] rien
    }{ $op ->
        [equal] , et non { $right }
        [different] , alors que ce ne devrait pas être { $right }
        [below] , et non moins de { $right }
        [at-most] , et non au plus { $right }
        [above] , et non plus de { $right }
        [at-least] , et non au moins { $right }
        [both-or-none] { " " }d'un côté, { GIVEN($right) ->
                [yes] { $right }
               *[no] rien
            } de l'autre : c'est les deux ou aucun
       *[not-both] { " " }d'un côté, { $right } de l'autre : c'est l'un ou l'autre
    }
    .hint = vérifiez ces nombres, ou la règle « { $id } » si c'est elle qui se trompe
rule-failed-more = { $message } : { $count ->
        [one] { $count } autre ligne
       *[other] { $count } autres lignes
    }
sponsor-share = les quotes-parts de ce périmètre font { $sum } %, et non 100 % : { $sponsors }
    .hint = répartissez la totalité du périmètre entre ces soutiens
sponsor-share-range = « { $text } » n'est pas une quote-part
    .hint = écrivez un nombre entre 0 et 1 : « share: 0.4 » pour 40 %
sponsor-patronage = ce mécénat reçoit de la publicité en retour : « { $benefit } »
    .hint = retirez cette contrepartie, ou donnez au soutien la nature « sponsorship »
