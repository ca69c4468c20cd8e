import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "redirect-missing",
  title: { en: "The redirect URI is not registered", ko: "리디렉션 URI가 등록되지 않은 경우" },
  summary: "not-ready",
  brokenLink: "redirect-uri",
  build: contosoWith((contoso) => {
    contoso.app.web.redirectUris = ["https://old.contoso.example/callback"];
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "fail:redirect-missing",
    "token-issued": "fail:redirect",
  }),
} satisfies Scenario;
