#!/bin/sh
# The whole chain with curl as the only client: from a tenant where nothing is set up to the first lines of a report.
#
#   insights-preflight sandbox --port 4010        in one terminal
#   scripts/sandbox-walk.sh [base address]        in another
#
# The base address stands before Microsoft's host names. Unless given, it is the situation "fresh" on port 4010; whoever
# walks twice starts the sandbox anew. Needs curl, and node to read JSON. Tokens and secrets reach curl through its
# standard input, never as arguments.
set -eu

base=${1:-http://127.0.0.1:4010/sandbox/fresh}
base=${base%/}
login=$base/login.microsoftonline.com
graph=$base/graph.microsoft.com/v1.0
partner=$base/api.partnercenter.microsoft.com
insights=$partner/insights/v1/mpn

azure_cli=04b07795-8ddb-461a-bbee-02f9e1bf7b46
partner_center=fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd
scope=https://api.partnercenter.microsoft.com/user_impersonation
redirect_uri=http://localhost:8400/callback
# Ours to know because it is the sandbox: its pages show them to whoever signs in.
admin=admin@contoso.example
admin_password='Contoso-Admin-1!'
user=insights-bot@contoso.example
user_password='Contoso-Bot-1!'
mfa_code=123456

token=
answer=
page=
redirect=

say() { printf '\n== %s\n' "$*"; }

stop() {
  printf '%s\n' "$*" >&2
  exit 1
}

# json EXPRESSION: what stands there in $answer. Partner Center begins its answers with a byte order mark.
json() {
  printf '%s' "$answer" | node -e '
    const text = require("node:fs").readFileSync(0, "utf8").replace(/^\uFEFF/, "");
    try {
      const value = new Function("it", `return it${process.argv[1]}`)(JSON.parse(text));
      if (value === undefined) throw new TypeError("undefined");
      console.log(value);
    } catch {
      console.error(`${process.argv[1]} is not in the answer: ${text}`);
      process.exit(1);
    }' "$1"
}

# ask METHOD URL [curl options]: the body ends up in $answer; false when the call was refused.
ask() {
  method=$1 url=$2
  shift 2
  answer=$(printf 'Authorization: Bearer %s' "$token" |
    curl --silent --fail-with-body --request "$method" --header @- "$@" "$url")
}

must() { ask "$@" || stop "$1 $2 was refused: $answer"; }

post() { must POST "$1" --header 'Content-Type: application/json' --data "$2"; }

# A change is made in one place and known in the others a few seconds later.
patiently() {
  tries=30
  until "$@"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || stop "Given up: $answer"
    sleep 1
  done
}

# token_for AUTHORITY PROOF VALUE [curl options]: a token request. VALUE is what must not be seen: secret, code or token.
token_for() {
  authority=$1 proof=$2 value=$3
  shift 3
  answer=$(printf '%s' "$value" |
    curl --silent --fail-with-body --data-urlencode "$proof@-" "$@" "$login/$authority/oauth2/v2.0/token") || return
  token=$(json .access_token)
}

# on_page PATTERN: what its group matches on the page that is open.
on_page() { printf '%s\n' "$page" | sed -n "s/.*$1.*/\\1/p" | head -n 1; }

# open_page URL [curl options]: what a browser shows; $redirect is where it would go on to.
open_page() {
  url=$1
  shift
  page=$(curl --silent --write-out '\nredirect: %{redirect_url}' "$@" "$url")
  redirect=$(on_page 'redirect: \(.*\)')
}

# submit NAME VALUE: fills in the page's one field and sends the form.
submit() {
  address=$(printf '%s' "$base" | sed 's|^\([a-z]*://[^/]*\).*|\1|')$(on_page '<form [^>]*action="\([^"]*\)"')
  page=$(printf '%s' "$2" |
    curl --silent --write-out '\nredirect: %{redirect_url}' --data-urlencode "$1@-" --data action=next \
      --data "step=$(on_page 'data-step="\([a-z]*\)"')" \
      --data "transaction=$(on_page 'name="transaction" value="\([^"]*\)"')" "$address")
  redirect=$(on_page 'redirect: \(.*\)')
}

# sign_in ACCOUNT PASSWORD: from the page that is open to the end, whatever it asks for on the way.
sign_in() {
  last=
  while [ -z "$redirect" ]; do
    step=$(on_page 'data-step="\([a-z]*\)"')
    # The same page again has a problem with what was typed.
    [ "$step" != "$last" ] || stop "The sign-in stopped at $step: $(on_page '<code>\(AADSTS[0-9]*\)<')"
    last=$step
    case $step in
      account) submit account "$1" ;;
      password) submit password "$2" ;;
      mfa) submit otp "$mfa_code" ;;
      done) return ;;
      *) stop "The sign-in stopped: $(on_page '<code data-error[^>]*>\([^<]*\)<')" ;;
    esac
  done
}

say "Sign the administrator in by device code, with the second factor that the account demands"
answer=$(curl --silent --fail-with-body --data "client_id=$azure_cli" \
  --data-urlencode 'scope=https://graph.microsoft.com/.default offline_access' \
  "$login/organizations/oauth2/v2.0/devicecode")
