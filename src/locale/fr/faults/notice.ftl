### Notices of mutual-aid platforms: src/diag/notice.rs.

notice-personal = { $what ->
        [email] cette annonce contient une adresse électronique
        [phone] cette annonce contient un numéro de téléphone
        [name] cette annonce nomme une personne
        [health] cette annonce parle de la santé d'une personne
       *[other] cette annonce contient une donnée personnelle
    }
    .hint = { $what ->
        [name] dites qui c'est par son rôle (« une voisine »), sans nom
        [health] dites ce qu'il faut faire, sans dire pourquoi
       *[other] retirez-la : on répond par le lien de la plateforme (« answer »)
    }
notice-not-free = cette annonce est payante sur une plateforme où tout est gratuit
    .hint = retirez l'annonce, ou « free: false »
notice-price-words = « { $text } » parle d'argent sur une plateforme où tout est gratuit
    .hint = dites-le autrement, ou retirez l'annonce
