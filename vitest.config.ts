import os from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, ""),
    },
  },
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/e2e/**"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: "threads",
    // Vitest leaves a core to itself, which is half of a machine with two and needs next to nothing.
    maxWorkers: os.availableParallelism(),
    globalSetup: "tests/store/seed-setup.ts",
  },
});
