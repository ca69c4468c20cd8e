import { bashQuoted as q } from "../samples/quoting";
import { commented } from "../samples/sample";
import { type ExportFormat, ROLE_NAME, type SetUp, setUpOf } from "./set-up";

/** A bash script around `az rest`: the actions' own requests, each after a look whether it is needed. */
export const azureCli: ExportFormat = {
  id: "azure-cli",
  title: "Azure CLI",
  file: "set-up.sh",
  write(input) {
    const setUp = setUpOf(input);
    return `${[head(setUp), calls(setUp), application(setUp), access(setUp), role(setUp), check(setUp)].join("\n\n")}\n`;
  },
};

const remark = (lines: readonly string[]) => commented("#", lines.join("\n"));

function head(setUp: SetUp): string {
  const { words, application, secret, grant } = setUp;
  return `#!/usr/bin/env bash
${remark([words.title, "", ...words.who, "", ...words.needs["azure-cli"], ...words.again["azure-cli"]])}
set -euo pipefail

# ${words.settings}
TENANT=${q(setUp.tenant)}
CLOUD=${q(setUp.cloudNames.azureCli)}
# ${words.appId}
APP_ID=${q(setUp.clientId ?? "")}
APP_NAME=${q(application.displayName)}
APP_NOTES=${q(application.notes)}
REDIRECT_URI=${q(setUp.redirectUri)}
INTEGRATION_USER=${q(setUp.userPrincipalName)}
# ${words.secretFile}
SECRET_FILE="\${SECRET_FILE:-./partner-insights-secret.txt}"
SECRET_NAME=${q(secret.displayName)}
# ${words.secretEnds}
SECRET_ENDS=${q(secret.endDateTime)}

GRAPH_RESOURCE=${q(setUp.graphResource)}
GRAPH=${q(setUp.graph)}
PARTNER_CENTER_RESOURCE=${q(setUp.partnerCenterResource)}
PARTNER_CENTER=${q(setUp.partnerCenter)}
PARTNER_CENTER_API=${q(setUp.partnerCenterApi)}
SCOPE=${q(grant.scope)}
ROLE=${q(ROLE_NAME)}`;
}

function calls({ words }: SetUp): string {
  const { messages, steps } = words;
  return `say() { printf '\\n== %s\\n' "$*"; }

fail() {
  printf '%s\\n' "$*" >&2
  exit 1
}

# graph METHOD PATH [JSON], partner_center METHOD PATH [JSON]
graph() { call "$GRAPH_RESOURCE" "$1" "$GRAPH/$2" "\${@:3}"; }
partner_center() { call "$PARTNER_CENTER_RESOURCE" "$1" "$PARTNER_CENTER/$2" "\${@:3}"; }
call() {
  local request=(--resource "$1" --method "$2" --url "$3" --output json)
  if [[ $# -gt 3 ]]; then request+=(--body "$4"); fi
  az rest "\${request[@]}"
}

# encoded TEXT; equals PROPERTY TEXT
encoded() { jq -rn --arg text "$1" '$text | @uri'; }
equals() { encoded "$1 eq '\${2//\\'/\\'\\'}'"; }

${remark(words.replication)}
patiently() {
  local tries=12
  until "$@"; do
    tries=$((tries - 1))
    if [[ $tries -eq 0 ]]; then fail ${q(messages.gaveUp)} "$1"; fi
    echo ${q(messages.waiting)} >&2
    sleep 5
  done
}

say ${q(steps.tenant)}
for tool in az jq; do
  command -v "$tool" >/dev/null || fail ${q(messages.toolMissing)} "$tool"
done
[[ "$(az cloud show --query name --output tsv)" == "$CLOUD" ]] || fail ${q(messages.otherCloud)} "az cloud set --name $CLOUD"
organization=$(graph GET "organization?\\$select=id,verifiedDomains") ||
  fail ${q(messages.signInFirst)} "az login --allow-no-subscriptions --tenant $(printf %q "$TENANT")"
tenant_id=$(jq -r --arg tenant "$TENANT" '.value[0]
  | select(any(.id, .verifiedDomains[].name; ascii_downcase == ($tenant | ascii_downcase))) | .id' <<<"$organization")
[[ -n "$tenant_id" ]] || fail ${q(messages.otherTenant)} "$TENANT"`;
}

