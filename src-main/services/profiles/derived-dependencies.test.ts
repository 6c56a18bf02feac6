import { describe, expect, test } from 'vitest';
import { NO_DEPENDENCIES } from '../../../src-shared/profile/dependencies';
import { derivedDependencies, exportedDependencies } from './derived-dependencies';
import { cut, sampleMcp, sampleProfile, type McpSketch } from './samples/sample-profile';

describe('a server says that it needs', () => {
  const s = { secret: 'SecretToken1' };
  const cases: readonly (readonly [what: string, sketch: McpSketch, npmPackages: readonly string[], runtimes: readonly string[]])[] = [
    ['an npm package and its runner', { args: ['-y', '@x/y@1'] }, ['@x/y'], ['npx']],
    ['a program', { command: '/usr/bin/Python3', args: ['-m', 'x'] }, [], ['python3']],
    ['nothing, where it is hosted', { url: 'https://h' }, [], []],
    ['nothing, where the command is empty', { command: ' ' }, [], []],
    ['nothing that is a secret', { args: ['--token', cut(s)] }, [], ['npx']],
    ['nothing with a secret in it', { args: [cut('pkg-', s)] }, [], ['npx']],
    ['no program, where a secret stands in the command', { command: cut('/bin/env TOKEN=', s, ' npx'), args: ['pkg'] }, [], []],
    ['no program that is not known', { command: cut({ secret: null }) }, [], []],
  ];
  test.each(cases)('%s', (_, sketch, npmPackages, runtimes) => {
    expect(derivedDependencies([sampleMcp('a', sketch)])).toEqual({ npmPackages, runtimes });
  });
});

test('what is exported is what is kept, then what is derived, each once', () => {
  const profile = sampleProfile('P', [sampleMcp('a', { args: ['pkg'] }), sampleMcp('b', { args: ['left-pad'] })], { dependencies: { ...NO_DEPENDENCIES, npmPackages: ['left-pad'], environmentVariables: ['B', 'A'], nodeVersion: '>=20' } });
  expect(exportedDependencies(profile, ['A', 'C'], true)).toEqual({
    requiredMCPs: ['a', 'b'], conflictingProfiles: [], npmPackages: ['left-pad', 'pkg'], runtimes: ['npx'], environmentVariables: ['B', 'A', 'C'], nodeVersion: '>=20',
  });
  expect(exportedDependencies(profile, [], false).requiredMCPs).toEqual([]);
});
