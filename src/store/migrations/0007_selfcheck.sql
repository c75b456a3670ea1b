-- What self-control needs beside the journals: ticks of persons, the staff, sums that were paid, entries made while the desk was closed.

-- A person looked and says so. Taken back with a reason; it stays.
CREATE TABLE tick (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    item         TEXT NOT NULL CHECK (item <> ''),
    day          TEXT NOT NULL,
    who          TEXT NOT NULL CHECK (who <> ''),
    until        TEXT CHECK (until >= day),
    note         TEXT NOT NULL,
    at           TEXT NOT NULL,
    clerk        TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn    TEXT
) STRICT;
CREATE INDEX tick_item ON tick (item, id);

CREATE TRIGGER tick_kept BEFORE DELETE ON tick
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER tick_new BEFORE INSERT ON tick
WHEN EXISTS (SELECT 1 FROM tick WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER tick_enters BEFORE INSERT ON tick
WHEN NEW.withdrawn_at IS NOT NULL OR NEW.withdrawn IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:enters-first');
END;
CREATE TRIGGER tick_stands BEFORE UPDATE ON tick
WHEN NEW.id IS NOT OLD.id OR NEW.item IS NOT OLD.item OR NEW.day IS NOT OLD.day OR NEW.who IS NOT OLD.who OR NEW.until IS NOT OLD.until
  OR NEW.note IS NOT OLD.note OR NEW.at IS NOT OLD.at OR NEW.clerk IS NOT OLD.clerk OR OLD.withdrawn IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER tick_withdrawn_has_reason BEFORE UPDATE ON tick
WHEN coalesce(NEW.withdrawn, '') = '' OR NEW.withdrawn_at IS NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:annulment-needs-reason');
END;

-- People of the desk. What changes about them (a new certificate, a last day) stands in the journal with the old value.
CREATE TABLE staff (
    id                INTEGER PRIMARY KEY CHECK (id > 0),
    name              TEXT NOT NULL CHECK (name <> ''),
    position          TEXT NOT NULL,
    since             TEXT NOT NULL,
    until             TEXT CHECK (until >= since),
    certificate       TEXT NOT NULL,
    certificate_until TEXT
) STRICT;

CREATE TRIGGER staff_kept BEFORE DELETE ON staff
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER staff_new BEFORE INSERT ON staff
WHEN EXISTS (SELECT 1 FROM staff WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER staff_stands BEFORE UPDATE ON staff
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;

CREATE TABLE absence (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    staff     INTEGER NOT NULL REFERENCES staff (id),
    since     TEXT NOT NULL,
    until     TEXT NOT NULL CHECK (until >= since),
    why       TEXT NOT NULL CHECK (why <> ''),
    withdrawn TEXT
) STRICT;
CREATE INDEX absence_staff ON absence (staff, since);

CREATE TRIGGER absence_kept BEFORE DELETE ON absence
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER absence_new BEFORE INSERT ON absence
WHEN EXISTS (SELECT 1 FROM absence WHERE id = NEW.id) OR NEW.withdrawn IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER absence_stands BEFORE UPDATE ON absence
WHEN NEW.id IS NOT OLD.id OR NEW.staff IS NOT OLD.staff OR NEW.since IS NOT OLD.since OR NEW.until IS NOT OLD.until OR NEW.why IS NOT OLD.why
  OR OLD.withdrawn IS NOT NULL OR coalesce(NEW.withdrawn, '') = ''
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;

-- A sum paid for a service that may be paid: whole tenge, number and day of the receipt.
CREATE TABLE payment (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    application INTEGER NOT NULL REFERENCES application (id),
    receipt     TEXT NOT NULL CHECK (receipt <> ''),
    sum         INTEGER NOT NULL CHECK (sum > 0),
    day         TEXT NOT NULL,
    at          TEXT NOT NULL,
    clerk       TEXT NOT NULL,
    annulled    TEXT
) STRICT;
CREATE INDEX payment_application ON payment (application, id);
CREATE INDEX payment_day ON payment (day, id);

CREATE TRIGGER payment_kept BEFORE DELETE ON payment
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER payment_new BEFORE INSERT ON payment
WHEN EXISTS (SELECT 1 FROM payment WHERE id = NEW.id) OR NEW.annulled IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER payment_stands BEFORE UPDATE ON payment
WHEN NEW.id IS NOT OLD.id OR NEW.application IS NOT OLD.application OR NEW.receipt IS NOT OLD.receipt OR NEW.sum IS NOT OLD.sum
  OR NEW.day IS NOT OLD.day OR NEW.at IS NOT OLD.at OR NEW.clerk IS NOT OLD.clerk
  OR OLD.annulled IS NOT NULL OR coalesce(NEW.annulled, '') = ''
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;

-- Entries made while the desk was closed, judged by the hours of that moment: hours that change later change nothing here.
CREATE TABLE outside_hours (
    seq     INTEGER PRIMARY KEY REFERENCES entry (seq),
    day     TEXT NOT NULL,
    subject TEXT NOT NULL,
    id      INTEGER NOT NULL,
    why     TEXT NOT NULL CHECK (why IN ('day-off', 'before', 'lunch', 'after'))
) STRICT;
CREATE INDEX outside_hours_day ON outside_hours (day, seq);
CREATE INDEX outside_hours_subject ON outside_hours (subject, id);

CREATE TRIGGER outside_hours_kept BEFORE DELETE ON outside_hours
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER outside_hours_new BEFORE INSERT ON outside_hours
WHEN EXISTS (SELECT 1 FROM outside_hours WHERE seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER outside_hours_stands BEFORE UPDATE ON outside_hours
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;

-- What the questions walk along. Each holds only what is rare, so that a registration writes none of them.
CREATE INDEX application_late ON application (decided_day, id) WHERE decided_day > due;
-- Holds all that is asked of a refusal, so that a year of them is read without fetching a case.
CREATE INDEX application_refused ON application (decided_day, service, edition, ground, ground_law, why, id) WHERE state = 'refused';
CREATE INDEX application_unreceived ON application (decided_day, id) WHERE state = 'issued' AND coalesce(handed_to, '') = '';
CREATE INDEX paper_bad ON paper (application) WHERE invalid IS NOT NULL;
CREATE INDEX paper_claimed ON paper (application) WHERE not_in_system = 1;
CREATE INDEX paper_requested ON paper (application) WHERE requested = 1;
CREATE INDEX entry_bad ON entry (at, seq) WHERE verb = 'paper-invalid';
