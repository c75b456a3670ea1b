//! Registration numbers: a yearly sequence without holes, written by a pattern the office chooses.

/// Series of numbers; each has its own yearly sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Series {
    /// Accepted applications.
    Application,
    /// Non-acceptances.
    NonAcceptance,
    /// Complaints.
    Complaint,
}

/// Writes a number by a pattern: `{n}` the ordinal, `{n:4}` padded with zeros to four, `{year}` and `{yy}` the year; anything else stands
/// as it is, e.g. `05-12/{n}`.
pub fn write(pattern: &str, ordinal: u32, year: i32) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        let (before, tail) = rest.split_at(open);
        out.push_str(before);
        let Some(close) = tail.find('}') else {
            out.push_str(tail);
            return out;
        };
        let (field, after) = tail.split_at(close + 1);
        match field {
            "{n}" => out.push_str(&ordinal.to_string()),
            "{year}" => out.push_str(&year.to_string()),
            "{yy}" => out.push_str(&format!("{:02}", year.rem_euclid(100))),
            _ => match field.strip_prefix("{n:").and_then(|f| f.strip_suffix('}')).and_then(|w| w.parse::<usize>().ok()) {
                Some(width) if width <= 9 => out.push_str(&format!("{ordinal:0width$}")),
                _ => out.push_str(field),
            },
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Whether a pattern holds the ordinal, without which numbers would repeat.
pub fn is_pattern(pattern: &str) -> bool {
    write(pattern, 7, 2026) != write(pattern, 8, 2026)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pattern_is_the_offices_own() {
        assert_eq!(write("05-12/{n}", 37, 2026), "05-12/37");
        assert_eq!(write("{n:4}/{yy}", 37, 2026), "0037/26");
        assert_eq!(write("{year}-{n}-{x}", 1, 2026), "2026-1-{x}");
        assert_eq!(write("{n", 1, 2026), "{n");
    }

    #[test]
    fn a_pattern_without_the_ordinal_is_none() {
        assert!(is_pattern("05-12/{n}"));
        assert!(!is_pattern("05-12/{year}"));
    }
}
