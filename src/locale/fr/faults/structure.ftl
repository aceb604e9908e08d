### How a file is written: src/diag/structure.rs.

schema-unknown-key = la clé « { $key } » n'existe pas ici
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] retirez cette ligne, ou faites commencer la clé par « x_ » si elle est à vous
    }

schema-missing-key = la clé « { $key } » manque
    .hint = ajoutez une ligne « { $key }: … »
schema-missing-key-site = le fichier content/site.yaml manque
    .hint = créez-le avec au moins « title », « base_url » et « organisation »
schema-missing-key-date = aucune date dans le contenu ne peut servir de date de référence
    .hint = ajoutez « updated: AAAA-MM-JJ » à une page, ou lancez la commande avec --date AAAA-MM-JJ
schema-missing-key-group = on ne sait pas de quel groupe vient cette entrée
    .hint = ajoutez « cohort: … », ou « program: … » avec « challenge: … » si la promotion n'est pas connue
schema-missing-key-quantity = cette entrée ne dit pas combien
    .hint = ajoutez « quantity: … », ou bien « qualitative: true » avec une « public_note »

schema-bad-value-text = « { $text } » n'est pas un texte d'une seule ligne
    .hint = écrivez le texte sur la même ligne que la clé, entre guillemets s'il contient « : »
schema-bad-value-list = « { $text } » n'est pas une liste
    .hint = écrivez [a, b, c], ou un élément par ligne après un tiret
schema-bad-value-mapping = « { $text } » n'est pas un ensemble de clés
    .hint = écrivez les clés en dessous, en retrait, ou entre accolades : { "{" }clé: valeur{ "}" }
schema-bad-value-bool = « { $text } » n'est ni « true » ni « false »
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] écrivez « true » pour oui, « false » pour non
    }
schema-bad-value-one-of = « { $text } » n'est pas un des mots attendus
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ? Les mots possibles : { $allowed }
       *[no] les mots possibles : { $allowed }
    }
schema-bad-value-id = « { $text } » ne peut pas servir d'identifiant
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } » : des minuscules sans accent, des chiffres, des tirets
       *[no] n'utilisez que des minuscules sans accent, des chiffres et des tirets
    }
schema-bad-value-duration = « { $text } » n'est pas une durée
    .hint = écrivez PT45M pour 45 minutes, PT1H30M pour 1 h 30, P7D pour 7 jours, P3M pour 3 mois
schema-bad-value-time = « { $text } » n'est pas une heure
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] écrivez l'heure sur quatre chiffres, de 00:00 à 23:59, comme 08:30
    }
schema-bad-value-url = « { $text } » n'est pas une adresse web
    .hint = écrivez l'adresse entière, avec https://
schema-bad-value-short = ce texte dépasse { $most ->
        [one] { $most } caractère
       *[other] { $most } caractères
    } : « { $text } »
    .hint = raccourcissez-le, ou mettez la suite dans le corps de la page
schema-bad-value-items = cette liste n'a pas le bon nombre d'éléments : « { $text } »
    .hint = mettez-en au moins { $least } et au plus { $most }
schema-bad-value-private = « { $text } » n'est pas une clé privée
    .hint = faites-la commencer par « { $prefix } », puis des lettres et des chiffres, jamais un nom : { $prefix }7f3a
schema-bad-value-typed-reference = « { $text } » ne dit pas de quel type est ce qu'il désigne
    .hint = écrivez « type:identifiant » ; types possibles : { $types }
schema-bad-value-with = « { $text } » ne se comprend pas sans la clé « { $key } »
    .hint = ajoutez une ligne « { $key }: … »
schema-bad-value-known-place = la place du fichier « { $text } » ne dit pas ce qu'il contient
    .hint = rangez-le dans un dossier de contenu : content/challenges, content/actions, content/partners, content/pages…
schema-bad-value-email = « { $text } » n'est pas une adresse électronique
    .hint = écrivez une adresse de fonction, comme contact@exemple.org
schema-bad-value-rule-side = « { $text } » n'est pas un côté de règle
    .hint = écrivez un nombre, « indicator:… », « count(cohorts) » ou « count(coordinators) », avec au besoin « * nombre » : « count(cohorts) * 15 »
schema-bad-value-log-file = le nom de ce journal ne commence pas par son mois
    .hint = renommez le fichier : 2020-04.yaml pour ce qui a été noté en avril 2020

schema-syntax-tab = une tabulation sert de retrait
    .hint = remplacez-la par des espaces
