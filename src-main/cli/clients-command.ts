import { Command } from 'commander';
import { failureLines } from '../../src-shared/errors/error-text';
import type { ClientFile } from '../../src-shared/transfer/client-file';
import { WrittenFormatSchema } from '../../src-shared/transfer/export-options';
import { FormatIdSchema } from '../../src-shared/transfer/format-id';
import { FORMAT_TITLES } from '../../src-shared/transfer/format-titles';
import type { CommandContext } from './command-context';
import { printAnswer } from './print-answer';
import { tableLines } from './table-lines';

const EXAMPLES = `
Examples:
  $ valise clients
  $ valise import --client cursor                  all files of a client, as one step
  $ valise import --client cursor:~/.cursor/mcp.json
  $ valise clients --formats                       every format that is read or written`;

export const clientsCommand = ({ terminal, call }: CommandContext): Command => new Command('clients')
  .option('--formats', 'every format there is instead, for --as')
  .option('--json', 'print JSON')
  .addHelpText('after', EXAMPLES)
  .action(async ({ formats, json }: { formats?: boolean; json?: boolean }) => {
    if (formats === true) return printAnswer(terminal, json, FORMATS, () => tableLines(formatTable));
    terminal.progress('Looking…');
    const files = await call('client.list', {});
    printAnswer(terminal, json, files, () => (files.length === 0
      ? ['No configuration of a known client was found on this computer.']
      : [...tableLines(clientTable(files)), '', 'Import them with: valise import --client ID']));
  });

const clientTable = (files: readonly ClientFile[]): string[][] => [
  ['CLIENT', 'SERVERS', 'CHANGED', 'ID'],
  ...files.map(({ title, mcps, failure, changedAt, id }) => [title, mcps === undefined ? notRead(failure) : String(mcps), changedAt.slice(0, 16).replace('T', ' '), id]),
];

/** The sentence alone; importing it says where and what to do. */
const notRead = (failure: ClientFile['failure']): string =>
  (failure === undefined ? 'not read' : failureLines({ code: failure.code, details: {} })[0] ?? 'not read');

const WRITTEN = new Set<string>([...WrittenFormatSchema.options, 'native-archive']);
const FORMATS = FormatIdSchema.options.map((id) => ({ id, title: FORMAT_TITLES[id], read: true, written: WRITTEN.has(id) }));

const formatTable: string[][] = [
  ['FORMAT', 'ID', ''],
  ...FORMATS.toSorted((one, other) => one.title.localeCompare(other.title, 'en')).map(({ id, title, written }) => [title, id, written ? 'read and written' : 'read']),
];
