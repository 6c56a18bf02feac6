import type { GatewayPush } from '../../../src-shared/contract/gateway-operations';
import type { GatewayImportStatus } from '../../../src-shared/gateway/gateway-import-status';
import { firstLines } from '../first-lines';
import { several } from '../inspect-lines';
import { entityDifferenceLines } from './entity-difference-lines';

/** What a push did, or would do, for people. */
export function pushLines({ environment, gateway, dryRun, differences, secretsNotTold, withheld, alreadyThere, sent, status }: GatewayPush): readonly string[] {
  return [
    ...entityDifferenceLines(differences, `"${environment}"`, 'the gateway'),
    ...firstLines(secretsNotTold.map((subject) => `${dryRun ? 'Would go' : 'Goes'} too, as the gateway does not tell its secret: ${subject}`)),
    ...firstLines(withheld.map((subject) => `Stays here, as a secret of it is not known: ${subject}`)),
    ...firstLines(alreadyThere.map((subject) => `Stays here, as the gateway has one by that name: ${subject}`)),
    ...(alreadyThere.length === 0 ? [] : ['That gateway may make a second one of what it has: change or delete it there, or send it all the same with --existing.']),
    ...(status === undefined ? [] : statusLines(status)),
    dryRun ? `Dry run, nothing was sent. ${sentText(sent)} would go to ${gateway}.` : sent === 0 ? `Nothing to send to ${gateway}.` : `Sent to ${gateway}: ${sentText(sent)}.`,
  ];
}

const sentText = (sent: number): string => several(sent, 'entry', 'entries');

const statusLines = ({ status, created, updated, skipped, failed, errors, warnings }: GatewayImportStatus): readonly string[] => [
  `The gateway says: ${status}; ${created} added, ${updated} changed, ${skipped} left as they were, ${failed} not taken.`,
  ...firstLines(warnings.map((line) => `Warning: ${line}`)),
  ...firstLines(errors.map((line) => `Not taken: ${line}`)),
];
