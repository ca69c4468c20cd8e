import { bashQuoted as q } from "./quoting";
import { commented, factsOf, MFA_CLAIMS, type SampleFacts, type SampleInput } from "./sample";
import { SAMPLE_TEXTS, type SampleTexts } from "./texts";

/** The first call as a bash script around curl; secrets reach curl through file descriptors, never through its arguments. */
export function curlSample(input: SampleInput): string {
  const facts = factsOf(input);
  const t = SAMPLE_TEXTS[input.locale];
  return `${[head(facts, t), tokens(facts, t), facts.isDevice ? device(t) : code(t), password(t), calls(t)].join("\n\n")}\n`;
}

function head(facts: SampleFacts, t: SampleTexts): string {
  return `#!/usr/bin/env bash
# ${t.title}
# ${t.needs}: bash, curl 7.55+, jq${facts.isDevice ? "" : ", openssl"}
${facts.isDevice ? "" : `# ${t.secret}\n`}# ${t.file}
set -euo pipefail

LOGIN=${q(facts.login)}
TENANT=${q(facts.tenant)}
CLIENT_ID=${q(facts.clientId)}
USER_NAME=${q(facts.user)}
${facts.isDevice ? "" : `REDIRECT_URI=${q(facts.redirectUri)}  # ${t.redirect}\n`}RESOURCE=${q(facts.resource)}
SCOPE="$RESOURCE/user_impersonation offline_access"
API=${q(facts.api)}
QUERY=${q(facts.query)}
${facts.isDevice ? "" : `if [[ -z "\${PARTNER_CLIENT_SECRET:-}" ]]; then\n  echo ${q(t.secretMissing)} >&2\n  exit 1\nfi\n`}REFRESH_TOKEN_FILE="\${PARTNER_REFRESH_TOKEN_FILE:-}"`;
}

function tokens(facts: SampleFacts, t: SampleTexts): string {
  const secret = facts.isDevice
    ? ""
    : ` \\
    --data-urlencode "client_secret@"<(printf %s "$PARTNER_CLIENT_SECRET")`;
  return `encoded() { jq -rn --arg text "$1" '$text | @uri'; }
new_guid() { od -An -N16 -tx1 /dev/urandom | tr -d ' \\n' | sed -E 's/(.{8})(.{4})(.{4})(.{4})(.{12})/\\1-\\2-\\3-\\4-\\5/'; }

ask_entra() {
  local path="$1"
  shift
  curl -sS --max-time 120 "$LOGIN/$(encoded "$TENANT")$path" --data-urlencode "client_id=$CLIENT_ID" "$@"
}

ask_token() {
  ask_entra /oauth2/v2.0/token --data-urlencode "scope=$SCOPE"${secret} "$@"
}

has_token() { jq -e 'has("access_token")' >/dev/null 2>&1 <<<"$1"; }

refuse() {
  printf '%s\\n' ${q(t.signInRefused)} "$(jq -r '"\\(.error): \\(.error_description)"' <<<"$1")" >&2
  exit 1
}

get_token() {
  local answer=""
  if [[ -n "$REFRESH_TOKEN_FILE" && -s "$REFRESH_TOKEN_FILE" ]]; then
    answer=$(ask_token -d grant_type=refresh_token --data-urlencode "refresh_token@$REFRESH_TOKEN_FILE")
    has_token "$answer" || { echo ${q(t.refreshRefused)} >&2; answer=""; }
  fi
  if [[ -z "$answer" ]]; then
    answer=$(sign_in) || exit 1
  fi
  if [[ -n "$REFRESH_TOKEN_FILE" ]] && jq -e 'has("refresh_token")' >/dev/null <<<"$answer"; then
    (umask 077; jq -j .refresh_token <<<"$answer" >"$REFRESH_TOKEN_FILE")
  fi
  jq -r .access_token <<<"$answer"
}`;
}

function code(t: SampleTexts): string {
  return `sign_in() {
  local state verifier challenge came code answer
  state=$(openssl rand -hex 32)
  verifier=$(openssl rand -hex 32)
  challenge=$(printf %s "$verifier" | openssl dgst -sha256 -binary | openssl base64 | tr '+/' '-_' | tr -d '=\\n')
  echo ${q(t.open)} >&2
  printf '%s' "$LOGIN/$(encoded "$TENANT")/oauth2/v2.0/authorize?response_type=code&response_mode=query" >&2
  printf '%s' "&client_id=$(encoded "$CLIENT_ID")&redirect_uri=$(encoded "$REDIRECT_URI")&scope=$(encoded "$SCOPE")" >&2
  printf '%s' "&login_hint=$(encoded "$USER_NAME")&claims=$(encoded ${q(MFA_CLAIMS)})" >&2
  printf '%s\\n' "&state=$state&code_challenge=$challenge&code_challenge_method=S256" >&2
  echo ${q(t.paste)} >&2
  read -r came
  code=$(sed -nE 's/^[^?]*[?]([^#]*&)?code=([^&#]+).*$/\\2/p' <<<"$came")
  if [[ -z "$code" || "$came" != *"state=$state"* ]]; then
    echo ${q(t.noCode)} >&2
    exit 1
  fi
  # The code is still percent-encoded from the address, so it is sent as it stands.
  answer=$(ask_token -d grant_type=authorization_code -d "@"<(printf 'code=%s' "$code") \\
    --data-urlencode "redirect_uri=$REDIRECT_URI" --data-urlencode "code_verifier@"<(printf %s "$verifier"))
  has_token "$answer" || refuse "$answer"
  printf '%s' "$answer"
}`;
}

function device(t: SampleTexts): string {
  return `sign_in() {
  local start pause answer
  start=$(ask_entra /oauth2/v2.0/devicecode --data-urlencode "scope=$SCOPE")
  jq -e 'has("device_code")' >/dev/null 2>&1 <<<"$start" || refuse "$start"
  echo ${q(t.enterCode)} >&2
  jq -r --arg user "$USER_NAME" '"\\(.verification_uri)  \\(.user_code)  (\\($user))"' <<<"$start" >&2
  pause=$(jq -r '.interval // 5' <<<"$start")
  while true; do
    sleep "$pause"
    answer=$(ask_token -d grant_type=urn:ietf:params:oauth:grant-type:device_code \\
      --data-urlencode "device_code@"<(jq -j .device_code <<<"$start"))
    if has_token "$answer"; then break; fi
    case "$(jq -r .error <<<"$answer")" in
      authorization_pending) ;;
      slow_down) pause=$((pause + 5)) ;;
      *) refuse "$answer" ;;
    esac
  done
  printf '%s' "$answer"
}`;
}

function password(t: SampleTexts): string {
  const recipe = `sign_in() {
  local answer
  answer=$(ask_entra /oauth2/token --data-urlencode "resource=$RESOURCE" -d grant_type=password -d scope=openid \\
    --data-urlencode "client_secret@"<(printf %s "$PARTNER_CLIENT_SECRET") \\
    --data-urlencode "username=$USER_NAME" --data-urlencode "password@"<(printf %s "$PARTNER_PASSWORD"))
  has_token "$answer" || refuse "$answer"
  printf '%s' "$answer"
}`;
  return commented("#", `${t.passwordNote.join("\n")}\n${recipe}`);
}

function calls(t: SampleTexts): string {
  return `headers=$(mktemp)
