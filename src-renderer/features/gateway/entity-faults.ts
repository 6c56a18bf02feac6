import type { Failure } from '../../../src-shared/errors/outcome';
import { ENTITY_FAULTS as TEXTS } from '../../texts/gateway-texts';
import { lineOfField } from './line-range';

/** Why what was typed is no entry, in sentences, and the line to look at first. */
export interface EntityFaults {
  readonly lines: readonly string[];
  readonly line: number | undefined;
}

interface Fault {
  readonly field: string;
  readonly line: number | undefined;
  readonly reason: string;
}

/** Undefined where it is not the text that is at fault. */
export function entityFaults({ code, details: { place, reason, items = [] } }: Failure, text: string): EntityFaults | undefined {
  const at = (otherwise: string): string => said({ field: '', line: place?.line, reason: reason ?? otherwise });
  if (code === 'FILE_NOT_PARSED') return text.trim() === '' ? { lines: [TEXTS.empty, TEXTS.next], line: undefined } : { lines: [at(TEXTS.noJson), TEXTS.next], line: place?.line };
  if (code === 'KEY_DUPLICATED') return { lines: [at(TEXTS.twice), TEXTS.onlyOne], line: place?.line };
  const isOfFields = code === 'DOCUMENT_INVALID' || code === 'INPUT_INVALID';
  return isOfFields && items.length > 0 ? told(items.map((item) => faultOf(item, text))) : undefined;
}

/** What is missing has no line; the others come as they stand in the text. */
function told(faults: readonly Fault[]): EntityFaults {
  const sorted = faults.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const [first, ...more] = sorted.map(said);
  return { lines: [...(more.length === 0 ? [first ?? ''] : [TEXTS.several(faults.length), first ?? '', ...more]), TEXTS.next], line: sorted.find(({ line }) => line !== undefined)?.line };
}

/** As the core writes it: `headers (line 6): an object was expected`. */
function faultOf(item: string, text: string): Fault {
  const { field = '', line, reason = item } = /^(?<field>[^\s:(]*)\s*(?:\(line (?<line>\d+)\))?: (?<reason>.*)$/s.exec(item)?.groups ?? {};
  if (reason === MISSING) return { field, line: undefined, reason };
  return { field, line: line === undefined ? lineOfField(text, field) : Number(line), reason };
}

/** The core's word for a field that has to be there. */
const MISSING = 'the field is missing';

const said = ({ field, line, reason }: Fault): string => (reason === MISSING ? TEXTS.missing(field) : TEXTS.fault(line, field, reason));