function application({ application: { signInAudience, requiredResourceAccess }, words }: SetUp): string {
  const { messages, steps } = words;
  return `say ${q(steps.app)}
# ${words.remarks.ours}
APP_FIELDS="\\$select=id,appId,notes,web,requiredResourceAccess,passwordCredentials"
find_app() {
  local found filter
  if [[ -n "$APP_ID" ]]; then filter=$(equals appId "$APP_ID"); else filter=$(equals displayName "$APP_NAME"); fi
  found=$(graph GET "applications?\\$filter=$filter&$APP_FIELDS") || return
  jq -c --arg id "$APP_ID" --arg notes "$APP_NOTES" '[.value[] | select($id != "" or .notes == $notes)][0]
    // (.value[0] | if . then { taken: .appId } else empty end)' <<<"$found"
}
app=$(find_app)
taken=$(jq -r '.taken // empty' <<<"$app")
[[ -z "$taken" ]] || fail ${q(messages.nameTaken)} "$taken"
if [[ -z "$app" ]]; then
  [[ -z "$APP_ID" ]] || fail ${q(messages.appMissing)} "$APP_ID"
  app=$(graph POST applications "$(jq -nc --arg name "$APP_NAME" --arg notes "$APP_NOTES" --arg uri "$REDIRECT_URI" \\
    --argjson access ${q(JSON.stringify(requiredResourceAccess))} '{
      displayName: $name, notes: $notes, signInAudience: ${JSON.stringify(signInAudience)}, web: { redirectUris: [$uri] },
      requiredResourceAccess: $access
    }')")
fi
app_id=$(jq -r .appId <<<"$app")
object_id=$(jq -r .id <<<"$app")
printf '%s %s\\n' ${q(messages.clientId)} "$app_id"

say ${q(steps.principal)}
# ensure_principal APP_ID: prints the service principal, which it creates where there is none.
ensure_principal() {
  local found
  found=$(graph GET "servicePrincipals?\\$filter=$(equals appId "$1")") || return
  found=$(jq -c '.value[0] // empty' <<<"$found")
  [[ -n "$found" ]] || found=$(graph POST servicePrincipals "$(jq -nc --arg id "$1" '{ appId: $id }')") || return
  printf '%s' "$found"
}
app_principal=$(patiently ensure_principal "$app_id" | jq -r .id)

say ${q(steps.redirect)}
read_app() { graph GET "applications/$object_id?$APP_FIELDS"; }
app=$(patiently read_app)
if ! jq -e --arg uri "$REDIRECT_URI" '.web.redirectUris | index($uri)' <<<"$app" >/dev/null; then
  # ${words.remarks.merge}
  graph PATCH "applications/$object_id" \\
    "$(jq -c --arg uri "$REDIRECT_URI" '{ web: { redirectUris: (.web.redirectUris + [$uri]) } }' <<<"$app")"
fi

say ${q(steps.secret)}
# ${words.remarks.hint}
secret_lasts() {
  jq -e --arg hint "$(head -c 3 -- "$SECRET_FILE")" '.passwordCredentials | any(
    .hint == $hint and (.endDateTime | sub("\\\\.[0-9]+"; "") | fromdateiso8601) > now + 30 * 86400)' <<<"$app" >/dev/null
}
if [[ ! -s "$SECRET_FILE" ]]; then
  # ${words.remarks.unseen}
  (umask 077 && graph POST "applications/$object_id/addPassword" "$(jq -nc --arg name "$SECRET_NAME" --arg ends "$SECRET_ENDS" \\
    '{ passwordCredential: { displayName: $name, endDateTime: $ends } }')" | jq -ej .secretText >"$SECRET_FILE")
  printf '%s %s\\n' ${q(messages.secretWritten)} "$SECRET_FILE"
elif secret_lasts; then
  printf '%s %s\\n' ${q(messages.secretKept)} "$SECRET_FILE"
else
  fail ${q(messages.otherSecret)} "$SECRET_FILE"
fi`;
}

