import { Notification } from 'electron';
import type { FinishedText } from './finished-text';

/** Shown ones are held, or a click finds nobody once they are collected. */
const MOST = 20;
const shown: Notification[] = [];

/** Where the system has none, nothing is said. */
export function showNotification(text: FinishedText, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ ...text });
  notification.on('click', onClick);
  notification.show();
  shown.push(notification);
  if (shown.length > MOST) shown.shift();
}
