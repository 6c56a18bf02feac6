import type { Command } from 'commander';
import type { CommandContext } from './command-context';

/** A command, as it is listed; its code is loaded when it is asked for. */
export interface ListedCommand {
  readonly name: string;
  /** What may follow its name, as help writes it. */
  readonly takes: string;
  readonly description: string;
  readonly load: () => Promise<(context: CommandContext) => Command>;
}

/** Every command, in the order of help. */
export const COMMAND_LIST: readonly ListedCommand[] = [
  {
    name: 'import', takes: '[options] [file...]',
    description: 'read files (or folders, archives, clients on this computer, or - for standard input) and keep what is in them',
    load: async () => (await import('./import-command')).importCommand,
  },
  {
    name: 'clients', takes: '[options]',
    description: 'configuration files of MCP clients on this computer, as they stand; nothing of them is kept',
    load: async () => (await import('./clients-command')).clientsCommand,
  },
  {
    name: 'export', takes: '[options] [profile...]',
    description: 'write profiles to a file; secrets leave only if you say how',
    load: async () => (await import('./export-command')).exportCommand,
  },
  {
    name: 'list', takes: '[options] [what]',
    description: 'what is kept: profiles, or the servers of all of them',
    load: async () => (await import('./list-command')).listCommand,
  },
  {
    name: 'show', takes: '[options] <name>',
    description: 'a profile or one of its servers, whole, with secrets masked',
    load: async () => (await import('./show-command')).showCommand,
  },
  {
    name: 'secrets', takes: '',
    description: 'the secrets that are kept, and the blanks to fill in',
    load: async () => (await import('./secrets-command')).secretsCommand,
  },
  {
    name: 'gateway', takes: '',
    description: 'configuration of MCP gateways, an environment at a time: tools, gateways, servers, prompts, resources, roots',
    load: async () => (await import('./gateway/gateway-command')).gatewayCommand,
  },
  {
    name: 'history', takes: '[options]',
    description: 'what was done, newest first',
    load: async () => (await import('./history-command')).historyCommand,
  },
  {
    name: 'undo', takes: '[options] [id]',
    description: 'take a step back; without a number the newest import or edit',
    load: async () => (await import('./undo-command')).undoCommand,
  },
  {
    name: 'inspect', takes: '[options] <file...>',
    description: 'say what files are and hold, without importing them',
    load: async () => (await import('./inspect-command')).inspectCommand,
  },
  {
    name: 'verify', takes: '[options] <file...>',
    description: 'check whether files are as they were written',
    load: async () => (await import('./verify-command')).verifyCommand,
  },
  {
    name: 'rekey', takes: '[options] <file>',
    description: 'seal a sealed file with another password',
    load: async () => (await import('./rekey-command')).rekeyCommand,
  },
  {
    name: 'scan', takes: '[options] <file...>',
    description: 'find secrets in clear and what is dangerous in configuration files',
    load: async () => (await import('./scan-command')).scanCommand,
  },
  {
    name: 'serve', takes: '[options]',
    description: 'the page and the REST API, on this computer alone',
    load: async () => (await import('./serve-command')).serveCommand,
  },
  {
    name: 'token', takes: '',
    description: 'keys with which scripts use the REST API of valise serve',
    load: async () => (await import('./token-command')).tokenCommand,
  },
  {
    name: 'vault', takes: '',
    description: 'the key that seals your secrets',
    load: async () => (await import('./vault-command')).vaultCommand,
  },
  {
    name: 'doctor', takes: '[options]',
    description: 'say what works on this computer and what does not',
    load: async () => (await import('./doctor-command')).doctorCommand,
  },
];
