import { randomBytes } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { Secret } from "@/lib/secret";
import { openStore } from "@/lib/store/store";
import { startPostgres } from "@/scripts/postgres.mjs";
import { storeContract } from "./contract";
import { walkContract } from "./walk-contract";

const server = await startPostgres();
const sealingKey = randomBytes(32);

if ("reason" in server) {
  it.skip(`PostgreSQL: ${server.reason}`, () => undefined);
} else {
  afterAll(() => server.stop());
  const options = () => ({ dataDir: "/nowhere", databaseUrl: new Secret(server.url), sealingKey });

  describe("PostgreSQL", () => {
    it("takes several instances that start together", async () => {
      const stores = await Promise.all([1, 2, 3].map(() => openStore(options())));
      await Promise.all(stores.map((one) => one.close()));
      expect(stores).toHaveLength(3);
    });

    storeContract(options, (opened) => walkContract(options, opened));
  });
}
