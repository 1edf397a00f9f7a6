// The folded names of all entities.
MATCH (e:Entity)
RETURN e.search AS text
