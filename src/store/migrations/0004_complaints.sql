-- A complaint is followed to its end: sent on with the file, decided above, terms made longer, the applicant told each time.
-- What was registered before keeps what it has: it has no day to be sent on by, and nothing is owed for it afterwards.

ALTER TABLE complaint ADD COLUMN forward_by TEXT;
ALTER TABLE complaint ADD COLUMN forwarded_at TEXT;
ALTER TABLE complaint ADD COLUMN forwarded_day TEXT;
ALTER TABLE complaint ADD COLUMN forwarded_to TEXT;
ALTER TABLE complaint ADD COLUMN forwarded_file TEXT;
ALTER TABLE complaint ADD COLUMN control_due TEXT;
ALTER TABLE complaint ADD COLUMN ruled_at TEXT;
ALTER TABLE complaint ADD COLUMN ruled_day TEXT;
ALTER TABLE complaint ADD COLUMN ruling TEXT CHECK (ruling IN ('satisfied', 'partly', 'not-satisfied'));
ALTER TABLE complaint ADD COLUMN ruling_text TEXT;
CREATE INDEX complaint_application ON complaint (application) WHERE application IS NOT NULL;

-- A term made longer: the provider's own (control = 0) or that of the body above, each once.
CREATE TABLE complaint_longer (
    complaint INTEGER NOT NULL REFERENCES complaint (id),
    control   INTEGER NOT NULL CHECK (control IN (0, 1)),
    at        TEXT NOT NULL,
    to_day    TEXT NOT NULL,
    why       TEXT NOT NULL CHECK (why <> ''),
    clerk     TEXT NOT NULL,
    PRIMARY KEY (complaint, control)
) STRICT, WITHOUT ROWID;

CREATE TABLE complaint_notice (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    complaint INTEGER NOT NULL REFERENCES complaint (id),
    at        TEXT NOT NULL,
    day       TEXT NOT NULL,
    way       TEXT NOT NULL CHECK (way IN ('by-hand', 'post', 'e-mail', 'phone')),
    news      TEXT NOT NULL CHECK (news IN ('longer', 'answer', 'forwarding', 'control-longer', 'ruling')),
    clerk     TEXT NOT NULL
) STRICT;
CREATE INDEX complaint_notice_of ON complaint_notice (complaint, id);

DROP TRIGGER complaint_enters;
CREATE TRIGGER complaint_enters BEFORE INSERT ON complaint
WHEN NEW.annulled_why IS NOT NULL OR NEW.answered_at IS NOT NULL OR NEW.outcome IS NOT NULL OR NEW.answer IS NOT NULL
  OR NEW.forwarded_at IS NOT NULL OR NEW.forwarded_day IS NOT NULL OR NEW.forwarded_to IS NOT NULL OR NEW.forwarded_file IS NOT NULL
  OR NEW.control_due IS NOT NULL OR NEW.ruled_at IS NOT NULL OR NEW.ruled_day IS NOT NULL OR NEW.ruling IS NOT NULL
  OR NEW.ruling_text IS NOT NULL OR NEW.forward_by IS NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:enters-first');
END;

CREATE TRIGGER complaint_forward_by_stands BEFORE UPDATE ON complaint
WHEN NEW.forward_by IS NOT OLD.forward_by
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;

-- What was annulled is not dealt with any more.
CREATE TRIGGER complaint_ended_stands BEFORE UPDATE ON complaint
WHEN OLD.annulled_why IS NOT NULL AND (NEW.answered_at IS NOT OLD.answered_at OR NEW.forwarded_at IS NOT OLD.forwarded_at
  OR NEW.ruled_at IS NOT OLD.ruled_at)
BEGIN
    SELECT RAISE(ABORT, 'rule:ended-stands');
END;

-- Sent on: a day between registration and entry, to whom, with what, and the term of that body.
CREATE TRIGGER complaint_forwarded_is_whole BEFORE UPDATE ON complaint
WHEN (NEW.forwarded_at IS NOT NULL OR NEW.forwarded_day IS NOT NULL OR NEW.forwarded_to IS NOT NULL OR NEW.forwarded_file IS NOT NULL
   OR NEW.control_due IS NOT NULL)
 AND (NEW.forwarded_at IS NULL OR NEW.forwarded_day IS NULL OR coalesce(NEW.forwarded_to, '') = ''
   OR coalesce(NEW.forwarded_file, '') = '' OR NEW.control_due IS NULL
   OR NEW.forwarded_day < NEW.day OR NEW.forwarded_day > substr(NEW.forwarded_at, 1, 10))
BEGIN
    SELECT RAISE(ABORT, 'rule:forwarded-whole');
END;
CREATE TRIGGER complaint_forwarded_stands BEFORE UPDATE ON complaint
WHEN OLD.forwarded_at IS NOT NULL
 AND (NEW.forwarded_at IS NOT OLD.forwarded_at OR NEW.forwarded_day IS NOT OLD.forwarded_day OR NEW.forwarded_to IS NOT OLD.forwarded_to
   OR NEW.forwarded_file IS NOT OLD.forwarded_file OR NEW.control_due IS NOT OLD.control_due)
