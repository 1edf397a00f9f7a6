// Adds documents with their record, one that is there gains sources only.
UNWIND $rows AS row
MERGE (d:Document {id: row.id})
ON CREATE SET d += row.properties, d.sources = row.sources
ON MATCH SET d.sources = d.sources + [s IN row.sources WHERE NOT s IN d.sources]
