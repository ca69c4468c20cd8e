/** What instances do by themselves. */
export const JOB_KINDS = ["recheck", "deliver", "tidy"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** One piece of work as its holder has it. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  /** What it is about: the id of an integration or of a delivery, or `store`. */
  readonly subject: string;
  /** 1 for the first holder. More means that an earlier one died or gave it back. */
  readonly attempt: number;
  readonly holder: string;
}
