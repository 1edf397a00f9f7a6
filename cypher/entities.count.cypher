// How many entities pass the filter?
MATCH (e:Entity)
WHERE ($kinds IS NULL OR e.kind IN $kinds) AND ($named IS NULL OR e.named = $named) AND e.sourceCount >= $minSources
  AND all(word IN $words WHERE e.search CONTAINS word)
  AND (NOT $dated OR EXISTS {
    MATCH (e)-[m:MENTIONED_IN]->(:Document)
    WHERE m.published >= coalesce($since, '') AND m.published <= coalesce($until, '9999') })
RETURN count(e) AS total
