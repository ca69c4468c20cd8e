import type { Cloud } from "../cloud";
import type { CloudId } from "../integration";
import { chinaCloud } from "./china";
import { globalCloud } from "./global";
import { usGovernmentCloud } from "./us-government";

const byId = {
  global: globalCloud,
  "us-government": usGovernmentCloud,
  china: chinaCloud,
} as const satisfies Record<CloudId, Cloud>;

/** Every national cloud, the usual one first. */
export const clouds: readonly Cloud[] = Object.values(byId);

/** The cloud of that id. */
export function cloudOf(id: CloudId): Cloud {
  return byId[id];
}
