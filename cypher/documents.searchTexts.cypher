// Titles and texts of some documents.
MATCH (d:Document) WHERE d.id IN $ids
RETURN d.title AS title, d.text AS text
