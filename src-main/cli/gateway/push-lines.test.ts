import { expect, test } from 'vitest';
import type { GatewayPush } from '../../../src-shared/contract/gateway-operations';
import { pushLines } from './push-lines';

const NOTHING: GatewayPush = { environment: 'prod', gateway: 'https://gateway.example.com', dryRun: false, differences: [], secretsNotTold: [], withheld: [], alreadyThere: [], sent: 0 };
const STATUS = { status: 'completed', total: 2, created: 1, updated: 1, skipped: 0, failed: 0, errors: [], warnings: [] };

test.each<readonly [what: string, push: Partial<GatewayPush>, lines: readonly string[]]>([
  ['nothing to do', {}, ['"prod" and the gateway are the same.', 'Nothing to send to https://gateway.example.com.']],
  ['a dry run', { dryRun: true, sent: 1, differences: [{ type: 'tools', identity: 'a', state: 'only-a', differences: [] }] }, [
    '- tool a: only in "prod"', '1 entry differs.', 'Dry run, nothing was sent. 1 entry would go to https://gateway.example.com.',
  ]],
  ['what that gateway has, and would have twice', { alreadyThere: ['tool a'] }, [
    '"prod" and the gateway are the same.', 'Stays here, as the gateway has one by that name: tool a',
    'That gateway may make a second one of what it has: change or delete it there, or send it all the same with --existing.', 'Nothing to send to https://gateway.example.com.',
  ]],
  ['what is masked there, and what is not known here', { sent: 1, secretsNotTold: ['tool a'], withheld: ['tool b'], status: { ...STATUS, failed: 1, errors: ['no'], warnings: ['hm'] } }, [
    '"prod" and the gateway are the same.', 'Goes too, as the gateway does not tell its secret: tool a', 'Stays here, as a secret of it is not known: tool b',
    'The gateway says: completed; 1 added, 1 changed, 0 left as they were, 1 not taken.', 'Warning: hm', 'Not taken: no', 'Sent to https://gateway.example.com: 1 entry.',
  ]],
])('%s', (_, push, lines) => {
  expect(pushLines({ ...NOTHING, ...push })).toEqual(lines);
});
