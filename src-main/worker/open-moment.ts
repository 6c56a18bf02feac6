import { UNDO_DEPTH } from '../services/activity/history-repository';
import type { KeptMoment } from '../services/export/kept-moment';
import { SettingsService } from '../services/settings/settings-service';
import { openStorage } from '../storage/open-storage';
import type { Patience } from '../storage/patiently';

/** A connection of its own, for whoever reads for long: it waits for nobody, and nobody for it. Another one of this process is open already. */
export function openMoment(dataFolder: string, patience?: Patience): KeptMoment {
  const storage = openStorage(dataFolder, { undoDepth: UNDO_DEPTH, openElsewhere: true, ...(patience !== undefined && { patience }) });
  let letGo = (): void => undefined;
  const close = (): void => {
    try {
      letGo();
    } finally {
      storage.close();
    }
  };
  try {
    letGo = storage.hold();
    return { profiles: storage.profiles, gateway: storage.gateway, settings: () => new SettingsService(storage.settings).read(), [Symbol.dispose]: close };
  } catch (error) {
    close();
    throw error;
  }
}