trap 'rm -f "$headers"' EXIT

header() {
  tr -d '\\r' <"$headers" | awk -F ': *' -v name="$1" 'tolower($1) == tolower(name) { value = $2 } END { print value }'
}

call() {
  local path="$1" correlation_id body status decided
  shift
  correlation_id=$(new_guid)
  body=$(curl -sS --max-time 120 -G "$API/$path" "$@" -D "$headers" \\
    -H @<(printf 'Authorization: Bearer %s\\n' "$token") \\
    -H 'Accept: application/json' -H 'ValidateMfa: true' \\
    -H "MS-CorrelationId: $correlation_id" -H "MS-RequestId: $(new_guid)") || exit 1
  status=$(sed -nE 's/^HTTP[^ ]* ([0-9]+).*/\\1/p' "$headers" | tail -n 1)
  # ${t.bom}
  body=\${body#$'\\xef\\xbb\\xbf'}
  # ${t.envelope}
  body=$(jq -c 'if type == "object" then with_entries(.key |= ascii_downcase) else {} end' 2>/dev/null <<<"$body" || true)
  if [[ -z "$body" ]]; then body='{}'; fi
  decided=$(jq -r --argjson status "$status" '[$status, ((.statuscode // 0) | tonumber)] | max' <<<"$body")
  if [[ "$(header isMfaCompliant)" == [Ff]alse ]]; then
    echo ${q(t.notMfaCompliant)} >&2
  fi
  if ((decided < 400)) && jq -e 'has("value")' >/dev/null <<<"$body"; then
    jq '.value // []' <<<"$body"
    return
  fi
  printf 'HTTP %s: %s\\n' "$status" "$(jq -r --arg otherwise ${q(t.notJson)} '.message // .description // $otherwise' <<<"$body")" >&2
  case "$decided" in
    401) echo ${q(t.hint401)} >&2 ;;
    403) echo ${q(t.hint403)} >&2 ;;
    429) echo ${q(t.hint429)} "$(header Retry-After)" >&2 ;;
  esac
  echo ${q(t.correlation)} "$correlation_id" >&2
  exit 1
}

token=$(get_token)
datasets=$(call ScheduledDataset)
echo ${q(t.datasets)}
jq -r '.[] | with_entries(.key |= ascii_downcase) | "  \\(.datasetname): \\(.selectablecolumns | length)"' <<<"$datasets"
rows=$(call ScheduledQueries/testQueryResult --data-urlencode "exportQuery=$QUERY")
echo ${q(t.rows)}
jq . <<<"$rows"`;
}
