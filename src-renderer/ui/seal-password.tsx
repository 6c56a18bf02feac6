import { PasswordInput, Progress } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { passwordStrength, type Strength } from './password-strength';
import { Polite } from './polite';

interface SealPasswordProps {
  readonly password: string;
  readonly again: string;
  /** It stands in a form already, which Enter sends. */
  readonly inForm?: boolean;
  readonly onChange: (change: { readonly password?: string; readonly again?: string }) => void;
  readonly words: {
    readonly password: string;
    readonly again: string;
    readonly show: string;
    readonly hide: string;
    readonly strengthLabel: string;
    readonly strength: Readonly<Record<Strength, string>>;
    readonly match: string;
    readonly differ: string;
  };
}

const COLORS = { weak: 'var(--danger)', fair: 'var(--warn)', good: 'var(--ok)', strong: 'var(--ok)' } as const;

/** The password to seal with, twice; when this goes, it goes. */
export function SealPassword({ password, again, inForm = false, onChange, words: said }: SealPasswordProps): ReactElement {
  const [visible, setVisible] = useState(false);
  const forget = useRef(onChange);
  useEffect(() => {
    forget.current = onChange;
  });
  useEffect(() => () => forget.current({ password: '', again: '' }), []);
  const { strength, share } = passwordStrength(password);
  // React writes what an input is given as its value into the markup: what a person types here only comes out.
  const input = {
    visible, onVisibilityChange: setVisible, autoComplete: 'new-password', maxLength: 1024, spellCheck: false,
  };
  const toggle = (label: string) => ({ 'aria-label': `${visible ? said.hide : said.show}: ${label}`, 'aria-pressed': visible, tabIndex: 0 });
  const agreement = again === '' ? undefined : again === password ? said.match : said.differ;
  const words = [said.strength[strength], agreement].join(' ').trim();
  const fields = (
    <>
      <div className="two">
        <PasswordInput {...input} label={said.password} visibilityToggleButtonProps={toggle(said.password)} name="password" onChange={(event) => onChange({ password: event.currentTarget.value })} />
        <PasswordInput {...input} label={said.again} visibilityToggleButtonProps={toggle(said.again)} name="again" onChange={(event) => onChange({ again: event.currentTarget.value })} />
      </div>
      {password !== '' && (
        <div className="strength">
          <Progress.Root size={4}>
            <Progress.Section value={Math.max(share * 100, 4)} color={COLORS[strength]} aria-label={said.strengthLabel} aria-valuetext={said.strength[strength]} />
          </Progress.Root>
          <span className="quiet small">{words}</span>
        </div>
      )}
      <Polite>{password === '' ? '' : words}</Polite>
    </>
  );
  return inForm ? fields : <form onSubmit={(event) => event.preventDefault()}>{fields}</form>;
}
