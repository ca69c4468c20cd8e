import type { Scenario } from "../types";
import { contosoWith } from "./base";
import { AFTER_TOKEN, each, expecting } from "./expectations";

export default {
  id: "redirect-wrong-platform",
  title: {
    en: "The redirect URI is registered as a single-page app",
    ko: "리디렉션 URI가 단일 페이지 앱으로 등록된 경우",
  },
  summary: "not-ready",
  brokenLink: "redirect-uri",
  build: contosoWith((contoso) => {
    const { app } = contoso;
    app.spa.redirectUris = app.web.redirectUris;
    app.web.redirectUris = [];
  }),
  expect: expecting({
    ...each(AFTER_TOKEN, "blocked"),
    "redirect-uri": "fail:wrong-platform",
    "token-issued": "fail:client-type",
  }),
} satisfies Scenario;
