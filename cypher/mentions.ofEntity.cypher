// The mentions of one entity as relations with their strength, a page after a key.
MATCH (e:Entity {id: $id})-[m:MENTIONED_IN]->(d:Document)
WITH e.id AS from, d.id AS to, 1 AS sources, size(m.offsets) / 2 AS evidence, 'MENTIONED_IN~' + e.id + '~' + d.id AS id
WHERE $afterId IS NULL OR sources < $afterSources OR (sources = $afterSources
  AND (evidence < $afterEvidence OR (evidence = $afterEvidence AND id > $afterId)))
RETURN id, from, to, sources, evidence
ORDER BY sources DESC, evidence DESC, id LIMIT $limit
