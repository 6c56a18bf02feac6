import { Command } from 'commander';
import type { McpView, ProfileView } from '../../src-shared/profile/profile-view';
import type { CommandContext } from './command-context';
import { printAnswer } from './print-answer';

export const showCommand = (context: CommandContext): Command => new Command('show')
  .argument('<name>', 'PROFILE or PROFILE/MCP, by name or id')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise show Work\n  $ valise show Work/github --json')
  .action(async (name: string, { json }: { json?: boolean }) => {
    const view = await context.call('profile.show', { name });
    printAnswer(context.terminal, json, view, () => viewLines(view));
  });

function viewLines({ profile, mcps }: ProfileView): readonly string[] {
  return [
    `${profile.name}: ${profile.enabledMCPs} of ${profile.totalMCPs} servers on`,
    ...(profile.description === undefined ? [] : [`  ${profile.description}`]),
    ...(profile.tags.length === 0 ? [] : [`  tags: ${profile.tags.join(', ')}`]),
    ...mcps.flatMap(mcpLines),
  ];
}

function mcpLines({ name, type, disabled, fields, blanks }: McpView): readonly string[] {
  return [
    '',
    `${name} (${type}${disabled ? ', off' : ''})`,
    ...fields.map(({ field, shown }) => `  ${field}: ${shown}`),
    ...blanks.map((field) => `  to fill in: ${field}`),
  ];
}
