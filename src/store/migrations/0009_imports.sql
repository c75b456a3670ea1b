-- The register an office kept before, brought along from a file. Its cases stand beside those of this program, never among them: they were not
-- judged here, so they have no place in the order of states and pass no gate. They are read and counted, and nothing else.

-- One row a file taken in.
CREATE TABLE import (
    id       INTEGER PRIMARY KEY CHECK (id > 0),
    at       TEXT NOT NULL,
    clerk    TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('cases', 'tallies')),
    file     TEXT NOT NULL,
    sheet    TEXT NOT NULL,
    checksum TEXT NOT NULL,
    fresh    INTEGER NOT NULL CHECK (fresh > 0),
    there    INTEGER NOT NULL CHECK (there >= 0)
) STRICT;

-- A case of the old register. What the file did not say is null or empty. `number` is the office's old number and belongs to no sequence.
CREATE TABLE imported (
    id               INTEGER PRIMARY KEY CHECK (id > 0),
    import           INTEGER NOT NULL REFERENCES import (id),
    row              INTEGER NOT NULL CHECK (row > 0),
    number           TEXT NOT NULL,
    day              TEXT,
    service          TEXT NOT NULL,
    channel          TEXT CHECK (channel IN ('12.1', '12.2', '12.3', '12.4', '12.5')),
    person           TEXT CHECK (person IN ('individual', 'legal-entity')),
    applicant_number TEXT NOT NULL,
    applicant_name   TEXT NOT NULL,
    phone            TEXT NOT NULL,
    child_number     TEXT NOT NULL,
    child_name       TEXT NOT NULL,
    due              TEXT,
    outcome          TEXT CHECK (outcome IN ('issued', 'refused', 'withdrawn')),
    decided          TEXT,
    medium           TEXT CHECK (medium IN ('paper', 'electronic')),
    result           TEXT NOT NULL,
    note             TEXT NOT NULL,
    -- Which case it is, and what is said of it: a second look at the same row must not add it again, a changed one must not pass for it.
    identity         TEXT NOT NULL UNIQUE CHECK (length(identity) = 64),
    content          TEXT NOT NULL CHECK (length(content) = 64),
    -- It counts only where its day, its channel and the kind of its applicant are known.
    counted          INTEGER GENERATED ALWAYS AS (day IS NOT NULL AND channel IS NOT NULL AND person IS NOT NULL) VIRTUAL,
    UNIQUE (import, row),
    CHECK (decided IS NULL OR day IS NULL OR decided >= day),
    CHECK (medium IS NULL OR outcome IS 'refused')
) STRICT;
CREATE INDEX imported_day ON imported (day, id);
CREATE INDEX imported_service ON imported (service, day, id);

-- Beginnings under which it is found, as those of a case.
CREATE TABLE imported_key (
    key      TEXT NOT NULL,
    imported INTEGER NOT NULL REFERENCES imported (id),
    PRIMARY KEY (key, imported DESC)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER import_new BEFORE INSERT ON import
WHEN EXISTS (SELECT 1 FROM import WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER import_stands BEFORE UPDATE ON import
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER import_kept BEFORE DELETE ON import
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

CREATE TRIGGER imported_new BEFORE INSERT ON imported
WHEN EXISTS (SELECT 1 FROM imported WHERE id = NEW.id OR identity = NEW.identity OR (import = NEW.import AND row = NEW.row))
BEGIN
    SELECT RAISE(ABORT, 'rule:imported-once');
END;
-- Rows come with their own file, which was one of cases, and not afterwards.
CREATE TRIGGER imported_of_last BEFORE INSERT ON imported
WHEN NEW.import IS NOT (SELECT max(id) FROM import) OR (SELECT kind FROM import WHERE id = NEW.import) IS NOT 'cases'
BEGIN
    SELECT RAISE(ABORT, 'rule:imported-with-file');
END;
CREATE TRIGGER imported_stands BEFORE UPDATE ON imported
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER imported_kept BEFORE DELETE ON imported
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

CREATE TRIGGER imported_key_stands BEFORE UPDATE ON imported_key
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER imported_key_kept BEFORE DELETE ON imported_key
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

CREATE TRIGGER count_imported AFTER INSERT ON imported
WHEN NEW.counted = 1
BEGIN
    INSERT INTO day_count (day, service, cell, n)
    VALUES (NEW.day, NEW.service, replace(NEW.channel, '.', '') || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER count_imported_refused AFTER INSERT ON imported
WHEN NEW.counted = 1 AND NEW.outcome = 'refused' AND NEW.decided IS NOT NULL AND NEW.medium IS NOT NULL
BEGIN
    INSERT INTO day_count (day, service, cell, n)
    VALUES (NEW.decided, NEW.service, 'ref' || substr(NEW.medium, 1, 1) || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER count_imported_late AFTER INSERT ON imported
WHEN NEW.counted = 1 AND NEW.outcome IN ('issued', 'refused') AND NEW.decided > NEW.due
BEGIN
    INSERT INTO day_count (day, service, cell, n)
    VALUES (NEW.decided, NEW.service, 'late' || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;
