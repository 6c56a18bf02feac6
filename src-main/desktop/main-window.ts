import { BrowserWindow, nativeTheme, screen, type BrowserWindowConstructorOptions, type WebContents } from 'electron';
import type { EventName, EventPayload } from '../../src-shared/contract/events';
import { readKeptJson } from '../files/kept-json';
import { APP_URL } from './app-url';
import { CHANNELS } from './ipc-gate';
import { keepWindowPlace } from './keep-window-place';
import { pagePreferences, type PageOptions } from './page-preferences';
import { windowColors } from './window-colors';
import { openingPlace, readWindowPlace, SMALLEST } from './window-place';

/** As `tokens.css` has it, less the line below. */
const TITLE_BAR = 43;

type WindowEvent = { readonly [Name in EventName]: { readonly name: Name; readonly payload: EventPayload<Name> } }[EventName];

export interface MainWindowOptions extends PageOptions {
  readonly platform: NodeJS.Platform;
  /** Where it is kept how the window stood. */
  readonly placeFile: string;
}

/** The window of this app. On macOS closing hides it, so that the menu always has one to speak to. */
export class MainWindow {
  readonly #window: BrowserWindow;
  readonly #overlay: boolean;

  constructor({ platform, placeFile, ...page }: MainWindowOptions) {
    const dark = nativeTheme.shouldUseDarkColors;
    const { maximized, fullScreen, ...place } = openingPlace(readWindowPlace(readKeptJson(placeFile)), screen.getAllDisplays().map(({ workArea }) => workArea));
    this.#overlay = platform !== 'darwin';
    this.#window = new BrowserWindow({
      ...titleBar(platform, dark),
      ...place, minWidth: SMALLEST.width, minHeight: SMALLEST.height,
      title: 'Valise',
      backgroundColor: windowColors(dark).surface,
      show: false,
      webPreferences: pagePreferences(page),
    });
    this.#window.once('ready-to-show', () => {
      if (maximized) this.#window.maximize();
      this.#window.show();
      if (fullScreen) this.#window.setFullScreen(true);
    });
    keepWindowPlace(this.#window, placeFile);
    nativeTheme.on('updated', () => this.#recolor());
  }

  get window(): BrowserWindow {
    return this.#window;
  }

  load(): Promise<void> {
    return this.#window.loadURL(APP_URL);
  }

  owns(contents: WebContents): boolean {
    return !this.#window.isDestroyed() && contents === this.#window.webContents;
  }

  tell({ name, payload }: WindowEvent): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(CHANNELS.event, name, payload);
  }

  /** How far work is, in the task bar or dock: from 0 to 1, more than 1 while nobody knows, less than 0 when there is none. */
  showProgress(value: number): void {
    if (!this.#window.isDestroyed()) this.#window.setProgressBar(value);
  }

  /** Whether the person has it before them. */
  get isInFront(): boolean {
    return !this.#window.isDestroyed() && this.#window.isFocused();
  }

  show(): void {
    if (this.#window.isDestroyed()) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  #recolor(): void {
    if (this.#window.isDestroyed()) return;
    const colors = windowColors(nativeTheme.shouldUseDarkColors);
    this.#window.setBackgroundColor(colors.surface);
    if (this.#overlay) this.#window.setTitleBarOverlay({ color: colors.titleBar, symbolColor: colors.symbols, height: TITLE_BAR });
  }
}

function titleBar(platform: NodeJS.Platform, dark: boolean): BrowserWindowConstructorOptions {
  if (platform === 'darwin') return { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 16, y: 15 } };
  const { titleBar: color, symbols: symbolColor } = windowColors(dark);
  return { titleBarStyle: 'hidden', titleBarOverlay: { color, symbolColor, height: TITLE_BAR } };
}
