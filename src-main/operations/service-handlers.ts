import type { FileService } from '../services/files-at-hand/file-service';
import { fileHandlers } from './file-handlers';
import type { FileHandles } from './file-handles';
import { gatewayHandlers } from './gateway-handlers';
import { homeHandlers, type HomeParts } from './home-handlers';
import type { Later } from './later';
import type { Handlers } from './operation-handlers';
import { profileHandlers } from './profile-handlers';
import { secretHandlers } from './secret-handlers';
import { transferHandlers } from './transfer-handlers';

export interface HandlerParts extends HomeParts {
  readonly handles: FileHandles;
  /** Works without a database. */
  readonly files: Later<FileService>;
}

/** Connects each name of the contract to its service. The services are made at the first call that needs them: a check runs without a database. */
export function serviceHandlers(parts: HandlerParts): Handlers {
  const { services, handles, files } = parts;
  return {
    ...profileHandlers(services), ...secretHandlers(services), ...transferHandlers(services, handles), ...fileHandlers(files, handles), ...gatewayHandlers(services, handles), ...homeHandlers(parts),
  };
}
