import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapMcpTexts, mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import { isText } from '../../../src-shared/profile/secret-text';
import type { Strategy, Target } from '../../../src-shared/transfer/resolution';
import { Choices, chosenMcp, chosenProfile } from '../profiles/samples/chosen-profile';
import { cut, sampleMcp, sampleProfile } from '../profiles/samples/sample-profile';
import { mcpDifferences } from './compare-fields';
import { fillUnknown } from './fill-unknown';
import type { IncomingProfile } from './incoming';
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

test.each(['update', 'rename'] as const)('after %s the same files again change nothing, however ids and names are tangled', (strategy) => {
  fc.assert(fc.property(choices, (from) => {
    const state = new KeptState(tangledProfile(from, 'p', 'P', true), ...from.many(1, () => tangledProfile(from, 'q', 'Q', true)));
    // To replace a profile and to keep both is a new question each time.
    const target = targets[from.below(strategy === 'rename' ? 2 : 3)];
    // What a later file means by the name of a profile that an earlier one renames or copies can not be told the next time.
    const files = strategy === 'rename' || from.yes() ? tangledFiles(from).slice(0, 1) : tangledFiles(from).map((file) => ({ ...file, profile: { ...file.profile, name: 'P' }, identified: false }));
    state.bring(files, { strategy }, target);
    const again = state.bring(files, {}, target);
    expect(again.items.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'removed')).toEqual([]);
    expect({ ...again.changes, removeMcps: [] }).toEqual({ putProfiles: [], putMcps: [], removeMcps: [], remember: [] });
  }), { numRuns: 800 });
}, 60_000);

test('ids and names stay unique whatever is decided for each', () => {
  fc.assert(fc.property(choices, (from) => {
    const state = new KeptState(tangledProfile(from, 'p', 'P', true), ...from.many(1, () => tangledProfile(from, 'q', 'Q', true)));
    const files = tangledFiles(from);
    const keys = files.flatMap(({ key, items }) => [key, ...items.map((item) => item.key)]);
    const decisions = Object.fromEntries(keys.map((key) => [key, from.of<Strategy>('update', 'rename', 'skip', 'fail')]));
    const target = [...targets, { kind: 'new' } as const, { kind: 'new', name: 'Q' } as const][from.below(5)];
    expect(() => state.bring(files, { decisions }, target)).not.toThrow();
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
    const keys = files.flatMap(({ key, items }) => [key, ...items.map((item) => item.key)]);
    const decisions = Object.fromEntries(keys.map((key) => [key, from.of<Strategy>('update', 'rename', 'skip')]));
    state.bring(files, { decisions }, [...targets, { kind: 'new' } as const, { kind: 'new', name: 'R' } as const][from.below(5)]);
    for (const { id, mcps } of state.profiles) {
      for (const mcp of mcps) {
        for (const { text } of mcpTexts(mcp)) {
          for (const part of text.segments) {
            if (isText(part) || part.secret === null) continue;
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
