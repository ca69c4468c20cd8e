/** The parts of the product that the header leads to, in order. */
export const SECTIONS = [
  { id: "setup", href: "/setup" },
  { id: "status", href: "/status" },
  { id: "support", href: "/support" },
] as const;
export type SectionId = (typeof SECTIONS)[number]["id"];
