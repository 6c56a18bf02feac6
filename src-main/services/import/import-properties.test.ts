import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapMcpTexts, mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import { isText } from '../../../src-shared/profile/secret-text';
import type { Resolution, Strategy, Target } from '../../../src-shared/transfer/resolution';
import { Choices, chosenMcp, chosenProfile } from '../profiles/samples/chosen-profile';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { mcpDifferences } from './compare-fields';
import { fillUnknown } from './fill-unknown';
import type { IncomingProfile } from './incoming';
import type { Side } from './merge-trees';
import type { PlannedImport } from './planned-import';
import { incomingProfile } from './samples/incoming-samples';
import { KeptState } from './samples/kept-state';

const choices = fc.array(fc.nat({ max: 1000 }), { maxLength: 300, size: 'max' }).map((numbers) => new Choices(numbers));

/** Few ids and names, so that they meet in every way; what is kept has each once. */
function tangled(from: Choices, unique: boolean): readonly Mcp[] {
  const ids = new Set<string>();
  const names = new Set<string>();
  return from.many(4, () => {
    const [id, name] = [from.of('1', '2', '3', '4'), from.of('a', 'A', 'b', 'c')];
    const clash = unique && (ids.has(id) || names.has(name.toLowerCase()));
    ids.add(id);
    names.add(name.toLowerCase());
    const secret = from.of({ secret: 'one' }, { secret: 'two' }, { secret: null });
    return clash ? undefined : sampleMcp(name, { id, args: [from.of('x', 'y')], env: { T: cut(secret) }, disabled: from.yes() });
  }).flatMap((mcp) => mcp ?? []);
}

const tangledProfile = (from: Choices, id: string, name: string, unique: boolean): Profile =>
  sampleProfile(name, tangled(from, unique), { id, ...(from.yes() && { color: from.of('red', 'blue') }) });

function tangledFiles(from: Choices): readonly IncomingProfile[] {
  const files = [0, ...from.many(2, (index) => index + 1)];
  return files.map((index) => incomingProfile(tangledProfile(from, from.of('p', 'q', 'r'), from.of('P', 'Q', 'R'), false), {
    key: `p${index}`, identified: from.yes(), says: from.of('whole', 'servers'), markers: from.of('listed', 'by-position'),
  }));
}

const targets: readonly (Target | undefined)[] = [undefined, { kind: 'merge', name: 'P' }, { kind: 'replace', name: 'P' }];

test.each(['update', 'merge', 'rename'] as const)('after %s the same files again change nothing, however ids and names are tangled', (strategy) => {
  fc.assert(fc.property(choices, (from) => {
    const state = new KeptState(tangledProfile(from, 'p', 'P', true), ...from.many(1, () => tangledProfile(from, 'q', 'Q', true)));
    // To replace a profile and to keep both is a new question each time.
    const target = targets[from.below(strategy === 'rename' ? 2 : 3)];
    // What a later file means by the name of a profile that an earlier one renames or copies can not be told the next time.
    const files = strategy === 'rename' || from.yes() ? tangledFiles(from).slice(0, 1) : tangledFiles(from).map((file) => ({ ...file, profile: { ...file.profile, name: 'P' }, identified: false }));
    const sides = tangledAnswers(from, state.plan(files, target), strategy).fields ?? {};
    state.bring(files, { strategy, fields: sides }, target);
    const again = state.bring(files, {}, target);
    expect(again.items.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'removed')).toEqual([]);
    expect({ ...again.changes, removeMcps: [] }).toEqual({ putProfiles: [], putMcps: [], removeMcps: [], remember: [] });
  }), { numRuns: 800 });
}, 60_000);

/** Something for every item of a plan. */
function tangledAnswers(from: Choices, { profiles }: PlannedImport, ...strategies: readonly [Strategy, ...Strategy[]]): Partial<Resolution> {
  const items = profiles.flatMap((profile) => [profile, ...profile.mcps]);
  const each = <Value>(make: (item: (typeof items)[number]) => Value | undefined): Record<string, Value> =>
    Object.fromEntries(items.flatMap((item) => {
      const value = make(item);
      return value === undefined ? [] : [[item.incoming.key, value]];
    }));
  return {
    decisions: each(() => from.of(...strategies)),
    names: each(() => from.maybe(() => from.of('P', 'q', 'R', 'a', 'B', 'new', 'New', 'a (20250124-150000)', 'P (20250124-150000)'))),
    fields: each(({ differences }) => Object.fromEntries(differences.map(({ field }) => [field, from.of<Side>('theirs', 'mine')]))),
    blanks: each(() => from.maybe(() => ({ 'env.T': 'typed', 'args[0]': 'typed' }))),
  };
}

