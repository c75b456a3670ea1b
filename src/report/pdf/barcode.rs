//! Code 128, set B: a text of plain signs as bars, for the reader that types it back.

/// Widths of bar and gap in turn of the symbols 0 to 106, in modules (ISO/IEC 15417).
const SYMBOLS: [&str; 107] = [
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312", "231212",
    "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212", "223112", "312131",
    "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321",
    "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121",
    "313121", "211331", "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
    "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114",
    "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111", "111242", "121142", "121241", "114212",
    "124112", "124211", "411212", "421112", "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113",
    "114311", "411113", "411311", "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112",
];

/// The symbol that begins set B.
const START: u32 = 104;

/// Widths of bar and gap in turn, in modules; none for a text with a sign outside of plain ASCII, or of nothing.
pub fn bars(text: &str) -> Option<Vec<u8>> {
    let values: Vec<u32> = text.chars().map(|c| (' '..='~').contains(&c).then(|| u32::from(c) - 32)).collect::<Option<_>>()?;
    if values.is_empty() {
        return None;
    }
    let check = values.iter().zip(1..).fold(START, |sum, (v, n)| (sum + v * n) % 103);
    let symbols = [START].into_iter().chain(values).chain([check, 106]);
    let widths = symbols.filter_map(|v| SYMBOLS.get(usize::try_from(v).ok()?)).flat_map(|s| s.bytes().map(|b| b - b'0'));
    Some(widths.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_differ_and_each_is_eleven_modules_wide() {
        let wide = |s: &str| s.bytes().map(|b| u32::from(b - b'0')).sum::<u32>();
        assert!(SYMBOLS[..106].iter().all(|s| wide(s) == 11 && s.len() == 6));
        assert_eq!(wide(SYMBOLS[106]), 13);
        let mut all = SYMBOLS.to_vec();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 107);
    }

    #[test]
    fn a_text_becomes_start_signs_check_and_stop() {
        // By the standard's reckoning: 104 for the start, each sign by its place, all modulo 103, is 55.
        let bars = bars("PJJ123C").unwrap();
        let symbol = |n: usize| bars[n * 6..n * 6 + 6].iter().map(|w| char::from(b'0' + w)).collect::<String>();
        assert_eq!(symbol(8), SYMBOLS[55]);
        assert_eq!((symbol(0).as_str(), bars.len()), (SYMBOLS[104], 9 * 6 + 7));
    }

    #[test]
    fn a_cyrillic_letter_has_no_bars() {
        assert_eq!(bars("05-12/О-1"), None);
        assert_eq!(bars(""), None);
    }
}
