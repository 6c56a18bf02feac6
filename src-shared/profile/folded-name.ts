/** The form in which names are compared: NFKC, lower case, outer white space gone (format.md section 6). */
export const foldedName = (name: string): string => name.normalize('NFKC').toLowerCase().trim();
