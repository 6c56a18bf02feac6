const UNITS = ['bytes', 'KiB', 'MiB', 'GiB'] as const;

/** `64 MiB`, `1.5 KiB`, `1,000 bytes`: with one decimal where it does not come out even. */
export function byteCountText(bytes: number): string {
  const step = UNITS.findLastIndex((_unit, index) => index === 0 || bytes >= 1024 ** index);
  const amount = (bytes / 1024 ** step).toLocaleString('en-US', { maximumFractionDigits: 1 });
  return `${amount} ${bytes === 1 ? 'byte' : (UNITS[step] ?? UNITS[0])}`;
}
