import { EventEmitter } from 'node:events';
import type { NotificationConstructorOptions } from 'electron';
import { needReady } from './host.ts';

/** A notification that nobody sees; tests find what was shown, and click it by emitting. */
export class Notification extends EventEmitter {
  /** Those that were shown, the latest last. */
  static readonly shown: Notification[] = [];

  readonly title: string;
  readonly body: string;

  constructor({ title = '', body = '' }: NotificationConstructorOptions = {}) {
    needReady('Notification');
    super();
    this.title = title;
    this.body = body;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    Notification.shown.push(this);
  }
}
