### What cannot be read at all: src/diag/syntax.rs.

schema-syntax-tab = a tab is used to indent
    .hint = put spaces in its place
schema-syntax-no-front-matter = the page does not begin with its header
    .hint = put “---” on the first line, then the keys, then “---”
schema-syntax-open-front-matter = the header of the page has no end
    .hint = put “---” alone on a line after the last key
schema-syntax-no-space = a space is missing after the colon
    .hint = write “{ $meant }”
schema-syntax-colon = this text holds “: ” and is not in quotes
    .hint = write “{ $meant }”
schema-syntax-open-quote = a quote is not closed
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”
       *[no] close it at the end of the text
    }
schema-syntax-unopened-quote = a quote closes this text and nothing opens it
    .hint = write “{ $meant }”
schema-syntax-round-quotes = these quotes, put by a word processor, do not enclose a text here
    .hint = write “{ $meant }”; if readers are to see quotes, put them between the straight ones
schema-syntax-hard-space = a non-breaking space stands where a simple space should
    .hint = delete it and type a space again: “{ $meant }”
schema-syntax-invisible = an invisible character, from copying and pasting, has slipped in here
    .hint = delete this word and type it again: “{ $meant }”
schema-syntax-remark = what follows a hash sign is a remark, and is not read
    .hint = if the hash sign is text, write “{ $meant }”; if not, put a space after it
schema-syntax-equals = the sign “=” stands where a colon should
    .hint = write “{ $meant }”
schema-syntax-comma = between braces a comma ends the value: this text holds one and has no quotes
    .hint = write “{ $meant }”
schema-syntax-list-in-line = this list is written in one line, with dashes
    .hint = write “{ $meant }”, or one item a line
schema-syntax-no-dash = the dash of this list item is missing
    .hint = write “{ $meant }”
schema-syntax-other-dash = “{ $mark }” is not the dash of a list
    .hint = write “{ $meant }”
schema-syntax-conflict = two versions of this passage stand here: git could not join them
    .hint = keep one of the two, then remove the lines that begin with <<<<<<<, ======= and >>>>>>>
schema-syntax-late-front-matter = the front matter does not begin on the first line
    .hint = remove what stands before the first “---”
schema-syntax-fence = “{ $text }” can neither open nor close the front matter
    .hint = write three simple dashes, alone on the line: “---”
schema-syntax-heading-space = a space is missing after the signs of this heading
    .hint = write “{ $meant }”
schema-syntax-link = this link is none: readers would see its brackets
    .hint = write “{ $meant }”
schema-syntax-citation = this citation is none: readers would see its signs
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”; to show it as it stands, put it between two “`”
       *[no] write <type:id> or [text](type:id)
    }
schema-syntax-space-in-address = a space cuts this address: readers would see the brackets
    .hint = write “{ $meant }”
schema-syntax-foreign-mark = “{ $mark }” is of another program: readers would see it as it stands
    .hint = remove this line
schema-syntax-stray-mark = the sign “{ $mark }” has no counterpart: readers would see it as it stands
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”
       *[no] put “{ $mark }” at both ends of the words, close to them; to show it as it stands, put “\” before each of its characters
    }
schema-syntax-markup = a key carries no formatting: readers would see its signs
    .hint = { GIVEN($meant) ->
        [yes] write “{ $meant }”
       *[no] write a plain text there; citations, links and bold go into the text of the page
    }
schema-syntax-glued-list = this list follows a text without an empty line: its numbers would be part of the sentence
    .hint = put an empty line before the list
schema-syntax-glued-text = this text follows a list without an empty line: it would be part of the last item
    .hint = put an empty line before it; if it belongs to the item, two spaces in front
schema-syntax-early-fence = this line ends the front matter, and more keys follow it
    .hint = remove it: the line “---” comes after the last key
schema-syntax-second-front-matter = a second front matter begins here: readers would see its keys
    .hint = remove it, from its first key to its line “---”
schema-syntax-underlined = a line right under a text makes a heading of it
    .hint = put an empty line between them for a rule; for a heading, write “##” before the text
schema-syntax-open-fence = this block of code is not closed: all the rest of the page belongs to it
    .hint = put “```” alone on a line at the end of the block
