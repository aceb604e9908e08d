### What the program says on the command line.

## How it is used

cli-usage =
    Usage:
      fabrique [-C DIR] [--lang fr|en] build [--out site] [--date YYYY-MM-DD]
      { "         [" }--base-url URL] [--drafts] [--timings]
      fabrique [-C DIR] [--lang fr|en] check [--date YYYY-MM-DD]
      { "         [" }--format human|json|github|sarif] [--deny warnings]
      fabrique [--lang fr|en] explain [CODE]
      fabrique [-C DIR] [--lang fr|en] impact [INDICATOR] [--scope SCOPE]
      { "         [" }--period PERIOD | --to DAY] [--by DIMENSION] [--as-known DAY]
      { "         [" }--date YYYY-MM-DD] [--format table|json|csv] [--explain]
      fabrique [-C DIR] [--lang fr|en] diff [--against LOCK|DIR] [--date YYYY-MM-DD]
      fabrique [-C DIR] [--lang fr|en] fix [--yes | --dry-run] [--date YYYY-MM-DD]
      fabrique [-C DIR] [--lang fr|en] lock [--name NAME] [--date YYYY-MM-DD]
      fabrique [-C DIR] [--lang fr|en] next [--date YYYY-MM-DD] [--format human|json|date]
      fabrique [-C DIR] [--lang fr|en] log add [--date DAY] [--cohort COHORT] [--action ACTION]
      { "         [" }--quantity NUMBER] [--territory PLACE] [--set KEY=VALUE]…
      fabrique [-C DIR] [--lang fr|en] log import FILE [--map "COLUMN=KEY"]… [--set KEY=VALUE]…
      { "         [" }--dates dd/mm/yyyy] [--sheet SHEET] [--name NAME] [--dry-run]
      fabrique [-C DIR] [--lang fr|en] log template [--challenge CHALLENGE] [--format csv|xlsx] [--out FILE]
      fabrique [-C DIR] [--lang fr|en] serve [--port PORT] [--date YYYY-MM-DD] [--drafts]
      { "         [" }--open] [--poll] [--timings]
      fabrique [-C DIR] [--lang fr|en] new site DIR
      fabrique [-C DIR] [--lang fr|en] new TYPE ID [--title TITLE] [--challenge CHALLENGE] …
      fabrique [-C DIR] [--lang fr|en] schema [--cms] [DIR]
      fabrique [-C DIR] [--lang fr|en] translate [FILE|DIR] [--done]
