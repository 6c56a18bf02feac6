import { Command, InvalidArgumentError } from 'commander';
import { EXIT } from '../../src-shared/errors/exit-code';
import { WrittenFormatSchema, type WrittenFormat } from '../../src-shared/transfer/export-options';
import type { ImportReport } from '../../src-shared/transfer/import-report';
import { StrategySchema, TargetSchema, type Strategy, type Target } from '../../src-shared/transfer/resolution';
import { choiceOption } from './choice-option';
import type { CommandContext } from './command-context';
import { reportLines } from './import-report-lines';
import { openSources } from './open-sources';
import { printAnswer } from './print-answer';

interface ImportFlags {
  readonly as?: WrittenFormat;
  readonly target?: Target;
  readonly onConflict: Strategy;
  readonly only?: string;
  readonly dryRun?: boolean;
  readonly partial?: boolean;
  readonly strict?: boolean;
  readonly withoutSecrets?: boolean;
  readonly carrySecrets: string[];
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  $ valise import ~/.config/Claude/claude_desktop_config.json --dry-run
  $ valise import servers.json --target new:Work --only "github*"
  $ valise import changed.json --on-conflict update --carry-secrets Work/github
  $ cat profile.yaml | valise import -`;

export const importCommand = (context: CommandContext): Command => new Command('import')
  .description('read files (or folders, or - for standard input) and keep what is in them')
  .argument('<file...>', 'JSON or YAML: an exported profile, Claude Desktop\'s config, generic MCP JSON')
  .addOption(choiceOption('--as <id>', 'say what the files are instead of having it recognised', WrittenFormatSchema.options))
  .option('--target <target>', 'new[:NAME], merge:NAME or replace:NAME; without it a profile meets its own identity', parseTarget)
  .addOption(choiceOption('--on-conflict <strategy>', 'for everything that clashes', StrategySchema.options).default('fail'))
  .option('--only <pattern>', 'a glob over MCP or PROFILE/MCP')
  .option('--dry-run', 'say what would happen, change nothing')
  .option('--partial', 'take what is sound, report the rest (exit code 6)')
  .option('--strict', 'refuse a file that was changed after it was exported')
  .option('--without-secrets', 'keep detected secrets as unknown, to be filled in later')
  .option('--carry-secrets <PROFILE/MCP>', 'let this server\'s kept secrets go to its new destination (repeatable)', (name: string, names: string[]) => [...names, name], [])
  .option('--json', 'print the report as JSON')
  .addHelpText('after', EXAMPLES)
  .action((files: string[], flags: ImportFlags) => runImport(context, files, flags));

async function runImport({ terminal, call, exitWith }: CommandContext, files: readonly string[], flags: ImportFlags): Promise<void> {
  terminal.progress('Reading…');
  const sources = await openSources(files, terminal);
  terminal.progress('Comparing with what is kept…');
  const plan = await call('import.plan', {
    sources, as: flags.as, target: flags.target, only: flags.only,
    strict: flags.strict ?? false, withoutSecrets: flags.withoutSecrets ?? false,
  });
  terminal.progress(flags.dryRun === true ? 'Planning…' : 'Writing…');
  const report = await call('import.apply', {
    planId: plan.planId,
    resolution: { strategy: flags.onConflict, carrySecrets: flags.carrySecrets, partial: flags.partial ?? false },
    dryRun: flags.dryRun ?? false,
    replan: true,
  });
  printAnswer(terminal, flags.json, report, () => reportLines(report, plan.sources));
  exitWith(exitCodeOf(report));
}

/** What a dry run would end with is what it ends with. */
function exitCodeOf({ items, errors, partial }: ImportReport): number {
  if (items.some(({ outcome }) => outcome === 'undecided')) return EXIT.conflict;
  if (partial) return EXIT.partial;
  return errors.length > 0 ? EXIT.badInput : EXIT.ok;
}

function parseTarget(text: string): Target {
  const [, kind, name] = /^([a-z]+)(?::(.+))?$/s.exec(text) ?? [];
  const target = TargetSchema.safeParse({ kind, ...(name !== undefined && { name }) });
  if (!target.success) throw new InvalidArgumentError('Give new, new:NAME, merge:NAME or replace:NAME.');
  return target.data;
}

