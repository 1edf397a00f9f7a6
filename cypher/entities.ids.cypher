// Ids of the entities of some kinds with enough sources, a page after an id.
MATCH (e:Entity)
WHERE e.id > $after AND ($kinds IS NULL OR e.kind IN $kinds) AND e.sourceCount >= $minSources
RETURN e.id AS id
ORDER BY id LIMIT $limit
