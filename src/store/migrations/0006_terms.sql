-- Terms that stand still, due days that move, steps within a term, reasons of late ends.

-- A suspension of a case; one at a time. `until` is the day by which it should go on, where one was named.
CREATE TABLE suspension (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    application INTEGER NOT NULL REFERENCES application (id),
    at          TEXT NOT NULL,
    why         TEXT NOT NULL CHECK (why <> ''),
    until       TEXT,
    clerk       TEXT NOT NULL,
    ended_at    TEXT,
    ended_clerk TEXT,
    CHECK ((ended_at IS NULL) = (ended_clerk IS NULL))
) STRICT;
CREATE INDEX suspension_application ON suspension (application, id);
CREATE INDEX suspension_open ON suspension (application) WHERE ended_at IS NULL;

CREATE TRIGGER suspension_new BEFORE INSERT ON suspension
WHEN EXISTS (SELECT 1 FROM suspension WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER suspension_of_open BEFORE INSERT ON suspension
WHEN coalesce((SELECT state FROM application WHERE id = NEW.application), '') NOT IN ('registered', 'in-work')
  OR NEW.ended_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM suspension WHERE application = NEW.application AND ended_at IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'rule:suspension-one');
END;
-- A term that has passed cannot stand still any more.
CREATE TRIGGER suspension_in_time BEFORE INSERT ON suspension
WHEN substr(NEW.at, 1, 10) > (SELECT due FROM application WHERE id = NEW.application)
  OR substr(NEW.at, 1, 10) < (SELECT day FROM application WHERE id = NEW.application)
BEGIN
    SELECT RAISE(ABORT, 'rule:suspension-in-time');
END;
CREATE TRIGGER suspension_stands BEFORE UPDATE ON suspension
WHEN NEW.id IS NOT OLD.id OR NEW.application IS NOT OLD.application OR NEW.at IS NOT OLD.at OR NEW.why IS NOT OLD.why
  OR NEW.until IS NOT OLD.until OR NEW.clerk IS NOT OLD.clerk
  OR OLD.ended_at IS NOT NULL OR NEW.ended_at < OLD.at
BEGIN
    SELECT RAISE(ABORT, 'rule:suspension-stands');
END;
CREATE TRIGGER suspension_kept BEFORE DELETE ON suspension
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

-- Every move of a due day. Writing one moves the day itself, so the two never differ. `rule` is the reckoning of the new day.
CREATE TABLE due_change (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    application INTEGER NOT NULL REFERENCES application (id),
    was         TEXT NOT NULL,
    was_time    TEXT,
    now         TEXT NOT NULL,
    now_time    TEXT,
    kind        TEXT NOT NULL CHECK (kind IN ('suspension', 'calendar')),
    reason      TEXT NOT NULL CHECK (reason <> ''),
    rule        TEXT NOT NULL,
    at          TEXT NOT NULL,
    clerk       TEXT NOT NULL,
    CHECK (was <> now OR was_time IS NOT now_time),
    CHECK (length(now) = 10 AND now = date(now))
) STRICT;
CREATE INDEX due_change_application ON due_change (application, id);

