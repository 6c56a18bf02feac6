import { AppError } from '../../../src-shared/errors/app-error';
import type { Profile, ProfileId } from '../../../src-shared/profile/profile';
import { hasSecret } from '../../../src-shared/profile/secret-text';
import type { TreeMap } from '../../../src-shared/profile/tree';
import type { ExportOptions, SecretMode } from '../../../src-shared/transfer/export-options';
import type { ExportPreview, ExportResult, Loss } from '../../../src-shared/transfer/exported-file';
import { WRITTEN_LANGUAGES, writtenLanguage, type WrittenLanguage } from '../../../src-shared/transfer/written-language';
import { canonicalJson } from '../../formats/canonical-json';
import { CLIENT_WRITERS } from '../../formats/client-writers/client-writer-catalogue';
import { profileDocument, withChecksum } from '../../formats/native-profile-document';
import { serializeJson } from '../../formats/serialize-json';
import { serializeToml } from '../../formats/serialize-toml';
import { serializeYaml } from '../../formats/serialize-yaml';
import type { HistoryRepository } from '../activity/history-repository';
import { exportedDependencies } from '../profiles/derived-dependencies';
import { documentChecksum } from '../profiles/document-checksum';
import type { ProfileService } from '../profiles/profile-service';
import { withholdSecrets, type Withheld } from '../secrets/withhold-secrets';
import { foldedFileName } from '../../../src-shared/transfer/folded-file-name';
import { clientFile } from './client-file';
import { cutText } from './cut-text';
import { exportFileName, fileStamp, uniqueFileName } from './file-name';

/** Packs files into one archive, with the same bytes for the same files. */
export type Pack = (files: readonly { readonly path: string; readonly content: Uint8Array }[]) => Promise<Uint8Array>;

export interface ExportParts {
  readonly profiles: ProfileService;
  readonly history: HistoryRepository;
  readonly pack: Pack;
  readonly now: () => Date;
  readonly exporterVersion: string;
}

/** What becomes of one profile. */
interface Written {
  /** The whole document; made when it is asked for. */
  readonly text: () => string;
  readonly language: WrittenLanguage;
  readonly fileName: string;
  readonly mcps: number;
  readonly secretsWithheld: number;
  readonly variables: readonly string[];
  readonly losses: readonly Loss[];
}

interface PreparedExport {
  readonly written: readonly Written[];
  /** Of the file that holds them all. */
  readonly fileName: string;
  readonly summary: Omit<ExportResult, 'file'>;
}

/** Makes the file that an export would be; a door writes it. */
export class ExportService {
  readonly #parts: ExportParts;

  constructor(parts: ExportParts) {
    this.#parts = parts;
  }

