/** The window before its page is there, and the system's own buttons in its title bar: as `tokens.css` has surface, surface-list and text-2. */
export interface WindowColors {
  readonly surface: string;
  readonly titleBar: string;
  readonly symbols: string;
}

const LIGHT: WindowColors = { surface: '#ffffff', titleBar: '#fafafb', symbols: '#545963' };
const DARK: WindowColors = { surface: '#1a1b1f', titleBar: '#16171a', symbols: '#a9adb7' };

export const windowColors = (dark: boolean): WindowColors => (dark ? DARK : LIGHT);
