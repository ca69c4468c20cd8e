import { after, type Family, numberOf } from "./family";

/** The tenant that is asked, and the cloud it lives in. */
export const tenant: Family = {
  entra: {
    "tenant-not-found": [90002, 50128, 50107],
    "tenant-missing": [50059, 90019, 900023, 50029],
    "common-endpoint": [9001023, 90124, 90130, 9002332, 90126],
    "wrong-cloud": [90038, 90043, 90051, 900382, 900432, 50049, 50050, 1000104],
    "tenant-blocked": [5000224],
    "cross-tenant-policy": [500212, 500213],
    "wrong-tenant": [700005],
  },
  codes: [
    ["oauth", "invalid_tenant", "tenant-not-found"],
    ["oauth", "invalid_instance", "wrong-cloud"],
    ["msal", "authority_uri_insecure", "tenant-missing"],
    ["msal", "missing_tenant_id_error", "common-endpoint"],
    ["msal", "untrusted_authority", "wrong-cloud"],
    ["msal", "authority_mismatch", "wrong-tenant"],
    ["msal", "issuer_validation_failed", "wrong-tenant"],
    ["graph", "Authentication_RequestFromNonPremiumTenantOrB2CTenant", "premium-licence-missing"],
    ["graph", "Directory_ObjectNotFound", "tenant-not-found"],
  ],
  says: [
    ["tenant-not-found", /\btenant\s+'?[\w.{}-]{1,80}'?\s+(?:was\s+)?not\s+found\b|tenant\s+does\s+not\s+exist/i, 0.85],
    [
      "tenant-not-found",
      /(?:mandant|locataire|inquilino)\s+"?[\w.'’-]{0,60}"?\s*(?:wurde\s+nicht\s+gefunden|introuvable|no\s+se\s+encuentra|no\s+encontrado)/i,
      0.7,
    ],
    ["tenant-missing", /specified\s+tenant\s+identifier\s+'[^']{0,120}'\s+is\s+neither\s+a\s+valid/i, 0.85],
    [
      "wrong-cloud",
      /(?:different|another|wrong|incorrect)\s+(?:national\s+)?cloud\b|cloud\s+instance\s+name\s+mismatch/i,
      0.75,
    ],
    [
      "wrong-tenant",
      /token\s+(?:was\s+issued\s+)?(?:for|from)\s+(?:a\s+|the\s+)?(?:wrong|different|another|other)\s+tenant|wrong\s+tenant/i,
      0.7,
    ],
    ["tenant-blocked", /tenant\s+(?:has\s+been\s+|is\s+)blocked/i, 0.7],
    ["cross-tenant-policy", /cross-tenant\s+access\s+(?:policy|settings?)/i, 0.7],
    ["premium-licence-missing", /tenant\s+doesn't\s+have\s+premium\s+licen[sc]e|neither\s+tenant\s+is\s+b2c/i, 0.9],
  ],
  saysLocally: [
    [
      "tenant-not-found",
      /테넌트(?:를|가|을)?\s*(?:'[^']{0,80}')?\s*(?:찾을\s*수\s*없|존재하지\s*않)|テナント\s*(?:'[^']{0,80}')?\s*(?:が)?\s*見つかりません|找不到租户|租户[^。\n]{0,40}(?:不存在|找不到)/,
      0.8,
    ],
  ],
  refine(code, facts) {
    if (numberOf(code) !== 90010) return null;
    return /common|consumers|password/i.test(after(code, facts, 240)) ? "common-endpoint" : null;
  },
};
