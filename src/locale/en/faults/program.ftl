### Programs, days, actions and cohorts: src/diag/program.rs.

program-phase-gap = day { $day } of the edition “{ $edition }” is in no phase
    .hint = extend a phase to this day: days: [first, last]

program-day-number-outside = there is no day { $number }: the edition lasts { $length ->
        [one] { $length } day
       *[other] { $length } days
    }
    .hint = write a number from 1 to { $length }, or correct the “length” of the edition
program-day-number-phase = this phase goes up to day { $last }, and the edition lasts { $length ->
        [one] { $length } day
       *[other] { $length } days
    }
    .hint = correct “days”, or the “length” of the edition
program-day-number-twice = day { $number } exists already ({ $first })
    .hint = give one of the two days another number
program-day-number-session = only launch and closing days have a session
    .hint = remove “session”, or correct “kind”
program-day-number-kind = “kind” does not fit day { $number }: facilitation lasts until day { $facilitated }
    .hint = the days after it are “autonomous”, and no others

program-day-incomplete-mail = this day is facilitated and has no mail
    .hint = add “mail: { "{" }subject: "…"{ "}" }”
program-day-incomplete-action = this day is facilitated and has no action for the challenge “{ $challenge }”
    .hint = add a line “{ $challenge }: [action]” under “actions”

program-unknown-class = the heading class “{ $class }” is not a channel
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] possible channels: .mail .call .whatsapp .session .web; .no-title hides the heading
    }
program-unknown-class-attribute = “{ $attribute }” cannot go with a heading
    .hint = only an id (#name) and channels (.mail) follow a heading
program-unknown-class-stray = “{ $text }” is not read as a channel: this text would go everywhere
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”
       *[no] channels go at the end of a heading, on a day: “## Heading {"{"}.mail .web{"}"}”
    }

program-challenge-not-in-edition = the challenge “{ $challenge }” is not in the edition “{ $edition }”
    .hint = add it to the “challenges” of the edition, or choose another challenge
program-challenge-not-in-edition-action = the action “{ $action }” does not belong to the challenge “{ $challenge }”
    .hint = choose an action of this challenge, or add the challenge to the action
program-challenge-not-in-edition-entry = the action “{ $action }” does not belong to the challenge “{ $challenge }” of this entry
    .hint = check the action and the cohort of the entry
program-challenge-not-in-edition-start = no edition, or several, hold this date: { $start }
    .hint = correct “start”, or say which one: edition: …

program-action-not-validated = this action is published, and no expert of its challenge validated it
    .hint = add “validated_by: …” with an expert partner, or “status: draft”
program-action-not-validated-expert = the partner “{ $partner }” is not an expert of this action's challenge
    .hint = give the partner the role “expert” for this challenge, or name another partner

program-instructions-missing = this action takes place on site and has no instructions
    .hint = add “instructions” to the action or to its challenge

program-no-expert = no partner is an expert of this challenge
    .hint = add the role “expert” for this challenge to a partner's file

cohort-no-coordinator = this cohort has nobody to coordinate it
    .hint = add “coordinator: c:…” with the person's private key
cohort-size-ceiling = { $enrolled ->
        [one] { $enrolled } person
       *[other] { $enrolled } people
    } enrolled: more than the ceiling of { $ceiling }
    .hint = make two cohorts
cohort-training = the coordinator has not had the whole training: { $missing } is missing
    .hint = plan the training, or complete “trained” if it took place
cohort-size = { $enrolled ->
        [one] { $enrolled } person
       *[other] { $enrolled } people
    } enrolled: a cohort usually has from { $least } to { $most }
    .hint = check “enrolled”; otherwise nothing is to be done
cohort-weekday = the launch ({ $start }) is not on a { $weekday ->
        [monday] Monday
        [tuesday] Tuesday
        [wednesday] Wednesday
        [thursday] Thursday
        [friday] Friday
        [saturday] Saturday
        [sunday] Sunday
       *[other] { $weekday }
    }, the usual day of the edition
    .hint = check “start”; otherwise nothing is to be done
cohort-holiday = the launch ({ $start }) falls on a public holiday: { $name ->
        [new-year] New Year's Day
        [easter-monday] Easter Monday
        [labour-day] Labour Day
        [victory-day] Victory in Europe Day
        [ascension] Ascension Day
        [whit-monday] Whit Monday
        [bastille-day] Bastille Day
        [assumption] Assumption
        [all-saints] All Saints' Day
        [armistice] Armistice Day
        [christmas] Christmas Day
       *[other] { $name }
    }
    .hint = warn the group, or choose another day
