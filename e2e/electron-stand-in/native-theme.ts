import type { NativeTheme } from 'electron';
import { strict } from './strict.ts';
import { withEvents } from './with-events.ts';

type Source = NativeTheme['themeSource'];

let source: Source = 'system';

export const nativeTheme = strict('nativeTheme', withEvents({
  /** The machine of a test is a light one. */
  get shouldUseDarkColors() {
    return source === 'dark';
  },
  get themeSource(): Source {
    return source;
  },
  set themeSource(given: Source) {
    if (given === source) return;
    source = given;
    nativeTheme.emit('updated');
  },
} satisfies Partial<NativeTheme>));
