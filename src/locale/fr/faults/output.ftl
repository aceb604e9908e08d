### Prose and the finished site: src/diag/output.rs.

language-typed-number = le nombre « { $text } » est tapé à la main
    .hint = citez le chiffre d'où il vient (<figure:…>, <indicator:…>), ou écrivez [{ $text }](free:raison)
language-name-variant = « { $variant } » s'écrit « { $name } »
    .hint = écrivez « { $name } »

privacy-leak = { $what ->
        [note] une note privée
        [key] une clé privée
        [email] une adresse électronique non déclarée
        [phone] un numéro de téléphone
        [invitation] un lien d'invitation
       *[other] une donnée privée
    } paraît dans le site ({ $file }{ $others ->
        [0] { "" }
        [one] , et un autre fichier
       *[other] , et { $others } autres fichiers
    })
    .hint = { $what ->
        [email] retirez-la du texte, ou déclarez-la dans les « contacts » de content/site.yaml
        [note] retirez ce passage du texte public
        [key] retirez-la du texte
       *[other] retirez-le du texte
    }
privacy-small-count = « { $target } » compte moins de { $least ->
        [one] { $least } personne
       *[other] { $least } personnes
    } : ce nombre ne se publie pas
    .hint = dites-le sans nombre, ou élargissez la période ou le périmètre
privacy-small-count-withheld = « { $target } » est caché par les tableaux du site : montré ici, il permettrait de calculer un nombre inférieur à { $least }
    .hint = dites-le sans nombre, ou élargissez la période ou le périmètre
privacy-secondary = « { $target } » montre de quoi calculer un nombre inférieur à { $least }, que « { $other } » doit cacher
    .hint = retirez cette valeur, élargissez son périmètre (le territoire parent) ou choisissez une période plus longue
privacy-differencing = « { $target } » et « { $other } » diffèrent d'un nombre inférieur à { $least } : leur différence désignerait des personnes
    .hint = prenez le même périmètre et la même période aux deux endroits, ou élargissez-en un (le territoire parent, une période plus longue)
privacy-consent = un nom paraît dans le site sans accord qui le permette ({ $file }{ $others ->
        [0] { "" }
        [one] , et un autre fichier
       *[other] , et { $others } autres fichiers
    })
    .hint = citez la personne par son rôle (« une volontaire »), ou notez son accord
privacy-consent-expiring = un accord prend fin bientôt : { $expires }
    .hint = redemandez-le, ou remplacez le nom par un rôle

access-alt = l'image « { $file } » n'a pas de texte pour qui ne la voit pas
    .hint = décrivez-la : ![description](image), ou « alt: … » ; si elle ne dit rien, « decorative: true »
access-heading-order = ce titre est de niveau { $found } : après le précédent, il peut être au plus de niveau { $expected }
    .hint = retirez des « # » au début du titre
access-table = ce tableau n'a pas de titre avant lui, ou pas de ligne de titres
    .hint = mettez un titre au-dessus, et des noms de colonnes sur sa première ligne
access-chart-table = un graphique paraît sans son tableau de données ({ $file })
    .hint = gardez le tableau dans le modèle de page
access-lang = cette page ne dit pas sa langue ({ $file })
    .hint = gardez l'attribut « lang » dans le modèle de page
access-link-text = le lien « { $text } » ne dit pas où il mène
    .hint = nommez la page : « le guide du coordinateur », et non « cliquez ici »
access-contrast = la couleur « { $colour } » se distingue mal { $against ->
        [paper] du papier : contraste de { $whole },{ $tenth }, il faut 3
       *[text] d'un texte, blanc ou noir : contraste de { $whole },{ $tenth }, il faut 4,5
    }
    .hint = écrivez "{ $nearest }", la plus proche de même teinte qui convient ; d'ici là, le site la prend

site-broken-link = le lien « { $link } » ne mène à aucune page ({ $file })
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] corrigez l'adresse, ou citez le contenu par son nom
    }
site-broken-link-anchor = le lien « { $link } » mène à un endroit que la page n'a pas ({ $file })
    .hint = vérifiez ce qui suit le « # »
site-external-script = « { $link } » serait chargé depuis un autre site ({ $file })
    .hint = placez le fichier dans le projet, ou retirez-le
site-weight = cette page pèse { $found } ko, plus que les { $most } permis ({ $file })
    .hint = allégez les images, ou répartissez le contenu sur plusieurs pages
language-overclaim = « { $text } » fait d'un nombre ou d'un soutien la cause de ce qui est arrivé
    .hint = écrivez « avec le soutien de », « contribue à » ; ou donnez à l'indicateur « contribution: attributable » et une évaluation dans « sources »
language-overclaim-no-evaluation = l'indicateur « { $id } » est attribué au programme sans évaluation
    .hint = ajoutez l'évaluation dans « sources », ou retirez « contribution »
language-impact-title = « { $title } » : cette page ne montre que des moyens et des réalisations
    .hint = intitulez-la « Réalisations », ou montrez un résultat
