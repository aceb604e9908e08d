### Action logs: src/diag/log.rs.

log-total = “{ $key }” gives a total: an entry is an addition
    .hint = note what is added; for a declared total, create a figure in content/impact/figures.yaml
log-negative = the quantity “{ $text }” is below zero
    .hint = to remove or correct an entry, write one with “corrects: …”
log-duplicate = this entry is already noted ({ $first })
    .hint = remove it; if both are true, add “distinct: true”
log-correction-target = the corrected entry “{ $id }” does not exist
    .hint = write the id of the entry to correct; without an “id” it is “file/position”
log-correction-fork = this entry is already corrected ({ $first })
    .hint = correct the last correction, not the entry it corrects
log-correction-loop = these corrections correct each other in a loop
    .hint = let each correct an older entry
log-correction-keys = { $problem ->
        [unwanted] “{ $key }” has no place in this correction
       *[missing] “{ $key }” is missing from this correction
    }
    .hint = { $problem ->
        [unwanted] remove this key
       *[missing] add a line “{ $key }: …”
    }
log-estimate = { $problem ->
        [outside] the quantity is outside the interval of its estimate
        [several] an estimate is of one quantity, and there are several
        [order] the interval of the estimate is the wrong way round
       *[missing] this quantity is estimated without saying how
    }
    .hint = { $problem ->
        [outside] correct the quantity or the interval
        [several] make one entry for each quantity
        [order] write the smaller number first: interval: [least, greatest]
       *[missing] add “estimate: { "{" }method: "…", interval: [least, greatest]{ "}" }”
    }
log-recorded-missing = this entry is older than the month of its file ({ $month }) and does not say when it became known
    .hint = add “recorded: …” with the day on which it became known
log-recorded-early = this entry was known ({ $recorded }) before it happened
    .hint = check “date” and “recorded”
log-recorded-early-elsewhere = this entry became known ({ $recorded }) outside the month of its file ({ $month })
    .hint = move it to the file of its month, or correct “recorded”
log-stage-order = “{ $unit }”: { $later } is more than { $earlier }
    .hint = check the quantities and stages of these entries
log-outside-edition = this entry ({ $date }) is outside the dates of the edition ({ $period })
    .hint = check the date, or the period of the edition
log-imprecise = this date is too imprecise for a month: { $date }
    .hint = give the week or the month if you know it
log-evidence = “{ $id }” is a headline, and only { $share }% of its entries have proof
    .hint = add proof (“evidence”), or choose another headline

schema-bad-value-cohort = “{ $text }” is not that of the cohort of this entry
    .hint = remove “{ $key }”, or write “{ $key }: { $own }”
schema-bad-value-quantity-twice = this entry says in two ways how much was done
    .hint = keep “quantity” for one unit, “quantities” for several, or “qualitative: true” when nothing is counted
