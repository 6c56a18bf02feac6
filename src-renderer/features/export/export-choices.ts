import type { ExportDefaults } from '../../../src-shared/transfer/export-defaults';
import { SecretModeSchema, type Compression, type ExportType, type SecretMode, type WrittenFormat } from '../../../src-shared/transfer/export-options';

/** What a person has chosen in the dialog, but for the password and the second yes. */
export interface ExportChoices {
  readonly exportType: ExportType;
  readonly as: WrittenFormat;
  readonly format: 'json' | 'yaml';
  readonly compression: Compression;
  /** For a full document of Valise, which alone has room for every mode, and for everything else. */
  readonly ownMode: SecretMode;
  readonly otherMode: SecretMode;
  /** Leaves of the tree that stay out, by pointer. */
  readonly excluded: ReadonlySet<string>;
  /** Leaves whose secrets leave in another way, by pointer. */
  readonly overrides: ReadonlyMap<string, SecretMode>;
}

/** A template is asked for by its name and is one of Valise; the others begin as the last export was. */
export function firstChoices(asked: ExportType, { exportType, secrets, format, compression, as }: ExportDefaults): ExportChoices {
  const template = asked === 'template';
  return {
    exportType: template ? asked : exportType, as: template ? 'native' : as, format, compression,
    ownMode: secrets, otherMode: 'placeholder', excluded: new Set(), overrides: new Map(),
  };
}

const hasOwnRoom = ({ exportType, as }: Pick<ExportChoices, 'exportType' | 'as'>): boolean => exportType === 'full' && as === 'native';

export const modeOf = (choices: ExportChoices): SecretMode => (hasOwnRoom(choices) ? choices.ownMode : choices.otherMode);

/** What a file of this kind has room for (format.md section 2); a manifest holds no values at all. */
export function possibleModes({ exportType, as }: Pick<ExportChoices, 'exportType' | 'as'>): readonly SecretMode[] {
  if (exportType === 'manifest') return [];
  if (exportType === 'template') return ['omit', 'placeholder'];
  return as === 'native' ? SecretModeSchema.options : ['omit', 'placeholder', 'plain'];
}

export type Choice = Partial<ExportChoices> & { readonly mode?: SecretMode };

/** The choices with one made anew, and what it entails: a manifest is Valise's alone. */
export function withChoice(choices: ExportChoices, { mode, ...change }: Choice): ExportChoices {
  const next = { ...choices, ...change };
  const settled: ExportChoices = {
    ...next,
    ...(change.exportType === 'manifest' && { as: 'native' }),
    ...(change.as !== undefined && change.as !== 'native' && next.exportType === 'manifest' && { exportType: 'full' }),
  };
  const chosen = mode === undefined ? settled : { ...settled, [hasOwnRoom(settled) ? 'ownMode' : 'otherMode']: mode };
  const possible = possibleModes(chosen);
  return possible.length === 0 || possible.includes(modeOf(chosen)) ? chosen : { ...chosen, otherMode: 'placeholder' };
}

/** A yes to secrets in clear counts for what it was said to. */
export const takesYesBack = ({ mode, exportType, as, overrides }: Choice): boolean => [mode, exportType, as, overrides].some((part) => part !== undefined);

/** What the next export begins with. */
export function rememberedChoices(choices: ExportChoices, asked: ExportType, before: ExportDefaults): ExportDefaults {
  const { exportType, as, format, compression } = choices;
  const own = hasOwnRoom(choices) && choices.ownMode !== 'plain' ? choices.ownMode : before.secrets;
  // Whoever asks for a template by its name says nothing of what comes after it.
  return asked === 'template' ? { ...before, format, compression } : { exportType, as, format, compression, secrets: own };
}
