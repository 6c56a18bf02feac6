import { Argument, Command } from 'commander';
import type { McpSummary, ProfileSummary } from '../../src-shared/profile/profile-view';
import type { CommandContext } from './command-context';
import { printAnswer } from './print-answer';
import { tableLines } from './table-lines';

export const listCommand = (context: CommandContext): Command => new Command('list')
  .addArgument(new Argument('[what]').choices(['profiles', 'mcps']).default('profiles'))
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise list\n  $ valise list mcps --json')
  .action(async (what: 'profiles' | 'mcps', { json }: { json?: boolean }) => {
    if (what === 'profiles') {
      const { profiles } = await context.call('profile.list', {});
      printAnswer(context.terminal, json, profiles, () => (profiles.length === 0 ? NOTHING : tableLines(profileTable(profiles))));
    } else {
      const mcps = await context.call('mcp.list', {});
      printAnswer(context.terminal, json, mcps, () => (mcps.length === 0 ? NOTHING : tableLines(mcpTable(mcps))));
    }
  });

const NOTHING = ['Nothing is kept yet. Begin with: valise import FILE'];

const profileTable = (profiles: readonly ProfileSummary[]): string[][] => [
  ['NAME', 'SERVERS', 'CATEGORY', 'TAGS'],
  ...profiles.map(({ name, totalMCPs, enabledMCPs, category, tags }) => [name, `${enabledMCPs} of ${totalMCPs} on`, category ?? '', tags.join(', ')]),
];

const mcpTable = (mcps: readonly McpSummary[]): string[][] => [
  ['SERVER', 'TYPE', 'RUNS', 'SECRETS', 'STATE'],
  ...mcps.map(({ profile, name, type, disabled, command, packageName, host, secrets, blanks }) => [
    `${profile}/${name}`, type, packageName ?? command ?? host ?? '', blanks === 0 ? String(secrets) : `${secrets}, ${blanks} to fill in`, disabled ? 'off' : 'on',
  ]),
];
