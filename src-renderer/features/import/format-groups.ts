import { FormatIdSchema, type FormatId } from '../../../src-shared/transfer/format-id';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { IMPORT_TEXTS } from '../../texts/import-texts';

interface FormatGroup {
  readonly group: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}

/** The value of "find out again", which is no format. */
export const AGAIN = 'again';

const { formatGroups: HEADS, formats: NAMES } = IMPORT_TEXTS;
const SORTED: readonly FormatId[] = FormatIdSchema.options.toSorted((one, other) => NAMES[one].localeCompare(NAMES[other]));
const option = (value: FormatId): FormatGroup['items'][number] => ({ value, label: NAMES[value] });

/** Every format, for a list: what the file is taken for, what it could be besides, and all others by name. */
export function formatGroups({ formatId, runnerUp }: Pick<SourceReport, 'formatId' | 'runnerUp'>, stated: FormatId | null): readonly FormatGroup[] {
  const here = stated ?? formatId;
  const other = runnerUp === here ? undefined : runnerUp;
  return [
    ...(here === undefined ? [] : [{ group: stated === null ? HEADS.here : HEADS.said, items: [option(here), ...(stated === null ? [] : [{ value: AGAIN, label: IMPORT_TEXTS.recogniseAgain }])] }]),
    ...(other === undefined ? [] : [{ group: HEADS.runnerUp, items: [option(other)] }]),
    { group: HEADS.all, items: SORTED.filter((id) => id !== here && id !== other).map(option) },
  ];
}
