// Prints how long a diagnosis of 256 KB and of 1 MB takes, and their ratio: about 4 is linear, less is better.
import { load } from "./load.mjs";

const { diagnose } = await load("lib/diagnosis/diagnose.ts");
const MEGABYTE = 1024 * 1024;
const TRIES = 5;

const texts = {
  "a log of calls that worked": (at) =>
    `2026-11-17T08:00:12.118Z INFO GET https://api.partnercenter.microsoft.com/insights/v1/mpn/ScheduledDataset 200 in ${at % 400} ms\n`,
  "a log of something else": (at) => `2026-11-17T08:00:12.118Z DEBUG cache hit for key ${at}, ttl ${at % 900}\n`,
  "a log of refusals": (at) =>
    `{"error":"invalid_grant","error_description":"AADSTS50076: you must use multi-factor authentication.","error_codes":[50076],"n":${at}}\n`,
  "tokens that never end": () => "eyJ",
  "names of secrets without values": () => "code=",
  blanks: () => " ",
  backslashes: () => "\\",
  "a code over and over": () => "AADSTS50076 ",
};

console.log(`${"".padEnd(34)}  256 KB     1 MB   ratio`);
for (const [name, piece] of Object.entries(texts)) {
  const [quarter, whole] = [MEGABYTE / 4, MEGABYTE].map((units) => fastest(textOf(piece, units)));
  console.log(`${name.padEnd(34)} ${ms(quarter)} ${ms(whole)}   ${(whole / quarter).toFixed(1)}`);
}

function textOf(piece, units) {
  const parts = [];
  for (let at = 0, length = 0; length < units; at++) {
    const part = piece(at);
    parts.push(part);
    length += part.length;
  }
  return parts.join("").slice(0, units);
}

function fastest(text) {
  const times = Array.from({ length: TRIES }, (_, at) => {
    const given = `${text}${at}`;
    const before = performance.now();
    diagnose(given);
    return performance.now() - before;
  });
  return Math.min(...times);
}

function ms(time) {
  return `${time.toFixed(1)} ms`.padStart(9);
}
