import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Both languages; each page is looked at in both colour schemes. */
export const LOCALES = ["en-US", "ko-KR"] as const;

/** The rules of axe's standard set that look at colours. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"] as const;

/** In place of axe's own source, which the page has from the look before. */
const ALREADY_THERE = ";";

/** Nothing on the page keeps anybody out, light or dark. No rule is switched off; dark differs in its colours alone. */
export async function expectAccessible(page: Page): Promise<void> {
  // In a page of one frame axe can finish where it is, and need not open another page for each look.
  expect(page.frames()).toHaveLength(1);
  await turn(page, "dark");
  const dark = await new AxeBuilder({ page })
    .options({ runOnly: [...OF_COLOUR], resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  await turn(page, "light");
  const light = await new AxeBuilder({ page, axeSource: ALREADY_THERE })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  const said = [...dark.violations, ...light.violations].map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join(", ")}`,
  );
  expect(said).toEqual([]);
}

async function turn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  // A colour on its way from one scheme to the other is nobody's.
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  });
}
