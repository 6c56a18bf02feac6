import type { ReactElement, ReactNode } from 'react';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { ClientFiles } from './client-files';
import { SourceChoices } from './source-choices';

/** Nothing is kept yet: the ways to begin. */
export const FirstStart = ({ exportMenu }: { readonly exportMenu: ReactNode }): ReactElement => (
  <section className="first scroll" aria-label={IMPORT_TEXTS.firstStart}>
    <div className="first-in">
      <header className="row">
        <div className="grow"><h1 className="page-title" tabIndex={-1} data-landing>{IMPORT_TEXTS.firstTitle}</h1><p className="quiet">{IMPORT_TEXTS.firstText}</p></div>
        {exportMenu}
      </header>
      <SourceChoices filled />
      <ClientFiles />
    </div>
  </section>
);
