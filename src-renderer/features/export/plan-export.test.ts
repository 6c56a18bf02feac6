import { describe, expect, test } from 'vitest';
import { ExportOptionsSchema } from '../../../src-shared/transfer/export-options';
import { FIRST_EXPORT } from '../../../src-shared/transfer/export-defaults';
import { firstChoices, modeOf, possibleModes, rememberedChoices, takesYesBack, withChoice, type Choice, type ExportChoices } from './export-choices';
import type { FieldNode } from './field-node';
import { genericFields } from './generic-fields';
import { allowedOptions, planExport } from './plan-export';
import { whatIsMissing } from './what-is-missing';

const FIRST = firstChoices('full', FIRST_EXPORT);
const after = (...changes: readonly Choice[]): ExportChoices => changes.reduce(withChoice, FIRST);
const node = (pointer: string, more: Partial<FieldNode> = {}): FieldNode => ({ pointer, label: pointer, ...more });
const TREE = [node('/profile', { children: [node('/profile/tags')] }), node('/mcps', { children: [node('/mcps/a', { children: [node('/mcps/a/command'), node('/mcps/a/env', { secret: true })] })] })];

describe('a choice and what it entails', () => {
  test.each([
    ['nothing', [], { exportType: 'full', as: 'native', mode: 'omit' }],
    ['a template has placeholders', [{ exportType: 'template' }], { exportType: 'template', as: 'native', mode: 'placeholder' }],
    ['a client has placeholders', [{ as: 'cursor' }], { exportType: 'full', as: 'cursor', mode: 'placeholder' }],
    ['a client takes secrets in clear', [{ as: 'cursor' }, { mode: 'plain' }], { exportType: 'full', as: 'cursor', mode: 'plain' }],
    ['and a template does not', [{ as: 'cursor' }, { mode: 'plain' }, { exportType: 'template' }], { exportType: 'template', as: 'cursor', mode: 'placeholder' }],
    ['a manifest is for Valise', [{ as: 'cursor' }, { exportType: 'manifest' }], { exportType: 'manifest', as: 'native', mode: 'placeholder' }],
    ['a client has no manifest', [{ exportType: 'manifest' }, { as: 'codex' }], { exportType: 'full', as: 'codex', mode: 'placeholder' }],
    ['sealed stays chosen for when it is possible again', [{ mode: 'sealed' }, { exportType: 'template' }, { exportType: 'full' }], { exportType: 'full', as: 'native', mode: 'sealed' }],
  ] as const)('%s', (_, changes, expected) => {
    const choices = after(...changes);
    expect({ exportType: choices.exportType, as: choices.as, mode: modeOf(choices) }).toEqual(expected);
  });

  test.each([[{ mode: 'plain' }, true], [{ as: 'cursor' }, true], [{ overrides: new Map() }, true], [{ format: 'yaml' }, false], [{ compression: 'gzip' }, false]] as const)('%j takes a yes back: %s', (change, back) => {
    expect(takesYesBack(change)).toBe(back);
  });
});

describe('what is remembered', () => {
  test.each([
    ['all but secrets in clear', [{ mode: 'plain' }, { format: 'yaml' }], 'full', { ...FIRST_EXPORT, format: 'yaml' }],
    ['sealed', [{ mode: 'sealed' }, { compression: 'gzip' }], 'full', { ...FIRST_EXPORT, secrets: 'sealed', compression: 'gzip' }],
    ['who it was for, and not how its secrets left', [{ mode: 'sealed' }, { as: 'cursor' }, { mode: 'omit' }], 'full', { ...FIRST_EXPORT, as: 'cursor' }],
    ['of a template that was asked for by name only how it was written', [{ format: 'yaml' }, { exportType: 'template' }], 'template', { ...FIRST_EXPORT, format: 'yaml' }],
  ] as const)('%s', (_, changes, asked, expected) => {
    const remembered = rememberedChoices(after(...changes), asked, FIRST_EXPORT);
    expect(remembered).toEqual(expected);
    expect(firstChoices('full', remembered)).toMatchObject({ exportType: remembered.exportType, as: remembered.as, ownMode: remembered.secrets });
  });

  test('a template asked for by name begins as one', () => {
    expect(firstChoices('template', { ...FIRST_EXPORT, exportType: 'manifest', as: 'native' })).toMatchObject({ exportType: 'template', as: 'native' });
  });
});

