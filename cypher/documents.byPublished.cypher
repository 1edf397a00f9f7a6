// Documents, the newest first, those without a date last, a page after a key.
MATCH (d:Document)
WHERE ($publisher IS NULL OR toLower(d.publisher) = $publisher)
  AND ($since IS NULL OR d.published >= $since) AND ($until IS NULL OR d.published <= $until)
  AND ($among IS NULL OR $among[d.id] IS NOT NULL)
WITH d, coalesce(d.published, '') AS day, d.id AS key
WHERE $afterId IS NULL OR day < $afterKey OR (day = $afterKey AND key > $afterId)
RETURN d.id AS id, d.name AS name, d.title AS title, d.publisher AS publisher, d.authors AS authors,
  d.published AS published, d.url AS url, d.copyGroup AS copyGroup, day AS sortKey
ORDER BY sortKey DESC, id LIMIT $limit
