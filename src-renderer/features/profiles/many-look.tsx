import { IconPalette } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { SELECTION_TEXTS as TEXTS } from '../../texts/selection-texts';
import { changeMany } from './change-many';
import { LookChoices } from './look-choices';
import { ManyPopover } from './many-popover';

export const ManyLook = (): ReactElement => (
  <ManyPopover label={TEXTS.look} icon={<IconPalette size={16} stroke={1.7} />} className="look">
    {() => <LookChoices onChoose={(look) => void changeMany(look)} />}
  </ManyPopover>
);
