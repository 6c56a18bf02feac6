/** How optional fields stand in columns: null where there is nothing. */
export const textColumn = (text: string | undefined): string | null => text ?? null;
export const numberColumn = (number: number | undefined): number | null => number ?? null;
export const flagColumn = (flag: boolean | undefined): number | null => (flag === undefined ? null : Number(flag));
export const listColumn = (texts: readonly string[] | undefined): string | null => (texts === undefined ? null : JSON.stringify(texts));
