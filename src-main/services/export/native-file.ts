import { jsonPointer } from '../../../src-shared/profile/field-path';
import type { Profile } from '../../../src-shared/profile/profile';
import type { Dependencies } from '../../../src-shared/profile/dependencies';
import { hasSecret } from '../../../src-shared/profile/secret-text';
import type { TreeMap } from '../../../src-shared/profile/tree';
import { canonicalJson } from '../../formats/canonical-json';
import { profileDocument, withChecksum } from '../../formats/native-profile-document';
import { exportedDependencies } from '../profiles/derived-dependencies';
import { documentChecksum } from '../profiles/document-checksum';
import type { SealingKeys } from '../sealing/key-deriver';
import { mapDocument } from '../sealing/map-document';
import type { TextPlace } from '../sealing/text-place';
import { withholdSecrets, type Withheld } from '../secrets/withhold-secrets';
import type { ProfileTask } from './export-task';
import { pruneDocument } from './prune-document';
import { selectDependencies } from './select-fields';

export interface NativeFile {
  /** With its checksum. What is sealed needs keys. */
  readonly document: (keys: SealingKeys | undefined) => Promise<TreeMap>;
  readonly withheld: Withheld;
  /** What the document says is needed. */
  readonly dependencies: Dependencies;
}

/** The profile document (format.md section 1) of one profile. `masked`: for a picture of it. */
export function nativeFile({ options, whole, selection, modes, secrets, now, exporterVersion }: ProfileTask, masked = false): NativeFile {
  const { exportType, compression } = options;
  const profile = selection?.profile ?? whole;
  const withheld = withholdSecrets(profile, { modeOf: modes.meet, blank: secrets.blank, template: exportType === 'template', masked });
  const all = exportedDependencies(profile, withheld.variables, exportType === 'manifest');
  const dependencies = selection === undefined ? all : selectDependencies(all, selection.includes);
  const included = new Set(profile.mcps.map(({ id }) => id));
  const tree = (): TreeMap => {
    const document = profileDocument(exportType === 'manifest' ? forManifest(profile, withheld.profile) : withheld.profile, {
      exportType, compression, exporterVersion, dependencies,
      exportedAt: now.toISOString(),
      sensitiveFields: withheld.sensitiveFields,
      inClear: withheld.leaving.plain > 0,
      // How often they were used counts also where that itself was not chosen.
      counted: whole.mcps.filter(({ id }) => included.has(id)),
    });
    return selection === undefined ? document : pruneDocument(document, selection.includes);
  };
  return {
    withheld, dependencies,
    document: async (keys) => {
      const document = await sealedWhere(tree(), withheld.toSeal, keys);
      return withChecksum(document, documentChecksum(canonicalJson(document)));
    },
  };
}

/** Until here a marker stands where a text is to be sealed, so that no fault on the way lets one out. */
async function sealedWhere(document: TreeMap, toSeal: Withheld['toSeal'], keys: SealingKeys | undefined): Promise<TreeMap> {
  if (toSeal.size === 0) return document;
  if (keys === undefined) throw new Error('there is something to seal, and no key');
  let filled = 0;
  const complete = mapDocument(document, (tree, place) => {
    const text = typeof tree === 'string' ? toSeal.get(pointerOf(place)) : undefined;
    if (text !== undefined) filled += 1;
    return text;
  });
  if (filled !== toSeal.size) throw new Error(`of ${toSeal.size} texts to seal ${filled} have a place in the document`);
  const { sealDocument } = await import('../sealing/seal-document');
  return sealDocument(complete, (place) => toSeal.has(pointerOf(place)), keys);
}

/** As `Withheld.toSeal` has it. */
const pointerOf = ({ mcp, path }: TextPlace): string => jsonPointer(mcp === undefined ? path : ['mcps', mcp.id, ...path]);

/** A manifest has no `security` block that could say which text is a marker: a description with a secret in it stays out. */
const forManifest = (kept: Profile, withheld: Profile): Profile =>
  (kept.description !== undefined && hasSecret(kept.description) ? { ...withheld, description: undefined } : withheld);
