import type { Resolution } from '../../../src-shared/transfer/resolution';

const texts = new WeakMap<Resolution, string>();

/** The same for the same answers. Worked out once for each resolution: it is asked for whenever something is drawn, and can hold a hundred thousand answers. */
export function resolutionText(resolution: Resolution | undefined): string {
  if (resolution === undefined) return '';
  const text = texts.get(resolution) ?? JSON.stringify(resolution);
  texts.set(resolution, text);
  return text;
}
