type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** The words of the wizard's pages beside its components: what to do next, and what became of it. */
export interface PageTexts {
  readonly rights: Texts<"title" | "text" | "button" | "asksFor">;
  readonly partnerCenter: Texts<"title" | "text" | "later" | "device" | "app" | "appLater">;
  readonly user: Texts<"title" | "text" | "label" | "hint" | "save" | "change">;
  readonly token: Texts<
    "codeButton" | "codeNeedsApp" | "deviceButton" | "deviceNeeds" | "deviceNeedsSteps" | "none" | "failed" | "way"
  >;
  readonly call: Texts<"blocked" | "blockedText" | "toBroken">;
  /** After an action: `{detail}` is Microsoft's own sentence. */
  readonly outcome: Texts<
    | "refused"
    | "prerequisite-missing"
    | "sign-in-missing"
    | "failed"
    | "invalid"
    | "signIn"
    | "tokenRefused"
    | "tokenLost"
  >;
  readonly status: Texts<"title" | "lead" | "empty" | "emptyText" | "open">;
}
