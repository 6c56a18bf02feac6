import { compress } from '../files/compress';
import { unpackSource } from '../files/unpack-source';
import { zipFiles } from '../files/write-zip';
import { FileService } from '../services/files-at-hand/file-service';
import { CheapDeriver } from '../services/sealing/samples/cheap-deriver';

/** The real thing, but for the work that a new password asks for. */
export const smallFileService = (): FileService => new FileService({ unpacker: { unpack: unpackSource }, pack: zipFiles, compress, deriver: new CheapDeriver() });
