// Keeps a view, or changes the one that has this id.
MERGE (s:SavedBoard {id: $id})
SET s.name = $name, s.notes = $notes, s.view = $view, s.changed = $changed
