import type { Program } from "./program";
import { SOURCES } from "./sources";

/** Python, with the standard library only. */
export const python: Program = {
  id: "python",
  title: "Python",
  needs: "Python 3.9+",
  prepare: null,
  run: "python3 report.py",
  signIn: "python3 report.py --sign-in",
  source: SOURCES.python,
  executable: "report.py",
};
