import { type Cursor, isName, isStart, isSymbol } from "./cursor";

/** Reads a column's name; null, and a problem noted, when something else stands in its place. */
export function readColumn(cursor: Cursor, role: "select" | "where" | "order"): string | null {
  const token = cursor.peek();
  if (!token || isStart(token)) {
    cursor.problem("column-missing", cursor.before());
    return null;
  }
  cursor.pass();
  if (isSymbol(token, "*")) cursor.problem("select-star", token);
  else if (!isName(token)) {
    if (!cursor.mistake(token)) cursor.problem("column-missing", token);
  } else if (isSymbol(cursor.peek(), "("))
    cursor.problem("function", { start: token.start, end: passParentheses(cursor) });
  else {
    cursor.uses.push({ role, name: token.value, start: token.start, end: token.end });
    return token.value;
  }
  return null;
}

function passParentheses(cursor: Cursor): number {
  let depth = 0;
  for (let token = cursor.peek(); token && !isStart(token); token = cursor.peek()) {
    cursor.pass();
    if (isSymbol(token, "(")) depth += 1;
    if (isSymbol(token, ")")) depth -= 1;
    if (depth === 0) break;
  }
  return cursor.after().end;
}
