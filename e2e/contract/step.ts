import type { OperationInput, OperationName } from '../../src-shared/contract/operations';
import type { ErrorCode } from '../../src-shared/errors/error-code';
import type { Kept } from './kept';

/** What a step has to end in; `value` and `details` say what must be in it, not all of it. `about`: a field that the items have to name. */
export type Ending =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly details?: unknown; readonly about?: string };

/** One operation, as a door passes it on. An input with ids that are minted on the way is a function of what is kept by then. */
export interface CallStep {
  readonly kind: 'call';
  readonly name: OperationName;
  readonly input: unknown;
  readonly ends: Ending;
}

export interface SourceFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Files brought in the door's own way, planned and applied; ends in the report. */
export interface ImportStep {
  readonly kind: 'import';
  readonly files: readonly SourceFile[];
  readonly plan: Omit<OperationInput<'import.plan'>, 'sources'>;
  readonly apply: Omit<OperationInput<'import.apply'>, 'planId' | 'replan'>;
  readonly ends: Ending;
}

/** A file taken out the door's own way; ends in its name, its bytes, and what had to stay. */
export interface ExportStep {
  readonly kind: 'export';
  readonly request: OperationInput<'export.create'>;
  readonly ends: Ending;
}

/** Another program writes to the same home. */
export interface ElsewhereStep extends Omit<CallStep, 'kind'> {
  readonly kind: 'elsewhere';
}

/** The program ends and starts again, with this passphrase at hand; with none where there is none. */
export interface ReopenStep {
  readonly kind: 'reopen';
  readonly passphrase: 'right' | 'wrong' | 'none';
}

export type DoorStep = CallStep | ImportStep | ExportStep;
export type Step = DoorStep | ElsewhereStep | ReopenStep;

/** What happens in a home that was empty before, the same through every door. */
export interface ContractCase {
  readonly name: string;
  readonly steps: readonly Step[];
  /** What is kept at the end: `PROFILE` and `PROFILE/MCP`, ordered. */
  readonly keeps: readonly string[];
}

type InputOf<Name extends OperationName> = OperationInput<Name> | ((kept: Kept) => OperationInput<Name>);

const FINE: Ending = { ok: true };
export const says = (value: unknown): Ending => ({ ok: true, value });
export const refused = (code: ErrorCode, details?: unknown): Ending => ({ ok: false, code, details });

export const call = <Name extends OperationName>(name: Name, input: InputOf<Name>, ends: Ending = FINE): CallStep =>
  ({ kind: 'call', name, input, ends });

export const inputOf = ({ input }: Pick<CallStep, 'input'>, kept: Kept): unknown => (typeof input === 'function' ? (input as (kept: Kept) => unknown)(kept) : input);

/** An input that no typed caller would send; `field` is what is wrong with it. */
export const callWrongly = (name: OperationName, input: unknown, field: string): CallStep =>
  ({ kind: 'call', name, input, ends: { ok: false, code: 'INPUT_INVALID', about: field } });

export const elsewhere = <Name extends OperationName>(name: Name, input: InputOf<Name>): ElsewhereStep => ({ ...call(name, input), kind: 'elsewhere' });

interface ImportOptions {
  readonly plan?: ImportStep['plan'];
  readonly apply?: ImportStep['apply'];
}

export const bringIn = (files: SourceFile | readonly SourceFile[], ends: Ending = FINE, { plan = {}, apply = {} }: ImportOptions = {}): ImportStep =>
  ({ kind: 'import', files: 'name' in files ? [files] : files, plan, apply, ends });

export const takeOut = (request: ExportStep['request'], ends: Ending = FINE): ExportStep => ({ kind: 'export', request, ends });

export const reopen = (passphrase: ReopenStep['passphrase']): ReopenStep => ({ kind: 'reopen', passphrase });

/** What is no text and no bytes is written as JSON. */
export const sourceFile = (name: string, content: unknown): SourceFile => ({
  name, content: content instanceof Uint8Array ? content : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content, null, 2)),
});

/** The operations that a step goes through. */
export function operationsOf(step: Step): readonly OperationName[] {
  switch (step.kind) {
    case 'call': return [step.name];
    case 'import': return ['import.plan', 'import.apply'];
    case 'export': return ['export.write'];
    case 'elsewhere':
    case 'reopen': return [];
  }
}
