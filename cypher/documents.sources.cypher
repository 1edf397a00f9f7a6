// Which paths was each document read from?
MATCH (d:Document)
RETURN d.id AS id, d.sources AS sources
ORDER BY id
