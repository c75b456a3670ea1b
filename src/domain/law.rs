//! An item of the Law as the lists write it (`19-1 п. 2 пп. 6`), so that each language can say it in its own order of words.

use super::hearing::{BETWEEN_LAWS, parted};
use super::text::{Arg, Message};

/// How the lists write a point of an article, an item of a point, a part of an article.
const POINT: &str = "п.";
const ITEM: &str = "пп.";
const PART: &str = "ч.";

/// Items of the Law, one or several joined, to be said in a sentence; what is written otherwise is said as it is written.
pub fn items(law: &str) -> Arg {
    let mut all: Vec<Arg> = parted(law, BETWEEN_LAWS).iter().map(|l| one(l)).collect();
    match (all.len(), all.pop()) {
        (1, Some(only)) => only,
        (_, Some(last)) => {
            all.push(last);
            Arg::List(all)
        }
        (_, None) => Arg::from(law),
    }
}

fn one(law: &str) -> Arg {
    let words: Vec<&str> = law.split_whitespace().collect();
    let says = |key: &'static str, article: &str| Message::new(key).with("article", article);
    match words.as_slice() {
        [article, POINT, point, ITEM, item] => says("law-item", article).with("point", *point).with("item", *item).into(),
        [article, POINT, point] => says("law-point", article).with("point", *point).into(),
        [article, PART, part] => says("law-part", article).with("part", *part).into(),
        _ => Message::new("law-other").with("law", law).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_the_lists_write_the_law_is_read_and_anything_else_stands_as_written() {
        let key = |law: &str| match items(law) {
            Arg::Msg(m) => m.key,
            _ => "several",
        };
        assert_eq!(key("19-1 п. 2 пп. 6"), "law-item");
        assert_eq!([key("19-1 п. 5"), key("19 ч. 2"), key("19-1, второй пункт")], ["law-point", "law-part", "law-other"]);
        assert_eq!(key("19-1 п. 2 пп. 1; 19-1 п. 5"), "several");
        assert_eq!(items(""), Arg::from(""));
    }
}
