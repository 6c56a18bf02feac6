import { fieldPathText, jsonPointer, type FieldPath } from '../../../src-shared/profile/field-path';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import { hasSecret, hasUnknown } from '../../../src-shared/profile/secret-text';
import type { SecretInClear } from '../../../src-shared/transfer/secret-in-clear';
import type { ParsedMcp } from '../../formats/parsed-file';
import type { ParsedText } from '../../formats/parsed-text';
import type { IncomingMcp } from '../import/incoming';
import { screenText } from '../secrets/screen-text';
import { positionOf } from '../secrets/text-position';
import { knownSecrets, secretCues, writtenText, type TellSecret } from './secret-cues';
import { shownName, shownPlace } from './shown-name';
import { TextFinder } from './text-finder';

/** A server as a file has it: as it was parsed, and with its secrets marked. */
export interface ReadServer {
  readonly said: ParsedMcp;
  readonly incoming: IncomingMcp;
  /** `PROFILE/MCP`. */
  readonly subject: string;
}

export interface ServerSecrets {
  /** Strings with a secret in them, whatever became of it. */
  readonly secrets: number;
  readonly sealed: number;
  readonly blanks: number;
  readonly inClear: readonly TellSecret[];
}

/** What of a server's strings is secret. `sealedAt`: pointers of what is sealed in its document. */
export function secretsOfServer({ said, incoming, subject }: ReadServer, parsed: ParsedText, sealedAt: ReadonlySet<string>): ServerSecrets {
  const { mcp } = incoming;
  const base = said.place.pointer ?? '';
  const finder = new TextFinder(parsed, said.place);
  const inClear: TellSecret[] = [];
  let shown: string | undefined;
  const add = (path: FieldPath, texts: readonly string[], why: () => SecretInClear['why']): void => void inClear.push(() => {
    shown ??= shownName(subject);
    return { subject: shown, field: shownName(fieldPathText(path)), place: shownPlace(finder.placeOf(path, texts)), why: why() };
  });
  let [secrets, sealed, blanks] = [0, 0, 0];
  for (const { path, text } of mcpTexts(mcp)) {
    const isSealed = sealedAt.size > 0 && sealedAt.has(base + jsonPointer(path));
    if (isSealed) sealed += 1;
    else if (hasUnknown(text)) blanks += 1;
    if (isSealed || hasSecret(screenText(text, path, mcp))) secrets += 1;
    const known = isSealed ? [] : knownSecrets(text);
    if (known.length > 0) add(path, [writtenText(text), ...known], () => secretCues(writtenText(text), positionOf(path, mcp)));
  }
  for (const { code, field, reason } of incoming.findings) {
    if (code === 'SECRET_IN_CLEAR' && reason?.startsWith('in the name') === true && field !== undefined) add([field], [], () => ['is-name']);
    if (code === 'SECRET_CUT_OUT' && field !== undefined) add([field], [], () => cutCues(said, field));
  }
  return { secrets, sealed, blanks, inClear };
}

/** Why something was cut out of a field that is kept in clear: `incoming` does not have it any more. */
function cutCues(said: ParsedMcp, field: string): SecretInClear['why'] {
  const value: unknown = new Map<string, unknown>(Object.entries(said)).get(field);
  const texts = Array.isArray(value) ? value.map(String) : [String(value)];
  const cues = texts.flatMap((text) => secretCues(text, { kind: 'free', name: field })).filter((cue) => cue !== 'listed');
  const [first, ...others] = new Set(cues);
  return first === undefined ? ['listed'] : [first, ...others];
}
