/** What a file will be, before anything is made of it. */
export interface PlannedFile {
  /** Named by format.md section 5; without folder. */
  readonly fileName: string;
  readonly mediaType: string;
}

/** Where a door puts one file: asked once, before anything of the file is made. Undefined: the person thought better of it. */
export type Destination = (file: PlannedFile) => Promise<FileSink | undefined>;

/** A file that comes into being piece by piece; nothing stands under its name before it is committed. */
export interface FileSink {
  /** Resolves when more can be taken. @throws AppError DISK_FULL, FILE_NOT_WRITTEN, CANCELLED when nobody takes it any more */
  write(chunk: Uint8Array): Promise<void>;
  /** All was written; gives the name that it stands under. `inClear`: secrets stand in it in clear. @throws as `write`; FILE_EXISTS */
  commit(file: { readonly inClear: boolean }): Promise<string>;
  /** Takes away what is there of it. Never fails, and does nothing to what was committed. */
  discard(): Promise<void>;
}
