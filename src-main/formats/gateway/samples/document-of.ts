import type { EntitiesByType, GatewayDocument } from '../../../../src-shared/gateway/gateway-document';
import type { GatewayFile } from '../gateway-file';

/** What a file holds, as it would be written. */
export const documentOf = (file: GatewayFile): GatewayDocument =>
  ({ head: file.head, entities: byTypeOf(file), dependencies: file.dependencies, exportOptions: file.exportOptions, extras: file.extras });

const byTypeOf = (file: GatewayFile): EntitiesByType =>
  Object.fromEntries(file.types.map((type) => [type, file.entities.filter((entry) => entry.type === type).map(({ entity }) => entity)]));
