import type { Desk } from '../desk';

/** A desk whose person answers as told, and which remembers what was opened. */
export class RecordingDesk implements Desk {
  files: readonly string[] | undefined;
  destination: string | undefined;
  /** What the system says of a folder that is to be opened. */
  reason = '';
  readonly suggested: string[] = [];
  readonly shown: string[] = [];
  readonly opened: string[] = [];

  askFiles(): Promise<readonly string[] | undefined> {
    return Promise.resolve(this.files);
  }

  askDestination(fileName: string): Promise<string | undefined> {
    this.suggested.push(fileName);
    return Promise.resolve(this.destination);
  }

  showInFolder(path: string): void {
    this.shown.push(path);
  }

  openFolder(path: string): Promise<string> {
    this.opened.push(path);
    return Promise.resolve(this.reason);
  }
}
