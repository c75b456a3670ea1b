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

CREATE TABLE draft (
    id    INTEGER PRIMARY KEY,
    at    TEXT NOT NULL,
    clerk TEXT NOT NULL,
    body  TEXT NOT NULL
) STRICT;

CREATE TABLE application (
    id                  INTEGER PRIMARY KEY CHECK (id > 0),
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
    UNIQUE (year, ordinal),
    CHECK (day = substr(at, 1, 10) AND year = CAST(substr(day, 1, 4) AS INTEGER))
) STRICT;

-- The list is read by day, newest or oldest first, whatever narrows it; a row still being entered is in no list and costs no index.
CREATE INDEX application_day ON application (day, id) WHERE state <> 'entering';
CREATE INDEX application_state ON application (state, day, id) WHERE state <> 'entering';
CREATE INDEX application_service ON application (service, day, id) WHERE state <> 'entering';
CREATE INDEX application_open ON application (due, id) WHERE state IN ('registered', 'in-work');
CREATE INDEX application_decided ON application (decided_day, id) WHERE decided_day IS NOT NULL;

-- Beginnings under which a case is found: folded names, numbers of persons, its own number. Service and day, which never change, stand here
-- too: a walk over the keys of a common name asks no case for them.
CREATE TABLE case_key (
    key         TEXT NOT NULL,
    application INTEGER NOT NULL REFERENCES application (id),
    service     TEXT NOT NULL,
    day         TEXT NOT NULL,
    PRIMARY KEY (key, application DESC)
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

-- What a package lacks: a demanded paper that is absent, found bad, or was expired on the day of registration, and no good one of its set.
-- One plain join, so that asking about one case never walks the papers of all; a set is named once for each of its demanded papers.
CREATE VIEW gap AS
    SELECT p.application AS application, coalesce(p.grp, p.document) AS what
      FROM paper p JOIN application a ON a.id = p.application
     WHERE p.demanded = 1
       AND NOT EXISTS (
            SELECT 1 FROM paper o
             WHERE o.application = p.application AND (o.document = p.document OR o.grp = p.grp)
               AND o.given = 1 AND o.invalid IS NULL AND (o.good_until IS NULL OR o.good_until >= a.day));

CREATE TABLE non_acceptance (
    id                INTEGER PRIMARY KEY CHECK (id > 0),
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
    UNIQUE (year, ordinal),
    CHECK (day = substr(at, 1, 10) AND year = CAST(substr(day, 1, 4) AS INTEGER))
) STRICT;
CREATE INDEX non_acceptance_day ON non_acceptance (day, id);

CREATE TABLE complaint (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
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
    UNIQUE (year, ordinal),
    CHECK (day = substr(at, 1, 10) AND year = CAST(substr(day, 1, 4) AS INTEGER))
) STRICT;
CREATE INDEX complaint_open ON complaint (due) WHERE answered_at IS NULL AND annulled_why IS NULL;
CREATE INDEX complaint_day ON complaint (day, id);

-- Day tallies of the channels that do not pass this desk. Each entry replaces the number before it; the old one stays on record.
CREATE TABLE tally (
    id      INTEGER PRIMARY KEY CHECK (id > 0),
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
    day      TEXT NOT NULL,
    revision INTEGER NOT NULL,
    line     TEXT NOT NULL,
    made_at  TEXT NOT NULL,
    tries    INTEGER NOT NULL,
    fault    TEXT,
    PRIMARY KEY (day, revision)
) STRICT, WITHOUT ROWID;

-- Where a packet was read back, one row a file: a stick does not make us forget the share. `gone` is raised when its line is no longer there.
CREATE TABLE delivery (
    day      TEXT NOT NULL,
    revision INTEGER NOT NULL,
    target   TEXT NOT NULL,
    place    INTEGER NOT NULL,
    length   INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    at       TEXT NOT NULL,
    gone     INTEGER NOT NULL CHECK (gone IN (0, 1)),
    PRIMARY KEY (day, revision, target),
    FOREIGN KEY (day, revision) REFERENCES packet (day, revision)
) STRICT, WITHOUT ROWID;

-- The outbox: the newest packet of a day that was delivered nowhere, or whose line is gone from the office's own file.
CREATE VIEW outbox AS
    SELECT p.day AS day, p.revision AS revision FROM packet p
     WHERE p.revision = (SELECT max(revision) FROM packet o WHERE o.day = p.day)
       AND (NOT EXISTS (SELECT 1 FROM delivery d WHERE d.day = p.day AND d.revision = p.revision AND d.gone = 0)
            OR EXISTS (SELECT 1 FROM delivery d WHERE d.day = p.day AND d.revision = p.revision AND d.gone = 1));

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
