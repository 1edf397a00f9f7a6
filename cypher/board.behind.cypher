// Notes that the derived graph is being changed, so that it is known to be behind until that is done.
MERGE (b:Board {id: 'board'})
SET b.graphVersion = -1