cli-help =
    Fabrique turns the files of a program of citizen action into its site and its
    impact reports.

    { cli-usage }

    Commands:
      build             checks the content and writes the site; writes nothing if there is an error
      check             checks the content and writes nothing
      diff              tells what changed since a lock, or since a site built before
      explain           says why a check is there and what to do, with an example
      fix               repairs what needs no editor: dates, numbers, spaces, quotes
      impact            computes an indicator, or all of them
      lock              notes the published numbers in content/published, once and for all
      log add           adds a line to the log; in a terminal, asks for it
      log import        adds the rows of a spreadsheet to the log: CSV, XLSX or ODS
      log template      writes a spreadsheet to fill in, which “log import” can read
      next              tells when the site would change by itself, and why
      serve             shows the site in the browser, up to date at each save
      new               begins a site, a challenge, an action, a story, a cohort…
      next              tells when the site would change by itself, and why
      schema            writes what helps in an editor: schemas, or a web editor
      translate         says what is missing in the other language, and prepares its files

    Everywhere:
      -C DIR            the folder of the project, the one that holds “content”; here by default
      --lang fr|en      the language of messages; else that of the site, else French
      -h, --help        this help
      -V, --version     the version

    With build:
      --out DIR         where to write the site, from the folder of the project; “site” by default
      --date DAY        the date of the site (YYYY-MM-DD); else the latest in the content
      --base-url URL    the address of the site, in place of the one in site.yaml
      --drafts          shows drafts and pages of the future too
      --timings         tells how long each step took

    With check:
      --date DAY        as for build
      --format FORM     human (by default), json, github or sarif
      --deny warnings   a warning counts as an error

    With diff:
      --against WHAT    a lock or the folder of a site; the last lock by default, else “site”
      --date DAY        as for build
                        Like diff, ends with 0 when nothing changed, with 1 otherwise.

    With explain:
      CODE              what stands in brackets in a message, as ref.unresolved;
                        without a code, every code

    With fix:
      --yes             repairs all without asking
      --dry-run         shows the repairs and writes nothing; ends with 1 if there are any
      --date DAY        as with build

    With impact:
      --scope SCOPE     “all” by default; else challenge:homeless,territory:fr-75, sponsor:…
      --period PERIOD   what falls inside it: 2020-W15, 2020-04, 2020-03-23/2020-05-10
      --to DAY          everything up to this day; by default, to the date of the site
      --by DIMENSION    a line for each week, month, year, challenge, territory, stage, cohort
                        or edition, then the whole
      --as-known DAY    what was known on that day
      --date DAY        as for build
      --format FORM     table (by default), json or csv, with the columns of indicateurs.csv
      --explain         the formula, and the entries with their file and line

    With lock:
      --name NAME       the name of the lock; the date of the site by default
      --date DAY        as for build

    With log add:
      --date DAY        the date of the action: 2020-04-06, 06/04/2020, 2020-04, 2020-04-06/2020-04-09
      --cohort          the cohort; without one, --program and --challenge
      --action          the action, by its id or its title
      --quantity        how much, in the unit of the action; --unit for another
      --territory       where; --participants how many people
      --evidence        the evidence and its level: photo:2, receipt:2, list:2, attestation:3
      --recorded DAY    the day it became known, if that is later
      --public-note     a note that may be published; --private-note for the team
      --set KEY=VALUE   another key of the line: status=submitted, distinct=yes

    With log import:
      --map COLUMN=KEY  what a column says; “COLUMN=” leaves it out
      --map NAME        a mapping that was kept, or a file of mappings
      --set KEY=VALUE   the same value for all rows
      --dates ORDER     dd/mm/yyyy or mm/dd/yyyy
      --sheet SHEET     the sheet of the workbook; the first by default
      --name NAME       keeps the mapping in content/log/import/NAME.yaml
      --dry-run         shows everything, writes nothing

    With log template:
      --challenge NAME  the columns of one challenge
      --format FORM     csv (by default), or xlsx with lists to choose from
      --out FILE        the file to write; “journal.csv” by default

    With next:
      --date DAY        the day from which to look
      --format FORM     human (by default), json for all days to come, or date for the
                        next alone

    With new:
      site DIR          a small complete site, in an empty folder
      TYPE ID           a first draft to complete: challenge, action, day, partner, story, cohort,
                        sponsor, page, source, figure, indicator… In a terminal it asks;
                        nothing that exists is ever replaced
      --title, --summary, --challenge, --program, --territory, --unit, --concept, --source,
      --tier, --kind, --mode, --number, --start, --value
                        what the key of that name says

    With schema:
      DIR               where to write; “.vscode/schemas” by default, “admin” with --cms
      --cms             the configuration of a web editor (Sveltia CMS)

    With serve:
      --port PORT       the port; 8000, or the first that is free from there
      --date DAY        as for build
      --drafts          as for build
      --open            opens the browser
      --poll            looks at the files twice a second, for a folder shared over a network
      --timings         says how long each stage took

    With translate:
      FILE|DIR          what is to be translated: writes “name.en.md”, with the text to replace
      --done            the translation has been read again: it holds for the original of today

    Exit codes: 0 all is well, 1 faults in the content, 2 wrong use,
    3 the machine (disk, rights).

## Wrong use

cli-misuse-no-command = a command is missing
    .hint = write “fabrique build” to write the site, “fabrique check” to check the content
cli-misuse-unknown-command = there is no command “{ $text }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] the commands are “build”, “check”, “diff”, “explain”, “fix”, “impact”, “lock”, “log”, “new”, “next”, “schema”, “serve” and “translate”
    }
cli-misuse-extra = “{ $text }” is one too many
    .hint = one command at a time; a folder is given with “-C” or “--out”
cli-misuse-unknown-option = there is no option “{ $text }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] “fabrique --help” shows them all
    }
cli-misuse-not-here = the option “{ $option }” does not go with “{ $command }”
    .hint = it goes with “{ $other }”
cli-misuse-twice = the option “{ $option }” is given twice
    .hint = keep one
cli-misuse-no-value = the option “{ $option }” needs a value
    .hint = write { $form }
cli-misuse-needless-value = the option “{ $option }” takes no value
    .hint = write “{ $option }” alone
