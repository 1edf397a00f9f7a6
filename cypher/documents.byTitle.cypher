// Documents by title, a page after a key.
MATCH (d:Document)
WHERE ($publisher IS NULL OR toLower(d.publisher) = $publisher)
  AND ($since IS NULL OR d.published >= $since) AND ($until IS NULL OR d.published <= $until)
  AND ($among IS NULL OR $among[d.id] IS NOT NULL)
WITH d, d.sortTitle AS word, d.id AS key
WHERE $afterId IS NULL OR word > $afterKey OR (word = $afterKey AND key > $afterId)
RETURN d.id AS id, d.name AS name, d.title AS title, d.publisher AS publisher, d.authors AS authors,
  d.published AS published, d.url AS url, d.copyGroup AS copyGroup, word AS sortKey
ORDER BY sortKey, id LIMIT $limit
