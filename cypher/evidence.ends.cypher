// What do some entities lead to, or to which of some nodes? A row a piece of evidence, without its words.
UNWIND $ids AS node
MATCH (a:Entity {id: node})-[r:QUOTED_IN|ARRESTED_IN|PARTNERED_WITH|WORKS_FOR|TOOK_PART_IN|TARGETED|TOOK_PLACE_IN|PART_OF|MEMBER_OF]->(b)
WHERE ($among IS NULL OR $among[b.id] IS NOT NULL)
  AND ($since IS NULL OR r.published >= $since) AND ($until IS NULL OR r.published <= $until)
RETURN type(r) AS type, a.id AS from, b.id AS to
