// Removes the evidence that documents hold whose ids are keys of a map.
MATCH (:Entity)-[r:QUOTED_IN|ARRESTED_IN|PARTNERED_WITH|WORKS_FOR|TOOK_PART_IN|TARGETED|TOOK_PLACE_IN|PART_OF|MEMBER_OF]->()
WHERE $among[r.document] IS NOT NULL
DELETE r
