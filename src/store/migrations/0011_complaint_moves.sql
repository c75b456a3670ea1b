-- The calendar may move the days of complaints too: the answer, the sending on, the decision above, and their longer terms.
-- How a day was reckoned is kept from now on, so that it can be reckoned anew by the hours and the law of then; older rows have none.

ALTER TABLE complaint ADD COLUMN due_rule TEXT;
ALTER TABLE complaint ADD COLUMN forward_rule TEXT;
ALTER TABLE complaint ADD COLUMN control_rule TEXT;

-- Every move of such a day. Writing one moves the day itself, so the two never differ.
CREATE TABLE complaint_due_change (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    complaint INTEGER NOT NULL REFERENCES complaint (id),
    term      TEXT NOT NULL CHECK (term IN ('answer', 'answer-longer', 'forward', 'control', 'control-longer')),
    was       TEXT NOT NULL,
    now       TEXT NOT NULL,
    reason    TEXT NOT NULL CHECK (reason <> ''),
    at        TEXT NOT NULL,
    clerk     TEXT NOT NULL,
    CHECK (was <> now),
    CHECK (length(now) = 10 AND now IS date(now))
) STRICT;
CREATE INDEX complaint_due_change_of ON complaint_due_change (complaint, term, id);

CREATE TRIGGER complaint_due_change_new BEFORE INSERT ON complaint_due_change
WHEN EXISTS (SELECT 1 FROM complaint_due_change WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
-- Only a term that runs is moved, and from the day that is in force: a term made longer ends with the longer day.
CREATE TRIGGER complaint_due_change_of_running BEFORE INSERT ON complaint_due_change
WHEN NOT EXISTS (SELECT 1 FROM complaint c WHERE c.id = NEW.complaint AND c.annulled_why IS NULL AND NEW.now >= c.day AND (
       (NEW.term = 'answer' AND c.answered_at IS NULL AND c.forwarded_at IS NULL AND c.due = NEW.was
        AND NOT EXISTS (SELECT 1 FROM complaint_longer l WHERE l.complaint = c.id AND l.control = 0))
    OR (NEW.term = 'answer-longer' AND c.answered_at IS NULL AND c.forwarded_at IS NULL
        AND EXISTS (SELECT 1 FROM complaint_longer l WHERE l.complaint = c.id AND l.control = 0 AND l.to_day = NEW.was))
    OR (NEW.term = 'forward' AND c.forwarded_at IS NULL AND c.forward_by = NEW.was
        AND coalesce(c.outcome, '') NOT IN ('satisfied', 'forwarded'))
    OR (NEW.term = 'control' AND c.forwarded_at IS NOT NULL AND c.ruled_at IS NULL AND c.control_due = NEW.was
        AND NOT EXISTS (SELECT 1 FROM complaint_longer l WHERE l.complaint = c.id AND l.control = 1))
    OR (NEW.term = 'control-longer' AND c.forwarded_at IS NOT NULL AND c.ruled_at IS NULL
        AND EXISTS (SELECT 1 FROM complaint_longer l WHERE l.complaint = c.id AND l.control = 1 AND l.to_day = NEW.was))))
BEGIN
    SELECT RAISE(ABORT, 'rule:due-stands');
END;
-- The newest row of a term is the one by which its day moved: none is slipped in before it.
CREATE TRIGGER complaint_due_change_last AFTER INSERT ON complaint_due_change
WHEN NEW.id < (SELECT max(id) FROM complaint_due_change)
BEGIN
    SELECT RAISE(ABORT, 'rule:no-holes');
END;
CREATE TRIGGER complaint_due_change_moves AFTER INSERT ON complaint_due_change
BEGIN
    UPDATE complaint SET due = NEW.now WHERE id = NEW.complaint AND NEW.term = 'answer';
    UPDATE complaint SET forward_by = NEW.now WHERE id = NEW.complaint AND NEW.term = 'forward';
    UPDATE complaint SET control_due = NEW.now WHERE id = NEW.complaint AND NEW.term = 'control';
    UPDATE complaint_longer SET to_day = NEW.now
     WHERE complaint = NEW.complaint AND ((control = 0 AND NEW.term = 'answer-longer') OR (control = 1 AND NEW.term = 'control-longer'));
END;
CREATE TRIGGER complaint_due_change_stands BEFORE UPDATE ON complaint_due_change
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER complaint_due_change_kept BEFORE DELETE ON complaint_due_change
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

-- The four rules by which these days stood for ever: the same, but for a move just written.
DROP TRIGGER complaint_stands;
CREATE TRIGGER complaint_stands BEFORE UPDATE ON complaint
WHEN NEW.id IS NOT OLD.id OR NEW.year IS NOT OLD.year OR NEW.ordinal IS NOT OLD.ordinal OR NEW.number IS NOT OLD.number
  OR NEW.at IS NOT OLD.at OR NEW.day IS NOT OLD.day OR NEW.application IS NOT OLD.application OR NEW.service IS NOT OLD.service
  OR NEW.person IS NOT OLD.person OR NEW.name IS NOT OLD.name OR NEW.party_number IS NOT OLD.party_number
  OR NEW.subject IS NOT OLD.subject OR NEW.clerk IS NOT OLD.clerk
  OR NEW.due_rule IS NOT OLD.due_rule OR NEW.forward_rule IS NOT OLD.forward_rule
  OR (NEW.due IS NOT OLD.due AND NOT EXISTS (SELECT 1 FROM complaint_due_change m
        WHERE m.id = (SELECT max(id) FROM complaint_due_change WHERE complaint = OLD.id AND term = 'answer')
          AND m.was IS OLD.due AND m.now IS NEW.due))
  OR (OLD.annulled_why IS NOT NULL AND NEW.annulled_why IS NOT OLD.annulled_why)
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
DROP TRIGGER complaint_forward_by_stands;
CREATE TRIGGER complaint_forward_by_stands BEFORE UPDATE ON complaint
WHEN NEW.forward_by IS NOT OLD.forward_by AND NOT EXISTS (SELECT 1 FROM complaint_due_change m
    WHERE m.id = (SELECT max(id) FROM complaint_due_change WHERE complaint = OLD.id AND term = 'forward')
      AND m.was IS OLD.forward_by AND m.now IS NEW.forward_by)
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
DROP TRIGGER complaint_forwarded_stands;
CREATE TRIGGER complaint_forwarded_stands BEFORE UPDATE ON complaint
WHEN (OLD.forwarded_at IS NOT NULL
 AND (NEW.forwarded_at IS NOT OLD.forwarded_at OR NEW.forwarded_day IS NOT OLD.forwarded_day OR NEW.forwarded_to IS NOT OLD.forwarded_to
   OR NEW.forwarded_file IS NOT OLD.forwarded_file OR NEW.control_rule IS NOT OLD.control_rule
   OR (NEW.control_due IS NOT OLD.control_due AND NOT EXISTS (SELECT 1 FROM complaint_due_change m
        WHERE m.id = (SELECT max(id) FROM complaint_due_change WHERE complaint = OLD.id AND term = 'control')
          AND m.was IS OLD.control_due AND m.now IS NEW.control_due))))
  OR (NEW.forwarded_at IS NULL AND NEW.control_rule IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'rule:decided-stands');
END;
DROP TRIGGER complaint_longer_stands;
CREATE TRIGGER complaint_longer_stands BEFORE UPDATE ON complaint_longer
WHEN NEW.complaint IS NOT OLD.complaint OR NEW.control IS NOT OLD.control OR NEW.at IS NOT OLD.at OR NEW.why IS NOT OLD.why
  OR NEW.clerk IS NOT OLD.clerk
  OR NEW.to_day IS OLD.to_day
  OR NOT EXISTS (SELECT 1 FROM complaint_due_change m
        WHERE m.id = (SELECT max(id) FROM complaint_due_change WHERE complaint = OLD.complaint
                        AND term = CASE OLD.control WHEN 0 THEN 'answer-longer' ELSE 'control-longer' END)
          AND m.was IS OLD.to_day AND m.now IS NEW.to_day)
BEGIN
    SELECT RAISE(ABORT, 'rule:decided-stands');
END;
