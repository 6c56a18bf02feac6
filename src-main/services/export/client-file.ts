import type { Mcp } from '../../../src-shared/profile/mcp';
import { mapMcpTexts, mapTreeMap } from '../../../src-shared/profile/map-texts';
import { renderText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { TreeMap } from '../../../src-shared/profile/tree';
import { clientDocument, leftOut } from '../../formats/client-document';
import type { ClientLoss, ClientWriter } from '../../formats/client-writers/client-writer';
import { translateMcp, type ReferenceLosses } from '../../formats/client-writers/translate-mcp';
import { coverText } from '../secrets/cover-secrets';
import { withholdSecrets, type Withheld } from '../secrets/withhold-secrets';
import type { ProfileTask } from './export-task';
import type { SecretModes } from './secret-modes';

interface ClientFile {
  readonly document: TreeMap;
  readonly withheld: Withheld;
  readonly losses: readonly ClientLoss[];
}

/**
 * What of a profile stands in a client's file. What is secret is decided before references are put into the client's syntax, in which
 * a secret could look like one. `masked`: for a picture of it.
 */
export function clientFile({ options, whole, selection, modes, secrets }: ProfileTask, writer: ClientWriter, masked = false): ClientFile {
  const profile = selection?.profile ?? whole;
  const spoken = profile.mcps.map((mcp) => translateMcp(coveredWhereWithheld(mcp, modes), writer.references));
  const isWritten = (mcp: Mcp): boolean => leftOut(mcp, writer.abilities) === undefined;
  const withheld = withholdSecrets({ ...profile, mcps: spoken.map(({ mcp }) => mcp) }, {
    modeOf: modes.meet, blank: secrets.blank, template: options.exportType === 'template', placeholder: writer.references.placeholder, masked, isWritten,
  });
  const root = mapTreeMap(withheld.profile.extras.get('') ?? new Map<string, SecretText>(), (text: SecretText) => renderText(text, () => '[REDACTED]'), []);
  const { document, losses } = clientDocument(withheld.profile.mcps, writer, root);
  const written = spoken.filter(({ mcp }) => isWritten(mcp));
  const byServer = Map.groupBy([...losses, ...written.flatMap(({ mcp, losses: lost }) => referenceLosses(mcp, lost))], ({ mcp }) => mcp);
  return { document, withheld, losses: profile.mcps.flatMap(({ name }) => byServer.get(name) ?? []) };
}

/** References in a value that leaves in clear are references; only what detection found in it is not. */
const coveredWhereWithheld = (mcp: Mcp, { modeOf }: SecretModes): Mcp =>
  mapMcpTexts(mcp, (text, path) => (modeOf(['mcps', mcp.id, ...path]) === 'plain' ? text : coverText(text, path, mcp)));

const referenceLosses = (mcp: Mcp, { unfilled, default: defaults, input }: ReferenceLosses): readonly ClientLoss[] => [
  ...lossOf(mcp, unfilled, (fields) => `variables in ${fields}: the program does not fill them in, so they stay as they are written`),
  ...lossOf(mcp, defaults, (fields) => `the default of a variable in ${fields}`),
  ...lossOf(mcp, input, (fields) => `inputs in ${fields}: the program does not ask for them, so they became variables`),
];

const lossOf = (mcp: Mcp, fields: readonly string[], reason: (fields: string) => string): readonly ClientLoss[] =>
  (fields.length === 0 ? [] : [{ mcp: mcp.name, reason: reason(fields.join(', ')) }]);
