import { describeProgram } from "./from-the-shell";

describeProgram("python");
