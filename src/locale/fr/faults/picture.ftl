image-missing = l'image « { $file } » n'est pas dans content/images
    .hint = { GIVEN($nearest) ->
        [yes] vouliez-vous dire « { $nearest } » ?
       *[no] déposez-la dans le dossier content/images, puis écrivez son nom tel quel
    }
image-missing-case = l'image « { $file } » s'appelle « { $found } » : majuscules et minuscules comptent
    .hint = écrivez « { $found } »
image-unreadable = l'image « { $file } » { $what ->
        [empty] est vide
        [animated] est animée
        [heic] est une photo de téléphone au format HEIC, que les navigateurs ne montrent pas
        [svg] est un dessin SVG, qui peut cacher des liens et des scripts
        [other] est dans un format que les navigateurs ne montrent pas
        [not-a-picture] n'est pas une image
       *[damaged] est abîmée : le fichier s'arrête trop tôt ou ne se lit pas
    }
    .hint = { $what ->
        [animated] gardez-en une seule vue, en PNG ou en JPEG
        [heic] exportez-la en JPEG ; sur un iPhone : Réglages, Appareil photo, Formats, « Le plus compatible »
        [svg] exportez-le en PNG, deux fois plus grand que sur la page
        [other] exportez-la en JPEG (photo) ou en PNG (dessin)
        [not-a-picture] choisissez une photo en JPEG ou un dessin en PNG
       *[damaged] reprenez le fichier d'origine, ou exportez-la de nouveau en JPEG ou en PNG
    }
image-too-large = l'image « { $file } » a { $found } millions de pixels ({ $size }), plus que les { $most } permis
    .hint = réduisez-la : 2 400 pixels de large suffisent
access-alt-file-name = « { $alt } » est un nom de fichier : il ne dit pas ce que l'image montre
    .hint = décrivez-la comme au téléphone : « Trois volontaires trient des savons »
access-alt-both = l'image est dite décorative, et décrite (« { $alt } »)
    .hint = gardez l'un des deux : le texte si elle apprend quelque chose, sinon « decorative: true »
site-image-size = l'image « { $file } » pèse encore { $found } ko une fois réduite, plus que { $most }
    .hint = recadrez-la sur son sujet, ou choisissez une photo moins chargée
