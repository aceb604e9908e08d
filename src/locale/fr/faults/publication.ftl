### What was published: src/diag/publication.rs.

lock-changed = { GIVEN($after) ->
        [yes] le nombre publié « { $key } » a changé : { $before } → { $after }
       *[no] le nombre publié « { $key } » ne se calcule plus : il valait { $before }
    }
    .hint = si ce changement est voulu, ajoutez dans content/published/restatements.yaml : { $restatement }
lock-changed-before = le nombre publié valait { $published }, et non { $before }
    .hint = écrivez « before: { $published } »
lock-window-over = { $count ->
        [one] { $count } nombre de ce verrou n'était provisoire que jusqu'au { $until }
       *[other] { $count } nombres de ce verrou étaient provisoires, le premier jusqu'au { $until }
    }
    .hint = lancez « fabrique lock » : le nouveau verrou les dira définitifs
lock-window-over-revision = cette révision vient après la période provisoire, qui allait jusqu'au { $until }
    .hint = écrivez « nature: correction »
