// Adds or changes entities. The kind is a label too, for those who browse.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
REMOVE e:Person:Agency:Organization:Place:Gang:Operation
SET e += row
FOREACH (x IN CASE row.kind WHEN 'Person' THEN [1] ELSE [] END | SET e:Person)
FOREACH (x IN CASE row.kind WHEN 'Agency' THEN [1] ELSE [] END | SET e:Agency)
FOREACH (x IN CASE row.kind WHEN 'Organization' THEN [1] ELSE [] END | SET e:Organization)
FOREACH (x IN CASE row.kind WHEN 'Place' THEN [1] ELSE [] END | SET e:Place)
FOREACH (x IN CASE row.kind WHEN 'Gang' THEN [1] ELSE [] END | SET e:Gang)
FOREACH (x IN CASE row.kind WHEN 'Operation' THEN [1] ELSE [] END | SET e:Operation)
