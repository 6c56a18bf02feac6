import type { Desk } from '../desk';

/** A desk whose person answers as told, and which remembers what was opened. */
export class RecordingDesk implements Desk {
  files: readonly string[] | undefined;
  destination: string | undefined;
  /** What the system says of a folder that is to be opened. */
  reason = '';
  readonly suggested: string[] = [];
  readonly shown: string[] = [];
  readonly folders: string[] = [];
  readonly recent: string[] = [];
  waiting: readonly string[] = [];
  blocked: object = {};

  askFiles(): Promise<readonly string[] | undefined> {
    return Promise.resolve(this.files);
  }

  askDestination(fileName: string): Promise<string | undefined> {
    this.suggested.push(fileName);
    return Promise.resolve(this.destination);
  }

  opened(paths: readonly string[]): void {
    this.recent.push(...paths);
  }

  takeWaiting(): readonly string[] {
    const { waiting } = this;
    this.waiting = [];
    return waiting;
  }

  block(blocked: object): void {
    this.blocked = blocked;
  }

  showInFolder(path: string): void {
    this.shown.push(path);
  }

  openFolder(path: string): Promise<string> {
    this.folders.push(path);
    return Promise.resolve(this.reason);
  }
}
