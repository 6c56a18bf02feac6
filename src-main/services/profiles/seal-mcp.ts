import type { Mcp } from '../../../src-shared/profile/mcp';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { ProfileId } from '../../../src-shared/profile/profile';
import { hasSecret, hasUnknown, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';
import { serverPackage } from '../../../src-shared/profile/server-package';
import { countSecrets } from '../secrets/count-secrets';
import type { OpenVault } from '../secrets/vault';
import type { SealedPlace } from '../secrets/vault-record';
import { parseMcpBody, serializeMcpBody } from './mcp-body';
import type { McpRow, StoredMcp } from './stored-profile';

/** Seals every string of a sensitive position under the server's place. */
export const sealMcp = (profileId: ProfileId, mcp: Mcp, position: number, vault: OpenVault): StoredMcp =>
  sealMcpBody(profileId, mcpRow(mcp, position), serializeMcpBody(mcp), vault);

/** The same for one whose body was written before. */
export const sealMcpBody = (profileId: ProfileId, row: McpRow, body: string, vault: OpenVault): StoredMcp =>
  ({ ...row, blob: vault.seal(new TextEncoder().encode(body), place(profileId, row.id)) });

/** What stands beside the blob, for lists and search. */
export function mcpRow(mcp: Mcp, position: number): McpRow {
  const texts = mcpTexts(mcp).map(({ text }) => text);
  const command = clearText(mcp.command);
  const { id, name, type, category, tags, disabled, alwaysAllow, usageCount, lastUsed, source, version } = mcp;
  return {
    id, name, type, category, tags, disabled, alwaysAllow, usageCount, lastUsed, source, version,
    position,
    command,
    packageName: command === undefined ? undefined : serverPackage(command, mcp.args.map((arg) => clearText(arg) ?? ''))?.name,
    host: hostOf(mcp.url),
    description: clearText(mcp.description),
    envNames: [...mcp.env.keys()],
    headerNames: [...mcp.headers.keys()],
    secretCount: countSecrets(mcp),
    unknownCount: texts.filter(hasUnknown).length,
  };
}

/** The server of a row and a body in clear. @throws as parseMcpBody */
export function mcpOf(row: McpRow, body: string): Mcp {
  const { id, name, type, category, tags, disabled, alwaysAllow, usageCount, lastUsed, source, version } = row;
  return { id, name, type, category, tags, disabled, alwaysAllow, usageCount, lastUsed, source, version, ...parseMcpBody(body) };
}

/** @throws AppError SEALED_VALUE_DAMAGED when the blob was altered or stands under another server. */
export function openMcp(profileId: ProfileId, stored: StoredMcp, vault: OpenVault): Mcp {
  const plain = vault.open(stored.blob, place(profileId, stored.id));
  const body = plain.toString('utf8');
  plain.fill(0);
  return mcpOf(stored, body);
}

const place = (profileId: ProfileId, mcpId: string): SealedPlace => ['mcp', profileId, mcpId];

/** The string, where no part of it is secret or unknown. */
export const clearText = (text: SecretText | undefined): string | undefined => (text === undefined || hasSecret(text) ? undefined : wholeText(text));

/** The host of the URL up to the first secret: `https://user:secret@host` tells none. */
function hostOf(url: SecretText | undefined): string | undefined {
  const [first] = url?.segments ?? [];
  const text = first !== undefined && 'text' in first ? first.text : '';
  const whole = url !== undefined && !hasSecret(url) ? text : /^[a-z][a-z0-9+.-]*:\/\/[^/?#@]+(?=[/?#])/i.exec(text)?.[0] ?? '';
  return URL.canParse(whole) ? new URL(whole).host || undefined : undefined;
}
