import type { ExportSummary } from '../services/export/exports';

/** What an export tells a person at the end; `path`: where it is. */
export function exportLines(result: ExportSummary, path: string | undefined): readonly string[] {
  const { profiles, mcps, variables, losses, fieldsLeftOut, unmatched } = result;
  const what = `${profiles.length === 1 ? `"${profiles[0] ?? ''}"` : `${profiles.length} profiles`}, ${counted(mcps, 'server')}`;
  return [
    `Exported ${[`${what}${path === undefined ? '' : ` to ${path}`}`, ...secretsTold(result)].join('; ')}.`,
    ...(fieldsLeftOut === 0 ? [] : [`Not chosen with --fields: ${counted(fieldsLeftOut, 'field')}`]),
    ...unmatched.map((pointer) => `Warning: ${pointer} meets nothing: there is no such field, or for --secrets-for no secret`),
    ...(variables.length === 0 ? [] : [`To fill in: ${variables.join(', ')}`]),
    ...losses.map(({ subject, reason }) => `Not carried: ${subject} ${reason}`),
  ];
}

/** How many secrets stay, and how many leave in which way. */
function secretsTold({ secretsWithheld, leaving: { sealed, plain } }: ExportSummary): readonly string[] {
  const told = [
    ...(secretsWithheld === 0 ? [] : [`${secretsWithheld} withheld`]),
    ...(sealed === 0 ? [] : [`${leave(sealed)} sealed with a password`]),
    ...(plain === 0 ? [] : [`${leave(plain)} in clear`]),
  ];
  return told.length === 0 ? ['no secrets in it to withhold'] : told;
}

const counted = (count: number, thing: string): string => `${count} ${count === 1 ? thing : `${thing}s`}`;
const leave = (count: number): string => `${counted(count, 'secret')} ${count === 1 ? 'leaves' : 'leave'}`;
