import type { Program } from "./program";
import { SOURCES } from "./sources";

/** TypeScript for Node, with nothing but the compiler. */
export const typescript: Program = {
  id: "typescript",
  title: "TypeScript",
  needs: "Node.js 20.19+, npm",
  prepare: "npm install && npm run build",
  run: "npm start",
  signIn: "npm start -- --sign-in",
  source: SOURCES.typescript,
  executable: null,
};
