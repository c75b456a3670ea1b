//! Reads the sources of the program for the guard tests: code without comments, and string literals with their lines.

#![allow(dead_code)] // each guard is a program of its own and takes the part it needs

use std::fs;
use std::path::{Path, PathBuf};

/// A source file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Path from the folder of the package, with `/`.
    pub path: String,
    /// The text as it stands.
    pub text: String,
    /// Lines with comments and insides of literals blanked; a literal leaves its quotes.
    pub code: Vec<String>,
    /// String literals.
    pub literals: Vec<Literal>,
}

/// A string literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// Line it begins on, from 1.
    pub line: usize,
    /// Column of its opening quote among the letters of the blanked line, from 0.
    pub column: usize,
    /// What stands between the quotes, escapes as written.
    pub value: String,
}

impl Source {
    /// Reads a text.
    pub fn new(path: &str, text: &str) -> Source {
        let mut lexer =
            Lexer { chars: text.chars().collect(), at: 0, code: vec![String::new()], column: 0, literals: Vec::new() };
        lexer.run();
        Source { path: path.to_owned(), text: text.to_owned(), code: lexer.code, literals: lexer.literals }
    }

    /// The same without its test modules: a file of tests has nothing left.
    pub fn without_tests(&self) -> Source {
        let mut source = self.clone();
        if self.path.ends_with("/tests.rs") || self.path.contains("/tests/") {
            source.code = Vec::new();
            source.literals = Vec::new();
            return source;
        }
        let mut n = 0;
        while n < source.code.len() {
            if source.code[n].trim().starts_with("#[cfg(test)]") {
                let end = end_of_item(&source.code, n);
                source.literals.retain(|l| !(n + 1..=end + 1).contains(&l.line));
                source.code[n..=end].fill(String::new());
                n = end;
            }
            n += 1;
        }
        source
    }

    /// Lines that say something to the compiler.
    pub fn lines_of_code(&self) -> usize {
        self.code.iter().filter(|line| !line.trim().is_empty()).count()
    }
}

/// The last line of the item that begins on a line: of its braces, or of its semicolon where there are none.
fn end_of_item(code: &[String], start: usize) -> usize {
    let mut depth = 0usize;
    for (n, line) in code.iter().enumerate().skip(start) {
        for c in line.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth <= 1 => return n,
                '}' => depth -= 1,
                ';' if depth == 0 => return n,
                _ => {}
            }
        }
    }
    code.len() - 1
}

/// Every `.rs` file under a folder of the package, by path.
pub fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    walk(&root.join(folder), &mut files);
    files.sort();
    let path = |file: &Path| {
        let parts = file.strip_prefix(root).expect("found below the package").components();
        parts.map(|c| c.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>().join("/")
    };
    files.iter().map(|file| Source::new(&path(file), &fs::read_to_string(file).expect("a readable source"))).collect()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

struct Lexer {
    chars: Vec<char>,
    at: usize,
    code: Vec<String>,
    column: usize,
    literals: Vec<Literal>,
}

impl Lexer {
    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    /// Takes a letter as code, or blanks it.
    fn step(&mut self, blank: bool) {
        let c = self.peek(0);
        self.at += 1;
        if c == '\n' {
            self.code.push(String::new());
            self.column = 0;
        } else {
            let line = self.code.last_mut().expect("begins with a line");
            line.push(if blank { ' ' } else { c });
            self.column += 1;
        }
    }

    fn run(&mut self) {
        while self.at < self.chars.len() {
            let part_of_word = self.at > 0 && is_word(self.chars[self.at - 1]);
            match self.peek(0) {
                '/' if self.peek(1) == '/' => self.line_comment(),
                '/' if self.peek(1) == '*' => self.block_comment(),
                '"' => self.string(),
                'r' | 'b' | 'c' if !part_of_word && self.raw_hashes().is_some() => self.raw_string(),
                '\'' => self.letter(),
                _ => self.step(false),
            }
        }
    }

    fn line_comment(&mut self) {
        while self.at < self.chars.len() && self.peek(0) != '\n' {
            self.step(true);
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.chars.len() {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth -= 1,
                _ => {
                    self.step(true);
                    continue;
                }
            }
            self.step(true);
            self.step(true);
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        let (line, column) = (self.code.len(), self.column);
        self.step(false);
        let start = self.at;
        while self.at < self.chars.len() && self.peek(0) != '"' {
            if self.peek(0) == '\\' {
                self.step(true);
            }
            self.step(true);
        }
        self.keep(line, column, start, self.at);
        self.step(false);
    }

    /// Number of `#` of a raw string that begins here, after `r`, `br` or `cr`.
    fn raw_hashes(&self) -> Option<(usize, usize)> {
        let prefix = match (self.peek(0), self.peek(1)) {
            ('r', _) => 1,
            ('b' | 'c', 'r') => 2,
            _ => return None,
        };
        let hashes = (0..).take_while(|n| self.peek(prefix + n) == '#').count();
        (self.peek(prefix + hashes) == '"').then_some((prefix, hashes))
    }

    fn raw_string(&mut self) {
        let Some((prefix, hashes)) = self.raw_hashes() else { return };
        for _ in 0..prefix + hashes {
            self.step(true);
        }
        let (line, column) = (self.code.len(), self.column);
        self.step(false);
        let start = self.at;
        while self.at < self.chars.len() && !(self.peek(0) == '"' && (1..=hashes).all(|n| self.peek(n) == '#')) {
            self.step(true);
        }
        self.keep(line, column, start, self.at);
        self.step(false);
        for _ in 0..hashes {
            self.step(true);
        }
    }

    /// A letter in single quotes, or the mark of a lifetime.
    fn letter(&mut self) {
        let length = if self.peek(1) == '\\' {
            (2..12).find(|n| self.peek(*n) == '\'' && *n > 2).map(|n| n + 1)
        } else {
            (self.peek(2) == '\'').then_some(3)
        };
        for _ in 0..length.unwrap_or(1) {
            self.step(length.is_some());
        }
    }

    fn keep(&mut self, line: usize, column: usize, start: usize, end: usize) {
        let value = self.chars[start..end.min(self.chars.len())].iter().collect();
        self.literals.push(Literal { line, column, value });
    }
}

/// Whether a letter can be part of a name.
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
