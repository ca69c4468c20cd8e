/** Words of the section where a calendar feed is made and ended. */
export interface CalendarTexts {
  readonly title: string;
  readonly lead: string;
  /** {tenant} */
  readonly reachesTenant: string;
  readonly reachesOne: string;
  readonly make: string;
  readonly made: { readonly title: string; readonly text: string; readonly stored: string };
  /** How to subscribe, one line a program. */
  readonly how: Readonly<Record<"outlook" | "google" | "apple", string>>;
  readonly none: string;
  /** {when} */
  readonly madeAt: string;
  /** {when} */
  readonly endedAt: string;
  /** {language} */
  readonly language: string;
  readonly end: string;
  /** {when} */
  readonly endNamed: string;
}
