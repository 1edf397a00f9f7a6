// The relations of one document with their strength, a page after a key.
MATCH (n:Document {id: $id})<-[r:QUOTED_IN|ARRESTED_IN|PARTNERED_WITH|WORKS_FOR|TOOK_PART_IN|TARGETED|TOOK_PLACE_IN|PART_OF|MEMBER_OF]-(o:Entity)
WHERE type(r) IN $types
WITH n, o, type(r) AS type, count(DISTINCT r.source) AS sources, count(r) AS evidence
WITH type, o.id AS from, n.id AS to, sources, evidence
WITH from, to, sources, evidence, type + '~' + from + '~' + to AS id
WHERE $afterId IS NULL OR sources < $afterSources OR (sources = $afterSources
  AND (evidence < $afterEvidence OR (evidence = $afterEvidence AND id > $afterId)))
RETURN id, from, to, sources, evidence
ORDER BY sources DESC, evidence DESC, id LIMIT $limit
