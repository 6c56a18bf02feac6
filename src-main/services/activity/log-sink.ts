/** How many of what. */
type LogCounts = Readonly<Record<string, number>>;

/** What a line may hold: plain values and counts, picked one by one. No other objects and no errors: their messages can quote a file, secrets included. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[] | LogCounts | undefined>>;

/** The log of this machine, for the person to read and to send. Never fails: what can't be logged is lost. */
export interface Log {
  info(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}
