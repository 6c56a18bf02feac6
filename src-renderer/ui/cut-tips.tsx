import { Tooltip } from '@mantine/core';
import { useEffect, useState, type ReactElement, type RefObject } from 'react';

/** One tooltip for all `[data-tip]` in a box, for those that are cut: a long list can't afford one each. */
export function CutTips({ box }: { readonly box: RefObject<HTMLElement | null> }): ReactElement | null {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const host = box.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const point = (event: PointerEvent): void => {
      const found = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tip]') : null;
      clearTimeout(timer);
      if (found === null || found.scrollWidth <= found.clientWidth) setTarget(null);
      else timer = setTimeout(() => setTarget(found), 400);
    };
    const leave = (): void => {
      clearTimeout(timer);
      setTarget(null);
    };
    host?.addEventListener('pointerover', point);
    host?.addEventListener('pointerleave', leave);
    host?.addEventListener('scroll', leave);
    return () => {
      clearTimeout(timer);
      host?.removeEventListener('pointerover', point);
      host?.removeEventListener('pointerleave', leave);
      host?.removeEventListener('scroll', leave);
    };
  }, [box]);
  return target === null ? null : <Tooltip target={target} opened label={target.dataset['tip'] ?? ''} multiline maw={480} />;
}
