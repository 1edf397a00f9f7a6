// The relations of one document with their strength, a page after a key.
MATCH (n:Document {id: $id})-[r:QUOTED_IN|ARRESTED_IN|PARTNERED_WITH|WORKS_FOR|TOOK_PART_IN|TARGETED|TOOK_PLACE_IN|PART_OF|MEMBER_OF]-()
WHERE type(r) IN $types
WITH type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, count(DISTINCT r.source) AS sources, count(r) AS evidence
WITH type, from, to, sources, evidence, type + '~' + from + '~' + to AS id
WHERE $afterId IS NULL OR sources < $afterSources OR (sources = $afterSources
  AND (evidence < $afterEvidence OR (evidence = $afterEvidence AND id > $afterId)))
RETURN id, from, to, sources, evidence
ORDER BY sources DESC, evidence DESC, id LIMIT $limit
