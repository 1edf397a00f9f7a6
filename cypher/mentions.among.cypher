// Where are some entities mentioned in some documents?
MATCH (e:Entity)-[m:MENTIONED_IN]->(d:Document)
WHERE e.id IN $ids AND d.id IN $ids
  AND ($since IS NULL OR m.published >= $since) AND ($until IS NULL OR m.published <= $until)
RETURN e.id AS entity, m.document AS document, m.offsets AS offsets, m.source AS source, m.origin AS origin
