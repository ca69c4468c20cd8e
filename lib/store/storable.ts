/** The same data without what PostgreSQL refuses, NUL and lone surrogates, which a broken answer may carry. */
export function storable<T>(data: T): T {
  const clean = (_name: string, value: unknown) =>
    typeof value === "string" ? value.replaceAll("\0", "\uFFFD").toWellFormed() : value;
  return JSON.parse(JSON.stringify(data, clean));
}
