### How a file is written: src/diag/structure.rs.

schema-unknown-key = la clé « { $key } » n'existe pas ici
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] retirez cette ligne, ou faites commencer la clé par « x_ » si elle est à vous
    }

schema-unknown-key-not-translated = la clé « { $key } » ne se traduit pas
    .hint = retirez-la : identifiants, dates et quantités viennent de l'original ; ici se traduisent { $texts }

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

schema-missing-key-any = il manque au moins une clé parmi { $keys }
    .hint = ajoutez celle qui convient
schema-missing-key-five = l'indicateur « { $id } » parle de résultats ou d'impact sans en donner les cinq dimensions
    .hint = ajoutez « five » avec what, who, how_much, contribution et risk, ou changez « level »
schema-missing-key-method = l'indicateur « { $id } » est mis en avant et ne dit pas sa méthode
    .hint = ajoutez « method: "…" »

schema-bad-value-text = « { $text } » n'est pas un texte d'une seule ligne
    .hint = écrivez le texte sur la même ligne que la clé, entre guillemets s'il contient « : »
schema-bad-value-single = « { $text } » est une liste, et il ne faut ici qu'une valeur
    .hint = gardez-en une seule, sans crochets ni tiret
schema-bad-value-plain = « { $text } » est un ensemble de clés, et il faut ici une simple valeur
    .hint = écrivez la valeur sur la même ligne que sa clé ; ce qui la précise a ses propres clés
schema-bad-value-ordered = « { $text } » finit avant de commencer
    .hint = écrivez « { $meant } »
schema-bad-value-list = « { $text } » n'est pas une liste
    .hint = écrivez [a, b, c], ou un élément par ligne après un tiret
schema-bad-value-bare = « { $text } » : ces mots forment une liste, et il manque ses crochets ou ses virgules
    .hint = écrivez « { $meant } »
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
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] écrivez PT45M pour 45 minutes, PT1H30M pour 1 h 30, P7D pour 7 jours, P3M pour 3 mois
    }
schema-bad-value-key = « { $text } » n'est pas la clé d'un nombre
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] écrivez indicateur@version|périmètre|période, comme kits@1|all|to:2020-04-17
    }
schema-bad-value-time = « { $text } » n'est pas une heure
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] écrivez l'heure sur quatre chiffres, de 00:00 à 23:59, comme 08:30
    }
schema-bad-value-url = « { $text } » n'est pas une adresse web
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] écrivez l'adresse entière, avec https:// et sans espace
    }
schema-bad-value-short = ce texte dépasse { $most ->
        [one] { $most } caractère
       *[other] { $most } caractères
    } : « { $text } »
    .hint = raccourcissez-le, ou mettez la suite dans le corps de la page
schema-bad-value-items = cette liste n'a pas le bon nombre d'éléments : « { $text } »
    .hint = mettez-en au moins { $least } et au plus { $most }
schema-bad-value-not-empty = cette liste est vide
    .hint = écrivez-y au moins un élément
schema-bad-value-filled = ce texte est vide
    .hint = écrivez-le entre les guillemets
schema-bad-value-at-most = « { $text } » dépasse « { $key } », qui est de { $most }
    .hint = vérifiez les deux nombres : l'un est compté dans l'autre
schema-bad-value-instead = « { $text } » est de trop : « { $key } » dit la même chose, et c'est lui qui compte
    .hint = gardez l'un des deux
schema-bad-value-bounds = « { $text } » : le plus petit nombre est au-dessus du plus grand
    .hint = écrivez « { $meant } »
schema-bad-value-unit-once = l'unité « { $text } » est déjà produite par cette action
    .hint = gardez une seule des deux lignes, ou comptez l'autre dans une unité à elle
schema-bad-value-colour = { GIVEN($text) ->
        [yes] « { $text } » n'est pas une couleur
       *[no] il manque une couleur : sans guillemets, ce qui suit un dièse est une remarque
    }
    .hint = écrivez un dièse et six chiffres de 0 à f, entre guillemets : "#b3541e"
schema-bad-value-asset = le fichier « { $text } » n'est pas dans templates/assets
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] mettez-le dans templates/assets, et écrivez son nom seul
    }
