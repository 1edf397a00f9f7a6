// How many documents are there?
MATCH (d:Document)
RETURN count(d) AS documents
