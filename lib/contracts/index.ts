import type { Contract } from "./contract";
import { entra } from "./entra";
import { graph } from "./graph";
import { insights } from "./insights";
import { partnerCenter } from "./partner-center";

/** Every endpoint the product calls, and how it answers. */
export const contracts: readonly Contract[] = [...entra, ...graph, ...partnerCenter, ...insights];
