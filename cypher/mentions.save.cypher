// Adds mentions, one relationship an entity and document, of which there must be none yet.
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (e:Entity {id: row.entity})
CREATE (e)-[m:MENTIONED_IN]->(d)
SET m += row.properties, m.published = d.published
RETURN count(m) AS saved
