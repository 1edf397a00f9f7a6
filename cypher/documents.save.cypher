// Adds documents with their record, one that is there gains sources only. The first SET holds the board.
MERGE (b:Board {id: 'board'})
SET b.held = true
WITH coalesce(b.recordVersion, 0) + 1 AS version
UNWIND $rows AS row
MERGE (d:Document {id: row.id})
ON CREATE SET d += row.properties, d.sources = row.sources, d.recorded = version
ON MATCH SET d.sources = d.sources + [s IN row.sources WHERE NOT s IN d.sources]
