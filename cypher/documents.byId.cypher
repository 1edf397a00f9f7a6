// Documents by id, without their texts.
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.name AS name, d.title AS title, d.publisher AS publisher, d.authors AS authors,
  d.published AS published, d.url AS url, d.copyGroup AS copyGroup
