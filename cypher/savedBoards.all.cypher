// All views that people keep, the last changed first.
MATCH (s:SavedBoard)
RETURN s.id AS id, s.name AS name, s.notes AS notes, s.view AS view, s.changed AS changed
ORDER BY changed DESC, id
