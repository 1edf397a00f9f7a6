// Which documents tell the same story as this one?
MATCH (o:Document {id: $id})
MATCH (d:Document {copyGroup: o.copyGroup}) WHERE d.id <> $id
RETURN d.id AS id, d.name AS name, d.title AS title, d.publisher AS publisher, d.authors AS authors,
  d.published AS published, d.url AS url, d.copyGroup AS copyGroup
ORDER BY id
