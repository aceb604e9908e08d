//! A mail as a file that mail programs open as a draft (RFC 5322, RFC 2046).
//!
//! Invariants: equal mails give equal bytes: date, name and boundary come from what the
//! mail says. Nobody is written to: the list of recipients is an empty group, and so is
//! the sender where the site names none (RFC 6854), which says « no address » where an
//! invented one would be a lie and none at all would be no message.

use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::headers::url::URL;
use mail_builder::mime::MimePart;
use sha2::{Digest, Sha256};

use crate::locale::{Around, Language, typeset};
use crate::plan::{MailView, SiteView};

/// How many letters of its digest tell a mail from an older one of its name.
const SHORT: usize = 16;

/// The file of a mail, from both of its texts.
pub(crate) fn eml(view: &MailView, site: &SiteView, [text, html]: [&str; 2]) -> Vec<u8> {
    let language = Language::of(&site.language).unwrap_or_default();
    let digest = hashed(view, text, html).finalize();
    let digest: String = digest.iter().map(|it| format!("{it:02x}")).collect();
    let digest = &digest[..SHORT];
    let from = match &view.sender {
        Some(sender) => Address::new_address(Some(&*sender.name), &*sender.email),
        None => Address::new_group(Some(&*site.organisation), Vec::new()),
    };
    let nobody = Address::new_group(Some("undisclosed-recipients"), Vec::new());
    let mut message = MessageBuilder::new()
        .from(from)
        .to(nobody)
        .subject(typeset(&view.subject, language, Around::NOTHING))
        .date(Date::new(view.date))
        .message_id(format!("{}.{digest}@{}", view.id, view.host))
        .header("Content-Language", Text::new(&*site.language))
        // Outlook opens it as a draft to be sent, not as a mail that came.
        .header("X-Unsent", Raw::new("1"));
    if let Some(sender) = &view.sender {
        let way = format!("mailto:{}?subject=unsubscribe", sender.email);
        message = message.header("List-Unsubscribe", HeaderType::from(URL::new(way)));
    }
    let parts = vec![MimePart::new("text/plain", text), MimePart::new("text/html", html)];
    let boundary = format!("=_{digest}");
    let whole = ContentType::new("multipart/alternative").attribute("boundary", boundary);
    let message = message.body(MimePart::new(whole, parts));
    message.write_to_vec().expect("memory takes what is written to it")
}

/// All that makes a mail another one.
fn hashed(view: &MailView, text: &str, html: &str) -> Sha256 {
    let mut hash = Sha256::new();
    for part in [&view.id, &view.subject, text, html] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash
}
