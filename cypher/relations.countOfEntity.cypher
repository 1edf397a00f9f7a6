// How many relations has one entity?
MATCH (n:Entity {id: $id})-[r:QUOTED_IN|ARRESTED_IN|PARTNERED_WITH|WORKS_FOR|TOOK_PART_IN|TARGETED|TOOK_PLACE_IN|PART_OF|MEMBER_OF]-()
WHERE type(r) IN $types
WITH DISTINCT type(r) AS type, startNode(r).id AS from, endNode(r).id AS to
RETURN count(*) AS total
