//! The expression of a formula: indicators and numbers joined by + − × ÷ (content model
//! §4.4).
//!
//! Invariant: an expression has few enough parts that whoever walks it need not count.

use super::shape::Shape;
use super::yaml::{Node, NodeKind, Reader, Value};
use crate::diag::Form;
use crate::text::{Span, Spanned};
use crate::value::{Amount, Slug};

/// A calculation with indicators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A number as written.
    Number(Amount),
    /// The value of an indicator.
    Indicator(Spanned<Slug>),
    /// Two of them joined.
    Joined(Box<Expression>, Operator, Box<Expression>),
}

/// What joins two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words say it")]
pub enum Operator {
    Plus,
    Minus,
    Times,
    Over,
}

/// Longer formulas are no longer read by anybody.
const MOST_TOKENS: usize = 100;

impl Expression {
    /// The indicators it names, in order.
    pub fn parts(&self) -> Vec<&Spanned<Slug>> {
        match self {
            Self::Number(_) => Vec::new(),
            Self::Indicator(id) => vec![id],
            Self::Joined(one, _, other) => [one.parts(), other.parts()].concat(),
        }
    }

    /// Whether it only adds, subtracts and scales: then parts add up to the whole.
    pub fn is_linear(&self) -> bool {
        match self {
            Self::Number(_) | Self::Indicator(_) => true,
            Self::Joined(one, operator, other) => {
                let scales = match operator {
                    Operator::Plus | Operator::Minus => true,
                    Operator::Times => one.is_constant() || other.is_constant(),
                    Operator::Over => other.is_constant(),
                };
                scales && one.is_linear() && other.is_linear()
            }
        }
    }

    /// Whether it divides by an indicator: then the result is so much for so much.
    pub fn divides(&self) -> bool {
        match self {
            Self::Number(_) | Self::Indicator(_) => false,
            Self::Joined(one, operator, other) => {
                let here = *operator == Operator::Over && !other.is_constant();
                here || one.divides() || other.divides()
            }
        }
    }

    /// Whether it multiplies by a plain number.
    pub fn multiplies(&self) -> bool {
        match self {
            Self::Number(_) | Self::Indicator(_) => false,
            Self::Joined(one, operator, other) => {
                let plain = one.is_constant() || other.is_constant();
                let here = *operator == Operator::Times && plain;
                here || one.multiplies() || other.multiplies()
            }
        }
    }

    fn is_constant(&self) -> bool {
        self.parts().is_empty()
    }
}

impl Value for Expression {
    fn shape() -> Shape {
        Shape::Form(
            r"^[(\s]*[a-z0-9][a-z0-9.:-]*[)\s]*([-+*/×÷−–][(\s]*[a-z0-9][a-z0-9.:-]*[)\s]*)*$",
        )
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeKind::Text(text) = &node.kind else {
            return reader.expected(Form::Formula, node);
        };
        let written =
            &reader.source.text[node.span.start as usize..node.span.end as usize];
        // Text with escapes does not stand in the file as it is read: then the whole
        // value is the place of its parts.
        let start = written.find(text.as_str()).map(|at| node.span.start as usize + at);
        let tokens = tokens(text).filter(|it| it.len() <= MOST_TOKENS);
        let read = tokens.and_then(|tokens| {
            let mut rest = Rest { tokens: &tokens, start, whole: node.span };
            rest.sum().filter(|it| rest.tokens.is_empty() && !it.parts().is_empty())
        });
        read.or_else(|| reader.expected(Form::Formula, node))
    }
}

/// A piece of an expression, and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'t> {
    Word(&'t str, usize),
    Sign(Operator),
    Open,
    Close,
}

/// The pieces of a text; none when it holds anything else. A hyphen inside a word belongs
/// to the word: a minus stands between spaces.
fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let length = match c {
            'a'..='z' | '0'..='9' => {
                let inner = |c: char| {
                    c.is_ascii_lowercase() || c.is_ascii_digit() || "-.:".contains(c)
                };
                let rest = &text[at..];
                let word = &rest[..rest.find(|c| !inner(c)).unwrap_or(rest.len())];
                tokens.push(Token::Word(word, at));
                word.len()
            }
            _ => {
                tokens.extend(sign(c)?);
                c.len_utf8()
            }
        };
        at += length;
    }
    Some(tokens)
}

/// What a sign means; nothing for a space, and none for a sign that has no meaning here.
fn sign(c: char) -> Option<Option<Token<'static>>> {
    Some(match c {
        '+' => Some(Token::Sign(Operator::Plus)),
        '-' | '−' | '–' => Some(Token::Sign(Operator::Minus)),
        '*' | '×' => Some(Token::Sign(Operator::Times)),
        '/' | '÷' => Some(Token::Sign(Operator::Over)),
        '(' => Some(Token::Open),
        ')' => Some(Token::Close),
        c if c.is_whitespace() => None,
        _ => return None,
    })
}

/// What of an expression has not been read yet.
struct Rest<'t> {
    tokens: &'t [Token<'t>],
    start: Option<usize>,
    whole: Span,
}

impl Rest<'_> {
    fn sum(&mut self) -> Option<Expression> {
        self.joined(&[Operator::Plus, Operator::Minus], Self::product)
    }

    fn product(&mut self) -> Option<Expression> {
        self.joined(&[Operator::Times, Operator::Over], Self::value)
    }

    fn joined(
        &mut self,
        signs: &[Operator],
        next: fn(&mut Self) -> Option<Expression>,
    ) -> Option<Expression> {
        let mut value = next(self)?;
        while let [Token::Sign(sign), rest @ ..] = self.tokens
            && signs.contains(sign)
        {
            self.tokens = rest;
            let other = next(self)?;
            value = Expression::Joined(Box::new(value), *sign, Box::new(other));
        }
        Some(value)
    }

    fn value(&mut self) -> Option<Expression> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        match first {
            Token::Word(word, at) => self.word(word, *at),
            Token::Open => {
                let inner = self.sum()?;
                let (last, rest) = self.tokens.split_first()?;
                self.tokens = rest;
                (*last == Token::Close).then_some(inner)
            }
            Token::Sign(_) | Token::Close => None,
        }
    }

    fn word(&self, word: &str, at: usize) -> Option<Expression> {
        if word.bytes().all(|it| it.is_ascii_digit() || it == b'.') {
            return Amount::new(word).map(Expression::Number);
        }
        let id = word.strip_prefix("indicator:").unwrap_or(word);
        let span = self.start.map_or(self.whole, |start| {
            let start = start + at;
            Span::new(start, start + word.len())
        });
        Slug::new(id).map(|value| Expression::Indicator(Spanned { value, span }))
    }
}
