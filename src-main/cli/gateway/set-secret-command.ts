import { Command } from 'commander';
import { AppError } from '../../../src-shared/errors/app-error';
import type { CommandContext } from '../command-context';
import { printAnswer } from '../print-answer';
import type { Terminal } from '../terminal';
import { gatewaySecretIn, neededSecret, refuseTwice } from './secret-options';

interface SetSecretFlags {
  readonly secretFile?: string;
  readonly tokenFile?: string;
  readonly remove?: boolean;
  readonly removeToken?: boolean;
  readonly json?: boolean;
}

const HELP = `
Examples:
  $ valise gateway environments set-secret prod          asks for it, on a terminal
  $ pass show gateway/prod | valise gateway environments set-secret prod
  $ valise gateway environments set-secret prod --secret-file secret.txt --token-file token.txt
  $ pass show gateway/prod-token | valise gateway environments set-secret prod --token-file -

It is AUTH_ENCRYPTION_SECRET of the gateway that the environment is for: it opens what that gateway exports, and encrypts what goes there.
The token is one that this gateway takes from its callers (Bearer); pull and push send it to the address of the environment, and nowhere
else. Where only a token is given or removed, the secret stays as it is.`;

export const setSecretCommand = ({ terminal, call }: CommandContext): Command => new Command('set-secret')
  .description('keep the secret with which the gateway of an environment encrypts; it is asked for unseen, or read from standard input')
  .argument('<environment>', 'its name or id')
  .option('--secret-file <file>', 'a file with the secret, - for standard input; one trailing newline is no part of it')
  .option('--token-file <file>', 'a file with the token for pull and push, - for standard input')
  .option('--remove', 'forget the secret that is kept')
  .option('--remove-token', 'forget the token that is kept')
  .option('--json', 'print JSON')
  .addHelpText('after', HELP)
  .action(async (environment: string, flags: SetSecretFlags) => {
    const { secretFile, tokenFile, remove = false, removeToken = false, json } = flags;
    if (remove && secretFile !== undefined) throw new AppError('USAGE', { reason: '--remove takes the secret away: there is none to be read' });
    if (removeToken && tokenFile !== undefined) throw new AppError('USAGE', { reason: '--remove-token takes the token away: there is none to be read' });
    refuseTwice(secretFile, tokenFile);
    const onlyToken = (tokenFile !== undefined || removeToken) && secretFile === undefined && !remove;
    const token = removeToken ? null : tokenFile === undefined ? undefined : await gatewaySecretIn(tokenFile, 'token', terminal);
    const secret = remove ? null : onlyToken ? undefined : await givenSecret(environment, secretFile, terminal);
    const summary = await call('environment.setSecret', { environment, secret, token });
    printAnswer(terminal, json, summary, () => [
      ...(secret === undefined ? [] : [setLine('secret', summary.name, summary.hasSecret)]),
      ...(token === undefined ? [] : [setLine('token', summary.name, summary.hasToken)]),
    ]);
  });

const setLine = (what: string, name: string, isSet: boolean): string => (isSet ? `Sealed: the ${what} of "${name}".` : `"${name}" has no ${what} now.`);

const givenSecret = (environment: string, file: string | undefined, terminal: Terminal): Promise<string> => (file === undefined && !terminal.interactive
  ? gatewaySecretIn('-', 'secret', terminal)
  : neededSecret(file, { whose: `"${environment}"`, option: '--secret-file' }, terminal));