  /**
   * One profile gives a document, several a zip of complete documents (spec 004, "Bulk Profile Export").
   * @throws AppError SELECTION_EMPTY, PROFILE_NOT_FOUND, USAGE (a manifest or a language that a client's file has not), VAULT_…
   */
  async export(ids: readonly ProfileId[], options: ExportOptions): Promise<ExportResult> {
    const { written, fileName, summary } = await this.#prepare(ids, options);
    const [only, ...others] = written;
    const file = only !== undefined && others.length === 0
      ? { fileName, mediaType: MEDIA_TYPES[only.language], content: new TextEncoder().encode(only.text()) }
      : { fileName, mediaType: 'application/zip', content: await this.#archive(written) };
    return { ...summary, file };
  }

  /**
   * What an export would say and leave out: the start of its (first) document, `most` UTF-16 units at most. Nothing is recorded.
   * @throws AppError as `export`.
   */
  async preview(ids: readonly ProfileId[], options: ExportOptions, most: number): Promise<ExportPreview> {
    const { written, fileName, summary } = await this.#prepare(ids, options);
    const whole = written[0]?.text() ?? '';
    const text = cutText(whole, most);
    return { ...summary, fileName, bytes: new TextEncoder().encode(whole).length, text, cut: text.length < whole.length };
  }

  /** Called by the door once the file is where the person wanted it. */
  recordExport(result: Pick<ExportResult, 'profiles'>, fileName: string): void {
    const none = { profilesAdded: 0, profilesChanged: 0, profilesRemoved: 0, mcpsAdded: 0, mcpsChanged: 0, mcpsRemoved: 0 };
    this.#parts.history.record({
      kind: 'export', at: this.#parts.now().toISOString(), summary: { ...none, files: [fileName], profiles: [...result.profiles] },
    });
  }

  async #prepare(ids: readonly ProfileId[], options: ExportOptions): Promise<PreparedExport> {
    if (ids.length === 0) throw new AppError('SELECTION_EMPTY', { reason: 'there is no profile to export' });
    if (options.as !== 'native' && options.exportType === 'manifest') {
      throw new AppError('USAGE', { reason: `A manifest is a Valise document; there is none as ${options.as}` });
    }
    const language = languageOf(options);
    const now = this.#parts.now();
    const profiles = await this.#parts.profiles.open(ids);
    const written = profiles.map((profile) => this.#write(profile, options, language, now));
    const [only, ...others] = written;
    return {
      written,
      fileName: only !== undefined && others.length === 0 ? only.fileName : `valise-profiles-${fileStamp(now)}.zip`,
      summary: {
        profiles: profiles.map(({ name }) => name),
        mcps: sum(written.map(({ mcps }) => mcps)),
        secretsWithheld: sum(written.map(({ secretsWithheld }) => secretsWithheld)),
        variables: [...new Set(written.flatMap(({ variables }) => variables))],
        losses: written.flatMap(({ losses }) => losses),
      },
    };
  }

  #write(profile: Profile, options: ExportOptions, language: WrittenLanguage, now: Date): Written {
    const { exportType, as } = options;
    const mode = options.secrets ?? defaultMode(options);
    const template = exportType === 'template';
    if (as === 'native') {
      const withheld = withholdSecrets(profile, mode, template);
      return { ...this.#written(profile, options, now, language, withheld), text: () => serialize(this.#document(profile, withheld, options, now), language), losses: [] };
    }
    const { document, withheld, losses } = clientFile(profile, CLIENT_WRITERS[as], mode, template);
    return {
      ...this.#written(profile, options, now, language, withheld), text: () => serialize(document, language),
      losses: losses.map(({ mcp, reason }) => ({ subject: `${profile.name}/${mcp}`, reason })),
    };
  }

  #written(profile: Profile, { exportType, as }: ExportOptions, now: Date, language: WrittenLanguage, { count, variables }: Withheld): Omit<Written, 'text' | 'losses'> {
    return {
      language, variables, mcps: profile.mcps.length, secretsWithheld: count,
      fileName: exportFileName({ name: profile.name, at: now, exportType, format: language, as }),
    };
  }

  #document(profile: Profile, withheld: Withheld, { exportType }: ExportOptions, now: Date): TreeMap {
    const document = profileDocument(exportType === 'manifest' ? forManifest(profile, withheld.profile) : withheld.profile, {
      exportType,
      exportedAt: now.toISOString(),
      exporterVersion: this.#parts.exporterVersion,
      dependencies: exportedDependencies(profile, withheld.variables, exportType === 'manifest'),
      sensitiveFields: withheld.sensitiveFields,
    });
    return withChecksum(document, documentChecksum(canonicalJson(document)));
  }

  #archive(written: readonly Written[]): Promise<Uint8Array> {
    const taken = new Set<string>();
    const files = written.map(({ text, fileName }) => {
      const unique = uniqueFileName(fileName, taken);
      taken.add(foldedFileName(unique));
      return { path: `profiles/${unique}`, content: new TextEncoder().encode(text()) };
    });
    return this.#parts.pack(files);
  }
}

/** A manifest has no `security` block that could say which text is a marker: a description with a secret in it stays out. */
const forManifest = (kept: Profile, withheld: Profile): Profile =>
  (kept.description !== undefined && hasSecret(kept.description) ? { ...withheld, description: undefined } : withheld);

/** format.md section 2 and the command line's defaults: what is meant for others asks for its blanks to be filled. */
const defaultMode = ({ exportType, as }: ExportOptions): SecretMode => (exportType === 'template' || as !== 'native' ? 'placeholder' : 'omit');

function languageOf({ as, format }: ExportOptions): WrittenLanguage {
  const language = writtenLanguage(as, format);
  if (language === undefined) throw new AppError('USAGE', { reason: `The file of ${as} is ${WRITTEN_LANGUAGES[as][0].toUpperCase()}; there is none as YAML` });
  return language;
}

const SERIALIZERS: Readonly<Record<WrittenLanguage, (document: TreeMap) => string>> = { json: serializeJson, yaml: serializeYaml, toml: serializeToml };
const serialize = (document: TreeMap, language: WrittenLanguage): string => SERIALIZERS[language](document);

const MEDIA_TYPES: Readonly<Record<WrittenLanguage, string>> = { json: 'application/json', yaml: 'application/yaml', toml: 'application/toml' };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
