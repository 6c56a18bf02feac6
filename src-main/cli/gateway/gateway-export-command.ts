import { Command } from 'commander';
import { AppError } from '../../../src-shared/errors/app-error';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { GatewayCompressionSchema, type EntitySelection, type GatewayCompression } from '../../../src-shared/gateway/gateway-export-options';
import { GatewaySecretModeSchema, type GatewaySecretMode } from '../../../src-shared/gateway/gateway-secret-mode';
import { askNewPassword } from '../ask-password';
import { choiceOption } from '../choice-option';
import type { CommandContext } from '../command-context';
import { followJob } from '../follow-job';
import { openOutput, type Output } from '../open-output';
import { withPasswordOptions, type PasswordFlags } from '../password-options';
import { onOneLine } from '../printable';
import { statedPassword } from '../stated-password';
import { withEnvironmentOption, type EnvironmentFlags } from './environment-option';
import { gatherTags, gatherTypes } from './gather-lists';
import { gatewayExportLines } from './gateway-export-lines';
import { parseInclude } from './parse-include';
import { refuseGivenSecret, refuseTwice, statedSecret, withRefusedSecret, type GivenSecretFlags } from './secret-options';

interface ExportFlags extends PasswordFlags, EnvironmentFlags, GivenSecretFlags {
  readonly types?: EntityType[];
  readonly excludeTypes?: EntityType[];
  readonly tags?: string[];
  readonly include?: EntitySelection;
  readonly includeInactive?: boolean;
  /** False with --no-dependencies. */
  readonly dependencies: boolean;
  readonly format: 'json' | 'yaml';
  readonly compression: GatewayCompression;
  readonly secrets?: GatewaySecretMode;
  readonly yesInClear?: boolean;
  readonly targetSecretFile?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const HELP = `
Examples:
  $ valise gateway export --output -                     what is in the environment "default" and active, to standard output
  $ valise gateway export --environment prod --include-inactive --output backup.json
  $ valise gateway export --include "servers:reports"    one server, and the tools, resources and prompts that it is made of
  $ valise gateway export --types tools,prompts --tags production --format yaml
  $ valise gateway export --target-secret-file staging.txt --output - | ssh staging 'cat > import.json'
  $ valise gateway export --secrets sealed --password-file pw.txt

environment-key encrypts as the gateway that imports the file does: with the secret (AUTH_ENCRYPTION_SECRET) in --target-secret-file, else
with that of the environment. It is the default where there is one of them; else secrets are left out. The gateway takes sensitive headers
of tools (X-Api-Key) in clear only: with --yes-in-clear they stand so, else encrypted as it exports them, and it refuses these tools.`;

export const gatewayExportCommand = (context: CommandContext): Command => withRefusedSecret(withPasswordOptions(withEnvironmentOption(new Command('export')
  .description('write an environment, or a part of it, to a file that gateways import'))
  .option('--type, --types <types>', 'only these types: tools,gateways,servers,prompts,resources,roots', gatherTypes)
  .option('--exclude-types <types>', 'all but these types', gatherTypes)
  .option('--tags <tags>', 'only what bears any of these tags; roots bear none, and stay', gatherTags)
  .option('--include <selection>', 'only these: "tools:a,b;servers:c", * for all of a type (repeatable)', parseInclude)
  .option('--include-inactive', 'what is switched off, too')
  .option('--no-dependencies', 'leave out what the chosen ones refer to, unless it is chosen itself')
  .addOption(choiceOption('--format <format>', 'how it is written; gateways read JSON', ['json', 'yaml']).default('json'))
  .addOption(choiceOption('--compression <method>', 'of the whole file; auto: gzip above 5 MiB', GatewayCompressionSchema.options).default('none'))
  .addOption(choiceOption('--secrets <mode>', 'how secrets leave; sealed needs a password, plain needs --yes-in-clear', GatewaySecretModeSchema.options))
  .option('--yes-in-clear', 'let secrets leave in clear, where the mode is plain; for a gateway, those that it could not open otherwise')
  .option('--target-secret-file <file>', 'a file with the secret of the gateway that is to import it, - for standard input')))
  .option('-o, --output <path>', 'a file, a folder, or - for standard output; default: a fitting name in the current folder')
  .option('--force', 'replace a file that is there')
  .option('--json', 'print what was written as JSON')
  .addHelpText('after', HELP)
  .action((flags: ExportFlags) => exportGateway(context, flags));

async function exportGateway(context: CommandContext, flags: ExportFlags): Promise<void> {
  refuseGivenSecret(flags);
  const { environment, output, force, json, targetSecretFile, passwordFile, passwordEnv, secrets, excludeTypes = [], tags = [], yesInClear: allowPlain } = flags;
  if (json === true && output === '-') throw new AppError('USAGE', { reason: '--json and --output - both want standard output' });
  refuseTwice(targetSecretFile, passwordFile);
  const { terminal, call, holdDestination } = context;
  const targetSecret = await statedSecret(targetSecretFile, terminal);
  const stated = await statedPassword({ file: passwordFile, variable: passwordEnv }, context);
  const password = stated ?? (secrets === 'sealed' && terminal.interactive ? await askNewPassword(terminal) : undefined);
  terminal.progress('Opening…');
  const { types, include, includeInactive, dependencies, format, compression } = flags;
  const options = { types, excludeTypes, tags, include, includeInactive, dependencies, format, compression, secrets, allowPlain, targetSecret, password };
  const wish = { ...(output !== undefined && { output }), ...(force !== undefined && { force }) };
  const opened: { output?: Output } = {};
  const destination = await holdDestination(async ({ fileName }) => {
    opened.output = await openOutput(fileName, wish, terminal);
    return opened.output;
  });
  const { bytes, fileName: _, mediaType: __, ...told } = await followJob(context, (jobId) => call('gateway.write', { environment, options, destination, jobId }));
  const path = opened.output?.path;
  if (json === true) terminal.json({ path, bytes, ...told });
  else terminal.err(gatewayExportLines(told, path, secrets, allowPlain).map(onOneLine).join('\n'));
}
