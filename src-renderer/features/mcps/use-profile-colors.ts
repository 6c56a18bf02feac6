import { useQueries } from '@tanstack/react-query';
import type { McpGroup } from '../../../src-shared/profile/profile-page';
import { operationQuery } from '../../bridge/use-operation';

/** The colours that people chose for the profiles of a group, by id; looked up by name, a page each. */
export function useProfileColors(members: readonly McpGroup['members'][number][]): ReadonlyMap<string, string> {
  const wanted = new Map(members.map(({ profileId, profile }) => [profileId, profile]));
  const answers = useQueries({ queries: [...wanted.values()].map((name) => operationQuery('profile.list', { search: name.slice(0, 200), limit: 50 })) });
  return new Map(answers.flatMap(({ data }) => (data?.profiles ?? []).flatMap(({ id, color }) => (color !== undefined && wanted.has(id) ? [[id, color] as const] : []))));
}
