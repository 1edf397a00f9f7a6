// Removes documents with the relationships that end in them.
MATCH (d:Document) WHERE d.id IN $ids
DETACH DELETE d
