// Stands in for Azure CLI: what the exported script calls of it, answered by the sandbox at FAKE_AZ_BASE;
// the session that `az login` would have left is the refresh token in FAKE_AZ_SESSION.
const BASE = process.env.FAKE_AZ_BASE ?? "";
const AZURE_CLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";
const [command, subcommand, ...rest] = process.argv.slice(2);

if (command === "cloud" && subcommand === "show") {
  console.log("AzureCloud");
} else if (command === "rest") {
  process.exitCode = await answer(optionsIn([subcommand, ...rest]));
} else {
  console.error(`ERROR: '${command}' is misspelled or not recognized by the system.`);
  process.exitCode = 2;
}

async function answer({ url, method, resource, body }) {
  const { access_token: token, error_description: reason } = await tokenFor(resource);
  if (!token) return complain(reason);
  const response = await fetch(url.replace("https:/", BASE), {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) },
    ...(body && { body }),
  });
  // The body as it came, byte order mark included: Azure CLI prints what it cannot read as JSON just so.
  const text = Buffer.from(await response.arrayBuffer()).toString("utf8");
  if (!response.ok) return complain(`${response.statusText}(${text})`);
  process.stdout.write(text);
  return 0;
}

async function tokenFor(resource) {
  const body = new URLSearchParams({
    client_id: AZURE_CLI,
    grant_type: "refresh_token",
    refresh_token: process.env.FAKE_AZ_SESSION ?? "",
    scope: `${resource}/.default`,
  });
  return (
    await fetch(`${BASE}/login.microsoftonline.com/organizations/oauth2/v2.0/token`, { method: "POST", body })
  ).json();
}

function complain(message) {
  console.error(`ERROR: ${message}`);
  return 1;
}

function optionsIn(args) {
  const pairs = args.flatMap((name, index) => (index % 2 === 0 ? [[name.slice(2), args[index + 1]]] : []));
  return Object.fromEntries(pairs);
}
