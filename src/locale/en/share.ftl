### Finding and sharing: the search, feeds, what is seen where a page is shared.

## Search

ui-search-label = Words or numbers to look for
ui-search-hint = Accents, plurals and slips of the keyboard do not matter.
ui-search-examples = For example
ui-search-waiting = The search is getting ready…
ui-search-fault = The search could not be loaded. Please try again.
ui-search-without-script = The search needs JavaScript, which is missing or off here. All of the site can be reached by these links too:
ui-search-instead = Site map
ui-found-count = Results
ui-found-none = Nothing found. Try another word, or only one.
ui-found-numbers = Numbers and method
ui-found-pages = Other pages

## Where a page is shared

ui-actions-feed = New actions, as an Atom feed
ui-stories-feed = New stories, as an Atom feed
