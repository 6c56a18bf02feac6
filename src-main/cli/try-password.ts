import type { CommandContext } from './command-context';
import { askPassword } from './ask-password';
import { fileTitle, type GivenPath } from './given-paths';
import type { PasswordFlags } from './password-options';
import { statedPassword } from './stated-password';

interface Trying extends PasswordFlags {
  readonly json?: boolean;
}

/**
 * Asks an operation about each file, one after another: with the password that the command line leads to, else without, and once more
 * with what a person at the terminal types where it is sealed.
 */
export async function tryPassword<Answer extends { readonly sealed: boolean }>(
  files: readonly GivenPath[], { passwordFile, passwordEnv, json }: Trying, context: CommandContext, ask: (source: { readonly handle: string }, password: string | undefined) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const stated = await statedPassword({ file: passwordFile, variable: passwordEnv }, context);
  const answers: Answer[] = [];
  for (const file of files) {
    context.terminal.progress(`Reading ${fileTitle(file.name)}…`);
    const answer = await ask(await file.hand(), stated);
    const typed = answer.sealed && stated === undefined && json !== true && context.terminal.interactive ? await askPassword(fileTitle(file.name), context.terminal) : undefined;
    answers.push(typed === undefined ? answer : await ask(await file.hand(), typed));
  }
  return answers;
}
