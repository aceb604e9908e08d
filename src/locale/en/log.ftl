### What the program says of logs: lines added, spreadsheets imported.

## Adding to the logs

cli-log-added = Added in { $place }: { $line }
cli-log-would-add = To be added in { $place }: { $line }
cli-log-not-added = Nothing was written.
cli-log-known = this line is { $twin }
    .hint = if it is another time, add “--set distinct=yes”
cli-log-refused = this line cannot go into the log: { $reason }
    .hint = nothing was written; mend the value and try again
cli-log-value = for “{ $key }”, { $reason }
    .hint = nothing was written
cli-log-stopped = nothing was written: these lines would bring the errors above
    .hint = mend them first, or change the line
cli-log-evidence-photo = photo
cli-log-evidence-receipt = receipt
cli-log-evidence-list = list
cli-log-evidence-attestation = attestation
cli-log-ask-date = Date of the action (dd/mm/yyyy)
cli-log-ask-cohort = Cohort
cli-log-ask-program = Program
cli-log-ask-challenge = Challenge
cli-log-ask-action = Action
cli-log-ask-quantity = Quantity ({ $unit })
cli-log-ask-territory = Territory
cli-log-ask-participants = Participants
cli-log-ask-evidence-kind = Evidence
cli-log-ask-evidence-level = Level of the evidence, 0 to 4
cli-log-ask-public-note = Note that may be published, without names or addresses
cli-log-ask-private-note = Note for the team, never published
cli-log-ask-write = Write this line
cli-log-template = Spreadsheet to fill in: { $path }. When it is filled in: “fabrique log import { $path }”.
cli-log-template-entries = Entries
cli-log-template-lists = Lists
cli-log-template-date = date (dd/mm/yyyy)
cli-log-template-cohort = cohort
cli-log-template-action = action
cli-log-template-quantity = quantity
cli-log-template-territory = territory
cli-log-template-participants = participants
cli-log-template-proof = evidence
cli-log-template-level = evidence level
cli-log-template-public = public note
cli-log-template-private = private note

## Questions

cli-ask = { $text }:
cli-ask-default = { $text } [{ $default }]:
cli-ask-optional = { $text } (empty: none):
cli-ask-more = { $count ->
    [one] and { $count } other, to be named
   *[other] and { $count } others, to be named
}
cli-ask-needed = an answer is needed
cli-ask-yes = yes
cli-ask-yes-or-no = answer yes or no

## Imports

cli-import-read = “{ $path }”: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}.
cli-import-column = { "  " }“{ $title }” → { $key }
cli-import-left = { "  " }“{ $title }”: { $why }
cli-import-left-asked = left out, as asked
cli-import-left-named = left out
cli-import-left-unit = left out
cli-import-left-personal = left out, it is about persons
cli-import-left-unknown = left out, its title says nothing to a log
cli-import-left-second = left out, another one says the same
cli-import-left-refused = left out, it tells what was refused the last time
cli-import-left-hint = To read a column that is left out: --map "Title of the column=key".
cli-import-known = row { $row }: known, { $twin }
cli-import-refused = row { $row }: refused, { $reason }
cli-import-sum = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
} = { $entries ->
    [0] no entry
    [one] { $entries } entry
   *[other] { $entries } entries
} + { $known } known + { $refused } refused
cli-import-added = Added in { $path }: { $count ->
    [one] { $count } line
   *[other] { $count } lines
}.
cli-import-would-add = Would be added in { $path }: { $count ->
    [one] { $count } line
   *[other] { $count } lines
}.
cli-import-refused-name = refused
cli-import-refused-file = Refused rows: { $path }. Mend them there, then import that file.
cli-import-saved = Mapping kept: { $path }.
cli-import-mapping = the mapping “{ $path }” cannot be read
    .hint = mend the file; nothing was written
cli-import-order = the dates of the column “{ $title }” are written like “{ $text }”, and nothing says where the day is
    .hint = { GIVEN($proved) ->
        [yes] going by the other dates, add “--dates { $proved }”
       *[no] add “--dates dd/mm/yyyy”, or “--dates mm/dd/yyyy” if the month comes first
    }
