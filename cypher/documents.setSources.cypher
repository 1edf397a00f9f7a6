// Gives documents these paths and no others, and the name that goes with them.
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.sources = row.sources, d.name = row.name
