import { AppError } from '../../../src-shared/errors/app-error';
import type { Entity } from '../../../src-shared/gateway/entity-catalogue';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import type { GatewaySecretMode } from '../../../src-shared/gateway/gateway-secret-mode';
import type { Finding } from '../../../src-shared/transfer/finding';
import type { EntityCounts } from '../../../src-shared/transfer/import-report';
import type { DocumentParts } from '../../formats/gateway/document-parts';

/** How many of each type; a type of which there are none is left out. */
export type EntityTally = Readonly<Partial<Record<EntityType, number>>>;

/** An export that is about to be made: what is asked for. No secret, no name of an entity, no password. */
export interface AboutExport {
  /** Name of the environment. */
  readonly environment: string;
  readonly types: readonly EntityType[];
  /** Single entities are asked for, or those with some tags. */
  readonly selective: boolean;
  readonly includeInactive: boolean;
  /** The mode that is used, which the options may have left open. */
  readonly secrets: GatewaySecretMode;
  /** Texts that look like secrets leave as they stand. */
  readonly allowPlain: boolean;
  readonly format: GatewayFormat['id'];
}

/** The same once the whole file is made. */
export interface AboutExported extends AboutExport {
  readonly fileName: string;
  readonly counts: EntityTally;
  readonly bytes: number;
  readonly secretsLeaving: number;
  readonly secretsWithheld: number;
}

/** Called before anything of an export is read, that of a push included. What it throws is the answer, and nothing leaves: an AppError as it is, all else as a fault. */
export type PreExportHook = (about: AboutExport) => void | Promise<void>;

/** Called once, when a file is where it was wanted; not for what a push sends. What it throws fails the export. */
export type Exported = (about: AboutExported) => void;

/** An import of gateway configuration that is done, in numbers. No secret, no name of an entity or a file. */
export interface AboutImport {
  readonly importId: string;
  /** Who asked for it. */
  readonly user: string;
  /** Milliseconds, planning included. */
  readonly duration: number;
  /** Of what came in, where that is known. */
  readonly bytes: number | undefined;
  /** The step of the history; undefined where nothing was to change. */
  readonly historyId: number | undefined;
  readonly entities: EntityCounts;
}

/** Called after what came in is committed: what it throws is reported as a fault, and neither undoes nor fails that. */
export type PostImportHook = (about: AboutImport) => void | Promise<void>;

/** What a document is written as. */
export interface GatewayFormat {
  readonly id: GatewayExportOptions['format'];
  /** Of its files, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * Piece by piece, as text or its UTF-8, each made when the last one is taken: a part of a document's entities at a time is all that is held.
   * Bytes are good until the next piece is asked for.
   */
  readonly write: (document: DocumentParts) => Iterable<string | Uint8Array>;
}

/**
 * Looks at an entity that comes in and says what a person should know. It gets secrets opened, as it could not find them in the wrong
 * place otherwise; a finding never holds one. Pure, and never throws: an import is not stopped by what looks at it.
 */
export type EntityValidator = (type: EntityType, entity: Entity, subject: string) => readonly Finding[];

export const aboutExport = (environment: string, options: GatewayExportOptions, secrets: GatewaySecretMode): AboutExport => ({
  environment,
  types: FILE_ORDER.filter((type) => (options.types ?? FILE_ORDER).includes(type) && !options.excludeTypes.includes(type)),
  selective: options.include !== undefined || options.tags.length > 0,
  includeInactive: options.includeInactive,
  secrets,
  allowPlain: options.allowPlain,
  format: options.format,
});

/** One after another, in their order: the first that throws refuses the export. */
export async function runPreExport(hooks: readonly PreExportHook[], about: AboutExport): Promise<void> {
  for (const hook of hooks) await hook(about);
}

/** @throws AppError USAGE where nothing is registered that writes it */
export function formatOf(formats: readonly GatewayFormat[], id: GatewayFormat['id']): GatewayFormat {
  const format = formats.find((one) => one.id === id);
  if (format === undefined) throw new AppError('USAGE', { reason: `Gateway configuration is not written as ${id}` });
  return format;
}
