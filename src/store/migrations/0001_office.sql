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

-- The gate --------------------------------------------------------------------------------------------------------------------------------
--
-- Written so that it holds for a plain SQLite shell too, where REPLACE deletes without asking the delete triggers and foreign keys are off.
-- Triggers on an UPDATE name no columns: `SET rowid = ...` moves a row without naming its key.

CREATE TRIGGER application_enters BEFORE INSERT ON application
WHEN NEW.state IS NOT 'entering' OR NEW.decided_at IS NOT NULL OR NEW.decided_day IS NOT NULL OR NEW.result_number IS NOT NULL
  OR NEW.result_day IS NOT NULL OR NEW.handed_at IS NOT NULL OR NEW.handed_to IS NOT NULL OR NEW.ground IS NOT NULL
  OR NEW.ground_number IS NOT NULL OR NEW.ground_law IS NOT NULL OR NEW.ground_text IS NOT NULL OR NEW.why IS NOT NULL
  OR NEW.medium IS NOT NULL OR NEW.annulled_why IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:enters-first');
END;
CREATE TRIGGER application_new BEFORE INSERT ON application
WHEN EXISTS (SELECT 1 FROM application WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
-- The next number is one more than the last of the year: no holes and no repeats, because nothing is ever taken out.
CREATE TRIGGER application_numbered BEFORE INSERT ON application
WHEN NEW.ordinal IS NOT (SELECT coalesce(max(ordinal), 0) + 1 FROM application WHERE year = NEW.year)
BEGIN
    SELECT RAISE(ABORT, 'rule:no-holes');
END;

CREATE TRIGGER application_moves BEFORE UPDATE ON application
WHEN NEW.state IS NOT OLD.state AND NOT (
       (OLD.state = 'entering'   AND NEW.state = 'registered')
    OR (OLD.state = 'registered' AND NEW.state IN ('in-work', 'ready', 'issued', 'refused', 'withdrawn', 'annulled'))
    OR (OLD.state = 'in-work'    AND NEW.state IN ('ready', 'issued', 'refused', 'withdrawn', 'annulled'))
    OR (OLD.state = 'ready'      AND NEW.state IN ('issued', 'annulled'))
    OR (OLD.state IN ('issued', 'refused', 'withdrawn') AND NEW.state = 'annulled'))
BEGIN
    SELECT RAISE(ABORT, 'rule:state-order');
END;

CREATE TRIGGER application_gate BEFORE UPDATE ON application
WHEN NEW.state IN ('registered', 'ready', 'issued') AND OLD.state <> NEW.state
 AND (EXISTS (SELECT 1 FROM gap WHERE application = NEW.id) OR NOT EXISTS (SELECT 1 FROM paper WHERE application = NEW.id))
BEGIN
    SELECT RAISE(ABORT, 'rule:package-incomplete');
END;

CREATE TRIGGER application_refusal_has_ground BEFORE UPDATE ON application
WHEN NEW.state = 'refused' AND (coalesce(NEW.ground, '') = '' OR coalesce(NEW.why, '') = '' OR NEW.medium IS NULL
  OR NEW.decided_at IS NULL OR NEW.decided_day IS NOT substr(NEW.decided_at, 1, 10))
BEGIN
    SELECT RAISE(ABORT, 'rule:refusal-needs-ground');
END;

CREATE TRIGGER application_result_has_day BEFORE UPDATE ON application
WHEN (NEW.state IN ('ready', 'issued', 'withdrawn') AND (NEW.decided_at IS NULL OR NEW.decided_day IS NOT substr(NEW.decided_at, 1, 10)))
  OR (NEW.state IN ('ready', 'issued') AND NEW.result_day IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'rule:result-needs-day');
END;

CREATE TRIGGER application_handed_to_somebody BEFORE UPDATE ON application
WHEN NEW.state = 'issued' AND (NEW.handed_at IS NULL OR coalesce(NEW.handed_to, '') = '')
BEGIN
    SELECT RAISE(ABORT, 'rule:handed-to-whom');
END;

CREATE TRIGGER application_annulled_has_reason BEFORE UPDATE ON application
WHEN NEW.state = 'annulled' AND coalesce(NEW.annulled_why, '') = ''
BEGIN
    SELECT RAISE(ABORT, 'rule:annulment-needs-reason');
END;

-- What belongs to a later state is not written before it: an open case has no decision, what was not issued was handed to nobody.
CREATE TRIGGER application_nothing_ahead BEFORE UPDATE ON application
WHEN (NEW.state IN ('entering', 'registered', 'in-work') AND (NEW.decided_at IS NOT NULL OR NEW.decided_day IS NOT NULL
        OR NEW.result_number IS NOT NULL OR NEW.result_day IS NOT NULL OR NEW.ground IS NOT NULL OR NEW.ground_number IS NOT NULL
        OR NEW.ground_law IS NOT NULL OR NEW.ground_text IS NOT NULL OR NEW.why IS NOT NULL OR NEW.medium IS NOT NULL))
  OR (NEW.state IN ('entering', 'registered', 'in-work', 'ready') AND (NEW.handed_at IS NOT NULL OR NEW.handed_to IS NOT NULL))
  OR (NEW.state <> 'annulled' AND NEW.annulled_why IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'rule:state-order');
END;

-- What was entered is not renumbered, re-dated, given another term or another person, or moved to another list.
CREATE TRIGGER application_stands BEFORE UPDATE ON application
WHEN NEW.id IS NOT OLD.id OR NEW.year IS NOT OLD.year OR NEW.ordinal IS NOT OLD.ordinal OR NEW.number IS NOT OLD.number
  OR NEW.at IS NOT OLD.at OR NEW.day IS NOT OLD.day OR NEW.service IS NOT OLD.service OR NEW.edition IS NOT OLD.edition
  OR NEW.channel IS NOT OLD.channel OR NEW.person IS NOT OLD.person OR NEW.answers IS NOT OLD.answers OR NEW.clerk IS NOT OLD.clerk
  OR NEW.due IS NOT OLD.due OR NEW.due_time IS NOT OLD.due_time OR NEW.due_rule IS NOT OLD.due_rule
  OR NEW.applicant_number IS NOT OLD.applicant_number OR NEW.applicant_name IS NOT OLD.applicant_name
  OR NEW.child_number IS NOT OLD.child_number OR NEW.child_name IS NOT OLD.child_name
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;

-- What ended is not decided again; a number of the report would move with it.
CREATE TRIGGER application_decided_stands BEFORE UPDATE ON application
WHEN (OLD.state IN ('ready', 'issued', 'refused', 'withdrawn', 'annulled') AND (NEW.decided_at IS NOT OLD.decided_at
        OR NEW.decided_day IS NOT OLD.decided_day OR NEW.result_number IS NOT OLD.result_number OR NEW.result_day IS NOT OLD.result_day
        OR NEW.ground IS NOT OLD.ground OR NEW.ground_number IS NOT OLD.ground_number OR NEW.ground_law IS NOT OLD.ground_law
        OR NEW.ground_text IS NOT OLD.ground_text OR NEW.why IS NOT OLD.why OR NEW.medium IS NOT OLD.medium))
  OR (OLD.state IN ('issued', 'refused', 'withdrawn', 'annulled') AND (NEW.handed_at IS NOT OLD.handed_at OR NEW.handed_to IS NOT OLD.handed_to))
  OR (OLD.state = 'annulled' AND NEW.annulled_why IS NOT OLD.annulled_why)
BEGIN
    SELECT RAISE(ABORT, 'rule:decided-stands');
END;

CREATE TRIGGER application_kept BEFORE DELETE ON application
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

CREATE TRIGGER paper_enters BEFORE INSERT ON paper
WHEN (SELECT state FROM application WHERE id = NEW.application) IS NOT 'entering'
  OR EXISTS (SELECT 1 FROM paper WHERE application = NEW.application AND document = NEW.document)
BEGIN
    SELECT RAISE(ABORT, 'rule:list-stands');
END;

-- The list stands, and so do the clerk's statements by which a paper came to be demanded: taking one back would hide a gap.
CREATE TRIGGER paper_stands BEFORE UPDATE ON paper
WHEN NEW.application IS NOT OLD.application OR NEW.document IS NOT OLD.document OR NEW.place IS NOT OLD.place OR NEW.later IS NOT OLD.later
  OR NEW.on_request IS NOT OLD.on_request OR NEW.state_system IS NOT OLD.state_system OR NEW.grp IS NOT OLD.grp
  OR NEW.not_in_system < OLD.not_in_system OR NEW.requested < OLD.requested
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

CREATE TRIGGER case_key_kept BEFORE DELETE ON case_key
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER case_key_stands BEFORE UPDATE ON case_key
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;

CREATE TRIGGER non_acceptance_kept BEFORE DELETE ON non_acceptance
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER non_acceptance_new BEFORE INSERT ON non_acceptance
WHEN EXISTS (SELECT 1 FROM non_acceptance WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER non_acceptance_numbered BEFORE INSERT ON non_acceptance
WHEN NEW.ordinal IS NOT (SELECT coalesce(max(ordinal), 0) + 1 FROM non_acceptance WHERE year = NEW.year)
BEGIN
    SELECT RAISE(ABORT, 'rule:no-holes');
END;
CREATE TRIGGER non_acceptance_names BEFORE INSERT ON non_acceptance
WHEN NEW.missing IN ('', '[]')
BEGIN
    SELECT RAISE(ABORT, 'rule:missing-named');
END;
CREATE TRIGGER non_acceptance_enters BEFORE INSERT ON non_acceptance
WHEN NEW.annulled_why IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:enters-first');
END;
CREATE TRIGGER non_acceptance_stands BEFORE UPDATE ON non_acceptance
WHEN NEW.id IS NOT OLD.id OR NEW.year IS NOT OLD.year OR NEW.ordinal IS NOT OLD.ordinal OR NEW.number IS NOT OLD.number
  OR NEW.at IS NOT OLD.at OR NEW.day IS NOT OLD.day OR NEW.service IS NOT OLD.service OR NEW.edition IS NOT OLD.edition
  OR NEW.person IS NOT OLD.person OR NEW.missing IS NOT OLD.missing OR NEW.norm IS NOT OLD.norm OR NEW.clerk IS NOT OLD.clerk
  OR NEW.applicant_number IS NOT OLD.applicant_number OR NEW.applicant_name IS NOT OLD.applicant_name
  OR NEW.child_number IS NOT OLD.child_number OR NEW.child_name IS NOT OLD.child_name
  OR (OLD.annulled_why IS NOT NULL AND NEW.annulled_why IS NOT OLD.annulled_why)
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER non_acceptance_annulled_has_reason BEFORE UPDATE ON non_acceptance
WHEN NEW.annulled_why = ''
BEGIN
    SELECT RAISE(ABORT, 'rule:annulment-needs-reason');
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
CREATE TRIGGER complaint_numbered BEFORE INSERT ON complaint
WHEN NEW.ordinal IS NOT (SELECT coalesce(max(ordinal), 0) + 1 FROM complaint WHERE year = NEW.year)
BEGIN
    SELECT RAISE(ABORT, 'rule:no-holes');
END;
CREATE TRIGGER complaint_enters BEFORE INSERT ON complaint
WHEN NEW.annulled_why IS NOT NULL OR NEW.answered_at IS NOT NULL OR NEW.outcome IS NOT NULL OR NEW.answer IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:enters-first');
END;
CREATE TRIGGER complaint_stands BEFORE UPDATE ON complaint
WHEN NEW.id IS NOT OLD.id OR NEW.year IS NOT OLD.year OR NEW.ordinal IS NOT OLD.ordinal OR NEW.number IS NOT OLD.number
  OR NEW.at IS NOT OLD.at OR NEW.day IS NOT OLD.day OR NEW.application IS NOT OLD.application OR NEW.service IS NOT OLD.service
  OR NEW.person IS NOT OLD.person OR NEW.name IS NOT OLD.name OR NEW.party_number IS NOT OLD.party_number
  OR NEW.subject IS NOT OLD.subject OR NEW.due IS NOT OLD.due OR NEW.clerk IS NOT OLD.clerk
  OR (OLD.annulled_why IS NOT NULL AND NEW.annulled_why IS NOT OLD.annulled_why)
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER complaint_answered_stands BEFORE UPDATE ON complaint
WHEN OLD.answered_at IS NOT NULL
 AND (NEW.answered_at IS NOT OLD.answered_at OR NEW.outcome IS NOT OLD.outcome OR NEW.answer IS NOT OLD.answer)
BEGIN
    SELECT RAISE(ABORT, 'rule:decided-stands');
END;
CREATE TRIGGER complaint_answer_is_whole BEFORE UPDATE ON complaint
WHEN (NEW.answered_at IS NOT NULL OR NEW.outcome IS NOT NULL OR NEW.answer IS NOT NULL)
 AND (NEW.answered_at IS NULL OR NEW.outcome IS NULL OR coalesce(NEW.answer, '') = '')
BEGIN
    SELECT RAISE(ABORT, 'rule:answer-whole');
END;
CREATE TRIGGER complaint_annulled_has_reason BEFORE UPDATE ON complaint
WHEN NEW.annulled_why = ''
BEGIN
    SELECT RAISE(ABORT, 'rule:annulment-needs-reason');
END;

CREATE TRIGGER tally_kept BEFORE DELETE ON tally
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER tally_stands BEFORE UPDATE ON tally
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER tally_new BEFORE INSERT ON tally
WHEN EXISTS (SELECT 1 FROM tally WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
-- An entry says what it replaces, and the count moves by the difference: a wrong "was" would move it for ever.
CREATE TRIGGER tally_follows BEFORE INSERT ON tally
WHEN NEW.was IS NOT coalesce(
    (SELECT n FROM tally WHERE day = NEW.day AND service = NEW.service AND cell = NEW.cell ORDER BY id DESC LIMIT 1), 0)
BEGIN
    SELECT RAISE(ABORT, 'rule:tally-follows');
END;
CREATE TRIGGER tally_is_last AFTER INSERT ON tally
WHEN NEW.id <> (SELECT max(id) FROM tally)
BEGIN
    SELECT RAISE(ABORT, 'rule:tally-follows');
END;

CREATE TRIGGER day_count_kept BEFORE DELETE ON day_count
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

-- A day once closed stays closed and its revisions only grow; otherwise the central file would get two different packets of one revision.
CREATE TRIGGER closed_day_kept BEFORE DELETE ON closed_day
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER closed_day_stands BEFORE UPDATE ON closed_day
WHEN NEW.day IS NOT OLD.day OR NEW.revision < OLD.revision
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER closed_day_new BEFORE INSERT ON closed_day
WHEN EXISTS (SELECT 1 FROM closed_day WHERE day = NEW.day)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER packet_kept BEFORE DELETE ON packet
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER packet_new BEFORE INSERT ON packet
WHEN EXISTS (SELECT 1 FROM packet WHERE day = NEW.day AND revision = NEW.revision)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER packet_stands BEFORE UPDATE ON packet
WHEN NEW.day IS NOT OLD.day OR NEW.revision IS NOT OLD.revision OR NEW.line IS NOT OLD.line OR NEW.made_at IS NOT OLD.made_at
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
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
  OR NEW.prev IS NOT coalesce((SELECT hash FROM entry WHERE seq = NEW.seq - 1), '')
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
