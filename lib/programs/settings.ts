import type { SettingName } from "../locales/programs-texts";
import { doubleQuoted } from "../samples/quoting";
import { factsOf } from "../samples/sample";
import type { ProgramInput } from "./program";

/** A port that no well-known service has; Entra ignores it when it compares localhost addresses. */
const PORT = 53_682;

/** Everything a program is told. Nothing of it is secret. */
export function settingsFor(input: ProgramInput): Readonly<Record<SettingName, string>> {
  const facts = factsOf(input);
  const addressOf = (host: string) => (input.sandbox === null ? `https://${host}` : `${input.sandbox}/${host}`);
  return {
    tenant: facts.tenant,
    clientId: facts.clientId,
    loginHint: facts.user,
    signIn: facts.isDevice ? "device" : "code",
    redirectUri: atOwnPort(isRegistered(input) ? input.registeredRedirectUri : facts.redirectUri),
    loginUrl: addressOf(input.cloud.loginHost),
    partnerCenterUrl: addressOf(input.cloud.partnerCenterHost),
    resource: facts.resource,
    query: facts.query,
    queryName: "Insights report",
    reportName: "Insights report",
    outputFile: "report.csv",
    refreshTokenFile: "refresh-token",
    waitMinutes: "60",
  };
}

/** Whether the browser can come back to an address the app registration has already: to any port of this machine. */
export function isRegistered({ registeredRedirectUri }: ProgramInput): boolean {
  return /^http:\/\/(?:localhost|127\.0\.0\.1)(?=[:/]|$)/.test(registeredRedirectUri);
}

function atOwnPort(address: string): string {
  return address.replace(/^(http:\/\/[^:/]+)(?::\d+)?/, `$1:${PORT}`);
}

/** settings.json: one line a setting, and what could make it read otherwise than it is made visible. */
export function settingsFile(input: ProgramInput): string {
  const lines = Object.entries(settingsFor(input)).map(([name, value]) => `  "${name}": ${doubleQuoted(value)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}
