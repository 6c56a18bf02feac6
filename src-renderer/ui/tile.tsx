import type { Icon } from '@tabler/icons-react';
import type { CSSProperties, ReactElement } from 'react';

/** A coloured square with an icon; decoration beside a name that says the same. */
export const Tile = ({ icon: Glyph, color, size = 28 }: { readonly icon: Icon; readonly color: string; readonly size?: number }): ReactElement => (
  <span className="tile" style={{ '--c': color, width: size, height: size } as CSSProperties} aria-hidden>
    <Glyph size={Math.round(size * 0.58)} stroke={1.75} />
  </span>
);
