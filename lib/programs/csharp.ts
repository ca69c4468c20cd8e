import type { Program } from "./program";
import { SOURCES } from "./sources";

/** C# for the console, without a package. */
export const csharp: Program = {
  id: "csharp",
  title: "C#",
  needs: ".NET 8 SDK",
  prepare: null,
  run: "dotnet run",
  signIn: "dotnet run -- --sign-in",
  source: SOURCES.csharp,
  executable: null,
};
