// Titles and texts of some documents.
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.title AS title, d.text AS text
