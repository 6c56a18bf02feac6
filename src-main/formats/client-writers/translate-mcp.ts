import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { mapMcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { isText, joinSegments, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { NEUTRAL_FIELDS } from '../neutral-entry';
import { FILLS_NOTHING, type ReferenceSyntax } from './reference-syntax';
import { translateReferences, type ReferenceLoss } from './translate-references';

/** Which fields of a server (fieldPathText) lose something of their references. */
export type ReferenceLosses = Readonly<Record<ReferenceLoss, readonly string[]>>;

/** The server with its references in one client's syntax; secrets are left alone. */
export function translateMcp<M extends Omit<Mcp, 'id'>>(mcp: M, to: ReferenceSyntax): { readonly mcp: M; readonly losses: ReferenceLosses } {
  const losses: Record<ReferenceLoss, string[]> = { unfilled: [], default: [], input: [] };
  const translated = mapMcpTexts(mcp, (text, path) => {
    const result = translateText(text, path, mcp, to);
    for (const loss of result.losses) losses[loss].push(fieldPathText(path));
    return result.text;
  });
  return { mcp: translated, losses };
}

/** One string of the server, at `path` in it. */
export function translateText(text: SecretText, path: FieldPath, mcp: Omit<Mcp, 'id'>, to: ReferenceSyntax): { readonly text: SecretText; readonly losses: readonly ReferenceLoss[] } {
  if (!isFilledIn(path)) return { text, losses: [] };
  const whole = text.segments.length === 1;
  const options = { whole, ...(path[0] === 'args' && { filledByProgram: ownVariables(mcp) }) };
  const losses = new Set<ReferenceLoss>();
  const segments = text.segments.map((segment) => {
    if (!isText(segment)) return segment;
    const filled = to.fills === undefined || (whole && to.fills(segment.text, path));
    const translated = translateReferences(segment.text, filled ? to : FILLS_NOTHING, options);
    for (const loss of translated.losses) losses.add(loss);
    return { text: translated.text };
  });
  return { text: joinSegments(segments), losses: [...losses] };
}

/** Where clients fill in references; elsewhere, in descriptions and unknown fields, such text is just text. */
const isFilledIn = ([field, ...inner]: FieldPath): boolean =>
  ['command', 'args', 'cwd', 'env', 'url', 'headers'].includes(String(field)) || (field === NEUTRAL_FIELDS.envFile && inner.length === 0);

/** Variables that the server is started with, and that are not just passed on to it (`TOKEN: "${TOKEN}"`). */
function ownVariables({ env }: Omit<Mcp, 'id'>): ReadonlySet<string> {
  const passesOn = (name: string, value: SecretText): boolean => {
    const whole = wholeText(value);
    return whole !== undefined && whole.includes(name) && /^[$%{]/.test(whole);
  };
  return new Set([...env].filter(([name, value]) => !passesOn(name, value)).map(([name]) => name));
}