function access({ words, grant }: SetUp): string {
  const { messages, steps } = words;
  return `say ${q(steps.api)}
api=$(patiently ensure_principal "$PARTNER_CENTER_API")
api_principal=$(jq -r .id <<<"$api")
scope_id=$(jq -r --arg scope "$SCOPE" '.oauth2PermissionScopes[] | select(.value == $scope) | .id' <<<"$api")
[[ -n "$scope_id" ]] || fail ${q(messages.scopeMissing)} "$SCOPE"

say ${q(steps.permission)}
listed=$(jq -c .requiredResourceAccess <<<"$app")
wanted=$(jq -c --arg api "$PARTNER_CENTER_API" --arg scope "$scope_id" '
  def ours: .resourceAppId == $api;
  { id: $scope, type: "Scope" } as $one
  | if any(.[]; ours and any(.resourceAccess[]; .id == $one.id and .type == $one.type)) then .
    elif any(.[]; ours) then map(if ours then .resourceAccess += [$one] else . end)
    else . + [{ resourceAppId: $api, resourceAccess: [$one] }] end' <<<"$listed")
if [[ "$wanted" != "$listed" ]]; then
  graph PATCH "applications/$object_id" "{\\"requiredResourceAccess\\":$wanted}"
fi

say ${q(steps.consent)}
read_grant() {
  local grants
  grants=$(graph GET "oauth2PermissionGrants?\\$filter=$(equals clientId "$app_principal")") || return
  jq -c --arg api "$api_principal" --arg type ${q(grant.consentType)} \\
    '[.value[] | select(.resourceId == $api and .consentType == $type)][0] // empty' <<<"$grants"
}
has_scope() { jq -e --arg scope "$SCOPE" '.scope | split(" ") | index($scope)' <<<"$1" >/dev/null; }
ensure_grant() {
  local found
  found=$(read_grant) || return
  if [[ -z "$found" ]]; then
    graph POST oauth2PermissionGrants "$(jq -nc --arg client "$app_principal" --arg api "$api_principal" \\
      --arg type ${q(grant.consentType)} --arg scope "$SCOPE" \\
      '{ clientId: $client, consentType: $type, resourceId: $api, scope: $scope }')" >/dev/null
  elif ! has_scope "$found"; then
    graph PATCH "oauth2PermissionGrants/$(jq -r .id <<<"$found")" \\
      "$(jq -c --arg scope "$SCOPE" '{ scope: ((.scope | split(" ")) + [$scope] | map(select(. != "")) | join(" ")) }' <<<"$found")"
  fi
}
patiently ensure_grant`;
}

function role({ words }: SetUp): string {
  const { messages, steps } = words;
  return `say ${q(steps.user)}
user=$(graph GET "users/$(encoded "$INTEGRATION_USER")?\\$select=id,userPrincipalName") || fail ${q(messages.userMissing)} "$INTEGRATION_USER"
user_id=$(jq -r .id <<<"$user")

say ${q(steps.role)}
read_roles() { partner_center GET roles; }
roles=$(patiently read_roles)
role_id=$(jq -r --arg role "$ROLE" '.items[] | select((.name | ascii_downcase) == ($role | ascii_downcase)) | .id' <<<"$roles")
[[ -n "$role_id" ]] || fail ${q(messages.roleMissing)} "$ROLE"
is_member() {
  local members
  members=$(partner_center GET "roles/$role_id/usermembers?size=500") || return
  jq -e --arg user "$user_id" 'any(.items[]; .id == $user)' <<<"$members" >/dev/null
}
if ! is_member; then
  # ${words.http.role.join(" ")}
  partner_center POST "roles/$role_id/usermembers" "$(jq -c --arg tenant "$tenant_id" --arg role "$role_id" \\
    '{ accountId: $tenant, id: .id, roleId: $role, userPrincipalName: .userPrincipalName }' <<<"$user")" >/dev/null || true
fi`;
}

function check({ words }: SetUp): string {
  const { messages, steps } = words;
  return `say ${q(steps.check)}
is_granted() {
  local found
  found=$(read_grant) && [[ -n "$found" ]] && has_scope "$found"
}
patiently is_granted
printf '%s %s\\n' ${q(messages.consentHolds)} "$SCOPE"
patiently is_member
printf '%s %s\\n' ${q(messages.roleHolds)} "$INTEGRATION_USER"
printf '%s %s\\n' ${q(messages.clientId)} "$app_id"
${remark(words.next)}`;
}
