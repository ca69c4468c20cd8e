import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The right to use a folder, held until released or until the process ends, however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

/** Another process uses the folder. */
export class FolderInUseError extends Error {
  readonly code = "folder-in-use";

  constructor(folder: string) {
    super(`Another process uses the data folder ${folder}. Stop it, or set PREFLIGHT_DATA to another folder.`);
    this.name = "FolderInUseError";
  }
}

const MAX_SOCKET_PATH = 100;
const SETTLE_MS = 150;

/** Takes the lock: a listening socket in the folder, which the kernel closes even on kill -9. Throws FolderInUseError. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const address = socketAddress(realpathSync(folder));
  const token = randomBytes(16).toString("hex");
  const server = createServer((socket) => socket.on("error", () => undefined).end(token));
  if (!(await listen(server, address))) {
    if ((await ask(address)) !== null) throw new FolderInUseError(folder);
    // Nobody answers: left behind by a process that was killed. Two heirs may get here at once; the last to listen wins.
    rmSync(address, { force: true });
    const heir = await listen(server, address);
    await pause(SETTLE_MS);
    if (!heir || (await ask(address)) !== token) {
      // Closing would remove the winner's socket file, which stands at the same path.
      server.unref();
      throw new FolderInUseError(folder);
    }
  }
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** A socket path the kernel takes: at most 107 bytes, so a long folder is reached through a short link. */
function socketAddress(folder: string): string {
  const digest = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  if (process.platform === "win32") return `\\\\.\\pipe\\insights-preflight-${digest}`;
  const direct = path.join(folder, "lock");
  if (Buffer.byteLength(direct) <= MAX_SOCKET_PATH) return direct;
  const link = path.join(os.tmpdir(), `insights-preflight-${digest}`);
  if (!existsSync(link)) symlinkSync(folder, link, "dir");
  return path.join(link, "lock");
}

function listen(server: Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (problem: NodeJS.ErrnoException) => {
      if (problem.code === "EADDRINUSE") resolve(false);
      else reject(problem);
    };
    server.once("error", onError);
    server.listen(address, () => {
      server.off("error", onError);
      resolve(true);
    });
  });
}

/** What the holder says; null when nobody listens. */
function ask(address: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(address);
    socket.on("data", (chunk) => {
      answer += chunk.toString("utf8");
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", (problem: NodeJS.ErrnoException) => {
      if (problem.code === "ECONNREFUSED" || problem.code === "ENOENT") resolve(null);
      else reject(problem);
    });
  });
}
