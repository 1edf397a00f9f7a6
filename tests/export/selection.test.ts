import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { whole } from "../../server/export/bytes.ts";
import { exported } from "../../server/serve/export.ts";
import { exportRequest, fromAddress } from "../../server/serve/export.request.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { GraphStore } from "../../server/store/port.ts";
import { ann, bo, police, settle } from "../store/county.ts";

/** What part of the county an export holds, by every way of choosing: names of nodes, then types of relations. */
const CHOICES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["", ["Ann Lee", "Bay Police", "Bo Ström", "Charged", "Coast Guard", "Port Amity", "Raid at the yard", "Raid at the yard", "Östhamn"], ["ARRESTED_IN", "PARTNERED_WITH", "QUOTED_IN", "QUOTED_IN", "QUOTED_IN", "WORKS_FOR"]],
  [`focus=${ann.id}&depth=1`, ["Ann Lee", "Bay Police", "Raid at the yard", "Raid at the yard"], ["QUOTED_IN", "QUOTED_IN", "WORKS_FOR"]],
  [`focus=${ann.id}&depth=2&type=WORKS_FOR,PARTNERED_WITH`, ["Ann Lee", "Bay Police", "Coast Guard"], ["PARTNERED_WITH", "WORKS_FOR"]],
  [`focus=${ann.id},${police.id}&depth=0`, ["Ann Lee", "Bay Police"], ["WORKS_FOR"]],
  ["kind=Place&type=WORKS_FOR", ["Port Amity", "Östhamn"], []],
  ["type=MEMBER_OF&kind=Person", ["Ann Lee", "Bo Ström"], []],
  ["minSources=2", ["Bay Police", "Bo Ström", "Charged", "Coast Guard", "Port Amity"], ["ARRESTED_IN", "QUOTED_IN"]],
  [`focus=${bo.id}&until=2025-05-01`, ["Bo Ström", "Charged", "Port Amity"], ["ARRESTED_IN", "QUOTED_IN"]],
  ["since=2025-06-01", ["Bo Ström", "Port Amity"], ["ARRESTED_IN"]],
  [`focus=${bo.id}&status=acquitted`, ["Bo Ström", "Charged", "Port Amity"], ["ARRESTED_IN", "QUOTED_IN"]],
  [`focus=${bo.id}&status=convicted`, ["Bo Ström", "Charged"], ["QUOTED_IN"]],
];

describe("an export of a part", () => {
  const folder = mkdtempSync(join(tmpdir(), "corkboard-selection-"));
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmbedded(folder);
    await store.prepare();
    await settle(store);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(CHOICES)("“%s” holds what is asked for and no more", async (address, nodes, relations) => {
    const { bytes } = await exported(store, exportRequest(fromAddress(new URLSearchParams(`format=cytoscape&${address}`))), "1");
    const { elements } = JSON.parse(Buffer.from(await whole(bytes)).toString());
    expect(elements.nodes.map((n: { data: { name: string } }) => n.data.name).sort()).toEqual(nodes);
    expect(elements.edges.map((e: { data: { type: string } }) => e.data.type).sort()).toEqual(relations);
  });
});
