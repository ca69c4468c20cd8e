import { classNames } from "@/components/ui/class-names";
import type { InterfaceTexts } from "@/lib/locales/interface-texts";

type LinkId = keyof InterfaceTexts["home"]["links"];
type SystemId = keyof InterfaceTexts["home"]["systems"];

const CHAIN: readonly { readonly id: LinkId; readonly system: SystemId }[] = [
  { id: "tenant", system: "entra" },
  { id: "enrollment", system: "partnerCenter" },
  { id: "app", system: "entra" },
  { id: "secret", system: "entra" },
  { id: "permission", system: "entra" },
  { id: "consent", system: "entra" },
  { id: "user", system: "entra" },
  { id: "role", system: "partnerCenter" },
  { id: "token", system: "entra" },
  { id: "call", system: "insights" },
];

/** The chain as a picture: an ordered list whose rings interlock, each marked with the system it lives in. */
export function ChainPicture({ home }: { readonly home: InterfaceTexts["home"] }) {
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-5 shadow-lift sm:px-6">
      <ol className="grid grid-cols-1 gap-y-0 sm:grid-cols-5 sm:gap-y-7">
        {CHAIN.map(({ id, system }, index) => (
          <li key={id} className="chain-link flex items-center gap-3 sm:block">
            <span className="relative flex flex-none items-center sm:mb-2.5">
              <Ring system={system} step={index + 1} />
            </span>
            <span className="block min-w-0 py-2 pr-2 sm:py-0">
              <span className="block font-semibold leading-snug">{home.links[id]}</span>
              <span className="block text-sm text-ink-3 sm:hidden">{home.systems[system]}</span>
            </span>
          </li>
        ))}
      </ol>
      <ul
        className="mt-6 hidden flex-wrap gap-x-6 gap-y-1.5 border-t border-line pt-4 text-sm text-ink-2 sm:flex"
        aria-hidden="true"
      >
        {(["entra", "partnerCenter", "insights"] as const).map((system) => (
          <li key={system} className="flex items-center gap-2">
            <Ring system={system} />
            {home.systems[system]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Each system has its own shape, so that the picture also reads without colour. */
function Ring({ system, step }: { readonly system: SystemId; readonly step?: number }) {
  const small = step === undefined;
  const look = {
    entra: "stroke-accent fill-accent-soft",
    partnerCenter: "stroke-unsure fill-unsure-soft",
    insights: "stroke-ok fill-ok-soft",
  }[system];
  const shape = {
    entra: <circle cx="16" cy="16" r="13" />,
    partnerCenter: <rect x="4" y="4" width="24" height="24" rx="6" />,
    insights: <path d="M16 2.5 29.5 16 16 29.5 2.5 16Z" strokeLinejoin="round" />,
  }[system];
  return (
    <svg
      viewBox="0 0 32 32"
      className={classNames("relative flex-none", small ? "size-4" : "size-8")}
      aria-hidden="true"
    >
      <g className={look} strokeWidth={small ? 3 : 2}>
        {shape}
      </g>
      {step !== undefined && (
        <text x="16" y="20.5" textAnchor="middle" className="fill-ink text-[13px] font-semibold">
          {step}
        </text>
      )}
    </svg>
  );
}
