import { randomUUID } from 'node:crypto';
import { APP_VERSION } from '../../src-shared/app-version';
import { findRuntimes } from '../files/find-runtimes';
import { unpackSource } from '../files/unpack-source';
import type { OpenedHome } from '../opened-home';
import { ENTITY_VALIDATORS } from '../services/gateway/entity-validators';
import type { FileReader } from '../services/import/file-reader';
import { ImportService } from '../services/import/import-service';
import type { Imports } from '../services/import/imports';

/** Imports on this thread. */
export const importsHere = ({ environment, platform, homeFolder, storage, vault, settings, deriver, now }: OpenedHome, reader: FileReader): Imports => new ImportService({
  profiles: storage.profiles, gateway: storage.gateway, history: storage.history, vault, settings, validators: ENTITY_VALIDATORS, reader, unpacker: { unpack: unpackSource }, deriver,
  runtimes: findRuntimes({ environment, platform, homeFolder, now: Date.now }), version: APP_VERSION, now, mintId: randomUUID,
});
