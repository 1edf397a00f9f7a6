// Where are some entities mentioned, in some documents or in any?
UNWIND $ids AS node
MATCH (e:Entity {id: node})-[m:MENTIONED_IN]->(d:Document)
WHERE ($among IS NULL OR $among[d.id] IS NOT NULL)
  AND ($since IS NULL OR m.published >= $since) AND ($until IS NULL OR m.published <= $until)
RETURN e.id AS entity, m.document AS document, m.offsets AS offsets, m.source AS source, m.origin AS origin
