//! Made-up people in great number, the same every time.

use kense::domain::identifier::check_digit;

const SURNAMES: &[&str] = &[
    "Ахмет",
    "Әбді",
    "Байжан",
    "Бекен",
    "Досан",
    "Ержан",
    "Жұмабай",
    "Ибрай",
    "Иса",
    "Қали",
    "Қасым",
    "Құдайберген",
    "Мұрат",
    "Мұхамеджан",
    "Нұрғали",
    "Нұрпейіс",
    "Омар",
    "Оспан",
    "Рахым",
    "Садық",
    "Сапар",
    "Сейіт",
    "Серік",
    "Смағұл",
    "Тілеуберді",
    "Төлеген",
    "Тұрсын",
    "Үмбет",
    "Шаймерден",
    "Ыбырай",
    "Бондар",
    "Волк",
    "Гончар",
    "Дмитри",
    "Захар",
    "Иван",
    "Коваль",
    "Кравч",
    "Кузнец",
    "Литвин",
    "Мельник",
    "Николае",
    "Орл",
    "Павл",
    "Петр",
    "Полян",
    "Роман",
    "Семён",
    "Сидор",
    "Соколов",
    "Степан",
    "Тарас",
    "Фёдор",
    "Цой",
    "Черн",
    "Шевч",
    "Юсуп",
    "Яковл",
    "Ким",
    "Тян",
];
const ENDS: &[&str] = &["ов", "ова", "ев", "ева", "ұлы", "қызы", "енко", "ский", "ин", "ина"];
const GIVEN: &[&str] = &[
    "Айару",
    "Айдана",
    "Айсұлтан",
    "Алихан",
    "Алуа",
    "Амина",
    "Арлан",
    "Аружан",
    "Асылбек",
    "Бекзат",
    "Дарина",
    "Диас",
    "Ерасыл",
    "Еркежан",
    "Жанель",
    "Жібек",
    "Зере",
    "Инкар",
    "Камила",
    "Мадина",
    "Мансұр",
    "Мирас",
    "Нұрай",
    "Нұрислам",
    "Раяна",
    "Санжар",
    "Томирис",
    "Ұлжан",
    "Алиса",
    "Анна",
    "Артём",
    "Богдан",
    "Вера",
    "Глеб",
    "Дарья",
    "Егор",
    "Иван",
    "Кирилл",
    "Лев",
    "Максим",
    "Марк",
    "Матвей",
    "Милана",
    "Никита",
    "Ольга",
    "Полина",
    "Роман",
    "София",
    "Тимур",
    "Юлия",
];
const FATHERS: &[&str] = &[
    "Асқар",
    "Бауыржан",
    "Бекбол",
    "Болат",
    "Дәурен",
    "Ерлан",
    "Жанат",
    "Қайрат",
    "Марат",
    "Нұрлан",
    "Оралбек",
    "Рүстем",
    "Серік",
    "Талғат",
    "Тұрар",
    "Андрей",
    "Виктор",
    "Денис",
    "Игорь",
    "Олег",
    "Павел",
    "Руслан",
    "Сергей",
];

/// A run of numbers that looks random and is the same every time.
pub struct Dice(u64);

impl Dice {
    /// Begins a run.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % n as u64).unwrap()
    }

    /// One of a list; the first ones come more often, as names do.
    fn one<'a>(&mut self, list: &[&'a str]) -> &'a str {
        let (a, b) = (self.below(list.len()), self.below(list.len()));
        list[a.min(b)]
    }

    /// A name.
    pub fn name(&mut self) -> String {
        let surname = format!("{}{}", self.one(SURNAMES), self.one(ENDS));
        let end = if self.below(2) == 0 { "ұлы" } else { "овна" };
        format!("{surname} {} {}{end}", self.one(GIVEN), self.one(FATHERS))
    }
}

/// The n-th made-up number of a person, in 2099; none where the check digit does not exist.
pub fn iin(n: u32) -> Option<String> {
    let digit = |d: u32| u8::try_from(d % 10).unwrap();
    let (month, day) = (1 + n / 28 % 12, 1 + n % 28);
    let serial = n / 336;
    let mut eleven = [9, 9, digit(month / 10), digit(month), digit(day / 10), digit(day), 5, 0, 0, 0, 0];
    // Seven digits are free only where the century's digit takes its turn too.
    eleven[6] = 5 + digit(serial / 10_000 % 2);
    for (place, power) in [(7, 1000), (8, 100), (9, 10), (10, 1)] {
        eleven[place] = digit(serial / power);
    }
    check_digit(&eleven).map(|check| eleven.iter().chain([&check]).map(|d| char::from(b'0' + d)).collect())
}
