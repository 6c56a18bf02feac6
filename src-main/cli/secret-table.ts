import { MOST_SECRETS, type SecretItem, type SecretPage } from '../../src-shared/profile/secret-page';
import type { OperationInput } from '../../src-shared/contract/operations';
import type { CommandContext } from './command-context';

/** All pages of a list as one. */
export async function wholeSecretList({ call }: Pick<CommandContext, 'call'>, query: OperationInput<'secret.list'>): Promise<SecretPage> {
  const items: SecretItem[] = [];
  for (;;) {
    const page = await call('secret.list', { ...query, from: items.length, most: MOST_SECRETS });
    items.push(...page.items);
    if (page.items.length === 0 || items.length >= page.total) return { ...page, items };
  }
}

export const secretTable = (items: readonly SecretItem[]): string[][] => [
  ['SECRET', 'SERVER', 'SLOT', 'STATE', 'GOES TO', 'SERVER WRITTEN'],
  ...items.map(({ name, profile, mcp, field, state, destination, changedAt }) => [name, `${profile}/${mcp}`, field, state === 'known' ? 'kept' : 'to fill in', destination ?? '', changedAt?.slice(0, 10) ?? '']),
];
