// Adds evidence of MEMBER_OF between entities. Its ends and its document must be there.
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:MEMBER_OF]->(b)
SET r += row.properties, r.published = d.published
RETURN count(r) AS saved
