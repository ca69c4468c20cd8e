/** Bounded: blanks that may be many and dots that do not end a sentence would otherwise let a text choose how long it takes. */
export function everywhere(shape: RegExp): RegExp {
  const source = shape.source
    .replaceAll("[^.\\n]", "(?:[^.]|\\.(?=\\S))")
    .replaceAll("\\s+", "\\s{1,12}")
    .replaceAll("\\s*", "\\s{0,12}");
  return new RegExp(source, `${shape.flags}g`);
}
