// Notes that the record has changed. The first SET holds the board until the transaction ends, so that none is missed.
MERGE (b:Board {id: 'board'})
SET b.held = true
SET b.recordVersion = coalesce(b.recordVersion, 0) + 1
