// Which nodes are one step from these entities, over relations of some types with enough sources?
UNWIND $ids AS node
MATCH (n:Entity {id: node})-[r:QUOTED_IN|ARRESTED_IN|PARTNERED_WITH|WORKS_FOR|TOOK_PART_IN|TARGETED|TOOK_PLACE_IN|PART_OF|MEMBER_OF]-(o)
WHERE type(r) IN $types
  AND ($since IS NULL OR r.published >= $since) AND ($until IS NULL OR r.published <= $until)
WITH n, o, type(r) AS type, count(DISTINCT r.source) AS sources
WHERE n:Document OR o:Document OR sources >= $minSources
WITH n.id AS from, o.id AS to, o.kind AS kind, o.sourceCount AS weight, o.mentionCount AS mentions, max(sources) AS sources
RETURN from, to, kind, weight, mentions, sources
