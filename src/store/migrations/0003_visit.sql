-- Who comes once with several applications, who stands at the desk for another, and who only asks.

-- Who stands at the desk for the applicant, and the paper that proves it: its kind stands in proxy_paper as before. A case of the first
-- step has nothing here.
ALTER TABLE application ADD COLUMN representative TEXT NOT NULL DEFAULT '';
ALTER TABLE application ADD COLUMN proxy_number TEXT NOT NULL DEFAULT '';
ALTER TABLE application ADD COLUMN proxy_date TEXT NOT NULL DEFAULT '';

-- Cases of one visit, named by the first of them. A case that came alone has no row. `paper` is the case whose application paper this one
-- stands on: its own, or another of the visit where one application asks for two services.
CREATE TABLE visit (
    application INTEGER PRIMARY KEY REFERENCES application (id),
    first       INTEGER NOT NULL,
    paper       INTEGER NOT NULL
) STRICT;
CREATE INDEX visit_first ON visit (first, application);

CREATE TRIGGER visit_new BEFORE INSERT ON visit
WHEN EXISTS (SELECT 1 FROM visit WHERE application = NEW.application)
BEGIN
    SELECT RAISE(ABORT, 'rule:visit-stands');
END;
CREATE TRIGGER visit_of_registered BEFORE INSERT ON visit
WHEN coalesce((SELECT state FROM application WHERE id = NEW.application), 'entering') = 'entering'
BEGIN
    SELECT RAISE(ABORT, 'rule:visit-registered');
END;
CREATE TRIGGER visit_has_first BEFORE INSERT ON visit
WHEN NEW.first <> NEW.application AND NOT EXISTS (SELECT 1 FROM visit WHERE application = NEW.first AND first = NEW.first)
BEGIN
    SELECT RAISE(ABORT, 'rule:visit-first');
END;
-- A visit is one applicant on one day; without a number the name tells who it is.
CREATE TRIGGER visit_is_one BEFORE INSERT ON visit
WHEN NOT EXISTS (
    SELECT 1 FROM application a JOIN application f ON f.id = NEW.first
     WHERE a.id = NEW.application AND a.day = f.day AND a.applicant_number = f.applicant_number
       AND (a.applicant_number <> '' OR a.applicant_name = f.applicant_name))
BEGIN
    SELECT RAISE(ABORT, 'rule:visit-one');
END;
-- One paper has one date and time, and a case stands on a paper of the same visit.
CREATE TRIGGER visit_paper BEFORE INSERT ON visit
WHEN NEW.paper <> NEW.application AND NOT EXISTS (
    SELECT 1 FROM visit v JOIN application p ON p.id = v.application JOIN application a ON a.id = NEW.application
     WHERE v.application = NEW.paper AND v.paper = NEW.paper AND v.first = NEW.first AND p.at = a.at)
BEGIN
    SELECT RAISE(ABORT, 'rule:visit-paper');
END;
CREATE TRIGGER visit_stands BEFORE UPDATE ON visit
BEGIN
    SELECT RAISE(ABORT, 'rule:visit-stands');
END;
CREATE TRIGGER visit_kept BEFORE DELETE ON visit
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

-- Somebody asked and was told: no application, no number, no count of the report.
CREATE TABLE consultation (
    id      INTEGER PRIMARY KEY CHECK (id > 0),
    at      TEXT NOT NULL,
    day     TEXT NOT NULL,
    service TEXT NOT NULL,
    asked   TEXT NOT NULL CHECK (asked IN ('where', 'papers', 'term', 'fee', 'other')),
    note    TEXT NOT NULL,
    clerk   TEXT NOT NULL,
    CHECK (day = substr(at, 1, 10))
) STRICT;
CREATE INDEX consultation_day ON consultation (day, id);

CREATE TRIGGER consultation_new BEFORE INSERT ON consultation
WHEN EXISTS (SELECT 1 FROM consultation WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER consultation_stands BEFORE UPDATE ON consultation
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER consultation_kept BEFORE DELETE ON consultation
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;

-- By whom an application was brought, and by which paper, is not changed afterwards.
CREATE TRIGGER application_representation_stands BEFORE UPDATE ON application
WHEN NEW.capacity IS NOT OLD.capacity OR NEW.proxy_paper IS NOT OLD.proxy_paper OR NEW.proxy_number IS NOT OLD.proxy_number
  OR NEW.proxy_date IS NOT OLD.proxy_date OR NEW.representative IS NOT OLD.representative
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
