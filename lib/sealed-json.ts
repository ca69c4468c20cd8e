import { Secret } from "./secret";

const MARK = "\0secret";

/** Data with secrets in it as one secret text: what `Secret` itself refuses to become. */
export function toSealable(data: unknown): Secret {
  // `this` holds the value before `Secret` has turned itself into a placeholder.
  function bare(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
    const original = this[name];
    return original instanceof Secret ? { [MARK]: original.reveal() } : value;
  }
  return new Secret(JSON.stringify(data, bare));
}

/** The data of such a text, its secrets as secrets again. */
export function fromSealable(text: Secret): unknown {
  return JSON.parse(text.reveal(), (_name, value: unknown) => {
    if (typeof value !== "object" || value === null || !(MARK in value)) return value;
    const secret = value[MARK];
    return typeof secret === "string" ? new Secret(secret) : value;
  });
}
