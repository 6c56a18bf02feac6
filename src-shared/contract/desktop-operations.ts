import { z } from 'zod';
import { COMMANDS } from './commands';
import { McpPlaceSchema } from '../profile/profile-page';
import { GATEWAY_OPERATIONS } from './gateway-operations';
import { CopiedExportSchema, ExportRequestSchema, HandedFileSchema, SavedExportSchema, SaveRequestSchema } from './handed-file';
import type { Operation } from './operation';
import { SavedFileSchema, SavedGatewayExportSchema, SavedRekeyedSchema } from './saved-gateway';

const NothingSchema = z.strictObject({});

/** What only the desktop's door does: dialogs, files, clipboard. Null: the person cancelled. */
export const DESKTOP_OPERATIONS = {
  'file.pick': { input: NothingSchema, output: z.array(HandedFileSchema).nullable() },
  /** From the preload alone: paths that the system gave it for dropped files and folders, or bytes where there is no path. */
  'file.handOver': {
    input: z.strictObject({
      files: z.array(z.union([
        z.strictObject({ path: z.string().min(1) }),
        z.strictObject({ name: z.string(), content: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
      ])).max(10_000),
    }),
    output: z.array(HandedFileSchema),
  },
  /** What the person opened from outside the window since this was last asked; each file once. */
  'file.waiting': { input: NothingSchema, output: z.array(HandedFileSchema) },
  'export.save': { input: SaveRequestSchema, output: SavedExportSchema.nullable() },
  /** One profile, not compressed, as text onto the clipboard, without the window seeing what is in it. */
  'export.copy': { input: ExportRequestSchema, output: CopiedExportSchema },
  /** `gateway.export` and `gateway.rekey`, into files that the person names. */
  'gateway.save': { input: GATEWAY_OPERATIONS['gateway.export'].input, output: SavedGatewayExportSchema.nullable() },
  'gateway.saveRekeyed': { input: GATEWAY_OPERATIONS['gateway.rekey'].input, output: SavedRekeyedSchema.nullable() },
  'export.reveal': { input: z.strictObject({ saved: z.string() }), output: NothingSchema },
  'clipboard.write': { input: z.strictObject({ text: z.string().max(5_000_000) }), output: NothingSchema },
  /** Puts one field on the clipboard without showing it to the window; cleared after 60 s if it is still there. */
  'clipboard.copySecret': { input: z.strictObject({ ...McpPlaceSchema.shape, field: z.string() }), output: NothingSchema },
  /** `system.diagnostics`, into a file that the person names. */
  'diagnostics.save': { input: NothingSchema, output: SavedFileSchema.nullable() },
  /** Commands that can't act now, each with the reason: the native menu shows them so. */
  'menu.update': { input: z.strictObject({ blocked: z.partialRecord(z.enum(COMMANDS), z.string().max(1000)) }), output: NothingSchema },
  /** A fault of the page that nothing caught, for the log: its name and where it happened, without its message. */
  'fault.tell': { input: z.strictObject({ fault: z.string().max(10_000) }), output: NothingSchema },
  'dataFolder.open': { input: NothingSchema, output: NothingSchema },
} as const satisfies Readonly<Record<string, Operation>>;

export type DesktopOperationName = keyof typeof DESKTOP_OPERATIONS;
export type DesktopInput<Name extends DesktopOperationName> = z.input<(typeof DESKTOP_OPERATIONS)[Name]['input']>;
/** What a handler gets: checked, defaults filled in. */
export type CheckedDesktopInput<Name extends DesktopOperationName> = z.output<(typeof DESKTOP_OPERATIONS)[Name]['input']>;
export type DesktopOutput<Name extends DesktopOperationName> = z.output<(typeof DESKTOP_OPERATIONS)[Name]['output']>;

/** The channels between preload and main; each side writes them down and this type holds the two together. */
export interface IpcChannels {
  /** Operations of the contract: name, input. */
  readonly call: 'valise:call';
  /** Desktop operations: name, input. */
  readonly desktop: 'valise:desktop';
  /** To the window: name of the event, payload. */
  readonly event: 'valise:event';
}
