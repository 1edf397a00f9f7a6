// Adds or changes mentions: one relationship an entity and document.
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
MATCH (d:Document {id: row.properties.document})
MERGE (e)-[m:MENTIONED_IN]->(d)
SET m += row.properties, m.published = d.published
RETURN count(m) AS saved