BEGIN
    SELECT RAISE(ABORT, 'rule:decided-stands');
END;
-- The body above answers what was sent to it; what was satisfied in full is not sent.
CREATE TRIGGER complaint_one_road BEFORE UPDATE ON complaint
WHEN (OLD.answered_at IS NULL AND NEW.answered_at IS NOT NULL AND NEW.forwarded_at IS NOT NULL)
  OR (OLD.forwarded_at IS NULL AND NEW.forwarded_at IS NOT NULL AND NEW.outcome IS NOT NULL AND NEW.outcome IN ('satisfied', 'forwarded'))
BEGIN
    SELECT RAISE(ABORT, 'rule:forwarded-once');
END;
-- "Sent on" as an outcome without a day and an addressee is a word of older registers.
CREATE TRIGGER complaint_forwarded_to_somebody BEFORE UPDATE ON complaint
WHEN NEW.outcome = 'forwarded' AND OLD.outcome IS NOT 'forwarded'
BEGIN
    SELECT RAISE(ABORT, 'rule:forwarded-whole');
END;

CREATE TRIGGER complaint_ruling_is_whole BEFORE UPDATE ON complaint
WHEN (NEW.ruled_at IS NOT NULL OR NEW.ruled_day IS NOT NULL OR NEW.ruling IS NOT NULL OR NEW.ruling_text IS NOT NULL)
 AND (NEW.ruled_at IS NULL OR NEW.ruled_day IS NULL OR NEW.ruling IS NULL OR coalesce(NEW.ruling_text, '') = ''
   OR NEW.forwarded_at IS NULL OR NEW.ruled_day < NEW.forwarded_day OR NEW.ruled_day > substr(NEW.ruled_at, 1, 10))
BEGIN
    SELECT RAISE(ABORT, 'rule:ruling-whole');
END;
CREATE TRIGGER complaint_ruling_stands BEFORE UPDATE ON complaint
WHEN OLD.ruled_at IS NOT NULL
 AND (NEW.ruled_at IS NOT OLD.ruled_at OR NEW.ruled_day IS NOT OLD.ruled_day OR NEW.ruling IS NOT OLD.ruling
   OR NEW.ruling_text IS NOT OLD.ruling_text)
BEGIN
    SELECT RAISE(ABORT, 'rule:decided-stands');
END;

CREATE TRIGGER complaint_longer_new BEFORE INSERT ON complaint_longer
WHEN EXISTS (SELECT 1 FROM complaint_longer WHERE complaint = NEW.complaint AND control = NEW.control)
BEGIN
    SELECT RAISE(ABORT, 'rule:decided-stands');
END;
-- Only a term that still runs is made longer.
CREATE TRIGGER complaint_longer_runs BEFORE INSERT ON complaint_longer
WHEN NOT EXISTS (SELECT 1 FROM complaint c WHERE c.id = NEW.complaint AND c.annulled_why IS NULL AND c.ruled_at IS NULL
   AND ((NEW.control = 0 AND c.answered_at IS NULL AND c.forwarded_at IS NULL AND NEW.to_day > c.due)
     OR (NEW.control = 1 AND c.forwarded_at IS NOT NULL AND NEW.to_day > c.control_due)))
BEGIN
    SELECT RAISE(ABORT, 'rule:longer-runs');
END;
CREATE TRIGGER complaint_longer_stands BEFORE UPDATE ON complaint_longer
BEGIN
    SELECT RAISE(ABORT, 'rule:decided-stands');
END;
CREATE TRIGGER complaint_longer_kept BEFORE DELETE ON complaint_longer
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

CREATE TRIGGER complaint_notice_new BEFORE INSERT ON complaint_notice
WHEN EXISTS (SELECT 1 FROM complaint_notice WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
-- A notice tells of something that was done, on a day between the registration of the complaint and the entry.
CREATE TRIGGER complaint_notice_of_something BEFORE INSERT ON complaint_notice
WHEN NEW.day > substr(NEW.at, 1, 10)
  OR NOT EXISTS (SELECT 1 FROM complaint c WHERE c.id = NEW.complaint AND c.annulled_why IS NULL AND c.day <= NEW.day
   AND ((NEW.news = 'answer' AND c.answered_at IS NOT NULL)
     OR (NEW.news = 'forwarding' AND c.forwarded_at IS NOT NULL)
     OR (NEW.news = 'ruling' AND c.ruled_at IS NOT NULL)
     OR (NEW.news = 'longer' AND EXISTS (SELECT 1 FROM complaint_longer l WHERE l.complaint = c.id AND l.control = 0))
     OR (NEW.news = 'control-longer' AND EXISTS (SELECT 1 FROM complaint_longer l WHERE l.complaint = c.id AND l.control = 1))))
BEGIN
    SELECT RAISE(ABORT, 'rule:notice-whole');
END;
CREATE TRIGGER complaint_notice_stands BEFORE UPDATE ON complaint_notice
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER complaint_notice_kept BEFORE DELETE ON complaint_notice
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
