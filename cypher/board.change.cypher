// Counts one more change of the derived graph, of which it may take several transactions. The first SET holds the board.
MERGE (b:Board {id: 'board'})
SET b.held = true
SET b.applied = coalesce(b.applied, 0) + 1
