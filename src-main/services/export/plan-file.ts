import { AppError } from '../../../src-shared/errors/app-error';
import type { ProfileId } from '../../../src-shared/profile/profile';
import { MOST_ARCHIVE_FILES } from '../../../src-shared/transfer/archive-bounds';
import type { Compression, ExportOptions } from '../../../src-shared/transfer/export-options';
import { WRITTEN_LANGUAGES, writtenLanguage, type WrittenLanguage } from '../../../src-shared/transfer/written-language';
import { FILES_BESIDE_PROFILES } from './files-beside-profiles';
import type { PlannedFile } from './destination';
import type { ExportTask } from './export-task';
import type { ChosenProfiles } from './exports';
import { exportFileName, fileStamp } from './file-name';
import type { KeptMoment } from './kept-moment';
import { resolveChosen } from './resolve-chosen';

export interface FilePlan extends PlannedFile {
  readonly ids: readonly ProfileId[];
  readonly language: WrittenLanguage;
  /** Several files in one. */
  readonly archive: boolean;
}

/** Which profiles go into which file. @throws AppError SELECTION_EMPTY, PROFILE_NOT_FOUND, ARCHIVE_TOO_LARGE, USAGE */
export function planFile(profiles: KeptMoment['profiles'], chosen: ChosenProfiles, { options, now }: Pick<ExportTask, 'options' | 'now'>): FilePlan {
  // Before they are looked for, one by one.
  if (chosen !== 'all') refuseTooMany(new Set(chosen).size);
  const ids = resolveChosen(profiles, chosen);
  refuseTooMany(ids.length);
  const language = languageOf(options);
  const [first] = ids;
  if (first === undefined || ids.length > 1) {
    refuseCompressed(options);
    return { ids, language, archive: true, fileName: `valise-profiles-${fileStamp(now)}.zip`, mediaType: 'application/zip' };
  }
  const name = profiles.findProfile(first)?.name ?? '';
  const { compression } = options;
  return {
    ids, language, archive: false,
    fileName: exportFileName({ ...options, name, at: now, format: language }),
    mediaType: compression === 'none' ? MEDIA_TYPES[language] : COMPRESSED_MEDIA_TYPES[compression],
  };
}

function refuseTooMany(profiles: number): void {
  if (profiles + FILES_BESIDE_PROFILES > MOST_ARCHIVE_FILES) throw new AppError('ARCHIVE_TOO_LARGE', { limit: `${MOST_ARCHIVE_FILES.toLocaleString('en')} files` });
}

function refuseCompressed({ compression }: ExportOptions): void {
  if (compression !== 'none') throw new AppError('USAGE', { reason: `Several profiles leave as a zip archive, in which every file is compressed already; compression "${compression}" is for one profile` });
}

function languageOf({ as, format }: ExportOptions): WrittenLanguage {
  const language = writtenLanguage(as, format);
  if (language === undefined) throw new AppError('USAGE', { reason: `The file of ${as} is ${WRITTEN_LANGUAGES[as][0].toUpperCase()}; there is none as YAML` });
  return language;
}

const MEDIA_TYPES: Readonly<Record<WrittenLanguage, string>> = { json: 'application/json', yaml: 'application/yaml', toml: 'application/toml' };
/** RFC 6713; Brotli files have no registered type. */
const COMPRESSED_MEDIA_TYPES: Readonly<Record<Exclude<Compression, 'none'>, string>> = { gzip: 'application/gzip', brotli: 'application/x-brotli' };
