// Keeps what is found in documents anew. The first SET holds the board.
MERGE (b:Board {id: 'board'})
SET b.held = true
WITH coalesce(b.recordVersion, 0) + 1 AS version
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.annotation = row.annotation, d.recorded = version
