import type { Dependencies } from '../../../src-shared/profile/profile';
import type { TreeMap } from '../../../src-shared/profile/tree';
import type { Loss } from '../../../src-shared/transfer/exported-file';
import type { WrittenLanguage } from '../../../src-shared/transfer/written-language';
import { CLIENT_WRITERS } from '../../formats/client-writers/client-writer-catalogue';
import { serializeJson } from '../../formats/serialize-json';
import { serializeToml } from '../../formats/serialize-toml';
import { serializeYaml } from '../../formats/serialize-yaml';
import type { SealingKeys } from '../sealing/key-deriver';
import type { Withheld } from '../secrets/withhold-secrets';
import { abbreviateSealed } from './abbreviate-sealed';
import { clientFile } from './client-file';
import type { ProfileTask } from './export-task';
import { nativeFile } from './native-file';

/** What becomes of one profile. */
export interface WrittenProfile {
  readonly profile: string;
  readonly mcps: number;
  /** The whole document; made when it is asked for. */
  readonly text: (keys: SealingKeys | undefined) => string;
  /** The same for people to look at: no secret in it, sealed values cut short. */
  readonly picture: (keys: SealingKeys | undefined) => string;
  readonly withheld: Withheld;
  readonly dependencies: Dependencies | undefined;
  readonly losses: readonly Loss[];
}

export function writtenProfile(task: ProfileTask, language: WrittenLanguage): WrittenProfile {
  const { whole, selection, options: { as } } = task;
  const serialize = SERIALIZERS[language];
  const { name: profile, mcps: { length: mcps } } = selection?.profile ?? whole;
  if (as === 'native') {
    const { document, withheld, dependencies } = nativeFile(task);
    return {
      profile, mcps, withheld, dependencies, losses: [],
      text: (keys) => serialize(document(keys)),
      picture: (keys) => serialize(abbreviateSealed(nativeFile(task, true).document(keys))),
    };
  }
  const writer = CLIENT_WRITERS[as];
  const { document, withheld, losses } = clientFile(task, writer);
  return {
    profile, mcps, withheld, dependencies: undefined,
    losses: losses.map(({ mcp, reason }) => ({ subject: `${whole.name}/${mcp}`, reason })),
    text: () => serialize(document),
    picture: () => serialize(clientFile(task, writer, true).document),
  };
}

const SERIALIZERS: Readonly<Record<WrittenLanguage, (document: TreeMap) => string>> = { json: serializeJson, yaml: serializeYaml, toml: serializeToml };
