import type { Finding } from '../../src-shared/transfer/finding';
import { findingLine } from '../../src-shared/transfer/finding-text';
import { firstLines } from './first-lines';

/** So many of one kind are told each. */
const MOST_EACH = 3;

/** Notes for people: what is said of every file of an archive is said once, with how many times more. */
export function noteLines(findings: readonly Finding[]): readonly string[] {
  const kinds = Map.groupBy(findings.filter(({ severity }) => severity === 'note'), ({ code, reason }) => JSON.stringify([code, reason]));
  return firstLines([...kinds.values()].flatMap((alike) => {
    const lines = alike.slice(0, alike.length > MOST_EACH ? 1 : MOST_EACH).map((finding) => `Note: ${findingLine(finding)}`);
    return alike.length > MOST_EACH ? lines.map((line) => `${line}, and ${(alike.length - 1).toLocaleString('en-US')} more like this`) : lines;
  }));
}
