// Removes documents with the relationships that end in them.
UNWIND $ids AS id
MATCH (d:Document {id: id})
DETACH DELETE d