schema-syntax-table-head = a line of dashes is missing under the head of this table
    .hint = put a line “{ $meant }” under it
schema-syntax-row-cells = this row of the table has { $found ->
        [one] { $found } cell
       *[other] { $found } cells
    }, its head { $expected }: the rest would not be shown
    .hint = add a column to the head, or remove the cell
schema-syntax-cut-table = an empty line cuts this table: the rest would be shown with its bars
    .hint = remove the empty line above it
schema-syntax-note-twice = the note “{ $name }” has two texts: this one would not be shown
    .hint = give it another name, here and where it goes in the text, or remove it
schema-syntax-unused-note = nobody calls the note “{ $name }”: it would not be shown
    .hint = write [^{ $name }] in the text, where it goes
schema-syntax-missing-note = the note “{ $name }” has no text
    .hint = add a line “[^{ $name }]: …” at the foot of the page
schema-syntax-no-header = the first line of this table does not hold the names of its columns
    .hint = put a line above it, like “date,cohort,action,quantity”
schema-syntax-line-ends = the lines of this file end as on a very old Macintosh: it is all one line
    .hint = run “fabrique fix”, or save the file with “LF” line ends
schema-syntax-open-bracket = a bracket or a brace is not closed
    .hint = add “]” or “{ "}" }” at the end, and a comma between items
schema-syntax-header-cells = this table has { $expected ->
        [one] { $expected } title of a column
       *[other] { $expected } titles of columns
    }, and each of its rows { $found ->
        [one] { $found } cell
       *[other] { $found } cells
    }
    .hint = write a title for each column, with the separator of the rows
schema-syntax-header-again = this row repeats the titles of the columns
    .hint = remove it: the first row alone has them
schema-syntax-extra-bracket = a bracket or a brace closes what was not opened
    .hint = remove it, or put the one that opens it
schema-syntax-inner-quote = this text in quotes holds quotes itself
    .hint = write “{ $meant }”
schema-syntax-escape = between double quotes, the backslash announces a special sign
    .hint = write “{ $meant }”
schema-syntax-mark = a text without quotes cannot begin with “{ $mark }”
    .hint = write “{ $meant }”
schema-syntax-dash-space = a space is missing after the hyphen
    .hint = write “{ $meant }”
schema-syntax-missing-comma = a comma is missing before “{ $before }”
    .hint = put commas between the keys: { "{" }key: value, key: value{ "}" }
schema-syntax-semicolon = a semicolon stands where a comma should be
    .hint = put commas between the keys: { "{" }key: value, key: value{ "}" }
schema-syntax-several-items = this line holds several items
    .hint = put each item on its own line, after a hyphen and a space
schema-syntax-control = an invisible character, which is no text, has slipped in here
    .hint = delete it, then type again what stands around it
schema-syntax-indent = this line is not aligned with its neighbours
    .hint = indent all keys of a set by the same number of spaces
schema-syntax-beside = what belongs under “{ $key }” is not indented
    .hint = put two more spaces before this line, and before those below that belong to it
schema-syntax-duplicate-key = the key “{ $key }” is written twice
    .hint = keep only one
schema-syntax-alias = the signs “&”, “*” and “!” have no use here at the start of a value
    .hint = put the value in quotes, or write it in full
schema-syntax-second-document = a second “---” opens another document in this file
    .hint = remove this line, or make two files
schema-syntax-empty-list = this list file is empty
    .hint = write “[]” if that is meant
schema-syntax-too-deep = this value has too many levels, or is too long
    .hint = spread it over several keys
schema-syntax-deep-text = too many lists or quotations stand in each other in this text
    .hint = take a part out of them: make it a section with its title
schema-syntax-not-a-key = this line is neither a key nor an item of a list
    .hint = write “key: value”, or begin the line with a hyphen and a space
schema-syntax-cells = this row has { $found ->
        [one] { $found } cell
       *[other] { $found } cells
    }, the first has { $expected }
    .hint = give one cell for each column, and quotes around text that holds a comma
schema-syntax-other = this line cannot be read
    .hint = check the colons, quotes and indents of this line and of the one before
