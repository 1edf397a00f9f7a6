// Adds or changes mentions: one relationship an entity and document. Sought from the document, which has fewer.
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
MATCH (d:Document {id: row.properties.document})
MERGE (d)<-[m:MENTIONED_IN]-(e)
SET m += row.properties, m.published = d.published
RETURN count(m) AS saved
