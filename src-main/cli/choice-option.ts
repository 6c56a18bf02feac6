import { Option } from 'commander';

/** An option with a closed list of values, refused with the list when it is none of them. */
export const choiceOption = (flags: string, description: string, values: readonly string[]): Option => new Option(flags, description).choices(values);
