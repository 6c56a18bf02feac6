import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import type { EntityLink } from '../../../src-shared/gateway/entity-view';
import { ENTITY_WORDS } from '../../texts/entity-texts';
import { ENTRY_TEXTS } from '../../texts/gateway-texts';
import { inSentence } from '../../texts/in-sentence';
import { numberText } from '../../texts/plural';
import { SectionHead } from '../../ui/section-head';
import { goToEntity, type EntityAddress } from './entity-address';
import { NO_FILTER, useGatewayStore } from './gateway-store';

interface EntityLinksProps {
  readonly title: string;
  readonly environmentId: string;
  readonly links: readonly EntityLink[];
}

/** A server can bundle thousands of tools; the JSON has them all. */
const DRAWN = 100;

/** Entries that this one leads to, or that lead to it. */
export function EntityLinks({ title, environmentId, links }: EntityLinksProps): ReactElement | null {
  const { type: shown, change } = useGatewayStore();
  if (links.length === 0) return null;
  const follow = (address: EntityAddress): void => {
    // The list goes along, where it shows another type.
    if (shown !== undefined && shown !== address.type) change({ ...NO_FILTER, type: address.type, at: undefined });
    goToEntity(environmentId, address);
  };
  return (
    <>
      <SectionHead note={numberText(links.length)}>{title}</SectionHead>
      <ul className="plain">
        {links.slice(0, DRAWN).map(({ type, name, id }) => (
          <li key={`${type} ${id ?? ''} ${name}`}>
            {id === undefined
              ? <span className="warn break">{inSentence(name)}, {ENTRY_TEXTS.detail.missing}</span>
              : <UnstyledButton className="accent break entity-link" onClick={() => follow({ type, id })}>{name}</UnstyledButton>}
            <span className="small quiet"> {ENTITY_WORDS[type].one}</span>
          </li>
        ))}
      </ul>
      {links.length > DRAWN && <p className="small quiet">+{numberText(links.length - DRAWN)}</p>}
    </>
  );
}
