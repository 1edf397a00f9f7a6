// Adds evidence of QUOTED_IN, its ends and its document must be there.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (d:Document {id: row.properties.document})
OPTIONAL MATCH (e:Entity {id: row.to})
OPTIONAL MATCH (o:Document {id: row.to})
WITH row, a, d, coalesce(e, o) AS b WHERE b IS NOT NULL
CREATE (a)-[r:QUOTED_IN]->(b)
SET r += row.properties, r.published = d.published
RETURN count(r) AS saved
