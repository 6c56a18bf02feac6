import { Command } from 'commander';
import { ENTITIES_AT_ONCE, type EntityListRow, type EntityPage } from '../../../src-shared/gateway/entity-page';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { CommandContext } from '../command-context';
import { printAnswer } from '../print-answer';
import { tableLines } from '../table-lines';
import { DEFAULT_ENVIRONMENT } from '../../../src-shared/gateway/environment';
import { withEnvironmentOption, type EnvironmentFlags } from './environment-option';
import { gatherTags, gatherTypes } from './gather-lists';

interface ListFlags extends EnvironmentFlags {
  readonly types?: EntityType[];
  readonly tags?: string[];
  readonly search?: string;
  readonly json?: boolean;
}

export const gatewayListCommand = (context: CommandContext): Command => withEnvironmentOption(new Command('list')
  .description('what is in an environment, with the number of its secrets'))
  .option('--types <types>', 'only these types: tools,gateways,servers,prompts,resources,roots', gatherTypes)
  .option('--tags <tags>', 'only what bears any of these tags', gatherTags)
  .option('--search <text>', 'only what has all of these words in name, address, description or tags')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExamples:\n  $ valise gateway list\n  $ valise gateway list --environment prod --types tools,servers --tags production\n  $ valise gateway list --search weather --json')
  .action(async (flags: ListFlags) => {
    const page = await wholeList(context, flags);
    printAnswer(context.terminal, flags.json, page, () => (page.rows.length === 0 ? ['There is nothing of that kind in the environment.'] : tableLines(entityTable(page.rows))));
  });

/** All pages of what is asked for. */
async function wholeList({ call }: Pick<CommandContext, 'call'>, { environment = DEFAULT_ENVIRONMENT, types, tags, search }: ListFlags): Promise<EntityPage> {
  const asked = { environment, types, tags, search, most: ENTITIES_AT_ONCE };
  const page = await call('entity.list', asked);
  const rows = [...page.rows];
  while (rows.length < page.total) {
    const more = await call('entity.list', { ...asked, from: rows.length });
    if (more.rows.length === 0) break;
    rows.push(...more.rows);
  }
  return { ...page, rows };
}

const entityTable = (rows: readonly EntityListRow[]): string[][] => [
  ['TYPE', 'NAME', 'SECRETS', 'STATE', 'TAGS'],
  ...rows.map(({ type, identity, name, secrets, blanks, active, tags }) => [
    type, name === '' || name === identity ? identity : `${identity} (${name})`, blanks === 0 ? String(secrets) : `${secrets}, ${blanks} to fill in`, active ? 'on' : 'off', tags.join(', '),
  ]),
];
