import { desc, eq } from "drizzle-orm";
import { notes } from "./schema";
import { storable } from "./storable";
import { store } from "./store";

/** What somebody wrote down about an integration. */
export interface Note {
  readonly id: string;
  /** Sign-in name; null when nobody had signed in. */
  readonly author: string | null;
  /** RFC 3339. */
  readonly writtenAt: string;
  readonly text: string;
}

/** A note may be this many characters long. */
export const MAX_NOTE_CHARS = 2_000;

/** The latest notes are listed, so many of them. */
const MOST_NOTES = 200;

/** Adds a note; what is written is never changed. */
export async function addNote(integrationId: string, { author, writtenAt, text }: Omit<Note, "id">): Promise<void> {
  const { database } = await store();
  await database.insert(notes).values({ integrationId, author, writtenAt: new Date(writtenAt), text: storable(text) });
}

/** The notes of an integration, the latest first. */
export async function notesOf(integrationId: string): Promise<readonly Note[]> {
  const { database } = await store();
  const { seq, author, writtenAt, text } = notes;
  const rows = await database
    .select({ seq, author, writtenAt, text })
    .from(notes)
    .where(eq(notes.integrationId, integrationId))
    .orderBy(desc(notes.seq))
    .limit(MOST_NOTES);
  return rows.map(({ seq: id, ...row }) => ({ ...row, id: String(id), writtenAt: row.writtenAt.toISOString() }));
}
