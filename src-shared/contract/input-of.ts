import type { z } from 'zod';
import type { OPERATIONS, OperationName } from './operations';

type NounOf<Name> = Name extends `${infer Noun}.${string}` ? Noun : never;
type Inputs = { readonly [Name in OperationName]: Pick<(typeof OPERATIONS)[Name], 'input'> };
type InputsOf<Noun extends string> = Pick<Inputs, Extract<OperationName, `${Noun}.${string}`>>;

/** Where the operations of each noun stand. */
const PARTS: { readonly [Noun in NounOf<OperationName>]: () => Promise<InputsOf<Noun>> } = {
  profile: async () => (await import('./profile-operations')).PROFILE_OPERATIONS,
  mcp: async () => (await import('./profile-operations')).PROFILE_OPERATIONS,
  secret: async () => (await import('./secret-operations')).SECRET_OPERATIONS,
  import: async () => (await import('./import-operations')).IMPORT_OPERATIONS,
  job: async () => (await import('./import-operations')).IMPORT_OPERATIONS,
  client: async () => (await import('./import-operations')).IMPORT_OPERATIONS,
  export: async () => (await import('./export-inputs')).EXPORT_INPUTS,
  history: async () => (await import('./history-operations')).HISTORY_OPERATIONS,
  file: async () => (await import('./file-operations')).FILE_OPERATIONS,
  environment: async () => (await import('./gateway-operations')).GATEWAY_OPERATIONS,
  entity: async () => (await import('./gateway-operations')).GATEWAY_OPERATIONS,
  gateway: async () => (await import('./gateway-operations')).GATEWAY_OPERATIONS,
  vault: async () => (await import('./home-operations')).HOME_OPERATIONS,
  settings: async () => (await import('./home-operations')).HOME_OPERATIONS,
  token: async () => (await import('./home-operations')).HOME_OPERATIONS,
  system: async () => (await import('./home-operations')).HOME_OPERATIONS,
  metrics: async () => (await import('./home-operations')).HOME_OPERATIONS,
};

/** What an operation takes, without the rest of the contract: to build all its schemas takes longer than most operations. */
export async function inputOf(name: OperationName): Promise<z.ZodType> {
  const [noun = ''] = name.split('.', 1);
  const part: Partial<Inputs> = await PARTS[noun as NounOf<OperationName>]();
  const operation = part[name];
  if (operation === undefined) throw new Error(`${name} is not where operations of its noun stand`);
  return operation.input;
}
