import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Profile } from '../../../src-shared/profile/profile';
import { isText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { TreeMapOf, TreeOf } from '../../../src-shared/profile/tree';
import type { SecretMode } from '../../../src-shared/transfer/export-options';
import { canonicalJson } from '../../formats/canonical-json';
import { profileDocument } from '../../formats/native-profile-document';
import { sensitiveFieldOfMcp, sensitiveFieldsOf } from '../../formats/sensitive-fields';
import { exportedDependencies } from '../profiles/derived-dependencies';
import { Choices, chosenMcp, chosenProfile } from '../profiles/samples/chosen-profile';
import { cut, sampleMcp, sampleProfile, type McpSketch } from '../profiles/samples/sample-profile';
import { coverText } from './cover-secrets';
import { nameSecrets } from './name-secrets';
import { withholdSecrets, type Treatment } from './withhold-secrets';

const everywhere = (mode: SecretMode, template = false): Treatment => ({ modeOf: () => mode, blank: 'omit', template });

const written = (sketch: McpSketch, mode: 'omit' | 'placeholder'): Readonly<Record<string, string | undefined>> => {
  const { profile } = withholdSecrets(sampleProfile('P', [sampleMcp('My MCP', sketch)]), everywhere(mode));
  return Object.fromEntries(profile.mcps.flatMap((mcp) => mcpTexts(mcp).map(({ path, text }) => [fieldPathText(path), wholeText(text)])));
};

describe('what leaves in place of a secret', () => {
  const s = { secret: 'hunter2' };
  const cases: readonly (readonly [what: string, sketch: McpSketch, field: string, omit: string, placeholder: string])[] = [
    ['an env value', { env: { TOKEN: cut(s) } }, 'env.TOKEN', '[REDACTED]', '${TOKEN}'],
    ['an env value that is not plainly harmless', { env: { MOOD: 'sunny days' } }, 'env.MOOD', '[REDACTED]', '${MOOD}'],
    ['a harmless one', { env: { LOG_LEVEL: 'debug' } }, 'env.LOG_LEVEL', 'debug', 'debug'],
    ['a variable reference', { env: { TOKEN: '${input:token}' } }, 'env.TOKEN', '${input:token}', '${input:token}'],
    ['an env key that is no name', { env: { 'odd name': cut(s) } }, 'env["odd name"]', '[REDACTED]', '${ODD_NAME}'],
    ['an env key that begins with a digit', { env: { '1x': cut(s) } }, 'env.1x', '[REDACTED]', '${_1X}'],
    ['a header', { url: 'https://h', headers: { Authorization: cut('Bearer ', s) } }, 'headers.Authorization', 'Bearer [REDACTED]', 'Bearer ${MY_MCP_AUTHORIZATION}'],
    ['a harmless header', { url: 'https://h', headers: { Accept: 'application/json' } }, 'headers.Accept', 'application/json', 'application/json'],
    ['an argument behind a flag', { args: ['--api-key', cut(s)] }, 'args[1]', '[REDACTED]', '${API_KEY}'],
    ['an argument with its flag', { args: [cut('--api-key=', s)] }, 'args[0]', '--api-key=[REDACTED]', '--api-key=${API_KEY}'],
    ['an argument with a header', { args: ['-H', cut('X-Key: ', s)] }, 'args[1]', 'X-Key: [REDACTED]', 'X-Key: ${MY_MCP_X_KEY}'],
    ['an argument alone', { args: ['a', cut(s)] }, 'args[1]', '[REDACTED]', '${MY_MCP_ARG1}'],
    ['a url', { url: cut('https://u:', s, '@h/?k=', { secret: 'other' }) }, 'url', 'https://u:[REDACTED]@h/?k=[REDACTED]', 'https://u:${MY_MCP_URL}@h/?k=${MY_MCP_MY_MCP_URL}'],
    ['a text beside which a marker stands', { args: [cut('[REDACTED] ', s)] }, 'args[0]', '[REDACTED]', '${MY_MCP_ARG0}'],
    ['a text beside which a placeholder stands', { args: [cut('${HOME} ', s)] }, 'args[0]', '${HOME} [REDACTED]', '${MY_MCP_ARG0}'],
    ['one that nobody knows', { env: { TOKEN: cut({ secret: null }) } }, 'env.TOKEN', '[REDACTED]', '${TOKEN}'],
    ['a description', { description: cut('use ', s) }, 'description', 'use [REDACTED]', 'use ${MY_MCP_DESCRIPTION}'],
  ];
  test.each(cases)('%s', (_, sketch, field, omit, placeholder) => {
    expect([written(sketch, 'omit')[field], written(sketch, 'placeholder')[field]]).toEqual([omit, placeholder]);
  });
});

test('the same secret shares its name, another one takes its own', () => {
  const [one, two] = [cut({ secret: 'one' }), cut({ secret: 'two' })];
  const mcps = [sampleMcp('a', { env: { T: one } }), sampleMcp('b', { env: { T: one } }), sampleMcp('c', { env: { T: two } }), sampleMcp('C', { id: 'c2', env: { T: cut({ secret: 'three' }) } }), sampleMcp('日本', { args: [one] })];
  expect(withholdSecrets(sampleProfile('P', mcps), everywhere('placeholder')).variables).toEqual(['T', 'C_T', 'C_T_2', 'SECRET_ARG0']);
});

test('a template leaves out unknown fields that hold a secret, a list of them whole', () => {
  const extra: TreeMapOf<SecretText> = new Map<string, TreeOf<SecretText>>([['keep', cut('x')], ['secret', cut({ secret: 's' })], ['list', [cut('x'), cut({ secret: 's' })]], ['deep', new Map([['keep', cut('y')], ['secret', cut({ secret: 's' })]])]]);
  const { profile, count } = withholdSecrets(sampleProfile('P', [sampleMcp('a', { extra })], { extras: new Map([['', new Map([['secret', cut({ secret: 's' })]])]]) }), everywhere('placeholder', true));
  expect([profile.mcps[0]?.extra, profile.extras, count]).toEqual([new Map<string, unknown>([['keep', cut('x')], ['deep', new Map([['keep', cut('y')]])]]), new Map([['', new Map()]]), 0]);
});

const choices = fc.array(fc.nat({ max: 1000 }), { maxLength: 400, size: 'max' }).map((numbers) => new Choices(numbers));

/** Every secret is another canary. */
function withCanaries(profile: Profile): { readonly profile: Profile; readonly canaries: readonly string[] } {
  const canaries: string[] = [];
  const marked = (text: SecretText): SecretText => ({
    segments: text.segments.map((part) => {
      if (isText(part) || part.secret === null) return part;
      canaries.push(`canary-${canaries.length}-${part.secret}-end`);
      return { secret: canaries.at(-1) ?? '' };
    }),
  });
  return { profile: { ...profile, mcps: profile.mcps.map((mcp) => ({ ...mcp, command: mcp.command && marked(mcp.command), args: mcp.args.map(marked), env: new Map([...mcp.env].map(([name, text]) => [name, marked(text)])), url: mcp.url && marked(mcp.url) })) }, canaries };
}

const chosen = (from: Choices): Profile => chosenProfile(from, 'p', 'P', from.many(3, (index) => {
  const mcp = chosenMcp(from, `id ${index}`, `name ${index}`, { unknown: true });
  // Often a server that a package is derived from.
  return from.yes() ? { ...mcp, type: 'stdio', command: cut('npx'), args: [cut('-y'), ...from.many(2, () => cut({ secret: 'plain-word' })), ...mcp.args] } : mcp;
}), { unknown: true });

test('no secret is left in a document, nor in what is derived from it', () => {
  fc.assert(fc.property(choices, (from) => {
    const { profile, canaries } = withCanaries(chosen(from));
    for (const [mode, exportType] of [['omit', 'full'], ['placeholder', 'full'], ['placeholder', 'template'], ['omit', 'manifest']] as const) {
      const withheld = withholdSecrets(profile, everywhere(mode, exportType === 'template'));
      const document = canonicalJson(profileDocument(withheld.profile, {
        exportType, exportedAt: '', exporterVersion: '', dependencies: exportedDependencies(profile, withheld.variables, exportType === 'manifest'), sensitiveFields: withheld.sensitiveFields,
      })).toLowerCase();
      expect(canaries.filter((canary) => document.includes(canary.toLowerCase()))).toEqual([]);
      expect(document).not.toContain('canary-');
    }
  }), { numRuns: 300 });
}, 60_000);

test('two different secrets never share a name, and every name is one that a placeholder can have', () => {
  fc.assert(fc.property(choices, (from) => {
    const profile = chosen(from);
    const names = nameSecrets(profile);
    const holders = new Map<string, string | null>();
    for (const mcp of profile.mcps) {
      for (const { path, text } of mcpTexts(mcp)) {
        coverText(text, path, mcp).segments.filter((part) => !isText(part)).forEach((part, index) => {
          const name = names.nameOf(mcp.id, path, index);
          const secret = 'secret' in part ? part.secret : null;
          expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
          if (holders.has(name)) expect([holders.get(name), secret]).toEqual([secret ?? 'unknown secrets may differ', secret]);
          holders.set(name, secret);
        });
      }
    }
  }), { numRuns: 500 });
}, 60_000);

test('a field that is listed as sensitive is found again, whatever its server and itself are called', () => {
  const step = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('env', '"', '\\', ']', '[', '.', 'mcps[a].b', '\n', '\u{1f642}', ''));
  fc.assert(fc.property(step.filter((id) => id !== ''), fc.array(fc.oneof(step, fc.nat({ max: 9 })), { minLength: 1, maxLength: 4 }), (id, steps) => {
    const path: FieldPath = ['env', ...steps];
    const field = fieldPathText(path);
    expect([...sensitiveFieldsOf([sensitiveFieldOfMcp(id, field)]).of(id)]).toEqual([field]);
    expect([...sensitiveFieldsOf([sensitiveFieldOfMcp(id, field)]).of(`${id}x`)]).toEqual([]);
  }), { numRuns: 1000 });
});

