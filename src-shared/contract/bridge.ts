import type { Outcome } from '../errors/outcome';
import type { SecretPlace } from '../profile/secret-page';
import type { CommandName } from './commands';
import type { DesktopInput, DesktopOperationName, DesktopOutput } from './desktop-operations';
import type { EventName, EventPayload } from './events';
import type { CopiedExport, ExportRequest, HandedFile, SavedExport, SaveRequest } from './handed-file';
import type { OperationInput, OperationName, OperationOutput } from './operations';
import type { SavedFile, SavedGatewayExport, SavedRekeyed } from './saved-gateway';

/** What the preload puts into the window as `valise`. Frozen; functions and plain values only. `DroppedFile` is the DOM's File. */
export interface PreloadBridge<DroppedFile> {
  /** As Node names it: `darwin`, `win32`, `linux`. */
  readonly platform: string;
  call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<Outcome<OperationOutput<Name>>>;
  desktop<Name extends Exclude<DesktopOperationName, 'file.handOver'>>(name: Name, input: DesktopInput<Name>): Promise<Outcome<DesktopOutput<Name>>>;
  handOver(files: readonly DroppedFile[]): Promise<Outcome<readonly HandedFile[]>>;
  /** Gives back how to stop listening. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}

/** Valise as the window and the page see it. Undefined as a value: the person cancelled. */
export interface Bridge<DroppedFile> {
  readonly door: 'window' | 'page';
  readonly system: 'mac' | 'windows' | 'linux';
  call<Name extends OperationName>(name: Name, input: OperationInput<Name>): Promise<Outcome<OperationOutput<Name>>>;
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
  /** Files that were dropped, or chosen in the page. */
  handOver(files: readonly DroppedFile[]): Promise<Outcome<readonly HandedFile[]>>;
  pickFiles(): Promise<Outcome<readonly HandedFile[] | undefined>>;
  saveExport(request: SaveRequest): Promise<Outcome<SavedExport | undefined>>;
  /** One profile, not compressed. */
  copyExport(request: ExportRequest): Promise<Outcome<CopiedExport>>;
  saveGateway(request: OperationInput<'gateway.export'>): Promise<Outcome<SavedGatewayExport | undefined>>;
  saveRekeyed(request: OperationInput<'gateway.rekey'>): Promise<Outcome<SavedRekeyed | undefined>>;
  saveDiagnostics(): Promise<Outcome<SavedFile | undefined>>;
  copyText(text: string): Promise<Outcome<undefined>>;
  /** `clears`: it is taken off the clipboard after 60 s if it is still there. */
  copySecret(place: SecretPlace): Promise<Outcome<{ readonly clears: boolean }>>;
  /** What the page can't do is absent. */
  readonly showSaved?: (saved: string) => Promise<Outcome<undefined>>;
  /** Files that were opened from outside the window; each is given once. */
  readonly waitingFiles?: () => Promise<Outcome<readonly HandedFile[]>>;
  /** Commands that can't act, with the reason, for the native menu. */
  readonly tellBlocked?: (blocked: Readonly<Partial<Record<CommandName, string>>>) => Promise<Outcome<undefined>>;
  /** A fault of the page, without its message, for the log. */
  readonly tellFault?: (fault: string) => Promise<Outcome<undefined>>;
  readonly openDataFolder?: () => Promise<Outcome<undefined>>;
}
