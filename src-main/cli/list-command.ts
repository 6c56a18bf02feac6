import { Argument, Command } from 'commander';
import type { McpSummary, ProfileSummary } from '../../src-shared/profile/profile-view';
import type { CommandContext } from './command-context';
import { tableLines } from './table-lines';

export const listCommand = (context: CommandContext): Command => new Command('list')
  .description('what is kept: profiles, or the servers of all of them')
  .addArgument(new Argument('[what]').choices(['profiles', 'mcps']).default('profiles'))
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise list\n  $ valise list mcps --json')
  .action(async (what: 'profiles' | 'mcps', { json }: { json?: boolean }) => {
    const rows = what === 'profiles' ? await context.call('profile.list', {}) : await context.call('mcp.list', {});
    if (json === true) context.terminal.out(JSON.stringify(rows, null, 2));
    else if (rows.length === 0) context.terminal.out('Nothing is kept yet. Begin with: valise import FILE');
    else context.terminal.out(tableLines(what === 'profiles' ? profileTable(rows as ProfileSummary[]) : mcpTable(rows as McpSummary[])).join('\n'));
  });

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
