import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import { hasSecret, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { coverText } from '../secrets/cover-secrets';
import { fillUnknown } from './fill-unknown';
import { skeleton } from './fits-around';
import { newDestination } from './new-destination';

/** Of thousands of copies of one server the first say enough. */
const MOST = 20;

/** Kept servers by where they lead, to tell which destinations have held a secret already. */
export class BlankHolders {
  readonly #byDestination = new Map<string, Mcp[]>();

  constructor(profiles: readonly Profile[]) {
    for (const mcp of profiles.flatMap(({ mcps }) => mcps)) this.add(mcp);
  }

  add(mcp: Mcp): void {
    const key = roughDestination(mcp);
    const holders = this.#byDestination.get(key) ?? [];
    if (holders.length < MOST && heldFields(mcp).size > 0) this.#byDestination.set(key, [...holders, mcp]);
  }

  /** Those of the fields that are blank in `mcp` and known in a kept server which leads to the same place. */
  held(mcp: Mcp, blanks: readonly string[]): readonly string[] {
    const found = new Set<string>();
    for (const holder of this.#byDestination.get(roughDestination(mcp)) ?? []) {
      const fields = heldFields(holder);
      const shared = blanks.filter((field) => !found.has(field) && fields.has(field));
      if (shared.length > 0 && newDestination(holder, fillUnknown(holder, mcp).mcp) === undefined) for (const field of shared) found.add(field);
    }
    return blanks.filter((field) => found.has(field));
  }
}

/** Where nothing but secrets is left out, so that equal ones are worth a closer look. */
function roughDestination({ type, command, args, cwd, url }: Mcp): string {
  const shape = (text: SecretText | undefined): string | null => (text === undefined ? null : skeleton(text));
  return JSON.stringify([type, shape(command), args.map(shape), shape(cwd), shape(url)]);
}

const heldFields = (mcp: Mcp): ReadonlySet<string> => new Set(mcpTexts(mcp)
  .filter(({ text, path }) => hasSecret(coverText(text, path, mcp)) && (wholeText(text) ?? '') !== '')
  .map(({ path }) => fieldPathText(path)));
