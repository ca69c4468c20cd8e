import { type Action, done, existsAlready, refused, unable } from "@/lib/action";

const ROLE_NAME = "executive report viewer";

/** Assigns Executive Report Viewer to the integration user, for the whole organization. */
export const assignErv: Action = {
  id: "assign-erv",
  scope: "partner-center",
  leastRole: "global-admin",
  // Taking the role away by API fails at Microsoft's end (400, code 2000); it is done in Partner Center.
  reversible: false,
  plan: ({ cloud, integration, tenantId }) => [
    {
      method: "POST",
      url: `https://${cloud.partnerCenterHost}/v1/roles/{Executive Report Viewer}/usermembers`,
      body: {
        accountId: tenantId,
        id: "{object id of the user}",
        userPrincipalName: integration.userPrincipalName ?? "{user}",
      },
    },
  ],
  async apply({ graph, partnerCenter, integration, tenantId, changes }) {
    if (!partnerCenter) return unable("sign-in-missing", "partner-center");
    if (!graph) return unable("sign-in-missing", "graph");
    if (!integration.userPrincipalName) return unable("prerequisite-missing", "integration-user");
    const user = await graph.user(integration.userPrincipalName);
    if (!user.ok) return refused(user.refusal);
    const roles = await partnerCenter.roles();
    if (!roles.ok) return refused(roles.refusal);
    const role = roles.value.find(({ name }) => name.toLowerCase() === ROLE_NAME);
    if (!role) return unable("prerequisite-missing", "erv-role");
    const members = await partnerCenter.roleMembers(role.id);
    if (!members.ok) return refused(members.refusal);
    if (members.value.some(({ id }) => id === user.value.id)) return done({ changed: false });
    const { id, userPrincipalName, displayName } = user.value;
    const added = await partnerCenter.addRoleMember(role.id, { id, userPrincipalName, displayName }, tenantId);
    if (existsAlready(added)) return done({ changed: false });
    if (!added.ok) return refused(added.refusal);
    changes.push({ what: "role-member", objectId: role.id, appId: null, name: role.name, before: null, after: id });
    return done({ changed: true });
  },
};
