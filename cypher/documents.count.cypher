// How many documents pass the filter?
MATCH (d:Document)
WHERE ($publisher IS NULL OR toLower(d.publisher) = $publisher)
  AND ($since IS NULL OR d.published >= $since) AND ($until IS NULL OR d.published <= $until)
  AND ($ids IS NULL OR d.id IN $ids)
RETURN count(d) AS total
