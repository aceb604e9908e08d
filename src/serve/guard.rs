//! Who may ask: a browser of this machine that shows a page of ours.
//!
//! A page from elsewhere can make a browser send requests to us, and can give its own name
//! our address; it cannot make the browser hide under which name it asks, nor from where.

use super::Request;

/// Why somebody is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// They ask for a machine of another name.
    Host,
    /// A page from elsewhere asks.
    Origin,
}

/// Whether a request may be answered by who listens on this port.
pub(super) fn check(request: Request<'_>, port: u16) -> Result<(), Refusal> {
    let host = request.field("host").ok_or(Refusal::Host)?;
    if !is_ours(host, port) {
        return Err(Refusal::Host);
    }
    let from_here =
        |it: &str| it.strip_prefix("http://").is_some_and(|it| is_ours(it, port));
    if request.has("origin") && !request.field("origin").is_some_and(from_here) {
        return Err(Refusal::Origin);
    }
    // A link from elsewhere may lead to a page; nothing but our pages may ask more.
    let is_tool = request.path().starts_with(super::answer::TOOLS);
    let site = request.field("sec-fetch-site").unwrap_or("none");
    if is_tool && !["none", "same-origin"].contains(&site) {
        return Err(Refusal::Origin);
    }
    Ok(())
}

/// Whether this is one of our names, with our port.
fn is_ours(host: &str, port: u16) -> bool {
    let (name, found) = match host.rsplit_once(':') {
        Some((name, found)) => (name, found.parse().ok()),
        None => (host, Some(80)),
    };
    let is_local = name == "127.0.0.1" || name.eq_ignore_ascii_case("localhost");
    is_local && found == Some(port)
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn other_names_of_our_address_are_not_ours() {
        assert!(is_ours("127.0.0.1:8000", 8000) && is_ours("LocalHost:8000", 8000));
        let others = [
            "127.0.0.1",
            "127.0.0.1:8001",
            "a.org:8000",
            "localhost.a.org:8000",
            "",
            ":8000",
        ];
        assert!(others.iter().all(|it| !is_ours(it, 8000)));
    }
}
