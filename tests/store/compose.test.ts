import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { SETTINGS } from "../../server/config.ts";
import { HOW_TO_ENABLE, onServer, takeServer, testServer } from "./neo4j.server.ts";

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly volumes: readonly string[];
  readonly ports?: readonly string[];
}

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const compose = parse(read("docker-compose.yml")) as { services: { neo4j: Service; corkboard: Service }; volumes: Record<string, unknown> };
const { neo4j, corkboard } = compose.services;

describe("docker-compose.yml", () => {
  test("has Neo4j Community of one version, with a healthcheck and a volume for its data", () => {
    expect(neo4j.image).toMatch(/^neo4j:\d{4}\.\d{2}\.\d+$/);
    expect(neo4j.healthcheck?.test.join(" ")).toContain("cypher-shell");
    const [volume, place] = neo4j.volumes[0]?.split(":") ?? [];
    expect([place, volume !== undefined && volume in compose.volumes]).toEqual(["/data", true]);
    expect(neo4j.ports, "only the app reaches the database").toBeUndefined();
  });

  if (testServer)
    test("has the version of Neo4j that the suite runs on", { timeout: 120_000 }, async () => {
      const giveBack = await takeServer();
      const [row] = await onServer("CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition").finally(giveBack);
      expect([neo4j.image, row?.edition]).toEqual([`neo4j:${String(row?.version)}`, "community"]);
    });
  else test.skip(`has the version of Neo4j that the suite runs on: ${HOW_TO_ENABLE}`, () => undefined);

  test("starts the app when the database is healthy, and only with a password and a token", () => {
    expect(corkboard.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
    expect(corkboard.environment.CORKBOARD_TOKEN).toMatch(/^\$\{CORKBOARD_TOKEN:\?.+\}$/);
    expect(corkboard.environment.NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?.+\}$/);
    expect(neo4j.environment.NEO4J_AUTH).toBe(`${corkboard.environment.NEO4J_USER}/${corkboard.environment.NEO4J_PASSWORD}`);
    expect(corkboard.environment.NEO4J_URI).toBe("bolt://neo4j:7687");
  });

  test("gives the app settings that it knows, and shows it on this machine only", () => {
    const known: readonly string[] = SETTINGS.map((setting) => setting.name);
    expect(Object.keys(corkboard.environment).filter((name) => !known.includes(name))).toEqual([]);
    const port = corkboard.environment.PORT;
    expect(corkboard.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  });
});

describe("the app's image", () => {
  const dockerfile = read(corkboard.build?.dockerfile ?? "");
  const lines = dockerfile.split("\n").filter((line) => /^[A-Z]+ /.test(line));

  test("runs as a user without rights, from the lockfile, on a C library that the embedded graph has a build for", () => {
    expect(lines[0]).toMatch(/^FROM node:(20|22|24)-bookworm/);
    const user = lines.findIndex((line) => line === "USER node");
    expect(user).toBeGreaterThan(0);
    expect(lines.findIndex((line) => line.startsWith("CMD "))).toBeGreaterThan(user);
    expect(dockerfile).toContain("npm ci --omit=dev");
    expect(dockerfile).toContain("HEALTHCHECK");
  });

  test("starts what is there", () => {
    const [, file] = JSON.parse(lines.find((line) => line.startsWith("CMD "))?.slice(4) ?? "[]") as string[];
    expect(existsSync(new URL(file ?? "", root))).toBe(true);
    expect(existsSync(new URL(`${corkboard.build?.dockerfile}.dockerignore`, root))).toBe(true);
  });
});
