### Declared figures, indicators, targets and sponsors: src/diag/figure.rs.

figure-no-source = this figure has no source
    .hint = add “source: …” with the id of a document of sources.yaml
figure-no-source-date = the date of this figure is unknown, and nothing says between which days it lies
    .hint = add “bounds: start/end”, or a date
figure-no-denominator = this rate does not say what it is a share of
    .hint = add “denominator: { "{" }value: …, unit: …{ "}" }”, or “denominator: unknown”
figure-no-nature = nothing says whether this figure is cumulative, a rate, a share…
    .hint = add “nature: …” to the figure or to its concept
figure-relation-cycle = these figures point at each other in a loop: { $path }
    .hint = remove one of these relations
figure-part-over-whole = this part ({ $part }) is greater than its whole “{ $whole }” ({ $value })
    .hint = check both values, or the relation “part-of”
figure-target-as-result = “{ $id }” is a quoted target, and is shown as a result
    .hint = cite a result, or declare the target in content/impact/targets.yaml
figure-divergent = the concept “{ $concept }” has several values for one scope, and none is preferred: { $figures }
    .hint = add “preferred: "reason"” to the one to show first
figure-divergent-twice = two values of one scope are preferred (the other one: “{ $other }”)
    .hint = remove “preferred” from one of the two
figure-cumulative-drop = this cumulative value goes down: { $before } for “{ $earlier }”, then { $after }
    .hint = check both dates and values; otherwise explain the gap in “public_note”
figure-stale = this figure is old ({ $as_of })
    .hint = look for a more recent value
figure-asserted-headline = “{ $id }” is a headline and has no source
    .hint = find its source, or choose another headline

indicator-aggregation = nothing says how this indicator adds up over time and over places
    .hint = add “aggregation: { "{" }time: …, space: …{ "}" }”
indicator-aggregation-pair = this calculation cannot add up by “{ $given }”
    .hint = possible rules: { $allowed }
indicator-aggregation-loop = the indicator “{ $id }” is computed from itself
    .hint = take it out of its own formula, or out of one that its formula cites
indicator-aggregation-assumptions = a rate is applied to a number, and the indicator does not say what it assumes
    .hint = add “assumptions” with each of them in a sentence: the indicator becomes a model
indicator-aggregation-multiplied = a number of persons is not multiplied, by household or otherwise
    .hint = take the multiplier away: count only those who are recorded
indicator-unit = “{ $one }” and “{ $other }” are not the same unit
    .hint = put together only numbers of one unit
indicator-unit-formula = this formula joins several units and does not say in what its result counts
    .hint = add “unit: …”, such as percent for a share
indicator-unit-levels = means and outputs do not go into one total
    .hint = make two indicators of them
indicator-unit-stages = two stages do not add up: a kit assembled and then handed out would count twice
    .hint = keep one indicator for each stage
indicator-unit-foreign = the action “{ $action }” does not produce the unit “{ $unit }”
    .hint = { GIVEN($allowed) ->
        [yes] possible units: { $allowed }
       *[no] add this unit to “produces” in the action's file
    }
indicator-form = this number cannot take the form “{ $form }”
    .hint = { GIVEN($allowed) ->
        [yes] possible forms: { $allowed }
       *[no] remove “form”
    }
indicator-ratio-averaged = an average of rates has no meaning
    .hint = divide the sum of the parts by the sum of the bases: calc: { "{" }type: ratio, …{ "}" }
indicator-no-key-policy = distinct people cannot be counted without a rule on their keys
    .hint = count participations (calc: { "{" }type: headcount{ "}" }), or declare the rule on keys in content/site.yaml: policies: { "{" }keys: { "{" }scope: …, salt_kept_by: …, reuse: …, date: …{ "}" }{ "}" }
target-scope = the target ({ $target }) and the result ({ $actual }) are not about the same scope
    .hint = give both the same “scope”
target-revised = this target is revised { GIVEN($by) ->
        [yes] and replaced by “{ $by }”
       *[no] without saying by which
    }
    .hint = { GIVEN($by) ->
        [yes] { "" }
       *[no] add “replaced_by: …”
    }
indicator-break-hidden = the definition changed within this period: the number mixes before and after
    .hint = cite what came before and after the change apart, with “period=…”
sponsor-scope = the tier “{ $tier }” asks for a challenge or a territory
    .hint = add “challenges: […]” or “territories: […]” to “scope”
sponsor-scope-empty = the scope of this sponsor is empty
    .hint = add a program, a challenge or a territory to “scope”
privacy-small-figure = this figure ({ $value }) points at very few people
    .hint = check that nobody can be recognised; otherwise give a wider figure
rule-failed = { $message }{ GIVEN($period) ->
        [yes] { GIVEN($scope) ->
                [yes] { " " }({ $period }, { $scope })
               *[no] { " " }({ $period })
            }
       *[no] { GIVEN($scope) ->
                [yes] { " " }({ $scope })
               *[no] { "" }
            }
    }: { GIVEN($left) ->
        [yes] { $left }
       *[no] nothing
    }{ $op ->
        [equal] , not { $right }
        [different] , which it should not be: { $right }
        [below] , not less than { $right }
        [at-most] , not { $right } at most
        [above] , not more than { $right }
        [at-least] , not { $right } at least
        [both-or-none] { " " }on one side, { GIVEN($right) ->
                [yes] { $right }
               *[no] nothing
            } on the other: it is both or none
       *[not-both] { " " }on one side, { $right } on the other: it is one or the other
    }
    .hint = check these numbers, or the rule “{ $id }” if it is the one that is wrong
rule-failed-more = { $message }: { $count ->
        [one] { $count } more row
       *[other] { $count } more rows
    }
sponsor-share = the shares of this scope come to { $sum }%, not 100%: { $sponsors }
    .hint = share out all of the scope among these sponsors
sponsor-share-range = “{ $text }” is not a share
    .hint = write a number between 0 and 1: “share: 0.4” for 40%
sponsor-patronage = this patron is given advertising in return: “{ $benefit }”
    .hint = take this benefit out, or give the support the nature “sponsorship”
