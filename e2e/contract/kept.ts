import type { McpPlace } from '../../src-shared/profile/profile-page';
import type { TemporaryHome } from '../temporary-home';

interface KeptRow {
  readonly place: string;
  readonly profileId: string;
  readonly mcpId: string | undefined;
  readonly revision: number;
}

/** What is in a home, looked up past every door. Things are named `PROFILE` or `PROFILE/MCP`. */
export class Kept {
  readonly #home: TemporaryHome;
  #planId = '';

  constructor(home: TemporaryHome) {
    this.#home = home;
  }

  profile(name: string): string {
    return this.#row(name).profileId;
  }

  mcp(place: string): McpPlace {
    const { profileId, mcpId = '' } = this.#row(place);
    return { profileId, mcpId };
  }

  revision(place: string): number {
    return this.#row(place).revision;
  }

  /** The plan that was made last. */
  get planId(): string {
    return this.#planId;
  }

  heed(value: unknown): void {
    if (typeof value === 'object' && value !== null && 'planId' in value) this.#planId = String(value.planId);
  }

  /** Ordered by place. */
  rows(): readonly KeptRow[] {
    if (!this.#home.files().includes(this.#home.databaseFile)) return [];
    const rows = this.#home.ask(`
      SELECT name AS place, id AS profileId, NULL AS mcpId, revision FROM profiles UNION ALL
      SELECT p.name || '/' || m.name, p.id, m.id, m.revision FROM mcps m JOIN profiles p ON p.id = m.profile_id ORDER BY 1`);
    return rows.map(({ place, profileId, mcpId, revision }) => ({ place: String(place), profileId: String(profileId), mcpId: typeof mcpId === 'string' ? mcpId : undefined, revision: Number(revision) }));
  }

  #row(place: string): KeptRow {
    const row = this.rows().find((one) => one.place === place);
    if (row === undefined) throw new Error(`nothing is kept as ${place}`);
    return row;
  }
}