CREATE TRIGGER due_change_new BEFORE INSERT ON due_change
WHEN EXISTS (SELECT 1 FROM due_change WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER due_change_of_open BEFORE INSERT ON due_change
WHEN NOT EXISTS (SELECT 1 FROM application a WHERE a.id = NEW.application AND a.state IN ('registered', 'in-work')
    AND a.due = NEW.was AND a.due_time IS NEW.was_time AND NEW.now >= a.day)
BEGIN
    SELECT RAISE(ABORT, 'rule:due-stands');
END;
-- A suspension gives time and takes none, and only once it has ended and moved nothing before.
CREATE TRIGGER due_change_by_suspension BEFORE INSERT ON due_change
WHEN NEW.kind = 'suspension' AND (NEW.now < NEW.was OR NOT EXISTS (SELECT 1 FROM suspension s WHERE s.application = NEW.application
    AND s.ended_at = NEW.at
    AND NOT EXISTS (SELECT 1 FROM due_change c WHERE c.application = s.application AND c.kind = 'suspension' AND c.at >= s.ended_at)))
BEGIN
    SELECT RAISE(ABORT, 'rule:due-stands');
END;
CREATE TRIGGER due_change_moves AFTER INSERT ON due_change
BEGIN
    UPDATE application SET due = NEW.now, due_time = NEW.now_time WHERE id = NEW.application;
END;
CREATE TRIGGER due_change_stands BEFORE UPDATE ON due_change
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER due_change_kept BEFORE DELETE ON due_change
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

-- What was noted about a step that has a term of its own within a service: the day it is counted from, the day it was done. The newest row
-- of a step is the one in force; what it replaced stays.
CREATE TABLE step_note (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    application INTEGER NOT NULL REFERENCES application (id),
    step        TEXT NOT NULL CHECK (step <> ''),
    began       TEXT,
    done        TEXT,
    at          TEXT NOT NULL,
    clerk       TEXT NOT NULL
) STRICT;
CREATE INDEX step_note_application ON step_note (application, id);

CREATE TRIGGER step_note_new BEFORE INSERT ON step_note
WHEN EXISTS (SELECT 1 FROM step_note WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
-- The newest note is the one in force: none is slipped in before it. Asked afterwards, because an id given by SQLite is not known before.
CREATE TRIGGER step_note_last AFTER INSERT ON step_note
WHEN NEW.id < (SELECT max(id) FROM step_note)
BEGIN
    SELECT RAISE(ABORT, 'rule:no-holes');
END;
CREATE TRIGGER step_note_of_case BEFORE INSERT ON step_note
WHEN coalesce((SELECT state FROM application WHERE id = NEW.application), 'entering') IN ('entering', 'annulled')
BEGIN
    SELECT RAISE(ABORT, 'rule:state-order');
END;
CREATE TRIGGER step_note_stands BEFORE UPDATE ON step_note
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER step_note_kept BEFORE DELETE ON step_note
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

-- Why a case ended after its due day. Cases that ended before this step have none.
ALTER TABLE application ADD COLUMN late_why TEXT;

CREATE TRIGGER application_enters_in_time BEFORE INSERT ON application
WHEN NEW.late_why IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:enters-first');
END;

DROP TRIGGER application_changes;

-- What a change of a case may be. The rules are asked in the order in which they are told, and are those of the
-- second step; new are the due day that may move as `due_change` says, the reason of a late end, and the term that stands still.
CREATE TRIGGER application_changes BEFORE UPDATE ON application
BEGIN
    SELECT CASE
    -- What ended is not decided again; a number of the report would move with it.
    WHEN ((OLD.state IN ('ready', 'issued', 'refused', 'withdrawn', 'annulled') AND (NEW.decided_at IS NOT OLD.decided_at
            OR NEW.decided_day IS NOT OLD.decided_day OR NEW.result_number IS NOT OLD.result_number OR NEW.result_day IS NOT OLD.result_day
            OR NEW.ground IS NOT OLD.ground OR NEW.ground_number IS NOT OLD.ground_number OR NEW.ground_law IS NOT OLD.ground_law
            OR NEW.ground_text IS NOT OLD.ground_text OR NEW.why IS NOT OLD.why OR NEW.medium IS NOT OLD.medium))
      OR (OLD.state IN ('issued', 'refused', 'withdrawn', 'annulled') AND (NEW.handed_at IS NOT OLD.handed_at OR NEW.handed_to IS NOT OLD.handed_to))
      OR (OLD.state = 'annulled' AND NEW.annulled_why IS NOT OLD.annulled_why))
        THEN RAISE(ABORT, 'rule:decided-stands')
    -- What was entered is not renumbered, re-dated, given another term or another person, or moved to another list.
    WHEN (NEW.id IS NOT OLD.id OR NEW.year IS NOT OLD.year OR NEW.ordinal IS NOT OLD.ordinal OR NEW.number IS NOT OLD.number
      OR NEW.at IS NOT OLD.at OR NEW.day IS NOT OLD.day OR NEW.service IS NOT OLD.service OR NEW.edition IS NOT OLD.edition
      OR NEW.channel IS NOT OLD.channel OR NEW.person IS NOT OLD.person OR NEW.answers IS NOT OLD.answers OR NEW.clerk IS NOT OLD.clerk
      OR NEW.due_rule IS NOT OLD.due_rule
      OR NEW.applicant_number IS NOT OLD.applicant_number OR NEW.applicant_name IS NOT OLD.applicant_name
      OR NEW.child_number IS NOT OLD.child_number OR NEW.child_name IS NOT OLD.child_name)
        THEN RAISE(ABORT, 'rule:registered-stands')
    -- The due day moves only while the case is open, and only as the newest row of its changes says.
    WHEN ((NEW.due IS NOT OLD.due OR NEW.due_time IS NOT OLD.due_time) AND (
          OLD.state NOT IN ('registered', 'in-work') OR NEW.state IS NOT OLD.state
       OR NOT EXISTS (SELECT 1 FROM due_change c
            WHERE c.id = (SELECT max(id) FROM due_change WHERE application = OLD.id)
              AND c.was IS OLD.due AND c.was_time IS OLD.due_time AND c.now IS NEW.due AND c.now_time IS NEW.due_time)))
        THEN RAISE(ABORT, 'rule:registered-stands')
    WHEN (NEW.late_why IS NOT OLD.late_why AND (OLD.state NOT IN ('registered', 'in-work') OR NEW.state IS OLD.state))
        THEN RAISE(ABORT, 'rule:decided-stands')
    -- What belongs to a later state is not written before it: an open case has no decision, what was not issued was handed to nobody.
    WHEN ((NEW.state IN ('entering', 'registered', 'in-work') AND (NEW.decided_at IS NOT NULL OR NEW.decided_day IS NOT NULL
            OR NEW.result_number IS NOT NULL OR NEW.result_day IS NOT NULL OR NEW.ground IS NOT NULL OR NEW.ground_number IS NOT NULL
            OR NEW.ground_law IS NOT NULL OR NEW.ground_text IS NOT NULL OR NEW.why IS NOT NULL OR NEW.medium IS NOT NULL))
      OR (NEW.state IN ('entering', 'registered', 'in-work', 'ready') AND (NEW.handed_at IS NOT NULL OR NEW.handed_to IS NOT NULL))
      OR (NEW.state <> 'annulled' AND NEW.annulled_why IS NOT NULL))
        THEN RAISE(ABORT, 'rule:state-order')
    WHEN (NEW.state = 'annulled' AND coalesce(NEW.annulled_why, '') = '')
        THEN RAISE(ABORT, 'rule:annulment-needs-reason')
    WHEN (NEW.state = 'issued' AND (NEW.handed_at IS NULL OR coalesce(NEW.handed_to, '') = ''))
        THEN RAISE(ABORT, 'rule:handed-to-whom')
    WHEN ((NEW.state IN ('ready', 'issued', 'withdrawn') AND (NEW.decided_at IS NULL OR NEW.decided_day IS NOT substr(NEW.decided_at, 1, 10)))
      OR (NEW.state IN ('ready', 'issued') AND NEW.result_day IS NULL))
        THEN RAISE(ABORT, 'rule:result-needs-day')
    WHEN (NEW.state = 'refused' AND (coalesce(NEW.ground, '') = '' OR coalesce(NEW.why, '') = '' OR NEW.medium IS NULL
      OR NEW.decided_at IS NULL OR NEW.decided_day IS NOT substr(NEW.decided_at, 1, 10)))
        THEN RAISE(ABORT, 'rule:refusal-needs-ground')
    -- While a term stands still nothing is decided; the applicant may still take the application back.
    WHEN (OLD.state IN ('registered', 'in-work') AND NEW.state IN ('ready', 'issued', 'refused')
     AND EXISTS (SELECT 1 FROM suspension WHERE application = OLD.id AND ended_at IS NULL))
        THEN RAISE(ABORT, 'rule:suspended')
    WHEN (OLD.state IN ('registered', 'in-work') AND NEW.state IN ('ready', 'issued', 'refused') AND NEW.decided_day > OLD.due
     AND coalesce(NEW.late_why, '') = '')
        THEN RAISE(ABORT, 'rule:late-needs-reason')
    WHEN (NEW.state IN ('registered', 'ready', 'issued') AND OLD.state <> NEW.state
     AND (EXISTS (SELECT 1 FROM gap WHERE application = NEW.id) OR NOT EXISTS (SELECT 1 FROM paper WHERE application = NEW.id)))
        THEN RAISE(ABORT, 'rule:package-incomplete')
    WHEN (NEW.state IS NOT OLD.state AND NOT (
           (OLD.state = 'entering'   AND NEW.state = 'registered')
        OR (OLD.state = 'registered' AND NEW.state IN ('in-work', 'ready', 'issued', 'refused', 'withdrawn', 'annulled'))
        OR (OLD.state = 'in-work'    AND NEW.state IN ('ready', 'issued', 'refused', 'withdrawn', 'annulled'))
        OR (OLD.state = 'ready'      AND NEW.state IN ('issued', 'annulled'))
        OR (OLD.state IN ('issued', 'refused', 'withdrawn') AND NEW.state = 'annulled')))
        THEN RAISE(ABORT, 'rule:state-order')
    END;
END;
