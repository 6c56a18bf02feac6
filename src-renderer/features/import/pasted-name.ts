/** JSON begins with a bracket, whatever else it says. */
export const pastedName = (text: string): string => (/^\s*[[{]/.test(text) ? 'pasted.json' : 'pasted.yaml');
