// The record of documents, a batch after an id.
MATCH (d:Document) WHERE d.id > $after
RETURN d.id AS id, d.name AS name, d.sources AS sources, d.text AS text, d.annotation AS annotation
ORDER BY id LIMIT $limit
