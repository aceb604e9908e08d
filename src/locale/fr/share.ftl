### Finding and sharing: the search, feeds, what is seen where a page is shared.

## Search

ui-search-label = Mots ou nombres à chercher
ui-search-hint = Les accents, les pluriels et les fautes de frappe ne comptent pas.
ui-search-examples = Par exemple
ui-search-waiting = La recherche se prépare…
ui-search-fault = La recherche n'a pas pu être chargée. Essayez encore.
ui-search-without-script = La recherche a besoin de JavaScript, qui est absent ou coupé ici. Tout le site se parcourt aussi par ces liens :
ui-search-instead = Plan du site
ui-found-count = Résultats
ui-found-none = Aucun résultat. Essayez un autre mot, ou un seul.
ui-found-numbers = Nombres et méthode
ui-found-pages = Autres pages

## Where a page is shared

ui-actions-feed = Les nouvelles actions, par fil Atom
ui-stories-feed = Les nouveaux récits, par fil Atom
