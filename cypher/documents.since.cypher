// The ids of documents whose record came or changed after a version of it.
MATCH (d:Document) WHERE d.recorded > $version
RETURN d.id AS id
ORDER BY id