describe('each string is treated as its place says', () => {
  const part = { secret: 'hunter2' };
  const s = cut(part);
  const half = cut('https://u:', { secret: 'known' }, '@h/', { secret: null });
  const profile = sampleProfile('P', [
    sampleMcp('a', { env: { SEALED: s, PLAIN: s, OMIT: s, NAMED: s, MOOD: 'sunny', LEVEL: 'info', BLANK: cut({ secret: null }) }, args: ['x', cut('--k=', part)], url: half }), sampleMcp('b', { env: { PLAIN: cut('${X} ', part) } }),
  ], { description: cut('with ', part) });
  const modes: Readonly<Record<string, SecretMode>> = { SEALED: 'sealed', OMIT: 'omit', NAMED: 'placeholder', description: 'sealed' };
  const asked: string[] = [];
  const treatment: Treatment = {
    blank: 'omit', template: false,
    modeOf: (path) => {
      asked.push(path.join('/'));
      return modes[String(path.at(-1))] ?? 'plain';
    },
  };
  const treated = withholdSecrets(profile, treatment);
  const [first, second] = treated.profile.mcps;

  test('sealed whole, in clear, left out or replaced', () => {
    expect([...(first?.env ?? [])]).toEqual([
      ['SEALED', cut({ secret: 'hunter2' })], ['PLAIN', cut('hunter2')], ['OMIT', cut('[REDACTED]')], ['NAMED', cut('${NAMED}')], ['MOOD', cut('sunny')], ['LEVEL', cut('info')], ['BLANK', cut('[REDACTED]')],
    ]);
    expect(first?.args).toEqual([cut('x'), cut('--k=hunter2')]);
    expect([...treated.toSeal]).toEqual([['/mcps/a/env/SEALED', 'hunter2'], ['/profile/description', 'with hunter2']]);
  });

  test('of which a part is not known stays as a whole', () => {
    expect(first?.url).toEqual(cut('https://u:[REDACTED]@h/[REDACTED]'));
  });

  test('and counted as it leaves or stays', () => {
    expect([treated.leaving, treated.count, treated.variables]).toEqual([{ sealed: 2, plain: 4 }, 4, ['NAMED']]);
  });

  test('asked for once each, where a secret is', () => {
    expect(asked).toEqual([
      'mcps/a/args/1', 'mcps/a/env/SEALED', 'mcps/a/env/PLAIN', 'mcps/a/env/OMIT', 'mcps/a/env/NAMED', 'mcps/a/env/MOOD', 'mcps/a/env/BLANK', 'mcps/a/url', 'mcps/b/env/PLAIN', 'profile/description',
    ]);
  });

  test('listed as sensitive, but where in clear it would read as a marker', () => {
    expect(second?.env.get('PLAIN')).toEqual(cut('${X} hunter2'));
    expect(treated.sensitiveFields).not.toContain('mcps[b].env.PLAIN');
    expect(treated.sensitiveFields).toEqual(expect.arrayContaining(['mcps[a].env.SEALED', 'mcps[a].env.PLAIN', 'mcps[a].url', 'profile.description']));
  });

  test('masked in a picture of it', () => {
    const picture = withholdSecrets(profile, { ...treatment, masked: true });
    expect(picture.profile.mcps[0]?.args[1]).toEqual(cut('--k=••••••'));
    expect(picture.profile.mcps[1]?.env.get('PLAIN')).toEqual(cut('${X} ••••••'));
    expect([picture.leaving, picture.count]).toEqual([treated.leaving, treated.count]);
  });

  test('and not counted for a server that is not in the file', () => {
    const { leaving, count } = withholdSecrets(profile, { ...treatment, isWritten: ({ id }) => id === 'b' });
    expect([leaving, count]).toEqual([{ sealed: 1, plain: 1 }, 0]);
  });
});
