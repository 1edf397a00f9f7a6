// Appends judgements in their order, one that is there stays as it is.
MERGE (b:Board {id: 'board'})
SET b.judgements = coalesce(b.judgements, 0) + size($rows)
WITH b.judgements - size($rows) AS base
UNWIND range(0, size($rows) - 1) AS i
WITH base + i AS place, $rows[i] AS row
MERGE (j:Judgement {id: row.id})
ON CREATE SET j += row, j.place = place
