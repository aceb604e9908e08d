### What was published: src/diag/publication.rs.

lock-changed = { GIVEN($after) ->
        [yes] le nombre publié « { $key } » a changé : { $before } → { $after }
       *[no] le nombre publié « { $key } » ne se calcule plus : il valait { $before }
    }
    .hint = si ce changement est voulu, ajoutez dans content/published/restatements.yaml : { $restatement }
lock-changed-before = le nombre publié valait { $published }, et non { $before }
    .hint = écrivez « before: { $published } »
lock-window-over = { $count ->
        [one] { $count } nombre de ce verrou était provisoire, et ne l'est plus depuis le { $until }
       *[other] { $count } nombres de ce verrou étaient provisoires, et ne le sont plus (le premier, depuis le { $until })
    }
    .hint = lancez « fabrique lock » : le nouveau verrou les dira définitifs
lock-window-over-revision = cette révision vient après la période provisoire, close le { $until }
    .hint = écrivez « nature: correction »
