import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "secret-id-pasted",
  title: { en: "The secret ID was pasted instead of the value", ko: "값 대신 암호 ID를 붙여 넣은 경우" },
  summary: "not-ready",
  brokenLink: "credential-accepted",
  build: contosoWith((contoso) => {
    contoso.kit.secret = contoso.secret.keyId;
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "credential-accepted": "fail:secret-id-pasted",
    "token-issued": "fail:secret",
  }),
} satisfies Scenario;
