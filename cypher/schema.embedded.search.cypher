// Nodes whose property holds any of the words, best first.
CALL grafeo.search.text($label, $property, $words, $limit) YIELD node_id, score
MATCH (n) WHERE id(n) = node_id
RETURN n.id AS id, score
ORDER BY score DESC, id