test('ids and names stay unique whatever is decided for each, and nobody gets another name than a person gave', () => {
  fc.assert(fc.property(choices, (from) => {
    const state = new KeptState(tangledProfile(from, 'p', 'P', true), ...from.many(1, () => tangledProfile(from, 'q', 'Q', true)));
    const files = tangledFiles(from);
    const target = [...targets, { kind: 'new' } as const, { kind: 'new', name: 'Q' } as const][from.below(5)];
    const own = Object.fromEntries(files.flatMap(({ key }) => (from.yes() ? [[key, from.of<Target>({ kind: 'merge', name: 'P' }, { kind: 'replace', name: 'P' }, { kind: 'new', name: 'S' })] as const] : [])));
    const answers = tangledAnswers(from, state.plan(files, target, own), 'update', 'rename', 'skip', 'fail', 'merge');
    const { items } = state.bring(files, answers, target, own);
    for (const { key = '', outcome, keptName, subject } of items) {
      const given = answers.names?.[key];
      if (outcome === 'renamed' && given !== undefined) expect(keptName ?? subject.slice(subject.indexOf('/') + 1)).toBe(given);
    }
  }), { numRuns: 800 });
}, 60_000);

test('no kept secret is ever found in another server, or in its own at another destination, whatever is decided', () => {
  const place = ({ type, command, args, url }: Mcp): string => JSON.stringify([type, command, args.map(({ segments }) => segments.map((part) => (isText(part) ? part : null))), url]);
  fc.assert(fc.property(choices, (from) => {
    const kept = ['1', '2', '3'].map((id) => sampleMcp(`server ${id}`, { id, args: ['x', '--key', cut({ secret: `kept-${id}-a` })], env: { T: cut({ secret: `kept-${id}-e` }) } }));
    const homes = new Map<string, Mcp>(kept.flatMap((mcp) => [[`kept-${mcp.id}-a`, mcp], [`kept-${mcp.id}-e`, mcp]] as const));
    const blank = (): ReturnType<typeof cut> => cut({ secret: null });
    const incoming = (index: number): IncomingProfile => incomingProfile(sampleProfile(from.of('P', 'Q'), from.many(4, () => sampleMcp(`server ${from.of('1', '2', '3', '4')}`, {
      id: from.of('1', '2', '3', '4'), ...(from.yes() && { url: 'https://evil.example' }),
      args: from.of(['x', '--key', blank()], ['y', '--key', blank()], ['--key', blank(), 'x'], [blank(), blank(), blank()], ['x', '--key', cut('http://evil.example/', { secret: null })]),
      env: from.of<Record<string, ReturnType<typeof cut>>>({ T: blank() }, { T: blank(), U: blank() }, { T: blank(), HTTPS_PROXY: cut('http://evil.example') }, { U: blank() }),
    })), { id: from.of('P', 'other') }), { key: `p${index}`, identified: from.yes(), says: from.of('whole', 'servers'), markers: from.of('listed', 'by-position') });
    const state = new KeptState(sampleProfile('P', kept));
    const files = [incoming(0), ...from.many(1, () => incoming(1))];
    const target = [...targets, { kind: 'new' } as const, { kind: 'new', name: 'R' } as const][from.below(5)];
    state.bring(files, tangledAnswers(from, state.plan(files, target), 'update', 'rename', 'skip', 'merge'), target);
    for (const { id, mcps } of state.profiles) {
      for (const mcp of mcps) {
        for (const { text } of mcpTexts(mcp)) {
          for (const part of text.segments) {
            if (isText(part) || part.secret === null || part.secret === 'typed') continue;
            const home = homes.get(part.secret);
            expect([id, mcp.id, place(mcp), mcp.env.has('HTTPS_PROXY')]).toEqual(['P', home?.id, home && place(home), false]);
          }
        }
      }
    }
  }), { numRuns: 800 });
}, 60_000);

test('after update the same profile again is identical, whatever is in it and whatever was there', () => {
  fc.assert(fc.property(choices, choices, (one, two) => {
    const kinds = { unknown: true };
    const profileOf = (from: Choices): Profile => chosenProfile(from, 'p', 'P', from.many(3, (index) => chosenMcp(from, `id ${index}`, `name ${index}`, kinds)), kinds);
    const state = new KeptState(profileOf(one));
    const files = [incomingProfile(profileOf(two))];
    state.bring(files, { strategy: 'update' });
    expect(state.bring(files).items.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
  }), { numRuns: 300 });
}, 60_000);

test('with all its secrets unknown a server is the kept one', () => {
  fc.assert(fc.property(choices, (from) => {
    const kept = chosenMcp(from, 'id', 'name', { unknown: false });
    const redacted = mapMcpTexts(kept, ({ segments }) => ({ segments: segments.map((part) => (isText(part) ? part : { secret: null })) }));
    const { mcp } = fillUnknown(kept, redacted);
    expect(mcpDifferences(kept, mcp)).toEqual([]);
    expect(mcpTexts(mcp)).toEqual(mcpTexts(kept));
  }), { numRuns: 500 });
}, 60_000);
