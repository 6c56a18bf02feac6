import { NumberText, type Tree } from '../../../src-shared/profile/tree';

/** What the reader takes for a text where a name stands: numbers as they are written. Undefined for a blank one and for anything else. */
export function scalarName(value: Tree | undefined): string | undefined {
  const text = value instanceof NumberText ? value.source : typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}