cli-misuse-bad-value = “{ $text }” does not go with “{ $option }”
    .hint = write { $form }
cli-misuse-not-text = “{ $text }” holds characters that cannot be read
    .hint = type this value again
cli-misuse-date = for “{ $option }”, { $message }
cli-misuse-together = “{ $one }” and “{ $other }” do not go together
    .hint = keep one of them

cli-misuse-no-vintage = “{ $text }” is neither a lock nor the folder of a site
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] locks are in content/published
    }
cli-misuse-nothing-to-translate = there is nothing to translate in “{ $text }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] run “fabrique translate” alone to see what can be translated
    }
cli-misuse-no-code = no check is called “{ $text }”
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] “fabrique explain” shows them all
    }
cli-misuse-port-taken = port { $port } cannot be taken
    .hint = another program may be using it: give another “--port”, or none
cli-misuse-nothing-published = there is neither a lock nor a site to compare with
    .hint = run “fabrique lock” or “fabrique build” first
cli-misuse-lock-exists = the lock “{ $name }” exists, and a lock never changes
    .hint = give another name: “--name { $name }-2”

## Faults

cli-sentence = { $weight }: { $message }
cli-error = error
cli-warning = warning
cli-info = info
cli-n-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
cli-n-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
cli-n-infos = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
cli-no-fault = no fault
cli-not-written = nothing was written; the site stays as it was
cli-denied = warnings are refused (“--deny warnings”)

## The disk

cli-disk-read = “{ $path }” could not be read: { $reason }
cli-disk-write = “{ $path }” could not be written: { $reason }
cli-disk-move = “{ $path }” could not be moved: { $reason }
cli-disk-remove = “{ $path }” could not be removed: { $reason }
cli-stream = the answer could not be written: { $reason }
cli-reason-not-found = it does not exist
cli-reason-permission = you have no right to do it
cli-reason-full = the disk is full
cli-reason-read-only = this disk cannot be written
cli-reason-exists = it exists already
cli-reason-not-folder = it is not a folder
cli-reason-folder = it is a folder
cli-reason-busy = another program is using it
cli-reason-other = the system answers “{ $text }”
cli-disk-no-content = there is no folder “content” in “{ $path }”
    .hint = go to the folder of the project, or give it with “-C DIR”
cli-disk-leads-outside = the link “{ $path }” leads out of the project
    .hint = copy into the project what it leads to
cli-disk-not-a-file = “{ $path }” is a folder where a file is expected
    .hint = rename this folder, or put the file in its place
cli-disk-not-a-folder = “{ $path }” is a file where a folder is expected
    .hint = rename this file, and keep content in a folder of that name
cli-disk-name-not-text = the name of the file “{ $path }” cannot be read
    .hint = give this file a name in ordinary letters
cli-disk-project = the site cannot take the place of “{ $path }”: that is the project itself, or a folder that holds it
    .hint = give a folder of its own: “--out site”
cli-disk-reserved = the site cannot go into “{ $path }”: it would touch “{ $folder }”
    .hint = give a folder of its own: “--out site”
cli-disk-not-ours = “{ $path }” holds files that Fabrique did not write
    .hint = give an empty or a new folder, or move these files
cli-disk-link = “{ $path }” is a link to another place
    .hint = give “--out” the folder it leads to
cli-disk-exists = “{ $path }” exists already
    .hint = give another name
cli-disk-in-the-way = “{ $path }” is not Fabrique's and takes the place of a file of the site
    .hint = move this file, or give the page another name
cli-disk-locked = another “fabrique build” is writing “{ $path }”
    .hint = wait until it is done

## The closing words of a build

