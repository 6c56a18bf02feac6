/** In device-independent pixels, as Electron counts them. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window was: as it is when neither maximized nor filling the screen. */
export interface WindowPlace extends Area {
  readonly maximized: boolean;
  readonly fullScreen: boolean;
}

export const SMALLEST = { width: 900, height: 600 } as const;
const USUAL = { width: 1280, height: 820 } as const;
/** As much of the window's top edge as a hand needs to move it, and no less high than a title bar. */
const GRIP = { width: 120, height: 40 } as const;

/** Without `x` and `y` the system chooses. */
export type OpeningPlace = Pick<Area, 'width' | 'height'> & Partial<Pick<Area, 'x' | 'y'>> & Pick<WindowPlace, 'maximized' | 'fullScreen'>;

/** Where to open: as it was, on a screen that is still there and no larger than it; else in the middle, as large as it was or as fits. */
export function openingPlace(kept: WindowPlace | undefined, screens: readonly Area[]): OpeningPlace {
  if (kept === undefined) return { ...USUAL, maximized: false, fullScreen: false };
  const screen = screens.find((area) => showsGrip(kept, area));
  const { width, height } = screen ?? screens[0] ?? kept;
  const size = { width: Math.max(SMALLEST.width, Math.min(kept.width, width)), height: Math.max(SMALLEST.height, Math.min(kept.height, height)) };
  return { ...size, ...(screen !== undefined && { x: kept.x, y: kept.y }), maximized: kept.maximized, fullScreen: kept.fullScreen };
}

function showsGrip({ x, y, width }: Area, screen: Area): boolean {
  const seen = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return seen >= GRIP.width && y >= screen.y && y + GRIP.height <= screen.y + screen.height;
}

/** Undefined for what is no place, whatever is in the file. */
export function readWindowPlace(kept: unknown): WindowPlace | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { x, y, width, height, maximized, fullScreen } = kept as Readonly<Record<string, unknown>>;
  const numbers = [x, y, width, height];
  if (!numbers.every((number): number is number => Number.isInteger(number) && Math.abs(Number(number)) < 100_000)) return undefined;
  const [left = 0, top = 0, wide = 0, high = 0] = numbers;
  return wide <= 0 || high <= 0 ? undefined : { x: left, y: top, width: wide, height: high, maximized: maximized === true, fullScreen: fullScreen === true };
}
