// How many relations are there, and how many passages support them?
MATCH (a:Entity)-[r:QUOTED_IN|ARRESTED_IN|PARTNERED_WITH|WORKS_FOR|TOOK_PART_IN|TARGETED|TOOK_PLACE_IN|PART_OF|MEMBER_OF]->(b)
WITH type(r) AS type, a.id AS from, b.id AS to, count(r) AS evidence
RETURN count(*) AS relations, coalesce(sum(evidence), 0) AS evidence
