import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { DeskTexts } from "@/lib/locales/support-texts";
import type { CodeView } from "@/lib/support/desk-view";

/** Every code that was found, each leading to its page. */
export function CodeTable({ codes, words }: { readonly codes: readonly CodeView[]; readonly words: DeskTexts }) {
  return (
    <section aria-labelledby="desk-codes">
      <h2 id="desk-codes" className="mb-3 text-lg">
        {words.codes}
      </h2>
      <Card className="overflow-clip">
        <Table caption={words.codes} head={[words.code, words.system, words.meaning]}>
          {codes.map(({ code, system, href, meaning }) => (
            <tr key={href} data-code={code}>
              <th scope="row" className="text-left font-normal">
                <a href={href} className="link font-mono">
                  {code}
                </a>
              </th>
              <td className="whitespace-nowrap text-ink-2">{system}</td>
              <td>{meaning ?? "–"}</td>
            </tr>
          ))}
        </Table>
      </Card>
    </section>
  );
}
