import { defineCheck } from "@/lib/check";
import { tag } from "@/lib/values";
import { DOCS } from "./docs";
import { graphOf, tenantTag, userOf } from "./known";
import { type ReadRefusal, seenRead, USER_SCOPES, undecidedRead } from "./refusal";
import { fail, inconclusive, pass } from "./verdict";

type Observation = {
  readonly user: string;
  readonly tenant: string;
  readonly flow: string;
  readonly userId: string | null;
  readonly accountEnabled: boolean | null;
  readonly userType: string | null;
  /** Asked only for the password flow, which a federated account cannot take. */
  readonly accountType: string | null;
  readonly refused: ReadRefusal | null;
};

/** The account that will call the API exists, is switched on, and belongs to the tenant. */
const integrationUser = defineCheck({
  id: "integration-user",
  stage: "sign-in",
  level: "required",
  inputs: ["graph", "user"],
  needs: [],
  findings: {
    "user-missing": { who: "global-admin", docs: DOCS.manageUsers, portal: "entra-users" },
    "user-disabled": { who: "global-admin", docs: DOCS.manageUsers, portal: "entra-users", propagationMinutes: 5 },
    "user-guest": { who: "operator", docs: DOCS.guests, portal: "entra-users" },
    federated: { who: "operator", docs: DOCS.passwordGrant },
  },
  async observe(context): Promise<Observation> {
    const { integration, microsoft } = context;
    const graph = graphOf(context);
    const user = userOf(context);
    const [answer, realm] = await Promise.all([
      graph.user(user),
      integration.flow === "password" ? microsoft.entra.userRealm(user) : null,
    ]);
    const found = answer.ok ? answer.value : null;
    return {
      user,
      tenant: integration.tenant,
      flow: integration.flow,
      userId: found?.id ?? null,
      accountEnabled: found?.accountEnabled ?? null,
      userType: found?.userType ?? null,
      accountType: realm?.ok ? realm.value.accountType : null,
      refused: answer.ok ? null : seenRead(answer.refusal, graph, USER_SCOPES),
    };
  },
  judge(observation) {
    const { refused, accountEnabled, userType } = observation;
    const values = { user: tag("upn", observation.user), tenant: tenantTag(observation.tenant) };
    if (refused?.status === 404) return fail("user-missing", values);
    if (refused) return undecidedRead(refused, values);
    if (accountEnabled === false) return fail("user-disabled", values);
    if (userType === "Guest" || observation.user.toUpperCase().includes("#EXT#")) return fail("user-guest", values);
    if (observation.flow === "password" && observation.accountType === "Federated") return fail("federated", values);
    // Accounts older than guests have no type; a missing switch only means that the token may not read it.
    return accountEnabled === null ? inconclusive("not-visible", values) : pass(values);
  },
});

export default integrationUser;
