// The texts of some documents.
MATCH (d:Document) WHERE d.id IN $ids
RETURN d.id AS id, d.text AS text
