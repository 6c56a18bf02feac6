import { programName } from '../../../src-shared/profile/server-package';
import type { ProfileView } from '../../../src-shared/profile/profile-view';
import { inSentence } from '../../texts/in-sentence';
import { allFields, serverFields } from './server-fields';

export interface Needs {
  /** Programs that servers start with. */
  readonly runtimes: readonly string[];
  readonly variables: readonly string[];
  /** `github: GITHUB_TOKEN` */
  readonly blanks: readonly string[];
}

/** What a profile needs to work: as its file states it, and as its servers show. */
export function needsOf({ profile: { dependencies }, mcps }: ProfileView): Needs {
  const servers = mcps.map((mcp) => ({ mcp, fields: serverFields(mcp) }));
  const programs = servers.flatMap(({ mcp, fields }) => (mcp.type === 'stdio' && fields.command !== undefined && !fields.command.secret && !fields.command.blank ? [programName(fields.command.shown)] : []));
  return {
    runtimes: sorted([...dependencies.runtimes, ...programs]),
    variables: sorted([...dependencies.environmentVariables, ...servers.flatMap(({ fields }) => fields.env.map(({ name }) => name))]),
    blanks: mcps.flatMap((mcp) => allFields(mcp).filter(({ blank }) => blank).map(({ name }) => inSentence(`${mcp.name}: ${name}`))),
  };
}

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].filter((text) => text !== '').toSorted((one, two) => one.localeCompare(two));
