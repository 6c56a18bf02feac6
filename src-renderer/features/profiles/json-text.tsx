import { useFocusWithin, useMergedRef } from '@mantine/hooks';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { CodeView } from '../../ui/code-view';
import { useCommandHandler } from '../../ui/command-registry';
import { FindField } from '../../ui/find-field';
import { textMatches } from '../../ui/text-matches';

const { json: TEXTS } = PROFILES_TEXTS;

interface JsonTextProps {
  readonly text: string;
  readonly label: string;
  readonly language: 'json' | 'yaml';
}

/** The text, and a search in it that Mod+F opens while the focus is here. */
export function JsonText({ text, label, language }: JsonTextProps): ReactElement {
  const { ref, focused } = useFocusWithin<HTMLDivElement>();
  const box = useRef<HTMLDivElement>(null);
  const both = useMergedRef(ref, box);
  const input = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState('');
  const [step, setStep] = useState(0);
  const matches = useMemo(() => textMatches(text, sought), [text, sought]);
  const current = matches.length === 0 ? 0 : ((step % matches.length) + matches.length) % matches.length;
  const leave = (): void => {
    setSought('');
    box.current?.querySelector<HTMLElement>('.cm-content')?.focus();
  };
  return (
    <div className="json-text" ref={both}>
      {focused && <FindsHere onFind={() => input.current?.select()} />}
      <FindField
        input={input} text={sought} count={matches.length} onStep={(by) => setStep(current + by)} onLeave={leave}
        words={{ find: TEXTS.find, next: TEXTS.next, previous: TEXTS.previous, found: sought === '' ? '' : TEXTS.found(current + 1, matches.length) }}
        onChange={(next) => {
          setSought(next);
          setStep(0);
        }}
      />
      <CodeView text={text} label={label} language={language} matches={matches} current={current} />
    </div>
  );
}

/** While this is shown, Find means here. */
function FindsHere({ onFind }: { readonly onFind: () => void }): null {
  useCommandHandler('search.focus', onFind);
  return null;
}
