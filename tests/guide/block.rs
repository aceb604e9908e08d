//! The fenced blocks of a page of the guide, each with what its caption says of it.

/// A fenced block of a page.
#[derive(Debug)]
pub(crate) struct Block {
    /// The line of the page where it begins.
    pub(crate) line: usize,
    /// The first word after the fence.
    pub(crate) language: String,
    /// The file that the caption names; empty without one.
    pub(crate) path: String,
    /// The item of the list into which its keys go: « dans kits-assembled ».
    pub(crate) item: Option<String>,
    /// The fault that it shows: « faux : log.total ».
    pub(crate) fault: Option<String>,
    /// What stands between the fences.
    pub(crate) text: String,
}

/// Every fenced block of a page, in order.
pub(crate) fn blocks(page: &str) -> Vec<Block> {
    let mut found: Vec<Block> = Vec::new();
    let mut open: Option<Block> = None;
    for (at, line) in page.lines().enumerate() {
        match (line.trim_start().strip_prefix("```"), &mut open) {
            (Some(info), None) => open = Some(begun(at + 1, info)),
            (Some(_), Some(_)) => found.extend(open.take()),
            (None, Some(block)) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a fence is never closed: {open:?}");
    found
}

fn begun(line: usize, info: &str) -> Block {
    let (language, caption) = info.split_once(' ').unwrap_or((info, ""));
    let mut parts = caption.split(", ");
    let path = parts.next().unwrap_or_default().to_owned();
    let language = language.to_owned();
    let mut block =
        Block { line, language, path, item: None, fault: None, text: String::new() };
    for part in parts {
        if let Some(item) = part.strip_prefix("dans ") {
            block.item = Some(item.into());
        } else if let Some(code) = part.strip_prefix("faux : ") {
            block.fault = Some(code.into());
        } else {
            panic!("line {line}: « {part} » says nothing that is tested");
        }
    }
    block
}

/// The keys at the left edge of a piece of YAML, each with all its lines.
pub(crate) fn keys(text: &str) -> Vec<(String, String)> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let first = text.lines().find(|it| !it.trim().is_empty()).map_or(0, indent);
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let own = line.get(first..).unwrap_or_default();
        let starts = own.starts_with(|c: char| c.is_ascii_alphabetic());
        match found.last_mut() {
            _ if starts => {
                let key = own.split(':').next().unwrap_or_default();
                found.push((key.to_owned(), format!("{own}\n")));
            }
            Some((_, chunk)) => *chunk += &format!("{own}\n"),
            None => found.push((String::new(), format!("{own}\n"))),
        }
    }
    found
}

/// One piece of YAML with the keys of another in place of its own.
pub(crate) fn merged(old: &str, new: &str) -> String {
    let new = keys(new);
    let kept = keys(old);
    let kept = kept.iter().filter(|(key, _)| new.iter().all(|(other, _)| other != key));
    kept.chain(&new).map(|(_, chunk)| chunk.as_str()).collect()
}

/// The items of a list, each with all its lines; what stands before the first one too.
pub(crate) fn items(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let dash = |line: &str| line.starts_with("- ") || line.starts_with("  - ");
    let margin = text.lines().find(|it| dash(it)).unwrap_or_default();
    let margin = margin.len() - margin.trim_start().len();
    for line in text.lines() {
        if line.get(margin..).is_some_and(|it| it.starts_with("- "))
            && line[..margin].trim().is_empty()
        {
            found.push(String::new());
        }
        let last = found.last_mut().expect("there is one at least");
        last.push_str(line);
        last.push('\n');
    }
    found
}

/// The id that an item of a list is given.
pub(crate) fn id(item: &str) -> Option<&str> {
    let starts = ["- id: ", "- {id: "];
    let item = item.trim_start();
    let rest = starts.iter().find_map(|it| item.strip_prefix(it))?;
    rest.split([',', '\n', '}']).next().map(str::trim)
}
