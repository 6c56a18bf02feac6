import { InvalidArgumentError } from 'commander';

/** The number of a step of the history. @throws InvalidArgumentError */
export function parseStep(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('Give the number that valise history shows.');
  return Number(text);
}
