/** `1 MCP`, `2,304 MCPs`: a number as this computer writes it, with its word. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${numberText(count)} ${count === 1 ? one : many}`;

/** Made once: making one costs a hundred times what using it does. */
const NUMBERS = new Intl.NumberFormat();

export const numberText = (value: number): string => NUMBERS.format(value);

/** `1.2 MB`, in powers of 1000 as file managers count. */
export function bytesText(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  const unit = units[power] ?? 'byte';
  return new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: power === 0 ? 0 : 1 }).format(bytes / 1000 ** power);
}
