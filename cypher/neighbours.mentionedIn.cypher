// Which documents mention these entities?
MATCH (n:Entity)-[m:MENTIONED_IN]->(o:Document)
WHERE n.id IN $ids AND ($since IS NULL OR m.published >= $since) AND ($until IS NULL OR m.published <= $until)
RETURN n.id AS from, o.id AS to, null AS kind, 0 AS weight, 0 AS mentions, 1 AS sources
