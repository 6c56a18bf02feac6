import { AppError } from '../../../src-shared/errors/app-error';
import type { Failure } from '../../../src-shared/errors/outcome';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { refuseDerivation, type SealingKeys } from '../sealing/key-deriver';
import { requireCovered } from '../sealing/require-covered';
import { checkManifest, manifestSealing } from '../sealing/seal-manifest';
import type { ArchiveSource } from './archive-source';
import { SETTINGS_FILE } from './archive-settings';
import { isReported, nameOf, refusalOf, refusedReport, type AskedSource } from './asked-source';
import { CHANGED } from './check-archive';
import type { PlanKeys } from './plan-keys';

/** A source of which it is known what it is to be read with; or what is to be told of it instead. */
export interface SettledSource extends AskedSource {
  readonly instead?: SourceReport;
}

/** How an archive was met: with the keys of its sealed manifest, refused, without what is sealed in it, or none of these. */
type Verdict = { readonly keys?: SealingKeys; readonly refused?: Failure; readonly withoutSecrets?: boolean };

/** Opens the manifests of sealed archives: all that is in one is read with its keys, or none of it. @throws AppError CANCELLED */
export async function openArchives(asked: readonly AskedSource[], keys: PlanKeys): Promise<readonly SettledSource[]> {
  const verdicts = new Map<ArchiveSource, Verdict>();
  for (const [archive, members] of membersOf(asked)) verdicts.set(archive, await verdictOn(archive, members, keys));
  return settled(asked, verdicts);
}

/** A sealed document in an archive whose manifest is not sealed: nothing shows that all of it is there. `isSealed` by position. */
export function refuseUncovered(asked: readonly SettledSource[], isSealed: (index: number) => boolean): readonly SettledSource[] {
  const positions = new Map(asked.map((one, index) => [one, index]));
  const verdicts = new Map<ArchiveSource, Verdict>();
  for (const [archive, members] of membersOf(asked)) {
    const sealed = members.filter((one) => one.source.keys === undefined && isSealed(positions.get(one) ?? -1)).map(({ source }) => nameOf(source));
    try {
      if (sealed.length > 0) requireCovered(archive.manifest, { names: archive.names, sealed });
    } catch (error) {
      verdicts.set(archive, { refused: refusalOf(error, archive.name) });
    }
  }
  return settled(asked, verdicts);
}

function membersOf<One extends AskedSource>(asked: readonly One[]): ReadonlyMap<ArchiveSource, readonly One[]> {
  const members = new Map<ArchiveSource, One[]>();
  for (const one of asked) {
    const { archive } = one.source;
    if (archive === undefined) continue;
    const others = members.get(archive) ?? [];
    members.set(archive, others);
    others.push(one);
  }
  return members;
}

async function verdictOn({ name, manifest, names, settings }: ArchiveSource, members: readonly AskedSource[], keys: PlanKeys): Promise<Verdict> {
  if (members.some(({ withoutSecrets }) => withoutSecrets)) return { withoutSecrets: true };
  try {
    const sealing = manifestSealing(manifest);
    if (sealing === undefined) return {};
    requireCovered(manifest, { names, sealed: [] });
    refuseDerivation(sealing.keyDerivation);
    const known = members.find(({ source }) => source.keys !== undefined)?.source.keys;
    if (known !== undefined) return { keys: known };
    const own = await keys.keysOf(sealing.keyDerivation, members.find(({ password }) => password !== undefined)?.password, name);
    if (own === undefined) throw new AppError('PASSWORD_REQUIRED');
    checkManifest(manifest, own);
    if (settings?.intact === false) throw new AppError('SEALED_DOCUMENT_CHANGED', { place: { file: SETTINGS_FILE }, reason: CHANGED });
    return { keys: own };
  } catch (error) {
    return { refused: refusalOf(error, name) };
  }
}

/** A refusal is told of the archive itself where that is among the sources, and of every file in it otherwise. */
function settled(asked: readonly SettledSource[], verdicts: ReadonlyMap<ArchiveSource, Verdict>): readonly SettledSource[] {
  const standing = new Set(asked.flatMap(({ source }) => (isReported(source) ? source.archive ?? [] : [])));
  return asked.map((one): SettledSource => {
    const { source } = one;
    const verdict = source.archive && verdicts.get(source.archive);
    if (verdict?.keys !== undefined) return { ...one, source: isReported(source) ? { ...source, keys: verdict.keys } : { ...source, keys: verdict.keys, covered: true } };
    if (verdict?.withoutSecrets === true && !isReported(source)) return { ...one, source: { ...source, withoutSecrets: true } };
    if (verdict?.refused === undefined) return one;
    const told = isReported(source) || source.archive === undefined || !standing.has(source.archive);
    return { ...one, instead: told ? refusedReport(source, verdict.refused) : { name: nameOf(source), findings: [], passedOver: 'its archive was not opened' } };
  });
}
