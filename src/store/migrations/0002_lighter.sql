-- Registering a case costs less: the rules of a change stand in one trigger, and open cases leave the index of states.

DROP TRIGGER application_moves;
DROP TRIGGER application_gate;
DROP TRIGGER application_refusal_has_ground;
DROP TRIGGER application_result_has_day;
DROP TRIGGER application_handed_to_somebody;
DROP TRIGGER application_annulled_has_reason;
DROP TRIGGER application_nothing_ahead;
DROP TRIGGER application_stands;
DROP TRIGGER application_decided_stands;

-- What a change of a case may be. The rules are asked in the order in which they are told, and are those of the triggers taken out above.
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
      OR NEW.due IS NOT OLD.due OR NEW.due_time IS NOT OLD.due_time OR NEW.due_rule IS NOT OLD.due_rule
      OR NEW.applicant_number IS NOT OLD.applicant_number OR NEW.applicant_name IS NOT OLD.applicant_name
      OR NEW.child_number IS NOT OLD.child_number OR NEW.child_name IS NOT OLD.child_name)
        THEN RAISE(ABORT, 'rule:registered-stands')
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

-- Open cases are few and stand in an index of their own (application_open): a registration does not write this one.
DROP INDEX application_state;
CREATE INDEX application_state ON application (state, day, id)
    WHERE state = 'ready' OR state = 'issued' OR state = 'refused' OR state = 'withdrawn' OR state = 'annulled';
