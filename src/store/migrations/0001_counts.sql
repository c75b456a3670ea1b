-- The counts ------------------------------------------------------------------------------------------------------------------------------

CREATE TRIGGER count_accepted AFTER UPDATE OF state ON application
WHEN OLD.state = 'entering' AND NEW.state = 'registered'
BEGIN
    INSERT INTO day_count (day, service, cell, n)
    VALUES (NEW.day, NEW.service, replace(NEW.channel, '.', '') || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER count_refused AFTER UPDATE OF state ON application
WHEN NEW.state = 'refused' AND OLD.state <> 'refused'
BEGIN
    INSERT INTO day_count (day, service, cell, n)
    VALUES (NEW.decided_day, NEW.service, 'ref' || substr(NEW.medium, 1, 1) || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER count_late AFTER UPDATE OF state ON application
WHEN NEW.state IN ('ready', 'issued', 'refused') AND OLD.state IN ('registered', 'in-work') AND NEW.decided_day > NEW.due
BEGIN
    INSERT INTO day_count (day, service, cell, n)
    VALUES (NEW.decided_day, NEW.service, 'late' || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER count_annulled AFTER UPDATE OF state ON application
WHEN NEW.state = 'annulled' AND OLD.state <> 'annulled'
BEGIN
    UPDATE day_count SET n = n - 1
     WHERE day = OLD.day AND service = OLD.service AND cell = replace(OLD.channel, '.', '') || substr(OLD.person, 1, 1);
    UPDATE day_count SET n = n - 1
     WHERE OLD.state = 'refused'
       AND day = OLD.decided_day AND service = OLD.service AND cell = 'ref' || substr(OLD.medium, 1, 1) || substr(OLD.person, 1, 1);
    UPDATE day_count SET n = n - 1
     WHERE OLD.state IN ('ready', 'issued', 'refused') AND OLD.decided_day > OLD.due
       AND day = OLD.decided_day AND service = OLD.service AND cell = 'late' || substr(OLD.person, 1, 1);
END;

CREATE TRIGGER count_non_acceptance AFTER INSERT ON non_acceptance
BEGIN
    INSERT INTO day_count (day, service, cell, n) VALUES (NEW.day, NEW.service, 'nona' || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER count_non_acceptance_annulled AFTER UPDATE OF annulled_why ON non_acceptance
WHEN OLD.annulled_why IS NULL AND NEW.annulled_why IS NOT NULL
BEGIN
    UPDATE day_count SET n = n - 1 WHERE day = NEW.day AND service = NEW.service AND cell = 'nona' || substr(NEW.person, 1, 1);
END;

CREATE TRIGGER count_complaint AFTER INSERT ON complaint
BEGIN
    INSERT INTO day_count (day, service, cell, n) VALUES (NEW.day, NEW.service, 'comp' || substr(NEW.person, 1, 1), 1)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER count_complaint_annulled AFTER UPDATE OF annulled_why ON complaint
WHEN OLD.annulled_why IS NULL AND NEW.annulled_why IS NOT NULL
BEGIN
    UPDATE day_count SET n = n - 1 WHERE day = NEW.day AND service = NEW.service AND cell = 'comp' || substr(NEW.person, 1, 1);
END;

CREATE TRIGGER count_tally AFTER INSERT ON tally
BEGIN
    INSERT INTO day_count (day, service, cell, n) VALUES (NEW.day, NEW.service, NEW.cell, NEW.n)
    ON CONFLICT (day, service, cell) DO UPDATE SET n = n + NEW.n - NEW.was;
END;

CREATE TRIGGER closed_day_changed_by_new AFTER INSERT ON day_count
BEGIN
    UPDATE closed_day SET changed = 1 WHERE day = NEW.day;
END;
CREATE TRIGGER closed_day_changed AFTER UPDATE ON day_count
WHEN NEW.n <> OLD.n
BEGIN
    UPDATE closed_day SET changed = 1 WHERE day = NEW.day;
END;
