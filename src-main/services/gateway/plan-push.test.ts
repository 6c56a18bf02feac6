import { describe, expect, test } from 'vitest';
import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import { LOCKED_SECRET, openSecret, UNKNOWN_SECRET, type SecretValue } from '../../../src-shared/gateway/secret-value';
import { sampleEntity, type Kept } from '../../samples/exporting-home';
import { sampleTool } from '../../samples/gateway-entities';
import type { ComparedGateway } from './compared-file';
import { planPush } from './plan-push';

const side = (...kept: readonly Kept[]): ComparedGateway => ({ types: FILE_ORDER, entities: kept.map(([type, entity]) => ({ type, entity })), unread: [] });
const auth = (auth_value: SecretValue | null) => ({ auth_type: 'bearer', auth_value });
const known = (text: string): SecretValue => openSecret(new Map([['Authorization', text]]));
const prompt = sampleEntity('prompts', { name: 'greet', template: 'Hello' });

describe('what goes to a gateway', () => {
  test.each<readonly [what: string, mine: readonly Kept[], theirs: readonly Kept[], plan: object]>([
    ['nothing of what is the same', [sampleTool('a'), prompt], [sampleTool('a'), prompt], { differences: [], include: {}, sent: 0 }],
    ['what only the environment has', [sampleTool('a'), prompt], [prompt], { include: { tools: ['a'] }, sent: 1 }],
    ['what differs, by the name it has here', [sampleTool('My_Tool', { description: 'x' })], [sampleTool('my-tool')], { include: { tools: ['My_Tool'] }, sent: 1 }],
    ['nothing of what only the gateway has', [], [prompt], { differences: [{ state: 'only-b' }], include: {}, sent: 0 }],
    ['another secret', [sampleTool('a', auth(known('one')))], [sampleTool('a', auth(known('two')))], { secretsNotTold: [], include: { tools: ['a'] } }],
    ['not the same secret', [sampleTool('a', auth(known('one')))], [sampleTool('a', auth(known('one')))], { include: {}, sent: 0 }],
    ['a secret that is masked there', [sampleTool('a', auth(known('one')))], [sampleTool('a', auth(UNKNOWN_SECRET))], { differences: [], secretsNotTold: ['tool a'], include: { tools: ['a'] } }],
    ['a secret that is closed there', [sampleTool('a', auth(known('one')))], [sampleTool('a', auth(LOCKED_SECRET))], { secretsNotTold: ['tool a'], sent: 1 }],
    ['nothing with a secret that is not known here', [sampleTool('a', { ...auth(UNKNOWN_SECRET), description: 'x' })], [sampleTool('a', auth(known('one')))], { withheld: ['tool a'], include: {}, sent: 0 }],
    ['nothing new with a secret that is not known here', [sampleTool('a', auth(LOCKED_SECRET))], [], { withheld: ['tool a'], sent: 0 }],
    ['nothing with a mask in its text, which would overwrite what the gateway has', [sampleTool('a', { url: 'https://x.example?token=*****' })], [sampleTool('a', { url: 'https://y.example' })], { withheld: ['tool a'], include: {}, sent: 0 }],
    ['nothing is held back that is the same', [sampleTool('a', auth(UNKNOWN_SECRET))], [sampleTool('a', auth(known('one')))], { withheld: [], sent: 0 }],
  ])('%s', (_, mine, theirs, plan) => {
    expect(planPush(side(...mine), side(...theirs))).toMatchObject(plan);
  });

  test('of what the peer has already nothing, as it would make a second one of it, unless that is asked for', () => {
    const mine = side(sampleTool('new'), sampleTool('changed', { description: 'x' }), sampleTool('closed', auth(known('one'))), prompt);
    const theirs = side(sampleTool('changed'), sampleTool('closed', auth(UNKNOWN_SECRET)), prompt);
    const peers = { ...theirs, entities: theirs.entities.map((one) => ({ ...one, stated: new Set(Object.keys(one.entity)) })) };
    expect(planPush(mine, peers)).toMatchObject({ differences: [{ identity: 'changed' }, { identity: 'new' }], alreadyThere: ['tool changed', 'tool closed'], secretsNotTold: [], include: { tools: ['new'] }, sent: 1 });
    expect(planPush(mine, { ...peers, unread: [{ type: 'tools', identity: 'NEW' }] })).toMatchObject({ alreadyThere: ['tool new', 'tool changed', 'tool closed'], sent: 0 });
    expect(planPush(mine, peers, true)).toMatchObject({ alreadyThere: [], secretsNotTold: ['tool closed'], sent: 3 });
    expect(planPush(mine, theirs)).toMatchObject({ alreadyThere: [], sent: 3 });
  });
});
