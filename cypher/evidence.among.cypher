// All evidence of some types from some entities, to some nodes or to any.
UNWIND $ids AS node
MATCH (a:Entity {id: node})-[r:QUOTED_IN|ARRESTED_IN|PARTNERED_WITH|WORKS_FOR|TOOK_PART_IN|TARGETED|TOOK_PLACE_IN|PART_OF|MEMBER_OF]->(b)
WHERE ($among IS NULL OR $among[b.id] IS NOT NULL) AND type(r) IN $types
  AND ($since IS NULL OR r.published >= $since) AND ($until IS NULL OR r.published <= $until)
RETURN type(r) AS type, a.id AS from, b.id AS to, r.id AS id, r.document AS document,
  r.start AS start, r.`end` AS `end`, r.quote AS quote, r.origin AS origin, r.rule AS rule, r.source AS source,
  r.status AS status, r.count AS count, r.approximate AS approximate, r.date AS date, r.title AS title,
  r.role AS role, r.speakerLabel AS speakerLabel, r.by AS by, r.operation AS operation, r.published AS published
