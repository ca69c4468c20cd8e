import { BlockList, isIP } from "node:net";

/** A range of addresses: its first address and how many bits of it are fixed. */
export interface Network {
  readonly address: string;
  readonly bits: number;
}

/** Addresses of IPv4 that are nobody's on the internet, or somebody's inside it: private, shared, loopback, link-local, test, multicast. */
const INSIDE_4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "168.63.129.16/32",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/** Of IPv6 only global unicast is outside; these parts of it carry or translate other addresses, or are for examples. */
const OUTSIDE_6 = ["2000::/3"];
const INSIDE_6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

/** Reads `10.20.0.0/16`, `fd00::/8` or a single address; null when it is neither. */
export function parseNetwork(text: string): Network | null {
  const [address = "", bits, ...more] = text.trim().split("/");
  const family = isIP(address);
  const most = family === 6 ? 128 : 32;
  if (family === 0 || address.includes("%") || more.length > 0) return null;
  if (bits === undefined) return { address, bits: most };
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most ? { address, bits: Number(bits) } : null;
}

function listOf(networks: readonly Network[]): BlockList {
  const list = new BlockList();
  for (const { address, bits } of networks) list.addSubnet(address, bits, isIP(address) === 6 ? "ipv6" : "ipv4");
  return list;
}

const known = (texts: readonly string[]) => listOf(texts.map(parseNetwork).filter((network) => network !== null));
const inside4 = known(INSIDE_4);
const inside6 = known(INSIDE_6);
const outside6 = known(OUTSIDE_6);
const loopback = known(["127.0.0.0/8", "::1"]);

/** Networks separated by commas; null for each that is none. */
export function parseNetworks(text: string): readonly (Network | null)[] {
  const parts = text.split(",").map((part) => part.trim());
  return parts.filter((part) => part !== "").map(parseNetwork);
}

/** Whether an address belongs to the internet at large. Anything that cannot be told is taken to be inside. */
export function isOutside(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside4.check(address, "ipv4");
  return family === 6 && outside6.check(address, "ipv6") && !inside6.check(address, "ipv6");
}

/** Whether an address is the machine itself. */
export function isLoopback(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && loopback.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** Which addresses may be connected to: inside those that the operator allows, and all outside unless nothing may leave. */
export function addressGuard(allowed: readonly Network[], staysInside = false): (address: string) => boolean {
  const list = listOf(allowed);
  return (address) => {
    const family = isIP(address);
    const isAllowed = family !== 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
    return isAllowed || (!staysInside && isOutside(address));
  };
}
