import type { GatewayAccess, RemoteGateway } from '../services/gateway/remote-gateway';

/** A gateway in memory: it exports what it is given, and answers imports with a status. */
export class StandInGateway implements RemoteGateway {
  exported: unknown = { version: '2025-11-25', exported_at: '2026-01-01T00:00:00Z', entities: {} };
  answer: unknown = { import_id: 'i', status: 'completed', progress: { total: 0, created: 0, updated: 0, skipped: 0, failed: 0 }, errors: [], warnings: [] };
  readonly asked: (GatewayAccess & { readonly sent?: unknown })[] = [];

  fetchExport(access: GatewayAccess, _stopped?: AbortSignal): Promise<Uint8Array> {
    this.asked.push(access);
    return Promise.resolve(bytes(this.exported));
  }

  sendImport(access: GatewayAccess, body: Uint8Array): Promise<Uint8Array> {
    this.asked.push({ ...access, sent: JSON.parse(new TextDecoder().decode(body)) });
    return Promise.resolve(bytes(this.answer));
  }
}

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
