// Which entities are mentioned in the documents of a time?
MATCH (d:Document)
WHERE ($since IS NULL OR d.published >= $since) AND ($until IS NULL OR d.published <= $until) AND d.published IS NOT NULL
MATCH (e:Entity)-[:MENTIONED_IN]->(d)
RETURN DISTINCT e.id AS id
