import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { outcomesOf, refusalOf, reportOf, serversOf } from './read-output';
import { TemporaryHome } from './temporary-home';

interface Document {
  readonly exportInfo: Record<string, unknown>;
  readonly profile: Record<string, unknown> & { readonly metadata: Record<string, unknown> };
  readonly mcps: readonly Record<string, unknown>[];
  readonly dependencies: Record<string, unknown> & { readonly systemRequirements: Record<string, unknown> };
  readonly security: Record<string, unknown>;
}

const CLOCK = { SOURCE_DATE_EPOCH: '1750000000' };
const NAME = 'Development Environment';

const take = (home: TemporaryHome, sample: string): string => {
  copyFileSync(path.join(import.meta.dirname, 'samples', sample), path.join(home.work, sample));
  return sample;
};

const exported = async (home: TemporaryHome, ...flags: readonly string[]): Promise<string> => {
  const ended = await home.run('export', NAME, '--output', '-', ...flags);
  expect(ended).toMatchObject({ code: 0 });
  return ended.stdout;
};

/** What an export has to say of the sample: all of it, but for who wrote it when, what is counted anew, and what seals it. */
function expectedOf(source: Document, written: Document): Document {
  const { exportedAt, exporterVersion, checksum } = written.exportInfo;
  const { id, stats } = written.profile;
  const redacted = (JSON.parse(JSON.stringify(source.mcps).replaceAll('[ENCRYPTED]', '[REDACTED]')) as Document['mcps']);
  return {
    ...source,
    exportInfo: { ...source.exportInfo, exportedAt, exportedBy: 'Valise', exporterVersion, checksum },
    profile: { ...source.profile, id, stats, metadata: { ...source.profile.metadata, lastExported: exportedAt } },
    mcps: redacted,
    dependencies: { ...source.dependencies, systemRequirements: { ...source.dependencies.systemRequirements, runtimes: ['npx'] } },
    security: {
      ...Object.fromEntries(Object.entries(source.security).filter(([key]) => key !== 'encryptionAlgorithm')),
      encryptionUsed: false,
      sensitiveFields: ['mcps[github-mcp-001].env.GITHUB_PERSONAL_ACCESS_TOKEN', 'mcps[notion-mcp-002].headers.Authorization'],
      exportedWithSecrets: false,
    },
  };
}

describe.each(['spec-004.json', 'spec-004-unknown-fields.json'])('the sample of spec 004 (%s)', (sample) => {
  test('is taken whole, its checksum told as one that does not match, its secrets as unknown; again it is no change, and its export neither', async () => {
    using home = new TemporaryHome({ environment: CLOCK });
    const ended = await home.run('import', take(home, sample), '--json');
    expect(ended).toMatchObject({ code: 0 });
    const report = reportOf(ended);
    expect(report).toMatchObject({ success: true, format: 'native-profile', version: '1.0', profilesImported: 1, mcpsImported: 2, errors: [] });
    expect(report.findings).toContainEqual(expect.objectContaining({ code: 'CHECKSUM_DIFFERS', severity: 'warning', place: expect.objectContaining({ file: sample, line: 8, column: 17 }) as unknown }));
    expect(report.warnings.join()).toContain('The file was changed after it was exported');
    const servers = serversOf(await home.run('show', NAME, '--json'));
    expect(servers['GitHub MCP']?.blanks).toEqual(['env.GITHUB_PERSONAL_ACCESS_TOKEN']);
    expect(servers['Notion API']?.blanks).toEqual(['headers.Authorization']);

    const source = JSON.parse(home.read(sample)) as Document;
    const text = await exported(home);
    const written = JSON.parse(text) as Document;
    expect(written).toEqual(expectedOf(source, written));
    expect(written.profile['stats']).toEqual({ totalMCPs: 2, enabledMCPs: 2, disabledMCPs: 0, avgUsageCount: 16.5 });

    home.write('exported.json', text);
    for (const file of [sample, 'exported.json']) {
      const again = await home.run('import', file, '--json');
      expect(again).toMatchObject({ code: 0 });
      expect(new Set(Object.values(outcomesOf(again)))).toEqual(new Set(['unchanged']));
    }
  });

  test('comes out of a second home as it came out of the first, byte for byte, through JSON and through YAML', async () => {
    using first = new TemporaryHome({ environment: CLOCK });
    await first.run('import', take(first, sample));
    const json = await exported(first);
    const written = { 'first.json': json, ...(sample !== 'spec-004.json' && { 'first.yaml': await exported(first, '--format', 'yaml') }) };
    for (const [name, text] of Object.entries(written)) {
      using second = new TemporaryHome({ environment: CLOCK });
      const ended = await second.run('import', second.write(name, text), '--strict', '--json');
      expect(ended).toMatchObject({ code: 0 });
      // The sample asks for a version that Valise has not reached.
      expect(reportOf(ended).warnings.filter((line) => !line.includes('asks for another version of Valise'))).toEqual([]);
      expect(await exported(second)).toBe(json);
    }
  });

  test('is refused with --strict, and nothing is made for it', async () => {
    using home = new TemporaryHome({ vault: 'none' });
    const ended = await home.run('import', take(home, sample), '--strict', '--json');
    expect(ended).toMatchObject({ code: 3 });
    expect(refusalOf(ended)).toMatchObject({ code: 'CHECKSUM_DIFFERS', place: { file: sample, line: 8, column: 17 } });
    expect(home.everything()['profiles'] ?? []).toEqual([]);
  });
});

test('unknown fields keep their order and the way their numbers are written', async () => {
  using home = new TemporaryHome();
  await home.run('import', take(home, 'spec-004-unknown-fields.json'));
  const text = (await exported(home)).replaceAll(/\s+/g, '');
  for (const inOrder of [
    '"x-build":{"10":"ten","2":"two","__proto__":{"polluted":true},"commit":null}',
    '{"__proto__":"b","7":1.50,"1":12345678901234567890}',
    '"env":{"10":"1","GITHUB_PERSONAL_ACCESS_TOKEN":"[REDACTED]","2":"true","__proto__":"debug"}',
    '"x-limits":{"z":1,"a":{},"10":[[],[1,[false]]],"__proto__":{"constructor":"c"}},"timeout":30000,"3":"three"',
    '"100":{"order":["b","a"]},"20":"twenty","__proto__":{"polluted":true},"x-vendor":{"nested":{"deeper":[1,-0.5,1e3,"text",null,true]}}',
  ]) expect(text).toContain(inOrder);
});
