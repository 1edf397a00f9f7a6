// Forgets a view that was kept.
MATCH (s:SavedBoard {id: $id})
DELETE s
