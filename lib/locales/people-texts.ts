import type { Power } from "@/lib/people/access";
import type { NamedRole, PersonRole } from "@/lib/people/roles";

/** Powers that somebody can lack. */
export type LackedPower = Exclude<Power, "anyone">;

/** A title with the sentence under it. */
interface Message {
  readonly title: string;
  readonly text: string;
}

/** Words about who may do what. */
export interface PeopleTexts {
  readonly roles: Readonly<Record<PersonRole, string>>;
  readonly refused: {
    readonly needs: Readonly<Record<LackedPower, Message>>;
    /** Why this reader lacks it, and whom to ask. */
    readonly because: Readonly<Record<PersonRole, string>>;
    readonly toStatus: string;
    readonly toSupport: string;
    readonly toRoles: string;
    readonly home: string;
  };
  /** In place of buttons that are not for the reader. */
  readonly lookOnly: string;
  readonly page: {
    readonly title: string;
    readonly lead: string;
    readonly open: string;
    /** {tenant} */
    readonly where: string;
    readonly signIn: Message & { readonly button: string };
    readonly form: {
      readonly title: string;
      readonly name: string;
      readonly nameHint: string;
      readonly role: string;
      readonly explain: Readonly<Record<NamedRole, string>>;
      readonly button: string;
      readonly problems: Readonly<Record<"name" | "self", string>>;
    };
    readonly list: {
      readonly title: string;
      readonly none: string;
      readonly ended: string;
      /** {who} {when} */
      readonly namedBy: string;
      /** {who} {when} */
      readonly endedBy: string;
      readonly end: string;
      /** {name}, for readers who do not see the row. */
      readonly endNamed: string;
    };
  };
  readonly support: {
    readonly title: string;
    readonly lead: string;
    readonly open: string;
    readonly openText: string;
    readonly none: string;
    /** {reference} */
    readonly integration: string;
    readonly reference: string;
    readonly referenceHint: string;
    readonly find: string;
    readonly all: string;
    readonly redacted: string;
    readonly more: string;
    readonly missing: Message;
    readonly noRun: string;
    readonly heldBack: string;
    readonly back: string;
  };
}
