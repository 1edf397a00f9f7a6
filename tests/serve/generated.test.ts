import { readFile } from "node:fs/promises";
import { codegen } from "@graphql-codegen/core";
import * as typescriptPlugin from "@graphql-codegen/typescript";
import * as resolversPlugin from "@graphql-codegen/typescript-resolvers";
import { parse } from "graphql";
import { expect, test } from "vitest";

// After a change of schema.graphql: npx vitest run --config tests/vitest.config.ts --root . tests/serve/generated.test.ts -u

const here = new URL("../../", import.meta.url);
const HEADER = "// Generated from server/serve/schema.graphql by tests/serve/generated.test.ts; do not edit.\n";
const scalars = { ID: { input: "string", output: "string" } };

/** In the server a GraphQL type is resolved from the model's own; enums are the model's values, see `enums.ts`. */
const SERVER = {
  useTypeImports: true,
  immutableTypes: true,
  enumsAsTypes: true,
  scalars,
  contextType: "./context.ts#Context",
  enumValues: {
    EntityKind: "../model/ontology.ts#Kind",
    RelationType: "../model/ontology.ts#RelationType",
    Origin: "../model/ontology.ts#Origin",
    Status: "../model/ontology.ts#Status",
    Verdict: "./judgements.ts#Verdict",
  },
  mappers: {
    Node: "./nodes.ts#AnyNode",
    Entity: "../model/graph.ts#Entity as EntityModel",
    Document: "../model/graph.ts#DocumentNode as DocumentModel",
    Relation: "../model/graph.ts#Relation as RelationModel",
    Evidence: "../model/graph.ts#Evidence as EvidenceModel",
    Subgraph: "../model/graph.ts#Subgraph as SubgraphModel",
    DocumentMention: "./nodes.ts#Marked",
    Match: "../model/match.ts#Match as MatchModel",
    MergePreview: "../resolve/preview.ts#MergePreview as MergePreviewModel",
    SavedBoard: "../model/savedBoard.ts#SavedBoard as SavedBoardModel",
    JoinedRelation: "../resolve/preview.ts#JoinedRelation as JoinedRelationModel",
  },
};

const CLIENT = { enumsAsTypes: true, scalars, immutableTypes: true, nonOptionalTypename: true };

type Plugins = Parameters<typeof codegen>[0]["pluginMap"];

async function generate(plugins: Plugins, config: object): Promise<string> {
  const schema = parse(await readFile(new URL("server/serve/schema.graphql", here), "utf8"));
  const names = Object.keys(plugins).map((name) => ({ [name]: {} }));
  const text = await codegen({ schema, documents: [], filename: "schema.generated.ts", plugins: names, pluginMap: plugins, config });
  // The plugin writes `export { T }` for a type; under isolatedModules it must say so.
  return HEADER + text.replace(/^export \{/gm, "export type {");
}

interface Side { readonly of: string; readonly file: string; readonly config: object; readonly plugins: Plugins }

test.each<Side>([
  { of: "server", file: "server/serve/schema.generated.ts", config: SERVER, plugins: { typescript: typescriptPlugin, resolvers: resolversPlugin } },
  { of: "client", file: "client/api/schema.generated.ts", config: CLIENT, plugins: { typescript: typescriptPlugin } },
])("the types of the $of are those of the schema", async ({ file, config, plugins }) => {
  await expect(await generate(plugins, config)).toMatchFileSnapshot(new URL(file, here).pathname);
});
