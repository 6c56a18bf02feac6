import { beforeAll, describe, expect, test } from 'vitest';
import { ImportPlanSchema } from '../../../src-shared/transfer/import-plan';
import { ResolutionSchema } from '../../../src-shared/transfer/resolution';
import { refusal, SmallHome } from '../../samples/small-home';
import { cut } from '../profiles/samples/sample-profile';
import { stop } from './job-watch';
import { OTHER, PASSWORD, PLAIN, REQUEST, SECRET, sealedTexts, source, told } from './samples/sealed-sources';

const APPLY = { resolution: ResolutionSchema.parse({}), dryRun: false, replan: false };

let work: string;
let play: string;
let foreign: string;
beforeAll(async () => {
  ({ work, play, foreign } = await sealedTexts());
});

describe('a sealed file', () => {
  test('waits for its password beside files that do not, and tells what it is', async () => {
    using home = new SmallHome();
    const plan = await home.plan({ 'work.json': work, 'plain.json': PLAIN });
    expect(told(plan)).toEqual(['work.json PASSWORD_REQUIRED', 'plain.json 1 0']);
    expect(plan.sources[0]).toMatchObject({ formatId: 'native', failure: { details: { place: { file: 'work.json' } } } });
    expect(ImportPlanSchema.parse(plan)).toEqual(plan);
    expect(home.deriver.derivations).toBe(0);
    expect(await refusal(home.imports.apply(plan.planId, APPLY))).toBe('PASSWORD_REQUIRED');
  });

  test('is opened by its own password, by the one for all, and by a plan that comes after', async () => {
    using home = new SmallHome();
    const sources = [source('work.json', work), source('foreign.json', foreign, { password: OTHER })];
    const first = await home.imports.plan(sources, REQUEST);
    expect(told(first)).toEqual(['work.json PASSWORD_REQUIRED', 'foreign.json 1 2']);
    const second = await home.imports.plan([{ planId: first.planId, index: 0, password: PASSWORD }, { planId: first.planId, index: 1 }], REQUEST);
    expect(told(second)).toEqual(['work.json 1 2', 'foreign.json 1 2']);
    expect(told(await home.imports.plan(sources, { ...REQUEST, password: PASSWORD }))).toEqual(['work.json 1 2', 'foreign.json 1 2']);
  });

  test('stays open in later plans of the same sources, also read as something else, and in no other plan', async () => {
    using home = new SmallHome();
    const { planId } = await home.imports.plan([source('work.json', work, { password: PASSWORD })], REQUEST);
    const { derivations } = home.deriver;
    expect(told(await home.imports.plan([{ planId, index: 0, as: 'native' }], { ...REQUEST, strict: true }))).toEqual(['work.json 1 2']);
    expect(told(await home.plan({ 'work.json': work }))).toEqual(['work.json PASSWORD_REQUIRED']);
    expect(home.deriver.derivations).toBe(derivations);
    expect(told(await home.imports.plan([source('work.json', work, { password: OTHER })], REQUEST))).toEqual(['work.json PASSWORD_WRONG']);
  });

  test('that got a wrong password says so once, and waits again', async () => {
    using home = new SmallHome();
    const { planId, sources } = await home.imports.plan([source('work.json', work, { password: OTHER })], REQUEST);
    expect(sources[0]?.failure).toEqual({ code: 'PASSWORD_WRONG', details: { place: { file: 'work.json' } } });
    expect(told(await home.imports.plan([{ planId, index: 0 }], REQUEST))).toEqual(['work.json PASSWORD_REQUIRED']);
  });

  test('comes in whole, and a second time as no change', async () => {
    using home = new SmallHome();
    await home.bring({ 'work.json': work }, {}, { password: PASSWORD });
    expect((await home.kept()).map(({ mcps }) => mcps.map(({ env }) => [...env]))).toEqual([[[['TOKEN', cut({ secret: SECRET })], ['NOTE', cut('Bearer ', { secret: `${SECRET}2` })]]]]);
    const rows = home.storage.rows();
    expect(await home.bring({ 'work.json': work }, {}, { password: PASSWORD })).toMatchObject({ mcpsImported: 0, profilesImported: 0 });
    expect(home.storage.rows()).toEqual(rows);
  });

  test('comes in with blanks without its secrets, for itself alone, and that nothing was checked is told', async () => {
    using home = new SmallHome();
    const plan = await home.imports.plan([source('work.json', work, { withoutSecrets: true }), source('play.json', play)], { ...REQUEST, password: PASSWORD });
    expect(told(plan)).toEqual(['work.json 1 2', 'play.json 1 2']);
    expect(plan.sources.map(({ findings }) => findings.map(({ code }) => code))).toEqual([['SEALED_NOT_OPENED'], []]);
    expect(plan.items.map(({ blanks }) => blanks)).toEqual([[], ['env.TOKEN', 'env.NOTE'], [], []]);
    expect(told(await home.imports.plan([{ planId: plan.planId, index: 0 }], REQUEST))).toEqual(['work.json PASSWORD_REQUIRED']);
  });

  test.each([
    ['changed', (text: string) => text.replace('"command": "npx"', '"command": "evil"'), 'SEALED_DOCUMENT_CHANGED'],
    ['changed, with a wrong password', (text: string) => text.replace('"command": "npx"', '"command": "evil"'), 'PASSWORD_WRONG'],
    ['without its integrity', (text: string) => text.replace(/,\s*"integrity": "[^"]*"/, ''), 'INTEGRITY_MISSING'],
    ['derived beyond the bounds', (text: string) => text.replace('"N": 16384', '"N": 16777216'), 'KEY_DERIVATION_REFUSED'],
    ['of a later version', (text: string) => text.replace('"version": "1.0"', '"version": "2.0"'), 'FILE_TOO_NEW'],
  ])('%s is refused', async (what, change, code) => {
    using home = new SmallHome();
    const password = what.endsWith('wrong password') ? OTHER : PASSWORD;
    expect(told(await home.plan({ 'work.json': change(work) }, { password }))).toEqual([`work.json ${code}`]);
    expect(home.deriver.derivations).toBe(code === 'PASSWORD_WRONG' || code === 'SEALED_DOCUMENT_CHANGED' ? 1 : 0);
  });

  test('costs one derivation for all that are derived alike, and none where nobody waits any more', async () => {
    using home = new SmallHome();
    const files = { 'work.json': work, 'play.json': play, 'foreign.json': foreign };
    expect(told(await home.plan(files, { password: PASSWORD }))).toEqual(['work.json 1 2', 'play.json 1 2', 'foreign.json PASSWORD_WRONG']);
    expect(home.deriver.derivations).toBe(2);
    const signal = new SharedArrayBuffer(4);
    const step = ({ phase }: { readonly phase: string }): void => {
      if (phase === 'unlock') stop(signal);
    };
    expect(await refusal(home.imports.plan([source('a.json', work, { password: 'x' }), source('b.json', foreign, { password: 'y' })], REQUEST, { step, signal }))).toBe('CANCELLED');
    expect(home.deriver.derivations).toBeLessThanOrEqual(3);
  });

  test('leaves no word of its password or its secrets in plans, reports and refusals', async () => {
    using home = new SmallHome();
    const wrong = await home.plan({ 'work.json': work }, { password: OTHER });
    const right = await home.imports.plan([source('work.json', work, { password: PASSWORD })], REQUEST);
    const report = await home.imports.apply(right.planId, APPLY);
    const text = JSON.stringify([wrong, right, report, home.activity.list()]);
    for (const word of [PASSWORD, OTHER, SECRET]) expect(text).not.toContain(word);
  });
});
