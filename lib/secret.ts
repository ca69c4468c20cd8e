const inspect = Symbol.for("nodejs.util.inspect.custom");

/** A password, client secret or token: readable only by asking for it, never by logging or serialising it. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself; call it only where it is put into a request or shown once to its owner. */
  reveal(): string {
    return this.#value;
  }

  /** The first three characters, as Microsoft Graph's `passwordCredential.hint` gives them. */
  get hint(): string {
    return this.#value.slice(0, 3);
  }

  toJSON(): string {
    return "[secret]";
  }

  toString(): string {
    return "[secret]";
  }

  [inspect](): string {
    return "[secret]";
  }
}
