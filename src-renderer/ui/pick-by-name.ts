/** Always the same choice for the same name (FNV-1a). */
export function pickByName<Choice>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return choices[hash % choices.length] ?? choices[0];
}
