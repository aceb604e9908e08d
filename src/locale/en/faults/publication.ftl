### What was published: src/diag/publication.rs.

lock-changed = { GIVEN($after) ->
        [yes] the published number “{ $key }” has changed: { $before } → { $after }
       *[no] the published number “{ $key }” cannot be computed any more: it was { $before }
    }
    .hint = if this change is meant, add to content/published/restatements.yaml: { $restatement }
lock-changed-before = the published number was { $published }, not { $before }
    .hint = write “before: { $published }”
lock-window-over = { $count ->
        [one] { $count } number of this lock was provisional until { $until } only
       *[other] { $count } numbers of this lock were provisional, the first until { $until }
    }
    .hint = run “fabrique lock”: the new lock will call them final
lock-window-over-revision = this revision comes after the provisional period, which ended on { $until }
    .hint = write “nature: correction”
