//! Folding of names for search: case, е/ё, Kazakh letters and Latin look-alikes become one.
//!
//! Only for finding and for noticing repeats; a stored name is never changed.

/// One folded letter, or none if the character does not count.
fn fold_char(c: char) -> Option<char> {
    let c = match c {
        // Nearly every letter of a name; й is joined with и below.
        'а'..='и' | 'к'..='я' | '0'..='9' => return Some(c),
        'ё' => 'е',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        'й' => 'и',
        // Latin letters that look like Cyrillic ones on the clerk's screen.
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'i' => 'и',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        c => c,
    };
    (c.is_alphanumeric()).then_some(c)
}

/// Folds a text to its search key: lower case, look-alikes joined, anything between words one space.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    let mut add = |c: char| match fold_char(c) {
        Some(c) => {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        }
        // A combining breve or diaeresis belongs to the letter before it (a torn й or ё).
        None if ('\u{300}'..='\u{36f}').contains(&c) => {}
        None => gap = true,
    };
    for c in text.chars() {
        match c {
            // The general table of letters is ten times slower, and a search folds thousands of names between two keys.
            'а'..='я' | ' '..='@' | 'a'..='z' => add(c),
            'А'..='Я' => add(char::from_u32(u32::from(c) + 32).unwrap_or(c)),
            other => other.to_lowercase().for_each(&mut add),
        }
    }
    out
}

/// Keys under which a name is found by the beginning of any of its words, in order of the words: "ахметов али нурович",
/// "али нурович", "нурович", and "али ахметов" for those who say the given name first.
pub fn name_keys(name: &str) -> Vec<String> {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
    let mut keys: Vec<String> = (0..words.len()).map(|i| words[i..].join(" ")).collect();
    if words.len() >= 2 {
        keys.push(format!("{} {}", words[1], words[0]));
    }
    keys.sort();
    keys.dedup();
    keys
}

/// Slips between a typed word and the nearest beginning of a word, up to a limit; `None` when farther. A slip is a letter wrong, missing or
/// too many, or two neighbours that changed places. The beginning may be longer or shorter than what was typed.
pub fn slips_at_start(word: &[char], typed: &[char], limit: usize) -> Option<usize> {
    if word.len() + limit < typed.len() {
        return None;
    }
    // Rows of the usual table of distances, one a typed letter; letters of the word far behind the typed ones cannot matter.
    let word = word.get(..typed.len() + limit).unwrap_or(word);
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (i, t) in typed.iter().enumerate() {
        let mut row = Vec::with_capacity(word.len() + 1);
        row.push(i + 1);
        for (j, w) in word.iter().enumerate() {
            let mut cost = (last[j] + usize::from(t != w)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *t == word[j - 1] && typed[i - 1] == *w {
                cost = cost.min(before[j - 1] + 1);
            }
            row.push(cost);
        }
        // Nothing to come can be nearer than the nearest so far.
        if row.iter().min().is_none_or(|nearest| *nearest > limit) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.into_iter().min().filter(|n| *n <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_yo_kazakh_letters_and_latin_lookalikes_fold_together() {
        assert_eq!(fold("Ёлкин"), fold("ЕЛКИН"));
        assert_eq!(fold("Әлия Құдайберген"), fold("алия кудаиберген"));
        assert_eq!(fold("Cepик"), fold("Серик"), "Latin C, e, p");
        assert_eq!(fold("Іңкәр"), fold("инкар"));
        assert_eq!(fold("и\u{306}од"), fold("йод"));
    }

    #[test]
    fn the_short_way_folds_every_letter_as_the_long_way_does() {
        for c in ('\0'..'\u{600}').chain('\u{1e00}'..'\u{2100}') {
            let long: String = c.to_lowercase().filter_map(fold_char).collect();
            assert_eq!(fold(&c.to_string()), long, "{c:?}");
        }
    }

    #[test]
    fn what_stands_between_words_is_one_space() {
        assert_eq!(fold("  Петрова-Водкина,  Анна "), "петрова водкина анна");
    }

    #[test]
    fn a_name_is_found_by_each_of_its_words() {
        let keys = name_keys("Ахметов Али Нурович");
        for start in ["ахм", "али", "нур", "ахметов али", "али ахм", "али нур"] {
            assert!(keys.iter().any(|k| k.starts_with(start)), "{start} not among {keys:?}");
        }
    }

    #[test]
    fn slips_counts_single_letter_errors_and_neighbours_that_changed_places() {
        let slips = |word: &str, typed: &str, limit| {
            let (word, typed): (Vec<char>, Vec<char>) = (word.chars().collect(), typed.chars().collect());
            slips_at_start(&word, &typed, limit)
        };
        assert_eq!(slips("общежитие", "общижитие", 2), Some(1), "wrong");
        assert_eq!(slips("класс", "клас", 1), Some(0), "a beginning");
        assert_eq!(slips("классный", "клссн", 1), Some(1), "missing");
        assert_eq!(slips("путевка", "путтевка", 1), Some(1), "doubled");
        assert_eq!(slips("школа", "шокла", 1), Some(1), "changed places");
        assert_eq!(slips("школа", "шоклаа", 1), None, "two slips");
        assert_eq!(slips("школа", "колледж", 2), None);
        assert_eq!(slips("ш", "школа", 2), None, "much shorter than typed");
    }
}
