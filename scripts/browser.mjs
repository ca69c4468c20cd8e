// Finds a Chromium for the browser tests, and installs one when the machine has none.
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./load.mjs";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const isRoot = process.getuid?.() === 0;

/** Path of an installed browser: CHROME_PATH, then Chromium, Chrome, Edge; null when there is none. */
export function findBrowser() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const named = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const given = process.env.CHROME_PATH ? [process.env.CHROME_PATH] : [];
  return [...given, ...named, ...PLACES].find(isExecutable) ?? null;
}

/** The same, installing one first when the machine has none: Debian's as root, else Playwright's own. */
export async function requireBrowser() {
  if (process.env.CHROME_PATH && !isExecutable(process.env.CHROME_PATH))
    throw new Error(`CHROME_PATH names ${process.env.CHROME_PATH}, which is no program.`);
  const found = findBrowser();
  if (found) return found;
  const { chromium } = await import("@playwright/test");
  if (isExecutable(chromium.executablePath())) return chromium.executablePath();
  if (isRoot && existsSync("/etc/debian_version") && installFromDebian()) {
    const installed = findBrowser();
    if (installed) return installed;
  }
  console.log("Installing Chromium with Playwright.");
  const cli = `${ROOT}/node_modules/@playwright/test/cli.js`;
  execFileSync(process.execPath, [cli, "install", "chromium"], { stdio: ["ignore", "inherit", "inherit"] });
  return chromium.executablePath();
}

/** Flags Chromium needs where the tests run; as root it refuses its own sandbox. */
export function browserFlags() {
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  return [...(isRoot ? ["--no-sandbox"] : []), ...quiet, "--disable-component-update", "--disable-sync"];
}

function installFromDebian() {
  console.log("Installing Debian's chromium and fonts-noto-cjk.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => spawnSync("apt-get", args, { stdio: ["ignore", "inherit", "inherit"], env }).status === 0;
  return apt("update") && apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(await requireBrowser());
