// Notes that the record has changed.
MERGE (b:Board {id: 'board'})
SET b.recordVersion = coalesce(b.recordVersion, 0) + 1