describe('the request', () => {
  test.each([
    ['of the first choices', [], { exportType: 'full', as: 'native', format: 'json', secrets: 'omit' }],
    ['of a manifest says nothing of secrets', [{ exportType: 'manifest' }], { exportType: 'manifest', as: 'native', format: 'json' }],
    ['of a program that reads no YAML', [{ format: 'yaml' }, { as: 'cursor' }], { exportType: 'full', as: 'cursor', format: 'json', secrets: 'placeholder' }],
    ['with a field left out', [{ excluded: new Set(['/mcps/a/command']) }], { exportType: 'full', as: 'native', format: 'json', secrets: 'omit', fields: ['/profile', '/mcps/a/env'] }],
    ['for a client counts what it has no place for as chosen', [{ excluded: new Set(['/profile/tags']) }, { as: 'generic' }], { exportType: 'full', as: 'generic', format: 'json', secrets: 'placeholder' }],
    ['with a secret of its own', [{ overrides: new Map([['/mcps/a/env', 'sealed']]) }], { exportType: 'full', as: 'native', format: 'json', secrets: 'omit', secretsFor: [{ pointer: '/mcps/a/env', mode: 'sealed' }] }],
    ['without one that can not be', [{ overrides: new Map([['/mcps/a/env', 'sealed']]) }, { exportType: 'template' }], { exportType: 'template', as: 'native', format: 'json', secrets: 'placeholder' }],
    ['without one that stays out', [{ overrides: new Map([['/mcps/a/env', 'plain']]), excluded: new Set(['/mcps/a/env']) }], { exportType: 'full', as: 'native', format: 'json', secrets: 'omit', fields: ['/profile', '/mcps/a/command'] }],
    ['without one where no secret is', [{ overrides: new Map([['/mcps/a/command', 'plain']]) }], { exportType: 'full', as: 'native', format: 'json', secrets: 'omit' }],
    ['compressed', [{ compression: 'brotli' }], { exportType: 'full', as: 'native', format: 'json', secrets: 'omit', compression: 'brotli' }],
  ] as const)('%s', (_, changes, expected) => {
    const { options } = planExport(after(...changes as readonly Choice[]), TREE, false);
    expect(options).toEqual(expected);
    expect(ExportOptionsSchema.safeParse(options).success).toBe(true);
  });

  test('of several is not compressed', () => {
    expect(planExport(after({ compression: 'gzip' }), [], true).options).not.toHaveProperty('compression');
  });

  test('has a password or a second yes only where it is used', () => {
    const allowed = (mode: 'omit' | 'sealed' | 'plain') => allowedOptions(planExport(after({ mode }), TREE, false), 'word');
    expect([allowed('omit'), allowed('sealed'), allowed('plain')].map(({ encryptionKey, allowPlain }) => [encryptionKey, allowPlain])).toEqual([[undefined, undefined], ['word', undefined], [undefined, true]]);
  });

  test('by kind names the kinds', () => {
    const { options } = planExport(after({ excluded: new Set(['/mcps/*/env']) }), genericFields('manifest'), true);
    expect(options).not.toHaveProperty('fields');
    expect(planExport(after({ excluded: new Set(['/profile/stats', '/mcps/*/version']) }), genericFields('full'), true).options.fields).toEqual(expect.arrayContaining(['/profile/tags', '/mcps/*/env', '/dependencies']));
  });
});

describe('what is missing', () => {
  const none = { password: '', again: '', inClear: false };
  test.each([
    ['nothing', {}, {}, undefined],
    ['a password', { mode: 'sealed' }, {}, 'password'],
    ['the password again', { mode: 'sealed' }, { password: 'a' }, 'again'],
    ['the same password', { mode: 'sealed' }, { password: 'a', again: 'b' }, 'differs'],
    ['the first of two', { mode: 'sealed' }, { again: 'b' }, 'password'],
    ['nothing with a password', { mode: 'sealed' }, { password: 'a', again: 'a' }, undefined],
    ['a password for a single field', { overrides: new Map([['/mcps/a/env', 'sealed']]) }, {}, 'password'],
    ['a second yes', { mode: 'plain' }, {}, 'inClear'],
    ['nothing with a second yes', { mode: 'plain' }, { inClear: true }, undefined],
    ['a second yes for a single field', { mode: 'sealed', overrides: new Map([['/mcps/a/env', 'plain']]) }, { password: 'a', again: 'a' }, 'inClear'],
    ['something to export', { excluded: new Set(['/profile/tags', '/mcps/a/command', '/mcps/a/env']) }, {}, 'nothing'],
  ] as const)('%s', (_, change, given, expected) => {
    expect(whatIsMissing(planExport(after(change as Choice), TREE, false), { ...none, ...given })).toBe(expected);
  });

  test('fewer choices', () => {
    const servers = Array.from({ length: 1001 }, (_, index) => node(`/mcps/${index}`));
    const plan = planExport(after({ excluded: new Set(['/profile/tags']) }), [node('/profile', { children: [node('/profile/tags')] }), ...servers], false);
    expect([whatIsMissing(plan, none), plan.options.fields]).toEqual(['tooMany', undefined]);
  });

  test('possible are only the modes that a kind of file has room for', () => {
    expect((['full', 'template', 'manifest'] as const).map((exportType) => possibleModes({ exportType, as: 'native' }).length)).toEqual([4, 2, 0]);
    expect(possibleModes({ exportType: 'full', as: 'codex' })).toEqual(['omit', 'placeholder', 'plain']);
  });
});
