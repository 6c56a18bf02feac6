import { Button, Checkbox, Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { SECRETS_TEXTS } from '../../texts/secrets-texts';
import { Failure } from '../../ui/failure';
import { SectionHead } from '../../ui/section-head';
import { VirtualTable } from '../../ui/virtual-table';
import { Waiting } from '../../ui/waiting';
import type { FillPlace } from './fill-places';
import type { FillPlaces } from './use-fill-places';

const { set: TEXTS } = SECRETS_TEXTS;

/** Every place of the name, whole, with a tick. */
export function FillTable({ places: { all, isTicked, tick, looking, total, error } }: { readonly places: FillPlaces }): ReactElement {
  const others = all.filter(({ here }) => !here).map(({ key }) => key);
  const buttons = others.length > 0 && (
    <span className="row">
      <Button size="compact-sm" variant="subtle" onClick={() => tick(others, true)}>{TEXTS.all}</Button>
      <Button size="compact-sm" variant="subtle" onClick={() => tick(others, false)}>{TEXTS.none}</Button>
    </span>
  );
  return (
    <div className="fill-places">
      <SectionHead right={buttons} note={total > all.length && TEXTS.first(all.length, total)}>{TEXTS.places}</SectionHead>
      <VirtualTable
        label={TEXTS.places} className="t fill-table" columns={1} count={all.length} rowHeight={52} head={<Table.Th>{TEXTS.place}</Table.Th>}
        cells={(index) => {
          const place = all[index];
          return place !== undefined && <Table.Td><PlaceCell place={place} only={others.length === 0} ticked={isTicked(place)} onTick={(on) => tick([place.key], on)} /></Table.Td>;
        }}
      />
      {looking && <Waiting label={TEXTS.looking} />}
      {error !== null && <Failure lines={error.lines} inline />}
    </div>
  );
}

interface PlaceCellProps {
  readonly place: FillPlace;
  /** There is nothing to choose. */
  readonly only: boolean;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

function PlaceCell({ place: { item, here }, only, ticked, onTick }: PlaceCellProps): ReactElement {
  const where = (
    <span className="place">
      <b className="break">{SECRETS_TEXTS.where(item.profile, item.mcp)}</b>
      <span className="mono small quiet break">{item.destination ?? SECRETS_TEXTS.nowhere}</span>
    </span>
  );
  if (only) return where;
  const note = here ? TEXTS.here : item.state === 'known' ? TEXTS.replaced : item.held === true ? TEXTS.held : TEXTS.neverHeld;
  return (
    <div className="place-cell">
      <Checkbox checked={ticked} label={where} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span className="grow" />
      <span className={item.state === 'known' && !here ? 'warn small' : 'quiet small'}>{note}</span>
    </div>
  );
}
