import { AppShell } from "@/app/shell";
import { visitor } from "@/app/visitor";
import { MessagePage } from "@/components/shell/message-page";
import { texts } from "@/lib/locales";

/** Where Microsoft's consent page sends the approver back to. What the address says is a hint only: the set-up asks Microsoft itself. */
export default async function ReturnedPage({
  searchParams,
}: {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}) {
  const person = await visitor();
  const { returned } = texts(person.locale).approval;
  const { code } = await searchParams;
  // Anybody can write an address: nothing of it but a number is shown.
  const number = typeof code === "string" && /^\d{4,8}$/.test(code) ? code : null;
  const isRefused = code !== undefined;
  return (
    <AppShell person={person} current={null} path="/approval/returned">
      <MessagePage
        title={isRefused ? returned.refused : returned.given}
        text={isRefused ? returned.refusedText : returned.givenText}
      >
        {isRefused && number && <code className="text-md">AADSTS{number}</code>}
      </MessagePage>
    </AppShell>
  );
}