schema-bad-value-logo = « { $text } » ne peut pas servir de logo
    .hint = prenez un PNG, ou un SVG avec « viewBox », sans script et sans lien vers d'autres fichiers
schema-bad-value-face = « { $text } » n'est pas une police pour le web
    .hint = prenez un fichier WOFF2, ou écrivez « system » pour les polices du lecteur
schema-bad-value-year-start = « { $text } » n'est pas un jour de chaque année
    .hint = écrivez le mois puis le jour, sur deux chiffres : "09-01" pour le 1ᵉʳ septembre
schema-bad-value-protecting-weight = ce contrôle protège des personnes : il ne peut pas devenir plus léger (« { $text } »)
    .hint = retirez cette ligne, et corrigez ce que le contrôle signale
schema-bad-value-sdg-target = « { $text } » n'est pas une cible des objectifs de développement durable
    .hint = écrivez l'objectif, un point, la cible : "1.4", "17.17", "3.d"
schema-bad-value-percent = une part ne dépasse pas cent pour cent : « { $text } »
    .hint = vérifiez la valeur ; elle s'écrit en pourcents, de 0 à 100
schema-bad-value-private = « { $text } » n'est pas une clé privée
    .hint = faites-la commencer par « { $prefix } », puis des lettres et des chiffres, jamais un nom : { $prefix }7f3a
schema-bad-value-typed-reference = « { $text } » ne dit pas de quel type est ce qu'il désigne
    .hint = écrivez « type:identifiant » ; types possibles : { $types }
schema-bad-value-other-type = « { $text } » n'est pas d'un des types possibles ici
    .hint = types possibles : { $types }
schema-bad-value-with = « { $text } » ne se comprend pas sans la clé « { $key } »
    .hint = ajoutez une ligne « { $key }: … »
schema-bad-value-own-language = ce fichier traduit vers la langue du site lui-même, « { $language } »
    .hint = donnez-lui le nom de l'autre langue, ou écrivez ce texte dans l'original
schema-bad-value-no-texts = il n'y a rien à traduire dans { $file }
    .hint = retirez ce fichier
schema-bad-value-known-place = la place du fichier « { $text } » ne dit pas ce qu'il contient
    .hint = rangez-le dans un dossier de contenu : content/challenges, content/actions, content/partners, content/pages…
schema-bad-value-email = « { $text } » n'est pas une adresse électronique
    .hint = écrivez une adresse de fonction, comme contact@exemple.org
schema-bad-value-siren = « { $text } » n'est pas un numéro SIREN
    .hint = écrivez ses neuf chiffres entre guillemets, sans espace : "123456789"
schema-bad-value-rna = « { $text } » n'est pas un numéro du répertoire des associations
    .hint = écrivez W et neuf chiffres, sans espace : W751234567
schema-bad-value-sender = le contact « { $text } » n'a pas d'adresse électronique
    .hint = les courriels partent de son adresse : ajoutez-lui « email », ou nommez un autre contact
schema-bad-value-rule-side = « { $text } » n'est pas un côté de règle
    .hint = écrivez un nombre, « indicator:… », « count(cohorts) » ou « count(coordinators) », avec au besoin « * nombre » : « count(cohorts) * 15 »
schema-bad-value-formula = « { $text } » n'est pas un calcul
    .hint = écrivez des indicateurs et des nombres, joints par + - × ÷ et des parenthèses : kits-remis - kits-perdus
schema-bad-value-log-file = le nom de ce journal ne commence pas par son mois
    .hint = renommez le fichier : 2020-04.yaml pour ce qui a été noté en avril 2020


schema-encoding-windows-1252 = ce fichier n'est pas en UTF-8 : il semble venir d'un ancien logiciel Windows
    .hint = enregistrez-le en choisissant l'encodage UTF-8
schema-encoding-utf-16 = ce fichier n'est pas en UTF-8 : il est en UTF-16
    .hint = enregistrez-le en choisissant l'encodage UTF-8
schema-encoding-unknown = ce fichier n'est pas du texte en UTF-8
    .hint = enregistrez-le en choisissant l'encodage UTF-8 ; une image va dans content/images

schema-encoding-twice = des lettres accentuées sont abîmées ici : ce texte a été lu dans un mauvais encodage
    .hint = retapez ces lettres, ou lancez « fabrique fix », qui sait les retrouver