cli-written = Site written to “{ $path }”, as of { $date }: { $pages }, { $numbers }.
cli-n-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
cli-n-mails = { $count ->
    [one] { $count } mail ready to be sent; the page of each cohort leads there.
   *[other] { $count } mails ready to be sent; the page of each cohort leads there.
}
cli-n-numbers = { $count ->
    [one] { $count } number
   *[other] { $count } numbers
}
cli-files = { $changed ->
    [0] No file has changed
    [one] { $changed } file new or changed
   *[other] { $changed } files new or changed
}{ $same ->
    [0] .
   *[other] , { $same } as before.
}
cli-foreign = { $count ->
    [one] { $count } file that is not Fabrique's was kept.
   *[other] { $count } files that are not Fabrique's were kept.
}
cli-next = Next change on { $date }:
cli-next-none = Nothing will change by itself after { $date }.
cli-next-line = { $reason }: { $places }
cli-next-more = { $count ->
    [one] { $count } other
   *[other] { $count } others
}
cli-next-further = Then: { $dates }.
cli-next-published = publication
cli-next-expired = end of publication
cli-next-consent = agreement over
cli-next-launch = launch
cli-next-date-past = date past
cli-next-course-over = end of a course
cli-next-edition = edition begins or ends
cli-next-notice = notice opens or closes
cli-next-category = category of notices opens or closes
cli-next-label = label over
cli-next-record = entry that begins to count
cli-next-vintage = lock or restatement
cli-next-target = target due
cli-next-action = action that is new, or no longer
cli-next-benefit = benefit delivered
cli-next-window = provisional period over
cli-next-weight = check with its usual weight again
cli-unpublished = Not published:
cli-unpublished-draft = draft
cli-unpublished-review = under review
cli-unpublished-scheduled = to appear { $date }
cli-unpublished-expired = over since { $date }
cli-unpublished-internal = internal
cli-unpublished-withdrawn = consent withdrawn or over
cli-unpublished-later = this type of content is not supported yet
cli-unpublished-unnamed = no page shows this image
cli-unpublished-line = { $file }: { $reason }
cli-no-warning = No warning
cli-end = { $warnings }; { $time }.
cli-seconds = { $number } s
cli-report-not-written = the build report was not written

## Locks

cli-not-locked = no lock was written
cli-locked = { $count ->
    [one] Lock written to “{ $path }”, as of { $date }: { $count } number.
   *[other] Lock written to “{ $path }”, as of { $date }: { $count } numbers.
}

## Differences

cli-diff-against = Compared with “{ $path }”:
cli-diff-none = Nothing has changed.
cli-diff-pages-added = { $count ->
    [one] { $count } page added:
   *[other] { $count } pages added:
}
cli-diff-pages-removed = { $count ->
    [one] { $count } page removed:
   *[other] { $count } pages removed:
}
cli-diff-pages-changed = { $count ->
    [one] { $count } page changed:
   *[other] { $count } pages changed:
}
cli-diff-numbers-added = { $count ->
    [one] { $count } number added:
   *[other] { $count } numbers added:
}
cli-diff-numbers-removed = { $count ->
    [one] { $count } number removed:
   *[other] { $count } numbers removed:
}
cli-diff-numbers-changed = { $count ->
    [one] { $count } number changed:
   *[other] { $count } numbers changed:
}
cli-diff-number = { $key }: { $values }
cli-diff-masked = masked

## Steps

cli-stage-read = reading files
cli-stage-parse = understanding
cli-stage-model = looking up names
cli-stage-aggregate = making numbers
cli-stage-plan = laying out pages
cli-stage-render = writing pages
cli-stage-pictures = images
cli-stage-inspect = checking the site
cli-stage-write = writing to disk
cli-stage-total = total
cli-memory = most memory
cli-megabytes = { $number } MB

## What stands behind a number

cli-explain-formula = formula of { $id }: { $formula } ({ $place })
cli-explain-ratio = { $part } out of { $whole }
cli-explain-recorded = known on { $date }
cli-explain-digest = digest { $digest }
cli-explain-nothing = there is no more to say: the number is “{ $value }”

## Translations

cli-translate-line = { $path }, { $missing ->
    [0] nothing is missing
    [one] { $missing } text to translate
   *[other] { $missing } texts to translate
}, { $outdated ->
    [0] all is up to date
    [one] { $outdated } to read again
   *[other] { $outdated } to read again
}
cli-translate-none = Everything is translated and up to date.
cli-translate-begun = Written: { $path }. Replace the text in it, which is still that of the original.
cli-translate-done = { $path } holds for the original of today.
cli-translate-there = { $path } is there already; once it is read again, run “fabrique translate --done { $path }”.

## What a code means