json .message
device_code=$(json .device_code)
open_page "$(json .verification_uri)"
submit user_code "$(json .user_code)"
sign_in "$admin" "$admin_password"
token_for organizations device_code "$device_code" --data "client_id=$azure_cli" \
  --data grant_type=urn:ietf:params:oauth:grant-type:device_code || stop "No token for the administrator: $answer"
refresh_token=$(json .refresh_token)
must GET "$graph/organization"
tenant=$(json '.value[0].id')
printf 'Signed in to tenant %s\n' "$tenant"

say "Bring the Partner Center API into the tenant, and read its permission"
post "$graph/servicePrincipals" "{\"appId\":\"$partner_center\"}"
resource_id=$(json .id)
permission_id=$(json '.oauth2PermissionScopes.find(({ value }) => value === "user_impersonation").id')
printf 'user_impersonation is %s\n' "$permission_id"

say "Create an application that asks for it, its secret and its service principal"
post "$graph/applications" "{
  \"displayName\": \"Report reader\",
  \"web\": { \"redirectUris\": [\"$redirect_uri\"] },
  \"requiredResourceAccess\": [{
    \"resourceAppId\": \"$partner_center\",
    \"resourceAccess\": [{ \"id\": \"$permission_id\", \"type\": \"Scope\" }]
  }]
}"
app_id=$(json .id)
client_id=$(json .appId)
post "$graph/applications/$app_id/addPassword" '{"passwordCredential":{"displayName":"curl"}}'
secret=$(json .secretText)
printf 'Application %s has a secret that begins with %s\n' "$client_id" "$(json .hint)"
post "$graph/servicePrincipals" "{\"appId\":\"$client_id\"}"
client_object_id=$(json .id)

say "Consent for everybody in the organization"
patiently ask POST "$graph/oauth2PermissionGrants" --header 'Content-Type: application/json' --data "{
  \"clientId\": \"$client_object_id\",
  \"consentType\": \"AllPrincipals\",
  \"resourceId\": \"$resource_id\",
  \"scope\": \"user_impersonation\"
}"
consent_is_known() {
  must GET "$graph/servicePrincipals/$client_object_id/oauth2PermissionGrants"
  [ "$(json .value.length)" -gt 0 ]
}
patiently consent_is_known
json '.value[0].scope'
must GET "$graph/users/$user?\$select=id"
user_id=$(json .id)

say "Give the integration user the role Executive Report Viewer"
patiently token_for organizations refresh_token "$refresh_token" --data "client_id=$azure_cli" \
  --data grant_type=refresh_token --data-urlencode "scope=$scope"
must GET "$partner/v1/roles"
role_id=$(json '.items.find(({ name }) => name === "Executive Report Viewer").id')
post "$partner/v1/roles/$role_id/usermembers" "{\"id\":\"$user_id\",\"roleId\":\"$role_id\",\"accountId\":\"$tenant\"}"
printf '%s is a member of %s\n' "$(json .userPrincipalName)" "$role_id"

# No second factor, no Partner Center; the account itself does not demand one, so the request does.
claims='{"access_token":{"acr":{"essential":true,"values":["urn:microsoft:policies:mfa"]}}}'
get_code() {
  open_page "$login/$tenant/oauth2/v2.0/authorize" --get --data "client_id=$client_id" --data response_type=code \
    --data-urlencode "redirect_uri=$redirect_uri" --data-urlencode "scope=$scope openid offline_access" \
    --data-urlencode "claims=$claims" --data state=walk
  # Until the service principal is known everywhere, the sign-in does not even begin.
  [ -n "$(on_page 'data-step="\(account\)"')" ]
}

say "Sign the integration user in through the new application, by code and secret"
patiently get_code
sign_in "$user" "$user_password"
code=$(printf '%s' "$redirect" | sed -n 's/.*[?&]code=\([^&]*\).*/\1/p')
[ -n "$code" ] || stop "No code came back: $redirect"
redeem() {
  token_for "$tenant" client_secret "$secret" --data "client_id=$client_id" --data grant_type=authorization_code \
    --data "code=$code" --data-urlencode "redirect_uri=$redirect_uri"
}
patiently redeem
json .scope

say "Make the first insights call"
patiently ask GET "$insights/ScheduledDataset"
json '.value.map(({ datasetName }) => datasetName).join(" ")'
dataset=$(json '.value[0].datasetName')
columns=$(json '.value[0].selectableColumns.slice(0, 4).join(",")')
range=$(json '.value[0].availableDateRanges[0]')

say "Create a query and a report of it that is due at once"
query="SELECT $columns FROM $dataset TIMESPAN $range"
printf '%s\n' "$query"
post "$insights/ScheduledQueries" "{\"Name\":\"First lines\",\"Query\":\"$query\"}"
query_id=$(json '.value[0].queryId')
post "$insights/ScheduledReport" \
  "{\"ReportName\":\"First lines\",\"QueryId\":\"$query_id\",\"ExecuteNow\":true,\"Format\":\"CSV\"}"
report_id=$(json '.value[0].reportId')

say "Wait for the report and fetch its file, which needs no token"
patiently ask GET "$insights/ScheduledReport/execution/$report_id"
json '.value[0].executionStatus'
curl --silent --fail-with-body "$(json '.value[0].reportAccessSecureLink')" | head -n 5
printf '\n'
