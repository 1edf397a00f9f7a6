// Adds evidence of QUOTED_IN that ends in a document. Its ends and its document must be there.
UNWIND $rows AS row
MATCH (d:Document {id: row.properties.document})
MATCH (a:Entity {id: row.from})
MATCH (b:Document {id: row.to})
CREATE (a)-[r:QUOTED_IN]->(b)
SET r += row.properties, r.published = d.published
RETURN count(r) AS saved
