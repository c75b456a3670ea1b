-- Entries of the catalogue that the office compared with the act. A mark is never changed; a wrong one is taken back, with a reason.
CREATE TABLE mark (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    service   TEXT NOT NULL CHECK (service <> ''),
    edition   TEXT NOT NULL CHECK (edition <> ''),
    content   TEXT NOT NULL CHECK (content <> ''),
    who       TEXT NOT NULL CHECK (who <> ''),
    day       TEXT NOT NULL,
    act       TEXT NOT NULL CHECK (act <> ''),
    note      TEXT NOT NULL,
    at        TEXT NOT NULL,
    clerk     TEXT NOT NULL,
    taken_at  TEXT,
    taken_why TEXT,
    CHECK ((taken_at IS NULL) = (taken_why IS NULL) AND day <= substr(at, 1, 10))
) STRICT;
CREATE INDEX mark_service ON mark (service, id);

CREATE TRIGGER mark_kept BEFORE DELETE ON mark
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER mark_new BEFORE INSERT ON mark
WHEN EXISTS (SELECT 1 FROM mark WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'rule:nothing-deleted');
END;
CREATE TRIGGER mark_enters BEFORE INSERT ON mark
WHEN NEW.taken_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'rule:enters-first');
END;
CREATE TRIGGER mark_stands BEFORE UPDATE ON mark
WHEN NEW.id IS NOT OLD.id OR NEW.service IS NOT OLD.service OR NEW.edition IS NOT OLD.edition OR NEW.content IS NOT OLD.content
  OR NEW.who IS NOT OLD.who OR NEW.day IS NOT OLD.day OR NEW.act IS NOT OLD.act OR NEW.note IS NOT OLD.note OR NEW.at IS NOT OLD.at
  OR NEW.clerk IS NOT OLD.clerk OR (OLD.taken_at IS NOT NULL AND (NEW.taken_at IS NOT OLD.taken_at OR NEW.taken_why IS NOT OLD.taken_why))
BEGIN
    SELECT RAISE(ABORT, 'rule:registered-stands');
END;
CREATE TRIGGER mark_taken_back_has_reason BEFORE UPDATE ON mark
WHEN NEW.taken_why = ''
BEGIN
    SELECT RAISE(ABORT, 'rule:annulment-needs-reason');
END;
