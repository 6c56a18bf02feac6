/** Letters that no decomposition brings to ASCII, and what they become. */
const SPELLED: readonly (readonly [string, string])[] = [['æ', 'ae'], ['ß', 'ss'], ['ø', 'o']];

/** What is one already, as most names are. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The peer's computed name: lower case, apostrophes inside words gone, every run of other characters one hyphen, accents dropped. What has
 * no ASCII letters at all has no slug: it is empty.
 */
export function entitySlug(name: string): string {
  if (SLUG.test(name)) return name;
  const hyphenated = name.toLowerCase()
    .replace(/([\p{L}\p{N}_])['’](?=[\p{L}\p{N}_])/gu, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const spelled = SPELLED.reduce((slug, [letter, spelling]) => slug.replaceAll(letter, spelling), hyphenated);
  return spelled.normalize('NFKD').replace(/[^\0-\x7f]/g, '');
}
