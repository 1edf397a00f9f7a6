// How many documents pass the filter?
MATCH (d:Document)
WHERE ($publisher IS NULL OR toLower(d.publisher) = $publisher)
  AND ($since IS NULL OR d.published >= $since) AND ($until IS NULL OR d.published <= $until)
  AND ($among IS NULL OR $among[d.id] IS NOT NULL)
RETURN count(d) AS total
