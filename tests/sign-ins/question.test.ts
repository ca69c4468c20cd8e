import { describe, expect, it } from "vitest";
import { readQuestion } from "@/lib/sign-ins/question";

const NOW = new Date("2026-03-02T12:00:00Z");
const ID = "5F8A0F0E-8D1C-4A53-9D59-2B1C3D4E5F60";

describe("a question to the sign-in log", () => {
  it("may be an id, however it was copied", () => {
    expect(readQuestion(` "${ID}" `, "", NOW)).toEqual({ by: "id", id: ID.toLowerCase() });
  });

  it("may be a sign-in name: the last 24 hours, or one hour around a time", () => {
    expect(readQuestion(" bot@contoso.example ", "", NOW)).toEqual({
      by: "user",
      userPrincipalName: "bot@contoso.example",
      from: "2026-03-01T12:00:00.000Z",
      to: "2026-03-02T12:00:00.000Z",
    });
    expect(readQuestion("bot@contoso.example", "2026-03-01T14:30", NOW)).toMatchObject({
      from: "2026-03-01T13:30:00.000Z",
      to: "2026-03-01T15:30:00.000Z",
    });
  });

  it("is turned down with its reason", () => {
    expect(readQuestion("  ", "", NOW)).toEqual({ problem: "empty" });
    expect(readQuestion("what happened", "", NOW)).toEqual({ problem: "neither" });
    expect(readQuestion("CONTOSO\\bot", "", NOW)).toEqual({ problem: "neither" });
    expect(readQuestion("bot@contoso.example", "yesterday", NOW)).toEqual({ problem: "not-a-time" });
    expect(readQuestion("bot@contoso.example", "2026-13-45T99:99", NOW)).toEqual({ problem: "not-a-time" });
  });
});
