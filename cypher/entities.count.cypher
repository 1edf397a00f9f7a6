// How many entities pass the filter?
MATCH (e:Entity)
WHERE ($kinds IS NULL OR e.kind IN $kinds) AND ($named IS NULL OR e.named = $named) AND e.sourceCount >= $minSources
  AND all(word IN $words WHERE e.search CONTAINS word)
  AND ($among IS NULL OR $among[e.id] IS NOT NULL)
RETURN count(e) AS total
