import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconKey, IconLockOpen } from '@tabler/icons-react';
import { useRef, type ReactElement, type SyntheticEvent } from 'react';
import { FIELD_TEXTS } from '../../texts/export-fields-texts';
import { EXPORT_SECRETS_TEXTS as TEXTS } from '../../texts/export-secrets-texts';
import { useFieldModes } from './field-modes';

/** Where menus of the dialog are drawn: within it, and not cut by what scrolls in it. */
export const EXPORT_FLOATING_ID = 'export-floating';

const stop = (event: SyntheticEvent): void => event.stopPropagation();

/** How the secret at one field leaves. The tree's keys open it too. */
export function FieldMode({ pointer, field }: { readonly pointer: string; readonly field: string }): ReactElement | null {
  const modes = useFieldModes();
  const button = useRef<HTMLButtonElement>(null);
  if (modes === undefined || modes.possible.length === 0) return null;
  const own = modes.overrides.get(pointer);
  const chosen = own !== undefined && modes.possible.includes(own) ? own : undefined;
  const mode = chosen ?? modes.mode;
  const Glyph = mode === 'plain' ? IconLockOpen : IconKey;
  const close = (): void => {
    modes.setOpen(undefined);
    // Keys belong to the tree: it goes on where it was.
    button.current?.closest<HTMLElement>('[role=tree]')?.focus({ preventScroll: true });
  };
  return (
    <span onClick={stop} onKeyDown={stop}>
      <Menu
        opened={modes.open === pointer} onChange={(opened) => (opened ? modes.setOpen(pointer) : close())} returnFocus={false}
        floatingStrategy="fixed" portalProps={{ target: `#${EXPORT_FLOATING_ID}` }}
        // By default keys outside close it, and that would be the very one that opened it.
        clickOutsideEvents={['mousedown', 'touchstart']}
      >
        <Menu.Target>
          <button ref={button} type="button" tabIndex={-1} className="field-mode" data-mode={mode} data-own={chosen !== undefined || undefined}>
            <Glyph size={12} stroke={1.8} aria-hidden />{TEXTS.modes[mode]}<IconChevronDown size={12} stroke={1.8} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown aria-label={FIELD_TEXTS.modeOf(field)}>
          {[undefined, ...modes.possible].map((one) => (
            <Menu.Item key={one ?? ''} leftSection={<IconCheck size={14} stroke={1.8} className={one === chosen ? undefined : 'unseen'} aria-hidden />} onClick={() => modes.choose(pointer, one)}>
              {one === undefined ? TEXTS.asChosen(TEXTS.modes[modes.mode]) : TEXTS.modes[one]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