cli-more = to learn more: { $commands }
cli-more-code = “fabrique explain { $code }”
cli-explain-how = “fabrique explain CODE” says what to do, with an example.
cli-explain-do = What to do? { $help }
cli-explain-error = Usual severity: error. As long as it is there, no site is written.
cli-explain-warning = Usual severity: warning. The site is written; somebody should look.
cli-explain-info = Usual severity: information. Good to know.
cli-explain-here = In this site: { $weight } ({ $path }). Reason: { $reason }
cli-explain-until = In this site, up to and including { $until }: { $weight } ({ $path }). Reason: { $reason }
cli-explain-beside = With this in { $path }:
cli-explain-wrong = ✗ Wrong, in { $path }:
cli-explain-right = ✓ Right, in { $path }:
cli-explain-no-file = (the file is missing)
## Repairs

cli-fix-nothing = Nothing can be repaired without you.
cli-fix-could = { $count ->
    [one] { $count } file to repair. Nothing is written: run “fabrique fix --yes”.
   *[other] { $count } files to repair. Nothing is written: run “fabrique fix --yes”.
}
cli-fix-done = { $count ->
    [0] No file repaired.
    [one] { $count } file repaired.
   *[other] { $count } files repaired.
}
cli-fix-changed = { $path } has changed in the meantime: run the command again.
cli-fix-ask = Repair this file? yes (y), no (n), all (a), quit (q):
cli-fix-windows = from Windows-1252 to UTF-8
cli-fix-utf-16 = from UTF-16 to UTF-8
cli-fix-mark = byte order mark removed
cli-fix-line-ends = { $count ->
    [one] { $count } line end of Windows or of an old Macintosh
   *[other] { $count } line ends of Windows or of an old Macintosh
}
cli-fix-misread = letters read in a wrong encoding, found again
cli-fix-apart = letters and accents joined
cli-schema = { $files ->
    [one] { $files } schema written to { $folder }.
   *[other] { $files } schemas written to { $folder }.
 }

cli-new-file = Made: { $path }. Complete it, then run “fabrique check”.
cli-new-item = Added at the end of { $path }: { $id }. Complete it, then run “fabrique check”.
cli-new-site = Site made in { $folder }. Open this folder in your editor, read README.md, then run “fabrique check”.
cli-new-ask = { $label } ({ $help })

cli-misuse-new-nothing = it is not said what to make
    .hint = for example: fabrique new site my-site, or fabrique new challenge my-challenge
cli-misuse-new-without-id = a name is missing after “{ $what }”
    .hint = for example: fabrique new { $what } my-example
cli-misuse-new-unknown = { QUOTE($text) } cannot be made
    .hint = { GIVEN($nearest) ->
        [yes] did you mean { QUOTE($nearest) }?
       *[no] what can be made: site, program, day, challenge, action, partner, sponsor, story, project, page, tier, territory, cohort, platform, category, unit, source, concept, figure, indicator, target, survey, rule
     }
cli-misuse-new-bad-id = { QUOTE($text) } is not an id
    .hint = { GIVEN($meant) ->
        [yes] write { QUOTE($meant) }
       *[no] lower-case letters without accents, digits and hyphens, at most 100 characters
     }
cli-misuse-new-exists = { QUOTE($path) } exists already
    .hint = nothing was changed; choose another name
cli-misuse-new-taken = { QUOTE($id) } exists already in { $path }
    .hint = nothing was changed; choose another id
cli-misuse-new-lacks = there is nothing of this type to cite yet: { $named }
    .hint = begin with: fabrique new { $kind } my-example
cli-misuse-new-bad-value = { GIVEN($key) ->
    [yes] what would be written under { QUOTE($key) } does not fit
   *[no] what would be written does not fit
 }: { $message }
    .hint = nothing was written to { $text }
cli-misuse-new-by-hand = there is no sure place at the end of { $path }: nothing was changed
    .hint = the lines to add are shown above
cli-misuse-new-no-day = all days of the edition are written: { $program }
    .hint = nothing was changed; raise `length` in the file of the program

new-intro = Lines that begin with # are advice: they are never shown.
new-more = And more, if you like, by removing the first #:
new-offered = What there is: { $names }
new-example = For example: { $example }
new-to-complete = To be completed
new-body-page = The text of the page.
new-body-day = The text of the day, for all channels.
new-body-story = Tell what happened.

cli-schema-web = Configuration written to { $path }: collections, fields and lists for Sveltia CMS.
cms-intro = Written by “fabrique schema --cms”: to be made again when content gains list files.
cms-lists = Lists
cms-body = Text
cms-defaults = Values in common
