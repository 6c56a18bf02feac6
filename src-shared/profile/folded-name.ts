/** The form in which names are compared: NFKC, lower case (which can take NFKC apart again), outer white space gone (format.md section 6). */
export const foldedName = (name: string): string => name.normalize('NFKC').toLowerCase().normalize('NFKC').trim();
