import type { CodeTexts } from "../../code-texts";

/** What the codes of `network` mean, and what to do. */
export const network: CodeTexts["network"] = {
  50002: {
    meaning: "The network's proxy forbids sign-ins to this tenant.",
    fix: "Ask the network's admin to allow the partner tenant, or run the program on another network.",
  },
  50134: {
    meaning: "The approval of the device code reached another data center than the request.",
    fix: "Start the device code again, at the address of your own tenant.",
  },
  90006: {
    meaning: "A service behind Entra had a passing problem.",
    fix: "Try again after a short while, with growing pauses.",
  },
  90012: {
    meaning: "Entra did not get an answer from its own services in time.",
    fix: "Try again after a short while, with growing pauses.",
  },
  90024: {
    meaning: "Entra has too much to do at the moment.",
    fix: "Try again after a short while, with growing pauses.",
  },
  90033: {
    meaning: "The directory behind Entra cannot be reached at the moment.",
    fix: "Try again after a short while, with growing pauses.",
  },
  90055: {
    meaning: "This tenant sends too many requests.",
    fix: "Wait as long as the header Retry-After says, then send fewer.",
  },
  90090: { meaning: "Looking up the directory failed for a moment.", fix: "Try again after a short while." },
  500021: {
    meaning: "The network adds a header that allows sign-ins to certain tenants only, and this one is not among them.",
    fix: "Ask the network's admin to add the partner tenant, or run the program on another network.",
  },
  500022: {
    meaning: "Tenant restrictions of the network or device forbid sign-ins to this tenant.",
    fix: "Ask the network's admin to change the restriction, or run the program on another network.",
  },
};
