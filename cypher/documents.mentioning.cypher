// Documents that mention an entity, the newest first, a page after a key.
MATCH (:Entity {id: $id})-[:MENTIONED_IN]->(d:Document)
WITH d, coalesce(d.published, '') AS day, d.id AS key
WHERE $afterId IS NULL OR day < $afterKey OR (day = $afterKey AND key > $afterId)
RETURN d.id AS id, d.name AS name, d.title AS title, d.publisher AS publisher, d.authors AS authors,
  d.published AS published, d.url AS url, d.copyGroup AS copyGroup, day AS sortKey
ORDER BY sortKey DESC, id LIMIT $limit
