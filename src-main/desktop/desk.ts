/** What of the system the desktop operations use. Undefined from a question: the person cancelled. */
export interface Desk {
  askFiles(): Promise<readonly string[] | undefined>;
  askDestination(fileName: string): Promise<string | undefined>;
  showInFolder(path: string): void;
  /** An empty text when it is open, else why not. */
  openFolder(path: string): Promise<string>;
}
