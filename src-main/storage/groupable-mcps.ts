import { foldedName } from '../../src-shared/profile/folded-name';
import type { McpGroup } from '../../src-shared/profile/profile-page';
import { LISTED_COLUMNS, LISTED_FROM, summaryFromRow } from './listed-mcps';
import type { ReadMirrored } from './profile-mirror';
import { SERVER_TEXT } from './server-text';
import type { StoredRow } from './stored-row';

/** A server as groups are made of it. */
export interface GroupableMcp {
  /** Equal where it is the same server. */
  readonly key: string;
  readonly folded: string;
  /** What a search looks through, folded. */
  readonly text: string;
  /** Equal where all that stands in clear and can differ is the same. */
  readonly content: string;
  readonly member: McpGroup['members'][number];
}

/**
 * What is the same server. Begins with its kind, so that no package stands for a host of its name; a bare command is the same
 * server only under the same name, for everything may start with `node`.
 */
const KEY = `coalesce('package:' || nullif(m.package_name, ''), 'host:' || nullif(m.host, ''), 'command:' || nullif(m.command, '') || char(10) || m.name_folded, 'name:' || m.name_folded)`;

const MCPS = `
  SELECT ${KEY} AS key, m.profile_id, m.name_folded, m.version, m.env_names, m.header_names,
    concat_ws(char(10), p.name, ${SERVER_TEXT}) AS text, ${LISTED_COLUMNS}
  FROM ${LISTED_FROM} WHERE m.profile_id IN (SELECT value FROM json_each(?)) ORDER BY m.profile_id, m.position, m.id`;

/** The servers of a profile in their order. To be mirrored: what is to be said of a group has to be known of all its servers. */
export const readGroupableMcps: ReadMirrored<readonly GroupableMcp[]> = (reader, ids) =>
  Map.groupBy(reader.rows(MCPS, ids).map(fromRow), ({ member }) => member.profileId);

function fromRow(row: StoredRow): GroupableMcp {
  const member = Object.assign(summaryFromRow(row), { profileId: row.text('profile_id') });
  const { name, type, disabled, command, packageName, host } = member;
  // An order of names does not count.
  const names = [row.texts('env_names').sort(), row.texts('header_names').sort()];
  return {
    key: row.text('key'),
    folded: row.text('name_folded'),
    text: foldedName(row.text('text')),
    content: JSON.stringify([name, type, disabled, command, packageName, host, row.maybeText('version'), ...names]),
    member,
  };
}
