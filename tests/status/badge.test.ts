import { describe, expect, it } from "vitest";
import { badgeJson, badgeSvg, badgeView } from "@/lib/badge";
import { texts } from "@/lib/locales";
import { STALE_MS } from "@/lib/standing";
import { ago, HOUR_MS, NOW } from "./records";

const fresh = { state: "ready", finishedAt: ago(3 * HOUR_MS), restsUntil: null } as const;
const words = (locale: "en" | "ko") => texts(locale).status.badge;

describe("a badge", () => {
  it("tells state and age, and as JSON nothing else", () => {
    expect(JSON.parse(badgeJson(badgeView(fresh, NOW), NOW))).toEqual({
      schema: 1,
      state: "ready",
      checkedAt: fresh.finishedAt,
      ageSeconds: 10_800,
    });
    expect(badgeSvg(badgeView(fresh, NOW), NOW, words("en"), "en")).toContain(">ready · 3 hours ago</text>");
    expect(badgeSvg(badgeView(fresh, NOW), NOW, words("ko"), "ko")).toContain(
      `>${words("ko").shown.ready} · 3시간 전</text>`,
    );
  });

  it("is grey and unknown once its answer is old, and when there was none", () => {
    const green = "#0e7a3a";
    const old = badgeView({ ...fresh, finishedAt: ago(STALE_MS + 1) }, NOW);
    expect(badgeSvg(badgeView(fresh, NOW), NOW, words("en"), "en")).toContain(green);
    for (const view of [old, badgeView(null, NOW)]) {
      const svg = badgeSvg(view, NOW, words("en"), "en");
      expect(view.state).toBe("unknown");
      expect(svg).toContain(words("en").shown.unknown);
      expect(svg).not.toContain(green);
    }
    expect(JSON.parse(badgeJson(badgeView(null, NOW), NOW))).toMatchObject({ checkedAt: null, ageSeconds: null });
  });

  it("is ready on a person's word until that ends, and not a moment longer", () => {
    expect(badgeView({ ...fresh, restsUntil: ago(-1) }, NOW).state).toBe("ready");
    expect(badgeView({ ...fresh, restsUntil: ago(0) }, NOW).state).toBe("undecided");
  });

  it("is well formed whatever its words are", () => {
    const odd = { ...words("en"), label: `<script>"&` };
    const svg = badgeSvg(badgeView(fresh, NOW), NOW, odd, "en");
    expect(svg).not.toContain("<script");
    expect(svg).toContain('aria-label="&lt;script&gt;&quot;&amp;: ready');
  });
});
