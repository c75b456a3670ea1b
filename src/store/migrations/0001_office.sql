-- The register of one office. Days are text YYYY-MM-DD and moments text with the office's offset, so that a person with a plain SQLite
-- shell can read them. Every rule that must hold by any road stands here as a trigger, not only in the program.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- People seen before, offered from the first digits.
CREATE TABLE person (
    number  TEXT PRIMARY KEY,
    kind    TEXT NOT NULL CHECK (kind IN ('individual', 'legal-entity')),
    name    TEXT NOT NULL,
    phone   TEXT NOT NULL,
    address TEXT NOT NULL,
    born    TEXT NOT NULL,
    used    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Last ordinal given out, by series and year. Taken in the same transaction as the entry it numbers: no holes.
CREATE TABLE series (
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    id    INTEGER PRIMARY KEY,
    at    TEXT NOT NULL,
    clerk TEXT NOT NULL,
    body  TEXT NOT NULL
) STRICT;

CREATE TABLE application (
    id                  INTEGER PRIMARY KEY,
    year                INTEGER NOT NULL,
    ordinal             INTEGER NOT NULL,
    number              TEXT NOT NULL,
    at                  TEXT NOT NULL,
    day                 TEXT NOT NULL,
    service             TEXT NOT NULL,
    edition             TEXT NOT NULL,
    channel             TEXT NOT NULL CHECK (channel IN ('12.1', '12.2', '12.3', '12.4', '12.5')),
    person              TEXT NOT NULL CHECK (person IN ('individual', 'legal-entity')),
    state               TEXT NOT NULL CHECK (state IN
        ('entering', 'registered', 'in-work', 'ready', 'issued', 'refused', 'withdrawn', 'annulled')),
    due                 TEXT NOT NULL,
    due_time            TEXT,
    due_rule            TEXT NOT NULL,
    applicant_number    TEXT NOT NULL,
    applicant_no_number TEXT NOT NULL,
    applicant_name      TEXT NOT NULL,
    applicant_phone     TEXT NOT NULL,
    applicant_address   TEXT NOT NULL,
    capacity            TEXT NOT NULL,
    proxy_paper         TEXT NOT NULL,
    child_number        TEXT NOT NULL,
    child_no_number     TEXT NOT NULL,
    child_name          TEXT NOT NULL,
    child_born          TEXT NOT NULL,
    answers             TEXT NOT NULL,
    note                TEXT NOT NULL,
    clerk               TEXT NOT NULL,
    decided_at          TEXT,
    decided_day         TEXT,
    result_number       TEXT,
    result_day          TEXT,
    handed_at           TEXT,
    handed_to           TEXT,
    ground              TEXT,
    ground_number       TEXT,
    ground_law          TEXT,
    ground_text         TEXT,
    why                 TEXT,
    medium              TEXT CHECK (medium IN ('paper', 'electronic')),
    annulled_why        TEXT,
    UNIQUE (year, ordinal)
) STRICT;

CREATE INDEX application_state ON application (state, due, id);
CREATE INDEX application_service ON application (service, id);
CREATE INDEX application_day ON application (day, id);
CREATE INDEX application_decided ON application (decided_day, id) WHERE decided_day IS NOT NULL;
CREATE INDEX application_applicant ON application (applicant_number, service) WHERE applicant_number <> '';
CREATE INDEX application_child ON application (child_number, service) WHERE child_number <> '';

-- Beginnings under which a case is found: folded names, numbers of persons, its own number.
CREATE TABLE case_key (
    key         TEXT NOT NULL,
    application INTEGER NOT NULL REFERENCES application (id),
    PRIMARY KEY (key, application)
) STRICT, WITHOUT ROWID;

-- One row a document of the variant. What the list demands is fixed at registration; what the clerk notes about it may change.
CREATE TABLE paper (
    application   INTEGER NOT NULL REFERENCES application (id),
    document      TEXT NOT NULL,
    place         INTEGER NOT NULL,
    later         INTEGER NOT NULL CHECK (later IN (0, 1)),
    on_request    INTEGER NOT NULL CHECK (on_request IN (0, 1)),
    state_system  TEXT NOT NULL CHECK (state_system IN ('holds', 'if-missing', 'no')),
    grp           TEXT,
    given         INTEGER NOT NULL CHECK (given IN (0, 1)),
    not_in_system INTEGER NOT NULL CHECK (not_in_system IN (0, 1)),
    requested     INTEGER NOT NULL CHECK (requested IN (0, 1)),
    good_until    TEXT,
    invalid       TEXT,
    demanded      INTEGER GENERATED ALWAYS AS (
        later = 0 AND state_system <> 'holds' AND (state_system = 'no' OR not_in_system = 1) AND (on_request = 0 OR requested = 1)
    ) VIRTUAL,
    PRIMARY KEY (application, document)
) STRICT, WITHOUT ROWID;

-- What a package lacks: a demanded paper that is absent, found bad, or was expired on the day of registration; or a set of which none is good.
CREATE VIEW gap AS
    SELECT p.application AS application, p.document AS what
      FROM paper p JOIN application a ON a.id = p.application
     WHERE p.grp IS NULL AND p.demanded = 1
       AND NOT (p.given = 1 AND p.invalid IS NULL AND (p.good_until IS NULL OR p.good_until >= a.day))
    UNION ALL
    SELECT p.application, p.grp
      FROM paper p JOIN application a ON a.id = p.application
     WHERE p.grp IS NOT NULL
     GROUP BY p.application, p.grp
    HAVING max(p.demanded) = 1
       AND max(p.given = 1 AND p.invalid IS NULL AND (p.good_until IS NULL OR p.good_until >= a.day)) = 0;

CREATE TABLE non_acceptance (
    id                INTEGER PRIMARY KEY,
    year              INTEGER NOT NULL,
    ordinal           INTEGER NOT NULL,
    number            TEXT NOT NULL,
    at                TEXT NOT NULL,
    day               TEXT NOT NULL,
    service           TEXT NOT NULL,
    edition           TEXT NOT NULL,
    person            TEXT NOT NULL CHECK (person IN ('individual', 'legal-entity')),
    applicant_number  TEXT NOT NULL,
    applicant_name    TEXT NOT NULL,
    applicant_phone   TEXT NOT NULL,
    applicant_address TEXT NOT NULL,
    child_number      TEXT NOT NULL,
    child_name        TEXT NOT NULL,
    missing           TEXT NOT NULL,
    norm              TEXT NOT NULL,
    clerk             TEXT NOT NULL,
    annulled_why      TEXT,
    UNIQUE (year, ordinal)
) STRICT;
CREATE INDEX non_acceptance_day ON non_acceptance (day, id);

CREATE TABLE complaint (
    id           INTEGER PRIMARY KEY,
    year         INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    number       TEXT NOT NULL,
    at           TEXT NOT NULL,
    day          TEXT NOT NULL,
    application  INTEGER REFERENCES application (id),
    service      TEXT NOT NULL,
    person       TEXT NOT NULL CHECK (person IN ('individual', 'legal-entity')),
    name         TEXT NOT NULL,
    party_number TEXT NOT NULL,
    contact      TEXT NOT NULL,
    subject      TEXT NOT NULL,
    due          TEXT NOT NULL,
    clerk        TEXT NOT NULL,
    answered_at  TEXT,
    outcome      TEXT CHECK (outcome IN ('satisfied', 'partly', 'not-satisfied', 'forwarded')),
    answer       TEXT,
    annulled_why TEXT,
    UNIQUE (year, ordinal)
) STRICT;
CREATE INDEX complaint_open ON complaint (due) WHERE answered_at IS NULL AND annulled_why IS NULL;
CREATE INDEX complaint_day ON complaint (day, id);

-- Day tallies of the channels that do not pass this desk. Each entry replaces the number before it; the old one stays on record.
CREATE TABLE tally (
    id      INTEGER PRIMARY KEY,
    day     TEXT NOT NULL,
    service TEXT NOT NULL,
    cell    TEXT NOT NULL,
    n       INTEGER NOT NULL CHECK (n >= 0),
    was     INTEGER NOT NULL CHECK (was >= 0),
    at      TEXT NOT NULL,
    clerk   TEXT NOT NULL
) STRICT;
CREATE INDEX tally_day ON tally (day, service, cell, id);

-- Numbers of the report, kept by the triggers below as cases move; the domain's rule counts the same from the cases.
CREATE TABLE day_count (
    day     TEXT NOT NULL,
    service TEXT NOT NULL,
    cell    TEXT NOT NULL,
    n       INTEGER NOT NULL,
    PRIMARY KEY (day, service, cell)
) STRICT, WITHOUT ROWID;

-- Closed days. `changed` is raised when a number of a closed day moves: the next packet of that day is a new revision.
CREATE TABLE closed_day (
    day       TEXT PRIMARY KEY,
    closed_at TEXT NOT NULL,
    clerk     TEXT NOT NULL,
    revision  INTEGER NOT NULL,
    changed   INTEGER NOT NULL CHECK (changed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE packet (
    day          TEXT NOT NULL,
    revision     INTEGER NOT NULL,
    line         TEXT NOT NULL,
    made_at      TEXT NOT NULL,
    target       TEXT,
    place        INTEGER,
    length       INTEGER,
    checksum     TEXT,
    delivered_at TEXT,
    seen_at      TEXT,
    tries        INTEGER NOT NULL,
    fault        TEXT,
    PRIMARY KEY (day, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX packet_waiting ON packet (day) WHERE delivered_at IS NULL;

-- Who did what, when. Each entry holds the checksum of the one before it.
CREATE TABLE entry (
    seq     INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    clerk   TEXT NOT NULL,
    verb    TEXT NOT NULL,
    subject TEXT NOT NULL,
    id      INTEGER NOT NULL,
    body    TEXT NOT NULL,
    prev    TEXT NOT NULL,
    hash    TEXT NOT NULL
) STRICT;
CREATE INDEX entry_subject ON entry (subject, id, seq);

-- The gate --------------------------------------------------------------------------------------------------------------------------------

CREATE TRIGGER application_enters BEFORE INSERT ON application
WHEN NEW.state <> 'entering' OR EXISTS (SELECT 1 FROM application WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:enters-first');
END;

CREATE TRIGGER application_moves BEFORE UPDATE OF state ON application
WHEN NEW.state <> OLD.state AND NOT (
       (OLD.state = 'entering'   AND NEW.state = 'registered')
    OR (OLD.state = 'registered' AND NEW.state IN ('in-work', 'ready', 'issued', 'refused', 'withdrawn', 'annulled'))
    OR (OLD.state = 'in-work'    AND NEW.state IN ('ready', 'issued', 'refused', 'withdrawn', 'annulled'))
    OR (OLD.state = 'ready'      AND NEW.state IN ('issued', 'annulled'))
    OR (OLD.state IN ('issued', 'refused', 'withdrawn') AND NEW.state = 'annulled'))
BEGIN
    SELECT RAISE(ABORT, 'rule:state-order');
END;

CREATE TRIGGER application_gate BEFORE UPDATE OF state ON application
WHEN NEW.state IN ('registered', 'ready', 'issued') AND OLD.state <> NEW.state AND NOT (OLD.state = 'registered' AND NEW.state = 'registered')
 AND (EXISTS (SELECT 1 FROM gap WHERE application = NEW.id) OR NOT EXISTS (SELECT 1 FROM paper WHERE application = NEW.id))
BEGIN
    SELECT RAISE(ABORT, 'rule:package-incomplete');
END;

CREATE TRIGGER application_refusal_has_ground BEFORE UPDATE OF state ON application
WHEN NEW.state = 'refused' AND (coalesce(NEW.ground, '') = '' OR coalesce(NEW.why, '') = '' OR NEW.medium IS NULL OR NEW.decided_day IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'rule:refusal-needs-ground');
END;

CREATE TRIGGER application_result_has_day BEFORE UPDATE OF state ON application
WHEN NEW.state IN ('ready', 'issued') AND NEW.decided_day IS NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:result-needs-day');
END;

CREATE TRIGGER application_annulled_has_reason BEFORE UPDATE OF state ON application
WHEN NEW.state = 'annulled' AND coalesce(NEW.annulled_why, '') = ''
BEGIN
    SELECT RAISE(ABORT, 'rule:annulment-needs-reason');
END;

-- What was registered is not renumbered, re-dated or moved to another list.
CREATE TRIGGER application_stands BEFORE UPDATE OF id, year, ordinal, number, at, day, service, edition, channel, person, answers ON application
WHEN OLD.state <> 'entering'
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;

-- What ended is not decided again; a number of the report would move with it.
CREATE TRIGGER application_decided_stands BEFORE UPDATE OF decided_at, decided_day, due, medium, ground, result_number, result_day ON application
WHEN OLD.state IN ('ready', 'issued', 'refused', 'withdrawn', 'annulled')
BEGIN
    SELECT RAISE(ABORT, 'rule:decided-stands');
END;

CREATE TRIGGER application_kept BEFORE DELETE ON application
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

CREATE TRIGGER paper_enters BEFORE INSERT ON paper
WHEN (SELECT state FROM application WHERE id = NEW.application) <> 'entering'
  OR EXISTS (SELECT 1 FROM paper WHERE application = NEW.application AND document = NEW.document)
BEGIN
    SELECT RAISE(ABORT, 'rule:list-stands');
END;

CREATE TRIGGER paper_stands BEFORE UPDATE OF application, document, later, on_request, state_system, grp ON paper
BEGIN
    SELECT RAISE(ABORT, 'rule:list-stands');
END;

CREATE TRIGGER paper_kept BEFORE DELETE ON paper
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

CREATE TRIGGER paper_of_ended BEFORE UPDATE ON paper
WHEN (SELECT state FROM application WHERE id = OLD.application) IN ('issued', 'refused', 'withdrawn', 'annulled')
BEGIN
    SELECT RAISE(ABORT, 'rule:ended-stands');
END;

CREATE TRIGGER non_acceptance_kept BEFORE DELETE ON non_acceptance
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER non_acceptance_new BEFORE INSERT ON non_acceptance
WHEN EXISTS (SELECT 1 FROM non_acceptance WHERE id = NEW.id) OR NEW.missing IN ('', '[]')
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER non_acceptance_stands BEFORE UPDATE OF id, year, ordinal, number, at, day, service, person, missing, norm ON non_acceptance
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;

CREATE TRIGGER complaint_kept BEFORE DELETE ON complaint
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER complaint_new BEFORE INSERT ON complaint
WHEN EXISTS (SELECT 1 FROM complaint WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER complaint_stands BEFORE UPDATE OF id, year, ordinal, number, at, day, service, person, due ON complaint
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;

CREATE TRIGGER tally_kept BEFORE DELETE ON tally
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER tally_stands BEFORE UPDATE ON tally
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;

CREATE TRIGGER entry_kept BEFORE DELETE ON entry
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER entry_stands BEFORE UPDATE ON entry
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER entry_new BEFORE INSERT ON entry
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM entry)
  OR NEW.prev <> coalesce((SELECT hash FROM entry WHERE seq = NEW.seq - 1), '')
BEGIN
    SELECT RAISE(ABORT, 'rule:chain');
END;

-- The counts ------------------------------------------------------------------------------------------------------------------------------

CREATE TRIGGER count_accepted AFTER UPDATE OF state ON application
WHEN OLD.state = 'entering' AND NEW.state = 'registered'
BEGIN
    INSERT INTO day_count (day, service, cell, n)
    VALUES (NEW.day, NEW.service, replace(NEW.channel, '.', '') || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER count_refused AFTER UPDATE OF state ON application
WHEN NEW.state = 'refused' AND OLD.state <> 'refused'
BEGIN
    INSERT INTO day_count (day, service, cell, n)
    VALUES (NEW.decided_day, NEW.service, 'ref' || substr(NEW.medium, 1, 1) || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER count_late AFTER UPDATE OF state ON application
WHEN NEW.state IN ('ready', 'issued', 'refused') AND OLD.state IN ('registered', 'in-work') AND NEW.decided_day > NEW.due
BEGIN
    INSERT INTO day_count (day, service, cell, n)
    VALUES (NEW.decided_day, NEW.service, 'late' || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER count_annulled AFTER UPDATE OF state ON application
WHEN NEW.state = 'annulled' AND OLD.state <> 'annulled'
BEGIN
    UPDATE day_count SET n = n - 1
     WHERE day = OLD.day AND service = OLD.service AND cell = replace(OLD.channel, '.', '') || substr(OLD.person, 1, 1);
    UPDATE day_count SET n = n - 1
     WHERE OLD.state = 'refused'
       AND day = OLD.decided_day AND service = OLD.service AND cell = 'ref' || substr(OLD.medium, 1, 1) || substr(OLD.person, 1, 1);
    UPDATE day_count SET n = n - 1
     WHERE OLD.state IN ('ready', 'issued', 'refused') AND OLD.decided_day > OLD.due
       AND day = OLD.decided_day AND service = OLD.service AND cell = 'late' || substr(OLD.person, 1, 1);
END;

CREATE TRIGGER count_non_acceptance AFTER INSERT ON non_acceptance
BEGIN
    INSERT INTO day_count (day, service, cell, n) VALUES (NEW.day, NEW.service, 'nona' || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER count_non_acceptance_annulled AFTER UPDATE OF annulled_why ON non_acceptance
WHEN OLD.annulled_why IS NULL AND NEW.annulled_why IS NOT NULL
BEGIN
    UPDATE day_count SET n = n - 1 WHERE day = NEW.day AND service = NEW.service AND cell = 'nona' || substr(NEW.person, 1, 1);
END;

CREATE TRIGGER count_complaint AFTER INSERT ON complaint
BEGIN
    INSERT INTO day_count (day, service, cell, n) VALUES (NEW.day, NEW.service, 'comp' || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER count_complaint_annulled AFTER UPDATE OF annulled_why ON complaint
WHEN OLD.annulled_why IS NULL AND NEW.annulled_why IS NOT NULL
BEGIN
    UPDATE day_count SET n = n - 1 WHERE day = NEW.day AND service = NEW.service AND cell = 'comp' || substr(NEW.person, 1, 1);
END;

CREATE TRIGGER count_tally AFTER INSERT ON tally
BEGIN
    INSERT INTO day_count (day, service, cell, n) VALUES (NEW.day, NEW.service, NEW.cell, NEW.n)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + NEW.n - NEW.was;
END;

CREATE TRIGGER closed_day_changed_by_new AFTER INSERT ON day_count
BEGIN
    UPDATE closed_day SET changed = 1 WHERE day = NEW.day;
END;
CREATE TRIGGER closed_day_changed AFTER UPDATE ON day_count
WHEN NEW.n <> OLD.n
BEGIN
    UPDATE closed_day SET changed = 1 WHERE day = NEW.day;
END;
