// Leaves documents these paths and no others.
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.sources = row.sources
