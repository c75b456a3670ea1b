//! A leaflet as lines of a width: in one language, or in two columns side by side, each piece beside its twin.

use crate::domain::leaflet::{Leaflet, Manner, Piece};
use crate::report::wrap::{width, wrap};

/// Narrowest column a leaflet is laid out in; a smaller width is taken for this.
pub const LEAST_COLUMN: usize = 12;

/// A laid out leaflet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Its lines with what they belong to; an empty line stands before every heading.
    pub lines: Vec<(Manner, String)>,
    /// Lines that headings begin on.
    pub headings: Vec<usize>,
}

/// Lays leaflets out side by side: the same one said in one language or in several. `ascii` parts the columns without box drawing.
pub fn lay_out(leaflets: &[Leaflet<String>], wide: usize, ascii: bool) -> Page {
    let gap = if ascii { " | " } else { " │ " };
    let columns = leaflets.len().max(1);
    let room = (wide.saturating_sub((columns - 1) * width(gap)) / columns).max(LEAST_COLUMN);
    let mut page = Page::default();
    let most = leaflets.iter().map(|l| l.pieces.len()).max().unwrap_or(0);
    for at in 0..most {
        let twins: Vec<Option<&Piece<String>>> = leaflets.iter().map(|l| l.pieces.get(at)).collect();
        let manner = twins.iter().flatten().next().map_or(Manner::Paragraph, |p| p.manner);
        let parts: Vec<Vec<String>> = twins.iter().map(|p| p.map(|p| piece(p, room)).unwrap_or_default()).collect();
        if manner == Manner::Heading && !page.lines.is_empty() {
            page.lines.push((Manner::Paragraph, joined(&vec![String::new(); columns], room, gap)));
        }
        if manner == Manner::Heading {
            page.headings.push(page.lines.len());
        }
        let high = parts.iter().map(Vec::len).max().unwrap_or(0);
        for n in 0..high {
            let row: Vec<String> = parts.iter().map(|p| p.get(n).cloned().unwrap_or_default()).collect();
            page.lines.push((manner, joined(&row, room, gap)));
        }
    }
    page
}

/// The text of a page, one line feed after each line.
pub fn text(page: &Page) -> String {
    page.lines.iter().map(|(_, line)| format!("{}\n", line.trim_end())).collect()
}

fn joined(row: &[String], room: usize, gap: &str) -> String {
    let last = row.len().saturating_sub(1);
    let padded = row.iter().enumerate().map(|(n, part)| {
        let pad = if n == last { 0 } else { room.saturating_sub(width(part)) };
        format!("{part}{}", " ".repeat(pad))
    });
    padded.collect::<Vec<_>>().join(gap)
}

/// A piece in lines: its mark hangs before the first, the others stand under its text.
fn piece(p: &Piece<String>, room: usize) -> Vec<String> {
    // A row and what belongs to it share a left edge.
    let indent = match (p.manner, p.depth) {
        (_, 0) => 0,
        (Manner::Item, _) => 6,
        (_, 1) => 4,
        _ => 6,
    };
    let indent = if indent * 2 > room { 0 } else { indent };
    let said = if p.manner == Manner::Caution { format!("! {}", p.text) } else { p.text.clone() };
    // A mark too long to hang there ("468 п. 4:") begins the text instead.
    let hangs = width(&p.mark) < indent.min(4);
    let (lead, said) = match (p.mark.as_str(), hangs) {
        ("", _) => (" ".repeat(indent), said),
        (mark, true) if p.manner == Manner::Item => (format!("{}{mark} ", " ".repeat(indent - width(mark) - 1)), said),
        (mark, true) => (format!("{mark}{}", " ".repeat(indent - width(mark))), said),
        (mark, false) => (String::new(), format!("{mark} {said}")),
    };
    wrap(&said, room - indent)
        .into_iter()
        .enumerate()
        .map(|(n, line)| if n == 0 { format!("{lead}{line}") } else { format!("{}{line}", " ".repeat(indent)) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::leaflet::Kind;
    use crate::domain::service::ServiceCode;

    fn leaflet(texts: [&str; 4]) -> Leaflet<String> {
        let manners = [(Manner::Title, ""), (Manner::Heading, ""), (Manner::Row, "1."), (Manner::Caution, "")];
        let pieces = manners.iter().zip(texts).map(|((manner, mark), text)| Piece {
            manner: *manner,
            depth: u8::from(*manner == Manner::Row),
            mark: (*mark).to_owned(),
            text: text.to_owned(),
            about: None,
        });
        let day = chrono::NaiveDate::default();
        Leaflet { kind: Kind::Bring, service: ServiceCode("1".into()), edition: "e".into(), day, pieces: pieces.collect() }
    }

    #[test]
    fn a_row_hangs_on_its_number_and_a_heading_stands_apart() {
        let page = lay_out(&[leaflet(["Что принести", "Документы", "Форма № 065/у паспорт", "сверить"])], 16, false);
        let lines: Vec<&str> = page.lines.iter().map(|(_, l)| l.as_str()).collect();
        assert_eq!(lines, ["Что принести", "", "Документы", "1.  Форма №", "    065/у", "    паспорт", "! сверить"]);
        assert_eq!(page.headings, [2]);
    }

    #[test]
    fn twins_begin_on_the_same_line_however_long_one_is() {
        let (ru, kk) = (leaflet(["а", "б б б б б б б б", "в", "г"]), leaflet(["ә", "б", "в в в в в в в в", "ғ"]));
        let page = lay_out(&[ru, kk], 27, true);
        let text = text(&page);
        assert!(text.lines().all(|l| width(l) <= 27), "{text}");
        assert!(text.lines().any(|l| l.starts_with("1.  в") && l.contains("| 1.  в")), "{text}");
        assert!(text.lines().any(|l| l.starts_with("! г") && l.ends_with("| ! ғ")), "{text}");
    }

    #[test]
    fn any_width_is_laid_out_and_loses_nothing() {
        for wide in 0..40 {
            let page = lay_out(&[leaflet(["Заголовок", "Раздел", "Документ", "сверить"])], wide, false);
            let all: String = text(&page).split_whitespace().collect();
            assert_eq!(all, "ЗаголовокРаздел1.Документ!сверить", "{wide}");
        }
    }
}
