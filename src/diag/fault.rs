//! The one enum of all faults, by group, and the facts that each one tells.

use super::{
    Figure, Log, Notice, Output, Picture, Program, Publication, Reference, Rule,
    Structure, Support, Translation,
};

/// Everything that can be wrong with content; each group has its own file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// How a file is written.
    Structure(Structure),
    /// What points to something else.
    Reference(Reference),
    /// Programs, days, cohorts.
    Program(Program),
    /// Declared figures, indicators, targets, sponsors.
    Figure(Figure),
    /// Action logs.
    Log(Log),
    /// Notices of mutual-aid platforms.
    Notice(Notice),
    /// What was published.
    Publication(Publication),
    /// Rules that the editors wrote.
    Rule(Rule),
    /// What a sponsor gives or is given.
    Support(Support),
    /// Pictures, and what is said of them.
    Picture(Picture),
    /// What is said in a second language.
    Translation(Translation),
    /// The finished site: privacy, access, links, weight; and the words of prose.
    Output(Output),
}

impl Fault {
    /// The code, the message's name and the facts.
    pub fn tell(&self) -> Telling {
        match self {
            Self::Structure(fault) => fault.tell(),
            Self::Reference(fault) => fault.tell(),
            Self::Program(fault) => fault.tell(),
            Self::Figure(fault) => fault.tell(),
            Self::Log(fault) => fault.tell(),
            Self::Notice(fault) => fault.tell(),
            Self::Publication(fault) => fault.tell(),
            Self::Rule(fault) => fault.tell(),
            Self::Support(fault) => fault.tell(),
            Self::Picture(fault) => fault.tell(),
            Self::Translation(fault) => fault.tell(),
            Self::Output(fault) => fault.tell(),
        }
    }
}

/// A fact of a fault, to be put into words by `locale`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Text as it was written, or a name; empty when there is none.
    Text(String),
    /// A count, for plurals.
    Count(usize),
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<&String> for Fact {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&Option<String>> for Fact {
    fn from(text: &Option<String>) -> Self {
        Self::Text(text.clone().unwrap_or_default())
    }
}

impl From<&usize> for Fact {
    fn from(count: &usize) -> Self {
        Self::Count(*count)
    }
}

/// What `locale` needs to word a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// The stable code: `schema.bad-value`.
    pub code: &'static str,
    /// Which of the messages of that code: `not-bool`; empty for the only one. The
    /// name of the Fluent message is the code with `-` for `.`, then `-` and this.
    pub variant: &'static str,
    /// Names and values to put into the sentence.
    pub facts: Vec<(&'static str, Fact)>,
}

/// The only message of a code.
pub(super) fn tell<const N: usize>(
    code: &'static str,
    facts: [(&'static str, Fact); N],
) -> Telling {
    Telling { code, variant: "", facts: facts.into() }
}

/// One of several messages of a code.
pub(super) fn tell_as<const N: usize>(
    code: &'static str,
    variant: &'static str,
    facts: [(&'static str, Fact); N],
) -> Telling {
    Telling { code, variant, facts: facts.into() }
}

impl From<Structure> for Fault {
    fn from(fault: Structure) -> Self {
        Self::Structure(fault)
    }
}

impl From<Reference> for Fault {
    fn from(fault: Reference) -> Self {
        Self::Reference(fault)
    }
}

impl From<Program> for Fault {
    fn from(fault: Program) -> Self {
        Self::Program(fault)
    }
}

impl From<Figure> for Fault {
    fn from(fault: Figure) -> Self {
        Self::Figure(fault)
    }
}

impl From<Log> for Fault {
    fn from(fault: Log) -> Self {
        Self::Log(fault)
    }
}

impl From<Notice> for Fault {
    fn from(fault: Notice) -> Self {
        Self::Notice(fault)
    }
}

impl From<Publication> for Fault {
    fn from(fault: Publication) -> Self {
        Self::Publication(fault)
    }
}

impl From<Picture> for Fault {
    fn from(fault: Picture) -> Self {
        Self::Picture(fault)
    }
}

impl From<Rule> for Fault {
    fn from(fault: Rule) -> Self {
        Self::Rule(fault)
    }
}

impl From<Support> for Fault {
    fn from(fault: Support) -> Self {
        Self::Support(fault)
    }
}

impl From<Translation> for Fault {
    fn from(fault: Translation) -> Self {
        Self::Translation(fault)
    }
}

impl From<Output> for Fault {
    fn from(fault: Output) -> Self {
        Self::Output(fault)
    }
}
