import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import type { EntityListRow } from '../../../src-shared/gateway/entity-page';
import { ENTITY_WORDS } from '../../texts/entity-texts';
import { ENTRY_TEXTS as TEXTS } from '../../texts/gateway-texts';
import { SECRET_WORDS } from '../../texts/shared-texts';
import { CutName } from '../../ui/cut';
import { SecretCounts } from '../../ui/secret-counts';

interface EntityRowProps {
  readonly row: EntityListRow;
  /** All rows are of one type: it need not be said. */
  readonly typed: boolean;
  readonly narrow: boolean;
  readonly current: boolean;
  readonly tabIndex: 0 | -1;
  readonly onOpen: () => void;
}

/** How many tags a row names. */
const NAMED = 2;

export function EntityRow({ row, typed, narrow, current, tabIndex, onOpen }: EntityRowProps): ReactElement {
  const { type, identity, name, description, tags, active, secrets, blanks } = row;
  const title = name === '' ? identity : name;
  const what = [...(typed ? [] : [ENTITY_WORDS[type].one]), ...(identity === title ? [] : [identity]), ...(description === undefined || description === '' ? [] : [description])].join(' · ');
  return (
    <UnstyledButton className="list-row entity-row" aria-current={current || undefined} data-off={!active || undefined} tabIndex={tabIndex} onClick={onOpen}>
      <span className="row-main"><CutName name={title} />{what !== '' && <small className="cut">{what}</small>}</span>
      {!narrow && tags.length > 0 && <span className="row-tags">{tags.slice(0, NAMED).map((tag) => <span key={tag} className="tag cut">{tag}</span>)}{tags.length > NAMED && <span className="small quiet">+{tags.length - NAMED}</span>}</span>}
      <span className="row-side">
        {!active && <span>{TEXTS.inactive}</span>}
        <SecretCounts kept={secrets} blanks={blanks} short words={SECRET_WORDS} />
      </span>
    </UnstyledButton>
  );
}
