### Notices of mutual-aid platforms: src/diag/notice.rs.

notice-personal = { $what ->
        [email] this notice holds an e-mail address
        [phone] this notice holds a telephone number
        [name] this notice names a person
        [health] this notice speaks of somebody's health
       *[other] this notice holds personal data
    }
    .hint = { $what ->
        [name] say who it is by their role (“a neighbour”), without a name
        [health] say what is to be done, without saying why
       *[other] remove it: people answer through the link of the platform (“answer”)
    }
notice-not-free = this notice asks for money on a platform where everything is free
    .hint = remove the notice, or “free: false”
notice-price-words = “{ $text }” speaks of money on a platform where everything is free
    .hint = say it in another way, or remove the notice
