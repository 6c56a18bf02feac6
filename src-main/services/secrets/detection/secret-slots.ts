import { assertNever } from '../../../../src-shared/assert-never';
import type { TextPosition } from '../text-position';
import { argumentSlots, commandLineSlots } from './argument-slots';
import { bareUserinfoSlots } from './bare-userinfo-slots';
import { isJsonText, jsonSlots } from './json-slots';
import { findUrls } from './find-urls';
import { isConnectionList, pairSlots } from './pair-slots';
import { nameStrength } from './secret-name';
import type { Slot } from './slot';
import type { TextRange } from './text-range';
import { urlSlots, wholeUrlSlots } from './url-slots';
import { findVariableReferences } from './variable-reference';

/** Every place in `text` where a secret would stand, given where the text stands itself. Not sorted; may overlap. */
export function findSlots(text: string, position: TextPosition): readonly Slot[] {
  switch (position.kind) {
    case 'env':
    case 'header': return namedSlots(text, position.name, innerSlots(text));
    case 'argument': return [...innerSlots(text), ...argumentSlots(text, position)];
    case 'command':
    case 'cwd': return [...innerSlots(text), ...commandLineSlots(text)].filter(({ expects }) => expects !== 'random');
    case 'url': return [...wholeUrlSlots(text), ...(isConnectionList(text) ? pairSlots(text, addressed(text)) : [])];
    case 'free': return namedSlots(text, position.name, freeSlots(text));
    default: return assertNever(position);
  }
}

const structuredSlots = (text: string): readonly Slot[] => (isJsonText(text) ? jsonSlots(text) : pairSlots(text, addressed(text)));
const innerSlots = (text: string): readonly Slot[] => [...urlSlots(text), ...bareUserinfoSlots(text), ...structuredSlots(text)];
/** What has slots of its own, or is no literal. */
const addressed = (text: string): readonly TextRange[] => [...findUrls(text), ...findVariableReferences(text)];

/** Prose names secrets without holding them, so pairs count only where the text is a list of them or JSON. */
const freeSlots = (text: string): readonly Slot[] =>
  [...urlSlots(text).filter(({ expects }) => expects !== 'random'), ...(isJsonText(text) || isConnectionList(text) ? structuredSlots(text) : [])];

/** The whole value of a secret's name, unless the value has a structure that tells where the secret stands in it. */
function namedSlots(text: string, name: string, inner: readonly Slot[]): readonly Slot[] {
  const strength = nameStrength(name);
  if (strength === 'none') return inner;
  const core = text.trim();
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\/\S*$/.test(core)) return inner;
  if (inner.length > 0 && (strength === 'container' || isJsonText(core) || isConnectionList(core) && !/cookie/i.test(name))) return inner;
  return [...inner, { start: 0, end: text.length, expects: strength === 'sure' ? 'sure' : 'likely', reason: 'name' }];
}
