/** What a line may hold: plain values, picked one by one. No objects and no errors: their messages can quote a file, secrets included. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** The log of this machine, for the person to read and to send. Never fails: what can't be logged is lost. */
export interface Log {
  info(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}
