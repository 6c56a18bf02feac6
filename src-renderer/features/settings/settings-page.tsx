import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { SETTINGS_TEXTS } from '../../texts/settings-texts';
import { go } from '../../ui/route';
import { AboutSection } from './about-section';
import { GeneralSection } from './general-section';
import { TokensSection } from './tokens-section';
import { VaultSection } from './vault-section';

const SECTIONS = { general: GeneralSection, vault: VaultSection, tokens: TokensSection, about: AboutSection } as const;
type SectionName = keyof typeof SECTIONS;

export function SettingsPage({ section }: { readonly section: string | undefined }): ReactElement {
  const at: SectionName = section !== undefined && Object.hasOwn(SECTIONS, section) ? (section as SectionName) : 'general';
  const Section = SECTIONS[at];
  return (
    <div className="list-detail slim">
      <nav className="list" aria-label={SETTINGS_TEXTS.title}>
        <div className="list-head"><h1>{SETTINGS_TEXTS.title}</h1></div>
        <ul className="rows static compact">
          {(Object.keys(SECTIONS) as SectionName[]).map((name) => (
            <li key={name}>
              <UnstyledButton className="list-row" aria-current={name === at ? 'page' : undefined} onClick={() => go('settings', name)}>
                <span className="row-main">{SETTINGS_TEXTS.sections[name]}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </nav>
      <section className="detail scroll" aria-label={SETTINGS_TEXTS.sections[at]} tabIndex={0}><div className="settings"><Section /></div></section>
    </div>
  );
}
