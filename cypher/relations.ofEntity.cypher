// The relations of one entity with their strength, a page after a key.
MATCH (n:Entity {id: $id})-[r:QUOTED_IN|ARRESTED_IN|PARTNERED_WITH|WORKS_FOR|TOOK_PART_IN|TARGETED|TOOK_PLACE_IN|PART_OF|MEMBER_OF]-(o)
WHERE type(r) IN $types
WITH n, o, type(r) AS type, startNode(r) = n AS out, count(DISTINCT r.source) AS sources, count(r) AS evidence
WITH type, CASE WHEN out THEN n.id ELSE o.id END AS from, CASE WHEN out THEN o.id ELSE n.id END AS to, sources, evidence
WITH from, to, sources, evidence, type + '~' + from + '~' + to AS id
WHERE $afterId IS NULL OR sources < $afterSources OR (sources = $afterSources
  AND (evidence < $afterEvidence OR (evidence = $afterEvidence AND id > $afterId)))
RETURN id, from, to, sources, evidence
ORDER BY sources DESC, evidence DESC, id LIMIT $limit
