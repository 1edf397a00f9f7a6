// Notes which version of the record the derived graph was made from, null is the present one.
MERGE (b:Board {id: 'board'})
SET b.recordVersion = coalesce(b.recordVersion, 0)
SET b.graphVersion = coalesce($version, b.recordVersion)
