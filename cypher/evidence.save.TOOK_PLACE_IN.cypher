// Adds evidence of TOOK_PLACE_IN between entities. Its ends and its document must be there.
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:TOOK_PLACE_IN]->(b)
SET r += row.properties, r.published = d.published
RETURN count(r) AS saved
