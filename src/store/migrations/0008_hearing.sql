-- What goes before a refusal: preliminary decision, notice, objection or hearing, minutes, a lawful exception.

-- Whether the edition demands a hearing before this case is refused: fixed at registration by the list it is judged by. Of a case registered
-- before this step it is not known until somebody wants to refuse it; it is said once and stands.
ALTER TABLE application ADD COLUMN hears TEXT NOT NULL DEFAULT '' CHECK (hears IN ('', 'yes', 'no'));

CREATE TRIGGER application_hears BEFORE UPDATE ON application
WHEN NEW.hears IS NOT OLD.hears AND (OLD.hears <> '' OR OLD.state NOT IN ('entering', 'registered', 'in-work'))
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;

-- Days are those of the plan at the moment they were written; what is not yet known is NULL and is written once.
CREATE TABLE hearing (
    id              INTEGER PRIMARY KEY CHECK (id > 0),
    application     INTEGER NOT NULL REFERENCES application (id),
    at              TEXT NOT NULL,
    day             TEXT NOT NULL,
    clerk           TEXT NOT NULL,
    grounds         TEXT NOT NULL,
    documents       TEXT NOT NULL,
    why             TEXT NOT NULL,
    notice_by       TEXT NOT NULL,
    planned_day     TEXT,
    planned_time    TEXT,
    planned_place   TEXT,
    notice_way      TEXT,
    notice_day      TEXT,
    objection_until TEXT,
    decide_from     TEXT,
    objected_day    TEXT,
    objection       TEXT,
    held_day        TEXT,
    held_time       TEXT,
    held_place      TEXT,
    held_who        TEXT,
    minutes_number  TEXT,
    minutes_day     TEXT,
    waived          TEXT,
    waived_text     TEXT,
    waived_why      TEXT,
    dropped_at      TEXT,
    dropped_why     TEXT,
    CHECK (day = substr(at, 1, 10)),
    CHECK ((planned_day IS NULL) = (planned_time IS NULL) AND (planned_day IS NULL) = (planned_place IS NULL)),
    CHECK ((notice_day IS NULL) = (notice_way IS NULL) AND (notice_day IS NULL) = (objection_until IS NULL)
       AND (notice_day IS NULL) = (decide_from IS NULL)),
    CHECK ((objected_day IS NULL) = (objection IS NULL) AND objection IS NOT ''),
    CHECK ((held_day IS NULL) = (held_time IS NULL) AND (held_day IS NULL) = (held_place IS NULL) AND (held_day IS NULL) = (held_who IS NULL)),
    CHECK ((minutes_day IS NULL) = (minutes_number IS NULL)),
    CHECK ((waived IS NULL) = (waived_why IS NULL) AND (waived IS NULL) = (waived_text IS NULL) AND waived_why IS NOT ''),
    CHECK ((dropped_at IS NULL) = (dropped_why IS NULL) AND dropped_why IS NOT '')
) STRICT;
CREATE INDEX hearing_application ON hearing (application, id);

