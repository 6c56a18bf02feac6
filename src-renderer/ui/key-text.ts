/** `CmdOrCtrl+Shift+K` as people read it on their system: `⇧ ⌘ K`, `Ctrl Shift K`. */
export function keyText(accelerator: string, mac: boolean): string {
  const steps = accelerator.split('+').map((step) => {
    if (step === 'CmdOrCtrl') return mac ? '⌘' : 'Ctrl';
    if (step === 'Shift') return mac ? '⇧' : 'Shift';
    return step;
  });
  return (mac ? [...steps.filter((step) => step === '⇧'), ...steps.filter((step) => step !== '⇧')] : steps).join(' ');
}

/** Whether this key press is that accelerator. */
export function pressed(event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>, accelerator: string, mac: boolean): boolean {
  const steps = accelerator.split('+');
  const key = steps.at(-1) ?? '';
  const wanted = steps.includes('CmdOrCtrl');
  const [main, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  return event.key.toLowerCase() === key.toLowerCase() && main === wanted && !other && !event.altKey && event.shiftKey === steps.includes('Shift');
}
