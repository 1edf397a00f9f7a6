// How many relations has one document?
MATCH (n:Document {id: $id})<-[r:QUOTED_IN|ARRESTED_IN|PARTNERED_WITH|WORKS_FOR|TOOK_PART_IN|TARGETED|TOOK_PLACE_IN|PART_OF|MEMBER_OF]-(o:Entity)
WHERE type(r) IN $types
WITH DISTINCT o, type(r) AS type
RETURN count(*) AS total