CREATE TRIGGER hearing_new BEFORE INSERT ON hearing
WHEN EXISTS (SELECT 1 FROM hearing WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER hearing_enters BEFORE INSERT ON hearing
WHEN NEW.why = '' OR NEW.grounds IN ('', '[]') OR NEW.notice_day IS NOT NULL OR NEW.objected_day IS NOT NULL OR NEW.held_day IS NOT NULL
  OR NEW.minutes_day IS NOT NULL OR NEW.waived IS NOT NULL OR NEW.dropped_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:enters-first');
END;
-- One at a time, and only of a case that is still open.
CREATE TRIGGER hearing_of_open BEFORE INSERT ON hearing
WHEN coalesce((SELECT state FROM application WHERE id = NEW.application), '') NOT IN ('registered', 'in-work')
  OR EXISTS (SELECT 1 FROM hearing WHERE application = NEW.application AND dropped_at IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'rule:hearing-one');
END;
CREATE TRIGGER hearing_stands BEFORE UPDATE ON hearing
WHEN NEW.id IS NOT OLD.id OR NEW.application IS NOT OLD.application OR NEW.at IS NOT OLD.at OR NEW.day IS NOT OLD.day
  OR NEW.clerk IS NOT OLD.clerk OR NEW.grounds IS NOT OLD.grounds OR NEW.documents IS NOT OLD.documents OR NEW.why IS NOT OLD.why
  OR NEW.notice_by IS NOT OLD.notice_by
  -- What the notice says was agreed with the applicant.
  OR (OLD.notice_day IS NOT NULL AND (NEW.planned_day IS NOT OLD.planned_day OR NEW.planned_time IS NOT OLD.planned_time
      OR NEW.planned_place IS NOT OLD.planned_place OR NEW.notice_day IS NOT OLD.notice_day OR NEW.notice_way IS NOT OLD.notice_way
      OR NEW.objection_until IS NOT OLD.objection_until OR NEW.decide_from IS NOT OLD.decide_from))
  OR (OLD.objected_day IS NOT NULL AND (NEW.objected_day IS NOT OLD.objected_day OR NEW.objection IS NOT OLD.objection))
  OR (OLD.held_day IS NOT NULL AND (NEW.held_day IS NOT OLD.held_day OR NEW.held_time IS NOT OLD.held_time
      OR NEW.held_place IS NOT OLD.held_place OR NEW.held_who IS NOT OLD.held_who))
  OR (OLD.minutes_day IS NOT NULL AND (NEW.minutes_day IS NOT OLD.minutes_day OR NEW.minutes_number IS NOT OLD.minutes_number))
  OR (OLD.waived IS NOT NULL AND (NEW.waived IS NOT OLD.waived OR NEW.waived_text IS NOT OLD.waived_text OR NEW.waived_why IS NOT OLD.waived_why))
  OR OLD.dropped_at IS NOT NULL
  OR (SELECT state FROM application WHERE id = OLD.application) NOT IN ('registered', 'in-work')
BEGIN
    SELECT RAISE(ABORT, 'rule:hearing-stands');
END;
CREATE TRIGGER hearing_order BEFORE UPDATE ON hearing
WHEN NEW.notice_day < NEW.day OR NEW.objection_until <= NEW.notice_day OR NEW.decide_from <= NEW.objection_until
  OR (NEW.objected_day IS NOT NULL AND (NEW.notice_day IS NULL OR NEW.objected_day < NEW.notice_day))
  OR (NEW.held_day IS NOT NULL AND (NEW.notice_day IS NULL OR NEW.held_day < NEW.notice_day))
  -- Nobody can have failed to come before the day that was agreed.
  OR (NEW.held_who = '' AND NEW.held_day < NEW.planned_day)
  OR (NEW.minutes_day IS NOT NULL AND (NEW.held_day IS NULL OR NEW.minutes_day < NEW.held_day))
BEGIN
    SELECT RAISE(ABORT, 'rule:hearing-order');
END;
CREATE TRIGGER hearing_kept BEFORE DELETE ON hearing
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

-- Documents a refusal was about: a later refusal to the same person is compared with them.
CREATE TABLE refused_paper (
    application INTEGER NOT NULL REFERENCES application (id),
    document    TEXT NOT NULL,
    PRIMARY KEY (application, document)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER refused_paper_enters BEFORE INSERT ON refused_paper
WHEN coalesce((SELECT state FROM application WHERE id = NEW.application), '') NOT IN ('registered', 'in-work')
  OR EXISTS (SELECT 1 FROM refused_paper WHERE application = NEW.application AND document = NEW.document)
BEGIN
    SELECT RAISE(ABORT, 'rule:ended-stands');
END;
CREATE TRIGGER refused_paper_stands BEFORE UPDATE ON refused_paper
BEGIN
    SELECT RAISE(ABORT, 'rule:ended-stands');
END;
CREATE TRIGGER refused_paper_kept BEFORE DELETE ON refused_paper
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

-- The service is refused for good only when the demanded hearing was noticed, the time after the notice has passed, the planned meeting was
-- held (or nobody came) and has its minutes; or when a lawful exception was stated.
CREATE TRIGGER application_hearing_first BEFORE UPDATE ON application
WHEN NEW.state = 'refused' AND OLD.state IN ('registered', 'in-work') AND NEW.hears IS NOT 'no'
 -- A refusal that lacks something is refused by the rule about that.
 AND coalesce(NEW.ground, '') <> '' AND coalesce(NEW.why, '') <> '' AND NEW.medium IS NOT NULL AND NEW.decided_day IS NOT NULL
 AND NOT EXISTS (
    SELECT 1 FROM hearing h
     WHERE h.application = NEW.id AND h.dropped_at IS NULL
       AND (h.waived IS NOT NULL
            OR (h.decide_from <= NEW.decided_day
                AND (h.planned_day IS NULL OR h.held_day IS NOT NULL)
                AND (coalesce(h.held_who, '') = '' OR h.minutes_day IS NOT NULL))))
BEGIN
    SELECT RAISE(ABORT, 'rule:hearing-first');
END;
