// Which documents mention these entities?
UNWIND $ids AS node
MATCH (n:Entity {id: node})-[m:MENTIONED_IN]->(o:Document)
WHERE ($since IS NULL OR m.published >= $since) AND ($until IS NULL OR m.published <= $until)
RETURN n.id AS from, o.id AS to, null AS kind, 0 AS weight, 0 AS mentions, 1 AS sources
