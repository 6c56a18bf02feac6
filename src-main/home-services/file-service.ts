import { compress } from '../files/compress';
import { unpackSource } from '../files/unpack-source';
import { zipFiles } from '../files/write-zip';
import { FileService } from '../services/files-at-hand/file-service';
import type { KeyDeriver } from '../services/sealing/key-deriver';

/** Files as they are, without a home. */
export const fileService = (deriver: KeyDeriver): FileService => new FileService({ unpacker: { unpack: unpackSource }, pack: zipFiles, compress, deriver });
