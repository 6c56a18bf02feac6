import { AppError } from '../../src-shared/errors/app-error';
import type { EntityType } from '../../src-shared/gateway/entity-type';
import type { EntityView } from '../../src-shared/gateway/entity-view';
import { requireEntity } from '../services/gateway/require-entity';
import { requireEnvironment } from '../services/gateway/require-environment';
import { openEntityRow } from '../services/gateway/seal-entity';
import { SmallHome } from './small-home';

export const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
export const TOOL = {
  name: 'Web Search', url: 'https://a.example/search', integration_type: 'REST', description: 'finds', tags: ['web', 'daily'],
  headers: { 'X-API-Key': SECRET, Accept: 'text/html' }, auth_type: 'bearer', auth_value: { Authorization: `Bearer ${SECRET}` },
};

/** A small home with the environment `dev`. */
export class EntityHome implements Disposable {
  readonly home = new SmallHome();
  static async make(): Promise<EntityHome> {
    const made = new EntityHome();
    await made.home.environments.add({ name: 'dev', description: '' });
    return made;
  }
  put(type: EntityType, fields: object | string, more: { readonly id?: EntityView['id']; readonly revision?: number } = {}): ReturnType<SmallHome['entities']['put']> {
    return this.home.entities.put({ environment: 'dev', type, text: typeof fields === 'string' ? fields : JSON.stringify(fields), ...more });
  }
  show(type: EntityType, entity: string): Promise<EntityView> {
    return this.home.entities.show({ environment: 'dev', type, entity });
  }
  remove(type: EntityType, entity: string, evenIfReferred = false): Promise<{ readonly historyId: number }> {
    return this.home.entities.remove({ environment: 'dev', entities: [{ type, entity }], evenIfReferred });
  }
  /** What is kept, in clear. */
  async kept(type: EntityType, entity: string): Promise<Readonly<Record<string, unknown>>> {
    const { gateway } = this.home.storage.storage;
    const { id } = requireEnvironment(gateway, 'dev');
    return openEntityRow(id, requireEntity(gateway, id, type, entity), await this.home.vault.open()).entity;
  }
  get steps(): number {
    return this.home.activity.list().length;
  }
  [Symbol.dispose](): void {
    this.home[Symbol.dispose]();
  }
}

/** The text of a view with other fields. */
export const edited = ({ text }: EntityView, changes: object): string => JSON.stringify({ ...(JSON.parse(text) as object), ...changes });

/** Code and items of a refusal; undefined where it is none. */
export async function details(outcome: Promise<unknown>): Promise<unknown> {
  return outcome.then(() => undefined, (error: unknown) => (error instanceof AppError ? [error.code, error.details.items] : error));
}
