import { NumberText } from '../../src-shared/profile/tree';

/** The number that `source` writes, as text where a double would not give the same characters back. */
export function numberValue(source: string): number | NumberText {
  const value = Number(source);
  return String(value) === source ? value : new NumberText(source);
}
