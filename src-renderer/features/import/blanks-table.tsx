import { Button, Checkbox, Table } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { BLANKS_TEXTS } from '../../texts/import-blanks-texts';
import { Broken } from '../../ui/cut';
import { SecretInput } from '../../ui/secret-input';
import { VirtualTable } from '../../ui/virtual-table';
import { chosenPlaces, type BlankPlace, type BlankRow } from './blank-rows';
import { putSecret, setApart, useBlanksStore } from './blanks-store';
import { fieldName } from './field-name';

/** As long as a filled-in secret may be. */
const LONGEST = 1_000_000;

/** A row a place; the first one of each secret has the field for its value. */
export function BlanksTable({ rows }: { readonly rows: readonly BlankRow[] }): ReactElement {
  const lines = rows.flatMap((row) => row.places.map((place, index) => ({ row, place, index })));
  return (
    <VirtualTable
      label={BLANKS_TEXTS.table} className="t blanks" columns={3} count={lines.length} rowHeight={57}
      head={<><Table.Th className="c-name">{BLANKS_TEXTS.name}</Table.Th><Table.Th className="c-value">{BLANKS_TEXTS.value}</Table.Th><Table.Th>{BLANKS_TEXTS.goesTo}</Table.Th></>}
      rowClass={(index) => (lines[index]?.index === 0 ? undefined : 'more')}
      cells={(at) => {
        const line = lines[at];
        if (line === undefined) return null;
        const { row, place, index } = line;
        return (
          <>
            <Table.Td className="c-name">{index === 0 && <span className="mono small break"><Broken text={fieldName(row.name).text} /></span>}</Table.Td>
            <Table.Td className="c-value">{index === 0 && <SecretValue row={row} />}</Table.Td>
            <Table.Td><PlaceCell row={row} place={place} /></Table.Td>
          </>
        );
      }}
    />
  );
}

function SecretValue({ row }: { readonly row: BlankRow }): ReactElement {
  const typed = useBlanksStore((state) => state.typed);
  const value = typed.get(row.id)?.value ?? '';
  const chosen = chosenPlaces(row, typed);
  const [first] = row.places;
  const name = fieldName(row.name).text;
  return (
    <>
      <SecretInput
        label={first === undefined || row.places.length > 1 ? BLANKS_TEXTS.valueOf(name) : BLANKS_TEXTS.valueFor(name, first.subject)} value={value} words={BLANKS_TEXTS.secret} placeholder={BLANKS_TEXTS.empty}
        onChange={(next) => {
          if (next.length <= LONGEST) putSecret(row.id, { value: next, places: chosen });
        }}
      />
      {value !== '' && chosen.length === 0 && <p className="warn small" role="status"><IconAlertTriangle size={13} stroke={1.8} aria-hidden /> {BLANKS_TEXTS.nowhere}</p>}
    </>
  );
}

function PlaceCell({ row, place: { id, subject, target, held } }: { readonly row: BlankRow; readonly place: BlankPlace }): ReactElement {
  const { typed, apart } = useBlanksStore();
  const value = typed.get(row.id)?.value ?? '';
  const chosen = chosenPlaces(row, typed);
  const here = chosen.includes(id);
  const filled = value !== '' && here;
  const where = (
    <span className="place">
      <b className="break">{subject}</b>
      <span className="mono small quiet break">{target ?? BLANKS_TEXTS.unknown}</span>
    </span>
  );
  const Glyph = filled ? IconCircleCheckFilled : IconCircleDashed;
  return (
    <div className="place-cell">
      {row.places.length === 1 && here
        ? <><Glyph size={16} stroke={1.7} className={filled ? 'accent' : 'faint'} aria-hidden />{where}</>
        : <Checkbox checked={here} label={where} onChange={(event) => putSecret(row.id, { value, places: event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id) })} />}
      <span className="grow" />
      {!held && row.places.length > 1 && <span className="quiet small nowrap wide-only">{BLANKS_TEXTS.neverHeld}</span>}
      {row.places.length > 1 && !here && <Button size="compact-sm" aria-label={BLANKS_TEXTS.apartFor(subject)} onClick={() => setApart(id, true)}>{BLANKS_TEXTS.apart}</Button>}
      {apart.has(id) && <Button size="compact-sm" aria-label={BLANKS_TEXTS.togetherFor(subject)} onClick={() => setApart(id, false)}>{BLANKS_TEXTS.together}</Button>}
    </div>
  );
}
