/** An optional text after an edit: an empty input says nothing, so it neither makes an empty text nor changes one. */
export function settledText(edited: string | undefined, kept: string | undefined): string | undefined {
  if ((edited ?? '') === (kept ?? '')) return kept;
  return edited === '' ? undefined : edited;
}
