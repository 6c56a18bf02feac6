import type { ReactElement } from 'react';
import { numberText } from '../../texts/plural';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import type { Branch } from '../../ui/check-tree-branches';
import { CutMiddle } from '../../ui/cut';
import { FieldMode } from './field-mode';
import type { FieldNode } from './field-node';

/** The fields as the tree draws them. */
export const fieldBranches = (nodes: readonly FieldNode[]): readonly Branch[] => nodes.map((node) => ({
  id: node.pointer,
  label: node.named === true ? <span className="mono"><CutMiddle text={node.label} tail={8} /></span> : node.label,
  note: () => <FieldNote node={node} />,
  ...(node.children !== undefined && { children: fieldBranches(node.children) }),
}));

const FieldNote = ({ node: { pointer, label, count, secret, blank } }: { readonly node: FieldNode }): ReactElement => (
  <>
    {count !== undefined && numberText(count)}
    {blank === true && SHARED_TEXTS.toFillIn}
    {secret === true && <FieldMode pointer={pointer} field={label} />}
  </>
);
