import type { TreeMap } from '../../../src-shared/profile/tree';
import type { WrittenFormat } from '../../../src-shared/transfer/export-options';
import type { WrittenLanguage } from '../../../src-shared/transfer/written-language';
import { serializeJson } from '../../formats/serialize-json';
import type { ProfileTask } from './export-task';
import { nativeFile } from './native-file';
import type { WrittenProfile } from './written-profile';

type Serialize = (document: TreeMap) => string;
type ProfileWriter = (task: ProfileTask) => WrittenProfile;

/** Writes profiles as one format in one language. What most exports don't need is loaded for those that do. */
export async function profileWriter(as: WrittenFormat, language: WrittenLanguage): Promise<ProfileWriter> {
  const serialize = await SERIALIZERS[language]();
  if (as === 'native') return (task) => writtenDocument(task, serialize);
  const { writtenForClient } = await import('./written-for-client');
  return (task) => writtenForClient(task, as, serialize);
}

const SERIALIZERS: Readonly<Record<WrittenLanguage, () => Promise<Serialize>>> = {
  json: async () => serializeJson,
  yaml: async () => (await import('../../formats/serialize-yaml')).serializeYaml,
  toml: async () => (await import('../../formats/serialize-toml')).serializeToml,
};

function writtenDocument(task: ProfileTask, serialize: Serialize): WrittenProfile {
  const { whole, selection } = task;
  const { name: profile, mcps: { length: mcps } } = selection?.profile ?? whole;
  const { document, withheld, dependencies } = nativeFile(task);
  return {
    profile, mcps, withheld, dependencies, losses: [],
    text: async (keys) => serialize(await document(keys)),
    picture: async (keys) => {
      const { abbreviateSealed } = await import('./abbreviate-sealed');
      return serialize(abbreviateSealed(await nativeFile(task, true).document(keys)));
    },
  };
}
