import { azureCli } from "./azure-cli";
import { http } from "./http";
import { powershell } from "./powershell";
import type { ExportFormat } from "./set-up";
import { terraform } from "./terraform";

/** Every format the set-up can be taken along in, in the order the page shows them. */
export const EXPORTS: readonly ExportFormat[] = [azureCli, powershell, terraform, http];
