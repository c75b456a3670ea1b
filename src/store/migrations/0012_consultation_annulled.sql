-- A consultation entered by mistake is annulled with a reason and stays on record.

CREATE TABLE consultation_annulment (
    consultation INTEGER PRIMARY KEY REFERENCES consultation (id),
    at           TEXT NOT NULL,
    why          TEXT NOT NULL CHECK (why <> ''),
    clerk        TEXT NOT NULL
) STRICT;

CREATE TRIGGER consultation_annulment_new BEFORE INSERT ON consultation_annulment
WHEN EXISTS (SELECT 1 FROM consultation_annulment WHERE consultation = NEW.consultation)
BEGIN
    SELECT RAISE(ABORT, 'rule:ended-stands');
END;
CREATE TRIGGER consultation_annulment_stands BEFORE UPDATE ON consultation_annulment
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER consultation_annulment_kept BEFORE DELETE ON consultation_annulment
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
