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
