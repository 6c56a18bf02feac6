import type { TreeMap } from '../../../src-shared/profile/tree';
import type { WrittenClient } from '../../formats/client-writers/client-writer';
import { CLIENT_WRITERS } from '../../formats/client-writers/client-writer-catalogue';
import { clientFile } from './client-file';
import type { ProfileTask } from './export-task';
import type { WrittenProfile } from './written-profile';

/** A profile as the file of a client. */
export function writtenForClient(task: ProfileTask, as: WrittenClient, serialize: (document: TreeMap) => string): WrittenProfile {
  const { whole, selection } = task;
  const { name: profile, mcps: { length: mcps } } = selection?.profile ?? whole;
  const writer = CLIENT_WRITERS[as];
  const { document, withheld, losses } = clientFile(task, writer);
  return {
    profile, mcps, withheld, dependencies: undefined,
    losses: losses.map(({ mcp, reason }) => ({ subject: `${whole.name}/${mcp}`, reason })),
    text: async () => serialize(document),
    picture: async () => serialize(clientFile(task, writer, true).document),
  };
}
