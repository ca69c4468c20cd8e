import type { Program } from "./program";
import { SOURCES } from "./sources";

/** PowerShell 7, without a module. */
export const powershell: Program = {
  id: "powershell",
  title: "PowerShell",
  needs: "PowerShell 7.4+",
  prepare: null,
  run: "pwsh ./report.ps1",
  signIn: "pwsh ./report.ps1 --sign-in",
  source: SOURCES.powershell,
  executable: "report.ps1",
};
