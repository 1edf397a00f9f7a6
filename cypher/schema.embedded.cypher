CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT board_id IF NOT EXISTS FOR (n:Board) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT saved_board_id IF NOT EXISTS FOR (n:SavedBoard) REQUIRE n.id IS UNIQUE;
// A constraint gives no index to look up by here.
CREATE INDEX entity_by_id IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX document_by_id IF NOT EXISTS FOR (n:Document) ON (n.id);
CREATE INDEX judgement_by_id IF NOT EXISTS FOR (n:Judgement) ON (n.id);
CREATE INDEX document_by_copy_group IF NOT EXISTS FOR (n:Document) ON (n.copyGroup);
CREATE INDEX document_by_recorded IF NOT EXISTS FOR (n:Document) ON (n.recorded);