cli-import-twin-row = like row { $row }
cli-import-twin-logged = in { $path } already ({ $id })
cli-import-reason-broken = it hangs on something that has a fault elsewhere in the content
cli-import-reason-date = “{ $text }” is no date of the calendar
cli-import-reason-number = “{ $text }” is no number
cli-import-reason-two-numbers = “{ $text }” may be thousands or decimals
cli-import-reason-name = { GIVEN($nearest) ->
    [yes] nothing is called “{ $text }” ({ $key }); perhaps “{ $nearest }”
   *[no] nothing is called “{ $text }” ({ $key })
}
cli-import-reason-names = “{ $text }” may be { $ids }
cli-import-reason-word = “{ $text }” is none of the words expected: { $known }
cli-import-reason-formula = “{ $text }” is a formula, or what is left of one
cli-import-reason-personal = “{ $key }” holds an address or a telephone number
cli-import-reason-conflict = the same action, on the same day, in the same place, with another number ({ $with }); if it is another time, add “distinct” with yes to it
cli-import-refusal-too-much-bytes = this file is too great
    .hint = Fabrique reads up to { $most } MB; cut it into several
cli-import-refusal-too-much-unpacked = this workbook is too great once it is opened
    .hint = Fabrique reads up to { $most } MB; save the sheet alone, as CSV
cli-import-refusal-too-much-rows = this spreadsheet has too many rows
    .hint = Fabrique reads up to { $most } at once; cut it into several
cli-import-refusal-too-much-columns = this spreadsheet has too many columns
    .hint = Fabrique reads up to { $most }; keep those of the log
cli-import-refusal-too-much-text = this spreadsheet holds too much text
    .hint = Fabrique reads up to { $most } MB; keep the columns of the log
cli-import-refusal-not-a-table = this file is no spreadsheet
    .hint = export it as CSV, XLSX or ODS
cli-import-refusal-torn = this workbook is damaged and does not open
    .hint = open it in your spreadsheet and save it again
cli-import-refusal-old-workbook = this workbook is of an old format, or has a password
    .hint = save it as XLSX, without a password
cli-import-refusal-empty = this spreadsheet is empty
    .hint = export it again
cli-import-refusal-open-quote = a quote opened in row { $row } is never closed
    .hint = close or remove it, or all that follows is one cell
cli-import-refusal-no-sheet = there is no sheet “{ $name }”
    .hint = the sheets are: { $known }
cli-import-header-ambiguous = “{ $one }” and “{ $other }” may both be “{ $key }”
    .hint = choose: --map "{ $one }={ $key }"
cli-import-header-no-column = there is no column “{ $title }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] write its title as in the file, capitals included
    }
cli-import-header-no-key = a line of a log has no key “{ $key }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] the keys are date, cohort, action, quantity, territory, participants…
    }
cli-import-header-missing = no column gives “{ $key }”
    .hint = { $count ->
        [0] add the column, or give all rows the same value: --set { $key }=…
       *[other] say which: --map "Title={ $key }", one of “{ $unknown }”; or the same value everywhere: --set { $key }=…
    }
cli-disk-changed = “{ $path }” has changed in the meantime
    .hint = nothing was written; try again

## Wrong use of log

cli-misuse-log-what = { GIVEN($text) ->
    [yes] “log” cannot do “{ $text }”
   *[no] it is missing what “log” is to do
}
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] write “log add”, “log import FILE” or “log template”
    }
cli-misuse-log-not-here = the option “{ $option }” does not go with “log { $what }”
    .hint = “fabrique --help” says which do
cli-misuse-not-given = “{ $option }” is missing
    .hint = write { $form }; in a terminal, “fabrique log add” alone asks
cli-misuse-no-answer = no answer came
    .hint = nothing was written
cli-misuse-no-file = the file to import is missing
    .hint = write “fabrique log import FILE.csv”
cli-misuse-pair = “{ $text }” does not go with “{ $option }”
    .hint = write { $option } key=value
