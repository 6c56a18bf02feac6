import { useId, type ReactElement } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import { Notice } from '../../ui/notice';
import { isWholeAim, type Aim } from './aim';
import { AimPicker } from './aim-picker';
import { useImportStore } from './import-store';
import { meetings, metByClients, type Meeting } from './met-profiles';
import { aimProfile } from './plan-sources';
import { removalsFor } from './removals-for';

const { own } = REVIEW_TEXTS;

/** Where this one profile goes, and what that means. */
export function ProfileTarget({ plan, item }: { readonly plan: ImportPlan; readonly item: PlanItem }): ReactElement {
  const { aim: all, aims } = useImportStore(useShallow((state) => ({ aim: state.aim, aims: state.aims })));
  const id = useId();
  const aim = aims[item.key] ?? AS_IN_FILE;
  const said = aim.kind === 'files' ? all : aim;
  const meeting = meetings(plan).get(item.key);
  const here = item.keptName ?? item.subject;
  const start = (kind: Aim['kind']): Aim => {
    if (kind === 'new') return { kind, name: meeting === undefined ? item.subject : `${item.subject} 2` };
    return kind === 'replace' && meeting === 'kept' ? { kind, name: here, label: here } : { kind };
  };
  const given = [all, ...Object.values(aims)].filter(({ kind }) => kind === 'replace').map(labelOf);
  const gone = said.kind === 'replace' ? removalsFor(plan, labelOf(said), given) : [];
  return (
    <section className="profile-target" aria-labelledby={id}>
      {all.kind === 'files' && aim.kind === 'files' && metByClients(plan).includes(item) && <p><b>{own.isHere(here)}</b></p>}
      <div className="row wrap">
        <span className="quiet nowrap" id={id}>{REVIEW_TEXTS.target}</span>
        <AimPicker key={item.key} aim={aim} onAim={(next) => void aimProfile(item.key, next)} labelledBy={id} start={start} labels={{ ...own.labels, files: all.kind === 'files' ? own.labels.files : own.same }} />
      </div>
      <p className="small quiet break" role="status">{effectOf(said, meeting, item)}</p>
      {gone.length > 0 && (
        <Notice tone="danger">
          <b>{own.removed(gone.length)}</b>
          <ul className="cannot scroll" tabIndex={0} aria-label={own.removed(gone.length)}>{gone.map((name) => <li key={name} className="break">{name}</li>)}</ul>
        </Notice>
      )}
    </section>
  );
}

const AS_IN_FILE: Aim = { kind: 'files' };

const labelOf = ({ label, name }: Aim): string => label ?? name ?? '';

function effectOf(aim: Aim, meeting: Meeting, { subject, state, keptName }: PlanItem): string {
  const { effects } = own;
  if (!isWholeAim(aim)) return effects.pick;
  switch (aim.kind) {
    case 'files': return meeting === undefined ? effects.mine(subject) : meeting === 'made' ? effects.joins(subject) : effects.meets(keptName ?? subject);
    case 'new': return (state === 'name-taken' ? effects.taken : effects.new)(aim.name ?? subject);
    case 'merge': return effects.merge(labelOf(aim));
    case 'replace': return effects.replace(labelOf(aim));
  }
}
