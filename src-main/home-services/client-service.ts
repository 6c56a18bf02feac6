import { findClientFiles } from '../files/find-client-files';
import { MOST_DOCUMENT_BYTES } from '../files/open-config-files';
import { readLimited } from '../files/read-limited';
import type { Later } from '../operations/later';
import type { OpenedHome } from '../opened-home';
import { ClientService } from '../services/clients/client-service';
import type { Imports } from '../services/import/imports';

/** The clients of this computer. */
export const clientService = ({ environment, platform, homeFolder }: OpenedHome, imports: Later<Imports>): ClientService => new ClientService({
  find: (places) => findClientFiles(places, { environment, platform, homeFolder }),
  read: (path) => readLimited(path, MOST_DOCUMENT_BYTES),
  look: async (file, as) => (await imports()).look(file, as),
});
