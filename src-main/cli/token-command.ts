import { Command } from 'commander';
import type { AccessToken } from '../../src-shared/access-token';
import type { CommandContext } from './command-context';
import { printAnswer } from './print-answer';
import { tableLines } from './table-lines';

export const tokenCommand = (context: CommandContext): Command => new Command('token')
  .addCommand(createCommand(context))
  .addCommand(listCommand(context))
  .addCommand(revokeCommand(context));

const createCommand = ({ terminal, call }: CommandContext): Command => new Command('create')
  .description('make a key; it is printed this once')
  .argument('<name>', 'what it is for; no two have the same')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise token create backup\n  $ KEY=$(valise token create ci)\n  $ curl -H "Authorization: Bearer $KEY" http://127.0.0.1:8420/api/v1/profiles')
  .action(async (name: string, { json }: { json?: boolean }) => {
    const created = await call('token.create', { name });
    printAnswer(terminal, json, created, () => [created.key]);
    // Beside the key, so that it alone goes into a variable or a file.
    if (json !== true) terminal.err(`This is the key "${created.token.name}"; it is not shown again. Send it with every request:\n  Authorization: Bearer ${created.key.slice(0, 8)}…`);
  });

const listCommand = ({ terminal, call }: CommandContext): Command => new Command('list')
  .description('the keys there are, without the keys themselves')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample:\n  $ valise token list')
  .action(async ({ json }: { json?: boolean }) => {
    const tokens = await call('token.list', {});
    printAnswer(terminal, json, tokens, () => (tokens.length === 0 ? ['There is no key. Make one with: valise token create NAME'] : tableLines(table(tokens))));
  });

const revokeCommand = ({ terminal, call }: CommandContext): Command => new Command('revoke')
  .description('make a key useless, at once')
  .argument('<key>', 'its name or id, as valise token list shows it')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample:\n  $ valise token revoke backup')
  .action(async (token: string, { json }: { json?: boolean }) => {
    const revoked = await call('token.revoke', { token });
    printAnswer(terminal, json, revoked, () => [`Revoked: "${revoked.name}" opens nothing any more.`]);
  });

const table = (tokens: readonly AccessToken[]): string[][] => [
  ['NAME', 'MADE', 'LAST USED', 'ID'],
  ...tokens.map(({ id, name, createdAt, lastUsed }) => [name, createdAt.slice(0, 10), lastUsed ?? 'never', id]),
];
