import type { SandboxFault } from "../fault";
import type { Switch } from "./switch";

const FAULT: SandboxFault = {
  host: "api.partnercenter.microsoft.com",
  method: null,
  pathPrefix: "/insights/",
  times: null,
  kind: "status",
  status: 503,
};

/** A fault like any other: it stands in the list of faults, and taking it off there mends this. */
export default {
  id: "insights-unavailable",
  stage: "first-call",
  title: { en: "Insights API", ko: "인사이트 API" },
  broken: { en: "Insights answers 503 to every call.", ko: "인사이트가 모든 호출에 503으로 응답합니다." },
  unavailable: () => null,
  isBroken: ({ state }) => state.faults.some(isThis),
  break: ({ state }) => void state.faults.push({ ...FAULT }),
  mend({ state }) {
    state.faults = state.faults.filter((fault) => !isThis(fault));
  },
} satisfies Switch;

function isThis(fault: SandboxFault): boolean {
  return (["host", "method", "pathPrefix", "times", "share", "kind", "status"] as const).every(
    (field) => fault[field] === FAULT[field],
  );
}
