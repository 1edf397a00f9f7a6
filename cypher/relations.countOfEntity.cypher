// How many relations has one entity?
MATCH (n:Entity {id: $id})-[r:QUOTED_IN|ARRESTED_IN|PARTNERED_WITH|WORKS_FOR|TOOK_PART_IN|TARGETED|TOOK_PLACE_IN|PART_OF|MEMBER_OF]-(o)
WHERE type(r) IN $types
WITH DISTINCT o, type(r) AS type, startNode(r) = n AS out
RETURN count(*) AS total
