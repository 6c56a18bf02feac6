import { IconAlertTriangle, type Icon } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';

interface NoticeProps {
  readonly tone: 'warn' | 'danger' | 'plain';
  readonly icon?: Icon;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export const Notice = ({ tone, icon: Glyph = IconAlertTriangle, children, action }: NoticeProps): ReactElement => (
  <div className={`notice ${tone}`}>
    <Glyph size={16} stroke={1.75} aria-hidden />
    <div className="grow">{children}</div>
    {action}
  </div>
);