schema-encoding-lost = une lettre s'est perdue ici : un logiciel n'a pas su la lire
    .hint = retapez-la à la place du signe « � »
schema-encoding-apart = des lettres et leurs accents sont écrits à part dans ce fichier : une recherche ne les trouvera pas
    .hint = lancez « fabrique fix », ou retapez ces lettres

schema-raw-html = « { $tag } » est du HTML, et le texte n'en contient pas
    .hint = écrivez-le en Markdown ; pour citer un contenu, donnez son type : <indicator:…>

template-error-variable = la variable « { $name } » n'existe pas
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] vérifiez le nom, ou retirez ce modèle pour reprendre celui d'origine
    }
template-error-field = le champ « { $name } » n'existe pas
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] vérifiez le nom, ou retirez ce modèle pour reprendre celui d'origine
    }
template-error-filter = le filtre « { $name } » n'existe pas
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] vérifiez le nom, ou retirez ce modèle pour reprendre celui d'origine
    }
template-error-function = la fonction « { $name } » n'existe pas
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] vérifiez le nom, ou retirez ce modèle pour reprendre celui d'origine
    }
template-error-test = le test « { $name } » n'existe pas
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] vérifiez le nom, ou retirez ce modèle pour reprendre celui d'origine
    }
template-error-component = le composant « { $name } » n'existe pas
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] vérifiez le nom, ou retirez ce modèle pour reprendre celui d'origine
    }
template-error-file = le modèle « { $name } », appelé ici, n'existe pas
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] vérifiez le nom, ou retirez ce modèle pour reprendre celui d'origine
    }
template-error-block = ce modèle n'a pas de bloc « { $name } », que d'autres modèles remplissent
    .hint = ajoutez-lui un bloc de ce nom, même vide
template-error-unexpected = { GIVEN($found) ->
        [yes] le signe « { $found } » n'est pas à sa place dans ce modèle
       *[no] ce qui se trouve ici n'est pas à sa place dans ce modèle
    }
    .hint = { GIVEN($wanted) ->
        [yes] écrivez « { $wanted } »
       *[no] vérifiez les accolades et les balises de cette ligne
    }
template-error-unclosed = quelque chose n'est pas refermé dans ce modèle
    .hint = refermez le texte, l'accolade ou le bloc : chaque « if », « for » ou « block » a sa balise de fin
template-error-tag = cette balise n'existe pas
    .hint = vérifiez son nom : if, for, set, block, include, extends…
template-error-value = cette valeur ne peut pas servir de cette façon
    .hint = vérifiez que c'est bien un texte, un nombre ou une liste, selon ce qu'on en fait ici
template-error = ce modèle de page ne peut pas servir
    .hint = corrigez-le à cet endroit, ou retirez-le pour reprendre le modèle d'origine

schema-bad-date = « { $text } » ne se lit pas comme une date
    .hint = { GIVEN($meant) ->
        [yes] écrivez « { $meant } »
       *[no] écrivez l'année, le mois et le jour : 2020-04-13 ; ou 2020-W16, 2020-04, 2020 si elle est imprécise
    }
schema-bad-date-not-a-day = « { $text } » n'est pas un jour précis
    .hint = écrivez un jour entier, comme 2020-04-13
schema-bad-date-order = « { $text } » finit avant de commencer
    .hint = corrigez l'une des deux dates, ou échangez-les : { $meant }
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
    .hint = écrivez un nombre entier, sans point : mille cinq cents s'écrit 1500
schema-bad-number-below-zero = « { $text } » est plus petit que zéro
    .hint = écrivez un nombre entier, sans signe
schema-bad-number-range = « { $text } » est hors des bornes
    .hint = écrivez un nombre de { $least } à { $greatest }

schema-duplicate-id = l'identifiant « { $id } » est déjà pris ({ $first })
    .hint = donnez-en un autre à l'un des deux
schema-duplicate-id-previous = « { $id } » est encore le nom d'un contenu
    .hint = retirez-le de « previous_ids » : on n'y note que des noms qui ne servent plus
schema-duplicate-url = l'adresse « { $url } » est déjà prise ({ $first })
    .hint = donnez un « slug » différent à l'une des deux pages
