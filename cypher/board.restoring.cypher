// Notes from which file the record is being restored, null when that is done.
MERGE (b:Board {id: 'board'})
SET b.restoring = $file
