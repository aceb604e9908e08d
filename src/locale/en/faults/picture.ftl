image-missing = the image “{ $file }” is not in content/images
    .hint = { GIVEN($nearest) ->
        [yes] did you mean “{ $nearest }”?
       *[no] put it into the folder content/images, then write its name as it is
    }
image-missing-case = the image “{ $file }” is called “{ $found }”: capital letters count
    .hint = write “{ $found }”
image-unreadable = the image “{ $file }” { $what ->
        [empty] is empty
        [animated] is animated
        [heic] is a phone's photo in HEIC, which browsers do not show
        [svg] is an SVG drawing, which may hide links and scripts
        [other] is in a format that browsers do not show
        [not-a-picture] is not an image
       *[damaged] is damaged: the file ends too early or cannot be read
    }
    .hint = { $what ->
        [animated] keep a single view of it, as PNG or JPEG
        [heic] export it as JPEG; on an iPhone: Settings, Camera, Formats, “Most Compatible”
        [svg] export it as PNG, twice as large as on the page
        [other] export it as JPEG (a photo) or PNG (a drawing)
        [not-a-picture] choose a photo in JPEG or a drawing in PNG
       *[damaged] take the original file again, or export it anew as JPEG or PNG
    }
image-too-large = the image “{ $file }” has { $found } million pixels ({ $size }), more than the { $most } allowed
    .hint = make it smaller: 2,400 pixels in width are enough
access-alt-file-name = “{ $alt }” is the name of a file: it does not say what the image shows
    .hint = describe it as you would on the phone: “Three volunteers sort bars of soap”
access-alt-both = the image is said to be decorative, and described (“{ $alt }”)
    .hint = keep one of them: the text if it tells something, else “decorative: true”
site-image-size = the image “{ $file }” still weighs { $found } kB once made smaller, more than { $most }
    .hint = crop it to its subject, or choose a photo with less in it
