### What is said while a site is being written: in the bar below each page, on the terminal.

## Requests that are not answered

serve-bad-request = this address cannot be read
serve-long-request = this request is too long
serve-other-host = this preview is seen from this machine only, at its address 127.0.0.1
serve-other-origin = a page from elsewhere may ask nothing of this preview
serve-read-only = this preview can only be read
serve-not-found = there is no such page
serve-moved = this page is a folder
serve-no-site = The site could not be built yet

## The bar

serve-bar = Preview of the site
serve-busy = building…
serve-current = up to date
serve-gone = this page is there no more
serve-lost = preview stopped
serve-faults = to be mended
serve-close = Close
serve-faults-title = Faults of all files
serve-stale = The last version without errors stays below.
serve-stale-none = No version without errors is known yet.
serve-hint = What to do:
serve-more-faults = and { $count } more

## What is told of a page

serve-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
serve-files-title = The files that make this page
serve-files-none = The program makes this page by itself.
serve-feeds-text = text
serve-feeds-numbers = numbers
serve-feeds-pictures = picture
serve-feeds-named = named here
serve-feeds-site = settings of the site
serve-feeds-templates = template of the project
serve-checks = { $count ->
    [0] no remark
    [one] { $count } remark
   *[other] { $count } remarks
}
serve-checks-title = What there is to say of these files
serve-checks-none = There is nothing to say of these files.
serve-channels = channels
serve-channels-title = What goes out of this day
serve-channels-lead = Page, mail, message and sheets side by side, for each challenge:
serve-channels-back = Back to the day
serve-channel-web = Site
serve-channel-mail = Mail
serve-channel-whatsapp = WhatsApp
serve-channel-call = Call sheet
serve-channel-session = Session sheet
serve-weight = { $plain } kB
serve-weight-title = The weight of this page
serve-weight-plain = the page as it is written
serve-weight-packed = the page as it travels (gzip)
serve-lock = { $count ->
    [0] numbers as of { $name }
    [one] { $count } difference since { $name }
   *[other] { $count } differences since { $name }
}
serve-lock-title = What would change since the lock { $name }
serve-lock-none = No number of this page is other than in the lock.
serve-lock-same = Elsewhere on the site, nothing has changed.
serve-lock-elsewhere = Elsewhere on the site: { $kinds }.
serve-lock-others = { $count ->
    [one] { $count } published number would be another
   *[other] { $count } published numbers would be others
}
serve-lock-more = { $count ->
    [one] { $count } number more is shown
   *[other] { $count } numbers more are shown
}
serve-lock-fewer = { $count ->
    [one] { $count } number is shown no more
   *[other] { $count } numbers are shown no more
}
serve-lock-days = The preview is as of { $shown }, the lock as of { $published }: that alone makes numbers differ.
serve-lock-was = was { $before }, would be { $after }
serve-lock-new = new; would be { $after }
serve-lock-gone = shown no more; was { $before }

## The terminal

serve-address = The site is seen here: { $url } — Ctrl-C to stop.
serve-other-port = Port { $wanted } is taken: it is { $port }.
serve-told = Each file that is saved is seen at once.
serve-looked-wanted = Files are looked at twice a second, as asked.
serve-looked-limit = The system cannot watch that many folders: files are looked at twice a second.
serve-looked-refused = The system does not watch this folder: files are looked at twice a second.
serve-built = { $count ->
    [0] Up to date: no page has changed
    [one] Up to date: { $count } file of the site has changed
   *[other] Up to date: { $count } files of the site have changed
}; { $faults }; { $time }.
serve-kept = { $faults }; the last version without errors stays shown; { $time }.
serve-broken = the program stopped in the middle of the build
    .hint = this is not your fault: the last version stays shown, and the next save tries again
serve-stopped = Preview stopped.
