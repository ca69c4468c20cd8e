import { encode } from "next-auth/jwt";
import { expect, it } from "vitest";
import { decodeWithAny } from "@/lib/session-token";

it("keeps people signed in when the session key is changed, until the old key is taken away", async () => {
  const token = await encode({ secret: "old", token: { visit: "v" } });
  const opened = (keys: readonly string[]) => decodeWithAny({ token, secret: "unused" }, keys);
  expect(await opened(["new", "old"])).toMatchObject({ visit: "v" });
  expect(await opened(["new"])).toBeNull();
});
