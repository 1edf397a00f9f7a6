// Which documents mention some entities, or which of some documents? A row a document, without the places.
UNWIND $ids AS node
MATCH (e:Entity {id: node})-[m:MENTIONED_IN]->(d:Document)
WHERE ($among IS NULL OR $among[d.id] IS NOT NULL)
  AND ($since IS NULL OR m.published >= $since) AND ($until IS NULL OR m.published <= $until)
RETURN 'MENTIONED_IN' AS type, e.id AS from, d.id AS to
