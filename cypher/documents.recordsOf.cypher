// The record of some documents.
UNWIND $ids AS wanted
MATCH (d:Document {id: wanted})
RETURN d.id AS id, d.name AS name, d.sources AS sources, d.text AS text, d.annotation AS annotation
