-- Journals printed part by part: which rows stand on which pages, so that the next part begins where the last one ended and a lost page is
-- printed once more as it was. Nothing of it is ever changed: what is on paper stays on paper.

CREATE TABLE journal_part (
    id         INTEGER PRIMARY KEY CHECK (id > 0),
    journal    TEXT NOT NULL CHECK (journal <> ''),
    year       INTEGER NOT NULL,
    first_row  INTEGER NOT NULL CHECK (first_row > 0),
    last_row   INTEGER NOT NULL CHECK (last_row >= first_row),
    first_page INTEGER NOT NULL CHECK (first_page > 0),
    last_page  INTEGER NOT NULL CHECK (last_page >= first_page),
    tongue     TEXT NOT NULL,
    -- The last day whose entries it holds, and whether the certifying page was printed with it.
    upto       TEXT NOT NULL,
    certified  INTEGER NOT NULL CHECK (certified IN (0, 1)),
    at         TEXT NOT NULL,
    clerk      TEXT NOT NULL,
    UNIQUE (journal, year, first_row),
    UNIQUE (journal, year, first_page)
) STRICT;

-- A row as it was printed. An entry stands in a journal of a year once.
CREATE TABLE journal_row (
    journal TEXT NOT NULL,
    year    INTEGER NOT NULL,
    place   INTEGER NOT NULL CHECK (place > 0),
    part    INTEGER NOT NULL REFERENCES journal_part (id),
    subject INTEGER NOT NULL,
    struck  INTEGER NOT NULL CHECK (struck IN (0, 1)),
    cells   TEXT NOT NULL,
    PRIMARY KEY (journal, year, place),
    UNIQUE (journal, year, subject)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER journal_part_next BEFORE INSERT ON journal_part
WHEN NEW.first_row IS NOT (SELECT coalesce(max(last_row), 0) + 1 FROM journal_part WHERE journal = NEW.journal AND year = NEW.year)
  OR NEW.first_page IS NOT (SELECT coalesce(max(last_page), 0) + 1 FROM journal_part WHERE journal = NEW.journal AND year = NEW.year)
BEGIN
    SELECT RAISE(ABORT, 'rule:journal-moved');
END;
CREATE TRIGGER journal_part_kept BEFORE DELETE ON journal_part
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER journal_part_stands BEFORE UPDATE ON journal_part
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER journal_row_once BEFORE INSERT ON journal_row
WHEN EXISTS (SELECT 1 FROM journal_row WHERE journal = NEW.journal AND year = NEW.year AND (subject = NEW.subject OR place = NEW.place))
BEGIN
    SELECT RAISE(ABORT, 'rule:journal-moved');
END;
CREATE TRIGGER journal_row_kept BEFORE DELETE ON journal_row
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER journal_row_stands BEFORE UPDATE ON journal_row
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
