import type { Place } from '../../../src-shared/errors/place';
import { fieldPathText } from '../../../src-shared/profile/field-path';
import { profileTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { Finding } from '../../../src-shared/transfer/finding';
import { nameStrength } from '../secrets/detection/secret-name';
import { treePosition } from '../secrets/text-position';
import { findContainerRights } from './security/container-rights';
import { findCredentialsOverHttp } from './security/credentials-over-http';
import { findHiddenMarks, inText as hiddenMarksIn } from './security/hidden-marks';
import { findLoaderVariables } from './security/loader-variable';
import { findMixedScripts, inWord as mixedScriptsIn } from './security/mixed-scripts';
import { findNetworkAddresses } from './security/network-address';
import type { Observation } from './security/observation';
import { scannedServer } from './security/scanned-server';
import { findSecretsInClear, inFreeText, inName } from './security/secret-in-clear';
import { findShellWrappers } from './security/shell-wrapper';
import { shownWord } from './security/shown-word';
import { unwrapCommand } from './security/unwrap-command';

/** About whom the findings are, and where that stands. */
export interface ScanContext {
  /** `PROFILE/MCP`, or `PROFILE`. */
  readonly subject: string;
  readonly place?: Place | undefined;
}

/** One code is reported of so many fields of a server; the next finding says that there are more. */
const MOST_OF_A_KIND = 8;

/**
 * What a person should know of a server before it is kept (format.md section 6, "Security scan"); nothing of it is refused. Its secrets
 * are marked before (mark-secrets). Reasons hold no secret. Linear in the server's length; never throws.
 */
export function scanMcp(mcp: Mcp, context: ScanContext): readonly Finding[] {
  const server = scannedServer(mcp);
  const started = unwrapCommand(server);
  const found = new Findings(context);
  found.add(findSecretsInClear(server));
  found.add(findShellWrappers(server, started));
  found.add(findLoaderVariables(server, started));
  found.add(findNetworkAddresses(server));
  found.add(findCredentialsOverHttp(server));
  found.add(findContainerRights(started));
  found.add(findMixedScripts(server));
  found.add(findHiddenMarks(server));
  return found.list;
}

/** The same for the name and the free text of a profile, its servers aside. */
export function scanProfile(profile: Omit<Profile, 'id' | 'mcps'>, context: ScanContext): readonly Finding[] {
  const found = new Findings(context);
  found.add(inName(profile.name, ['profile', 'name'], 'in the name'));
  found.add(mixedScriptsIn(profile.name, ['profile', 'name'], shownWord));
  found.add(hiddenMarksIn(profile.name, ['profile', 'name']));
  for (const { text, path } of profileTexts(profile)) {
    const position = treePosition(path, undefined);
    if (position.kind === 'free' && nameStrength(position.name) === 'none') found.add(inFreeText(text, path));
  }
  return found.list;
}

/** What rules saw of something else, in the same shape. */
export function findingsOf(observations: Iterable<Observation>, context: ScanContext): readonly Finding[] {
  const found = new Findings(context);
  found.add(observations);
  return found.list;
}

/** Each code once per field, and not of ever more fields. */
class Findings {
  readonly list: Finding[] = [];
  readonly #context: ScanContext;
  #fields: Map<string, Set<string>> | undefined;

  constructor(context: ScanContext) {
    this.#context = context;
  }

  add(observations: Iterable<Observation>): void {
    for (const observation of observations) this.#one(observation);
  }

  #one({ code, severity, path, reason }: Observation): void {
    this.#fields ??= new Map();
    const fields = this.#fields.get(code) ?? new Set();
    this.#fields.set(code, fields);
    const field = fieldPathText(path);
    if (fields.size > MOST_OF_A_KIND || fields.has(field)) return;
    fields.add(field);
    const { subject, place } = this.#context;
    const common = { code, severity, step: 'security' as const, subject, ...(place !== undefined && { place }) };
    this.list.push(fields.size > MOST_OF_A_KIND ? { ...common, reason: 'more fields like these' } : { ...common, field, ...(reason !== undefined && { reason }) });
  }
}
