import { Button, UnstyledButton } from '@mantine/core';
import type { CSSProperties, ReactElement } from 'react';
import { PROFILE_COLORS, PROFILE_ICONS } from '../../../src-shared/profile/mcp-draft';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { PROFILE_GLYPHS } from './profile-icons';

const { detail: TEXTS, colours: COLOUR_NAMES, icons: ICON_NAMES } = PROFILES_TEXTS;

interface LookChoicesProps {
  /** Those that are chosen now, where that can be said. */
  readonly color?: string | undefined;
  readonly icon?: string | undefined;
  /** Nothing is chosen that could be taken back. */
  readonly plain?: boolean;
  readonly onChoose: (look: { readonly color?: string | null; readonly icon?: string | null }) => void;
}

/** Colours, icons, and the way back to what goes by the name. */
export const LookChoices = ({ color, icon, plain = false, onChoose }: LookChoicesProps): ReactElement => (
  <>
    <div className="look-colours" role="group" aria-label={TEXTS.colour}>
      {PROFILE_COLORS.map((value, index) => (
        <UnstyledButton
          key={value} className="swatch" aria-label={COLOUR_NAMES[index] ?? value} {...(color !== undefined && { 'aria-pressed': value === color.toLowerCase() })}
          style={{ '--c': value } as CSSProperties} onClick={() => onChoose({ color: value })}
        />
      ))}
    </div>
    <div className="look-icons" role="group" aria-label={TEXTS.icon}>
      {PROFILE_ICONS.map((name) => {
        const Glyph = PROFILE_GLYPHS[name];
        return (
          <UnstyledButton key={name} className="glyph-button" aria-label={ICON_NAMES[name]} {...(icon !== undefined && { 'aria-pressed': name === icon })} onClick={() => onChoose({ icon: name })}>
            <Glyph size={17} stroke={1.7} aria-hidden />
          </UnstyledButton>
        );
      })}
    </div>
    <Button variant="subtle" size="compact-sm" disabled={plain} onClick={() => onChoose({ color: null, icon: null })}>{TEXTS.byName}</Button>
  </>
);