schema-syntax-no-front-matter = la page ne commence pas par son en-tête
    .hint = mettez « --- » sur la première ligne, puis les clés, puis « --- »
schema-syntax-open-front-matter = l'en-tête de la page n'a pas de fin
    .hint = mettez « --- » seul sur une ligne après la dernière clé
schema-syntax-no-space = il manque une espace après les deux-points
    .hint = écrivez « { $meant } »
schema-syntax-colon = ce texte contient « : » et n'est pas entre guillemets
    .hint = écrivez « { $meant } »
schema-syntax-open-quote = un guillemet n'est pas refermé
    .hint = refermez-le à la fin du texte
schema-syntax-open-bracket = un crochet ou une accolade n'est pas refermé
    .hint = ajoutez « ] » ou « { "}" } » à la fin, et une virgule entre les éléments
schema-syntax-indent = cette ligne n'est pas alignée avec ses voisines
    .hint = donnez le même nombre d'espaces de retrait à toutes les clés d'un même ensemble
schema-syntax-duplicate-key = la clé « { $key } » est écrite deux fois
    .hint = gardez-en une seule
schema-syntax-alias = les signes « & », « * » et « ! » en début de valeur ne servent pas ici
    .hint = mettez la valeur entre guillemets, ou écrivez-la en entier
schema-syntax-second-document = un second « --- » ouvre un autre document dans ce fichier
    .hint = retirez cette ligne, ou faites deux fichiers
schema-syntax-empty-list = ce fichier de liste est vide
    .hint = écrivez « [] » si c'est voulu
schema-syntax-too-deep = cette valeur a trop de niveaux, ou est trop longue
    .hint = répartissez-la sur plusieurs clés
schema-syntax-not-a-key = cette ligne n'est ni une clé ni un élément de liste
    .hint = écrivez « clé: valeur », ou commencez la ligne par un tiret et une espace
schema-syntax-cells = cette ligne du tableau a { $found ->
        [one] { $found } case
       *[other] { $found } cases
    }, la première en a { $expected }
    .hint = mettez une case pour chaque titre de colonne, et entre guillemets le texte qui contient une virgule
schema-syntax-other = cette ligne ne se lit pas
    .hint = vérifiez les deux-points, les guillemets et les retraits de cette ligne et de la précédente

schema-encoding-windows-1252 = ce fichier n'est pas en UTF-8 : il semble venir d'un ancien logiciel Windows
    .hint = enregistrez-le en choisissant l'encodage UTF-8
schema-encoding-utf-16 = ce fichier n'est pas en UTF-8 : il est en UTF-16
    .hint = enregistrez-le en choisissant l'encodage UTF-8
schema-encoding-unknown = ce fichier n'est pas du texte en UTF-8
    .hint = enregistrez-le en choisissant l'encodage UTF-8 ; une image va dans content/images

schema-raw-html = « { $tag } » est du HTML, et le texte n'en contient pas
    .hint = écrivez-le en Markdown ; pour citer un contenu, donnez son type : <indicator:…>

template-error = ce modèle de page ne peut pas servir : { $detail }
    .hint = corrigez-le, ou retirez-le pour reprendre le modèle d'origine

schema-bad-date = « { $text } » ne se lit pas comme une date
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] écrivez l'année, le mois et le jour : 2020-04-13 ; ou 2020-W16, 2020-04, 2020 si elle est imprécise
    }
schema-bad-date-not-a-day = « { $text } » n'est pas un jour précis
    .hint = écrivez un jour entier, comme 2020-04-13
schema-bad-date-order = « { $text } » finit avant de commencer
    .hint = écrivez « { $meant } »
schema-bad-date-open = « { $text } » n'a pas de fin
    .hint = remplacez « .. » par la date de fin

schema-bad-number = « { $text } » ne se lit pas comme un nombre
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] écrivez les chiffres sans espace, avec un point pour les décimales : 5000, 12.5
    }
schema-bad-number-long = « { $text } » a trop de chiffres
    .hint = écrivez au plus 15 chiffres
schema-bad-number-whole = « { $text } » n'est pas entier, et ce qui est compté ici ne se coupe pas
    .hint = écrivez un nombre entier
schema-bad-number-range = « { $text } » est hors des bornes
    .hint = écrivez un nombre de { $least } à { $greatest }

schema-duplicate-id = l'identifiant « { $id } » est déjà pris ({ $first })
    .hint = donnez-en un autre à l'un des deux
schema-duplicate-url = l'adresse « { $url } » est déjà prise ({ $first })
    .hint = donnez un « slug » différent à l'une des deux pages
