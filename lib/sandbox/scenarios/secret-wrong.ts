import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "secret-wrong",
  title: { en: "The client secret was cut short when pasted", ko: "클라이언트 암호가 잘린 채로 붙여 넣어진 경우" },
  summary: "not-ready",
  brokenLink: "credential-accepted",
  build: contosoWith((contoso) => {
    contoso.kit.secret = contoso.secret.value.slice(0, -1);
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "credential-accepted": "fail:secret-wrong",
    "token-issued": "fail:secret",
  }),
} satisfies Scenario;
