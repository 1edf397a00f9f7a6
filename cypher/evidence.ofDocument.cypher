// The evidence between one document and others.
MATCH (n:Document {id: $id})<-[r:QUOTED_IN|ARRESTED_IN|PARTNERED_WITH|WORKS_FOR|TOOK_PART_IN|TARGETED|TOOK_PLACE_IN|PART_OF|MEMBER_OF]-(o:Entity)
WHERE type(r) IN $types AND $among[o.id] IS NOT NULL
RETURN type(r) AS type, o.id AS from, n.id AS to, r.id AS id, r.document AS document,
  r.start AS start, r.`end` AS `end`, r.quote AS quote, r.origin AS origin, r.rule AS rule, r.source AS source,
  r.status AS status, r.count AS count, r.approximate AS approximate, r.date AS date, r.title AS title,
  r.role AS role, r.speakerLabel AS speakerLabel, r.by AS by, r.operation AS operation, r.published AS published
