/** What the command line reads from and writes to. */
export interface Terminal {
  /** A person sits there: questions can be asked, and are asked on standard error. */
  readonly interactive: boolean;
  readonly input: AsyncIterable<Uint8Array | string>;
  /** Text for people or programs, on standard output; a line feed is added. */
  out(text: string): void;
  /** Text for people, on standard error. */
  err(text: string): void;
  /** What is being done right now; shown to a person only, and gone with the next line. */
  progress(text: string): void;
  /** A value for programs, as JSON on standard output. */
  json(value: unknown): void;
  /** Bytes as they are, on standard output. Resolves when they are handed over. @throws AppError when they are not. */
  write(content: Uint8Array): Promise<void>;
  /** Resolves when everything is handed over. @throws AppError when it could not be; a reader that went away is no error. */
  settled(): Promise<void>;
  /** A line typed for all to see; undefined when the person gives up (Ctrl-C, Ctrl-D). */
  ask(question: string): Promise<string | undefined>;
  /** A line typed without being shown; undefined when the person gives up (Ctrl-C, Ctrl-D). */
  askHidden(question: string): Promise<string | undefined>;
}
